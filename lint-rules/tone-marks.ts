import type { Passage } from '#lib/markdown/passage.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import { findOpenRhymes, moveToneMark } from '#lib/vietnamese/diacritics.ts';
import { findLegacy } from '#lib/vietnamese/legacy-encoding.ts';
import { proseRule } from './rule/define-rule.ts';
import type { WrittenSubject } from './rule/subject.ts';
import { tellWords } from './rule/tell-words.ts';

interface Occurrence {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly style: 'new' | 'old';
}

/**
 * Both places of the tone mark in open `oa`, `oe`, `uy` are right (no decree rules one out); a document uses one of them.
 * One message a file, at the first word in the style that is rarer; where both are as frequent, in the one that comes later.
 */
export default proseRule(
  { id: 'tone-marks', summary: 'Một tệp dùng cả hai cách bỏ dấu: `hoà`, `khoẻ`, `tuỳ` và `hòa`, `khỏe`, `tùy`.' },
  (prose, tell, subject) => {
    if (hasOneStyle(prose.all)) return;
    const all = occurrences(prose);
    const [first] = all;
    if (!first) return;
    const count = { new: 0, old: 0 };
    for (const { style } of all) count[style] += 1;
    const rarer =
      count.new === count.old ? (first.style === 'new' ? 'old' : 'new') : count.new < count.old ? 'new' : 'old';
    if (count[rarer] === 0) return;
    // Titles and labels are the outline's: its authors choose their style.
    const given = givenBlocks(subject);
    const found = all.find(({ style, passage }) => style === rarer && !given.has(passage.node));
    if (!found) return;
    const { passage, start, end } = found;
    const word = wordOf(found);
    const meant = moveToneMark(word);
    const usual = all.filter(({ style }) => style !== rarer).map(wordOf);
    const example = usual.find((other) => other.toLowerCase() === meant.toLowerCase()) ?? usual[0];
    const [few, many] = [count[rarer], count[rarer === 'new' ? 'old' : 'new']];
    tellWords(tell)(
      passage,
      { start, end },
      `Tệp dùng cả hai cách bỏ dấu: như “${word}” ${few} chỗ, như “${example}” ${many} chỗ; một văn bản chỉ dùng một cách, hãy viết “${meant}”${few > 1 ? ' và sửa các chỗ cùng kiểu' : ''}`,
      { expected: [meant], mend: few === 1 ? meant : undefined },
    );
  },
);

const NEW_STYLE = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/iu;

/** True for most files at a glance: none of the newer places of the mark (`quý` apart) in all words. */
function hasOneStyle(words: string): boolean {
  return !NEW_STYLE.test(words.replace(/qu[ỳýỷỹỵ]/giu, ''));
}

function wordOf({ passage, start, end }: Occurrence): string {
  return passage.text.slice(start, end);
}

function occurrences(prose: Prose): readonly Occurrence[] {
  return prose.passages.flatMap((passage) => {
    const rhymes = findOpenRhymes(passage.prose);
    // In the code table VNI `Soá` is a number, not a syllable in `oa`.
    const legacy = rhymes.length > 0 ? findLegacy(passage.prose) : null;
    return rhymes
      .filter(({ start }) => !legacy || start < legacy.start || start >= legacy.end)
      .map((rhyme) => ({ passage, ...rhyme }));
  });
}

/** The headings and labels of a report that its outline prescribes. */
function givenBlocks(subject: WrittenSubject): ReadonlySet<unknown> {
  const bound = subject.type === 'report' ? subject.bound : null;
  if (!bound) return new Set();
  const sections = [...bound.sections.values()];
  const rows = sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  return new Set<unknown>([
    bound.title?.node,
    ...sections.map(({ heading }) => heading.node),
    ...rows.flatMap(({ label, unit }) => [label, unit?.node]),
  ]);
}

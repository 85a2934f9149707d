/** Defects of structure. */

import type { BoundSection } from '#lib/report/bound-report.ts';
import {
  isRequiredIn,
  type Kind,
  lastTextLine,
  linesOf,
  type Mutant,
  replaceLines,
  type Sample,
  sectionsOf,
  siblingsOf,
} from '../mutant.ts';

type At = (sample: Sample, bound: BoundSection, start: number, end: number) => Mutant | null;

/** A kind that can occur at every section. */
function atSections(name: string, rule: string, mutate: At): Kind {
  return {
    name,
    rule,
    *mutants(sample) {
      for (const bound of sectionsOf(sample)) {
        const [start, end] = linesOf(sample, bound);
        const mutant = mutate(sample, bound, start, end);
        if (mutant) yield mutant;
      }
    },
  };
}

/** A kind that changes a heading's line only. */
function atHeadings(name: string, rule: string, change: (line: string, bound: BoundSection) => string | null): Kind {
  return atSections(name, rule, (sample, bound, start) => {
    const line = change(sample.lines[start] ?? '', bound);
    return line === null ? null : { text: replaceLines(sample, start, start + 1, line), line: start + 1 };
  });
}

const hasChildren = (sample: Sample, bound: BoundSection) =>
  bound.section.children.some((child) => sample.bound.sections.has(child));
const swapLetter = (text: string) =>
  text.replace(/\p{L}(?=\P{L}*$)/u, (letter) => (letter === letter.toUpperCase() ? 'Z' : 'z'));

function move(sample: Sample, bound: BoundSection, toEnd: boolean): Mutant | null {
  const siblings = siblingsOf(sample, bound);
  const at = siblings.indexOf(bound);
  const target = toEnd ? siblings.at(-1) : siblings[0];
  if (!target || Math.abs(siblings.indexOf(target) - at) < 2) return null;
  const [start, end] = linesOf(sample, bound);
  const [first, last] = linesOf(sample, target);
  // Among pieces of one size either may be the one that was moved: only the smaller is told for sure.
  const between = sectionsOf(sample).filter(({ heading }) => {
    const line = (heading.node.position?.start.line ?? 1) - 1;
    return toEnd ? line >= end && line < last : line >= first && line < start;
  });
  const own = sectionsOf(sample).filter(
    ({ heading }) => heading.index >= bound.heading.index && heading.index < bound.end,
  );
  if (between.length <= own.length) return null;
  const block = sample.lines.slice(start, end).join('\n').trimEnd().split('\n');
  const rest = [...sample.lines.slice(0, start), ...sample.lines.slice(end)];
  const place = toEnd ? last - (end - start) : first;
  const before = rest.slice(0, place).join('\n').trimEnd().split('\n');
  return { text: [...before, '', ...block, '', ...rest.slice(place)].join('\n'), line: before.length + 2 };
}

export const kinds: readonly Kind[] = [
  atHeadings('a bold line', 'official-markdown', (line) => line.replace(/^#+ (.*)$/u, '**$1**')),
  atHeadings('a plain line', 'official-markdown', (line) => line.replace(/^#+ /u, '')),
  atHeadings('no space behind its marks', 'official-markdown', (line) => line.replace(/^(#+) /u, '$1')),
  atHeadings('in a quote', 'official-markdown', (line) => `> ${line}`),
  atHeadings('in a list', 'official-markdown', (line) => `- ${line}`),
  atHeadings('behind a tab', 'official-markdown', (line) => `\t${line}`),
  atHeadings('below an open comment', 'official-markdown', (line) => `<!-- ghi chú\n\n${line}`),
  atSections('section left out', 'required-section', (sample, bound, start, end) => {
    if (!isRequiredIn(sample, bound)) return null;
    return { text: replaceLines(sample, start, end), line: lastTextLine(sample.lines, start) };
  }),
  atSections('heading lost, children kept', 'required-section', (sample, bound, start) =>
    isRequiredIn(sample, bound) && hasChildren(sample, bound)
      ? { text: replaceLines(sample, start, start + 1), line: lastTextLine(sample.lines, start) }
      : null,
  ),
  {
    name: 'title of the report lost',
    rule: 'required-section',
    *mutants(sample) {
      const line = (sample.bound.title?.node.position?.start.line ?? 1) - 1;
      yield { text: replaceLines(sample, line, line + 1), line: sample.lines.indexOf('---', 1) + 1 };
    },
  },
  atSections('section moved to the end', 'section-order', (sample, bound) => move(sample, bound, true)),
  atSections('section moved to the front', 'section-order', (sample, bound) => move(sample, bound, false)),
  atSections('section added', 'unknown-section', (sample, bound, _start, end) => {
    const added = `${'#'.repeat(bound.section.depth)} 99. Vấn đề riêng của đơn vị`;
    const at = lastTextLine(sample.lines, end);
    return { text: replaceLines(sample, at, at, '', added, '', 'Đơn vị có 3 việc riêng cần nêu.'), line: at + 2 };
  }),
  atSections('section twice in a row', 'unknown-section', (sample, _bound, start, end) => {
    const at = lastTextLine(sample.lines, end);
    return { text: replaceLines(sample, at, at, '', ...sample.lines.slice(start, at)), line: at + 2 };
  }),
  atSections('section again at the very end', 'unknown-section', (sample, bound, start, end) => {
    if (bound.section.parent !== null) return null;
    const at = lastTextLine(sample.lines, sample.lines.length);
    return {
      text: replaceLines(sample, at, at, '', ...sample.lines.slice(start, lastTextLine(sample.lines, end))),
      line: at + 2,
    };
  }),
  atHeadings('heading one level deeper', 'section-level', (line) => `#${line}`),
  atHeadings('heading one level higher', 'section-level', (line) => line.slice(1)),
  atSections('section with all below it deeper', 'section-level', (sample, bound, start, end) =>
    hasChildren(sample, bound)
      ? {
          text: replaceLines(
            sample,
            start,
            end,
            ...sample.lines.slice(start, end).map((line) => line.replace(/^#/u, '##')),
          ),
          line: start + 1,
        }
      : null,
  ),
  atHeadings('wrong number', 'section-number', (line, { text }) =>
    text.number === '' ? null : line.replace(text.number, /^\d/u.test(text.number) ? '77' : 'LXX'),
  ),
  atHeadings('number lost', 'section-number', (line, { text }) =>
    text.number === '' ? null : line.replace(/^(#+ )\S+ /u, '$1'),
  ),
  atSections('number of the sibling before', 'section-number', (sample, bound, start) => {
    const siblings = siblingsOf(sample, bound);
    const before = siblings[siblings.indexOf(bound) - 1];
    if (!before) return null;
    return {
      text: replaceLines(
        sample,
        start,
        start + 1,
        (sample.lines[start] ?? '').replace(`${bound.text.number}.`, `${before.text.number}.`),
      ),
      line: start + 1,
    };
  }),
  atHeadings('last letter changed', 'section-title', (line) => swapLetter(line)),
  atHeadings('a letter dropped', 'section-title', (line) => line.replace(/(\p{L})(\p{L}*\P{L}*)$/u, '$2')),
  atHeadings('a word added', 'section-title', (line) => `${line} khác`),
  atHeadings('another title with the same number', 'section-title', (line, { text, required }) =>
    required ? `${line.slice(0, line.indexOf(text.title))}Zzz yyy www` : null,
  ),
];

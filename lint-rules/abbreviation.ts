import type { Passage } from '#lib/markdown/passage.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Span } from '#lib/span.ts';
import { KNOWN_ABBREVIATIONS } from '#lib/vietnamese/abbreviations.ts';
import {
  abbreviationKey,
  capitalKeys,
  findAbbreviations,
  possibleKeys,
  spellsOut,
} from '#lib/vietnamese/initialism.ts';
import { plainReportRule } from './rule/define-rule.ts';
import type { ReportSubject } from './rule/subject.ts';
import { tellWords } from './rule/tell-words.ts';

interface Use extends Span {
  readonly passage: Passage;
  readonly text: string;
  /** Line on which it is spelt out after all. */
  spelt: number | null;
}

/**
 * An abbreviation stands in brackets right after the words that it is short for, the first time they occur
 * (Nghị định 30/2020/NĐ-CP and Hướng dẫn 05-HD/VPTW). Those of the outline and those that everybody knows need no definition.
 */
export default plainReportRule(
  { id: 'abbreviation', summary: 'Chữ viết tắt dùng trước khi được viết đầy đủ.' },
  (subject, tell) => {
    const { outline, prose } = subject;
    if (outline === 'none' || outline === 'unusable') return;
    const given = givenBy(outline);
    const own = new Set(ownKeys(subject));
    const isKnown = (key: string) => KNOWN_ABBREVIATIONS.has(key) || given.has(key) || own.has(key);
    if ([...possibleKeys(prose.all)].every(isKnown)) return;
    const spelt = new Set<string>();
    const uses = new Map<string, Use>();
    for (const [index, passage] of prose.passages.entries()) {
      for (const { text, start, end, isDefined } of findAbbreviations(passage.prose)) {
        const key = abbreviationKey(text);
        const known = uses.get(key);
        if (isDefined) {
          spelt.add(key);
          if (known) known.spelt ??= passage.locate({ start, end }).place.start.line;
        } else if (!known && !spelt.has(key) && !isKnown(key)) {
          const parts = text.split(/\s?[&–-]\s?/u);
          const open = parts.filter((part) => !isKnown(part) && !spelt.has(part));
          const [only = ''] = open;
          if (open.length === parts.length) uses.set(key, { passage, start, end, text, spelt: null });
          // Of two with a dash between them, the one that is not known.
          else if (open.length > 0 && !uses.has(only)) {
            const from = start + text.lastIndexOf(only);
            uses.set(only, { passage, start: from, end: from + only.length, text: only, spelt: null });
          }
        }
      }
      const entry = entryOf(passage, prose.passages[index + 1]);
      if (entry !== null) spelt.add(entry);
    }
    for (const { passage, text, spelt: line, ...span } of uses.values()) {
      const later = line === null ? '' : ` (đến dòng ${line} mới giải thích)`;
      const message = `Chữ viết tắt “${text}” dùng khi chưa được viết đầy đủ${later}; ở chỗ dùng lần đầu này, hãy viết đầy đủ cụm từ rồi ghi “(${text})” ngay sau`;
      tellWords(tell)(passage, span, message);
    }
  },
);

/** The abbreviation that a cell holds and the cell after it spells out: a list of abbreviations. */
function entryOf(passage: Passage, next: Passage | undefined): string | null {
  if (
    passage.node?.type !== 'tableCell' ||
    next?.node?.type !== 'tableCell' ||
    !/^\s*\p{Lu}[\p{Lu}&-]+\s*$/u.test(passage.prose)
  )
    return null;
  const key = abbreviationKey(passage.prose.trim());
  return spellsOut(next.prose.slice(0, 300), key, 'start') ? key : null;
}

/** Symbols of the report itself and of its unit. */
function ownKeys({ report, bound }: ReportSubject): readonly string[] {
  const { frontMatter } = report;
  return [
    frontMatter?.number,
    ...(frontMatter?.copies ?? []),
    ...(frontMatter?.addressees ?? []),
    frontMatter?.via,
    bound?.unit?.symbol,
  ].flatMap((text) => (text ? capitalKeys(text) : []));
}

const cache = new WeakMap<Outline, ReadonlySet<string>>();

/** What the outline declares, and what authors must copy from it: title, headings, rows, texts that it asks for. */
function givenBy(outline: Outline): ReadonlySet<string> {
  const known = cache.get(outline);
  if (known) return known;
  const { frontMatter, all, figures } = outline;
  const copied = [
    frontMatter.title,
    ...all.flatMap(({ heading, requirement }) => [heading.text, ...requirement.mentions, ...requirement.cites]),
    ...[...figures.values()].flatMap(({ figure }) => [figure.name, figure.unit ?? '']),
  ];
  const given = new Set([
    ...Object.keys(frontMatter.abbreviations).map(abbreviationKey),
    ...copied.flatMap(capitalKeys),
  ]);
  cache.set(outline, given);
  return given;
}

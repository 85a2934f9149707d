/** Appendices of a report: `## Phụ lục …` behind the last section of the outline, the author's own. */
import type { RootContent } from 'mdast';
import { numberInSeries } from '../markdown/heading.ts';
import { textOf } from '../markdown/text-of.ts';
import { foldToneMarks } from '../vietnamese/text.ts';
import type { BoundReport } from './bound-report.ts';
import type { Report, ReportHeading } from './report.ts';

/** The heading of an appendix in its parts. */
export interface AppendixText {
  /** `Phụ lục I`, as written; `Phụ lục` where it has no number. */
  readonly name: string;
  /** `I`; empty where it has none. */
  readonly number: string;
  readonly title: string;
}

/** The depth at which appendices stand. */
export const APPENDIX_DEPTH = 2;

const APPENDIX = /^(phụ lục(?:\s+(?:số\s+)?([ivxlc]+|\d+))?)(?![\p{L}\p{N}])\s*[.:–-]*\s*(.*)$/iu;

/** Reads the text of a heading; null where it is no appendix's. */
export function parseAppendix(heading: string): AppendixText | null {
  const [, name, number = '', title = ''] = APPENDIX.exec(heading.normalize('NFC').trim()) ?? [];
  return name === undefined ? null : { name, number, title };
}

/**
 * Where the appendices begin among some headings: at the first of an appendix behind which there are only appendices and what is
 * below them. As many as there are headings where there are none.
 */
export function appendicesStart(
  headings: readonly ReportHeading[],
  isSection: (heading: ReportHeading) => boolean,
): number {
  let start = headings.length;
  for (let index = headings.length - 1; index >= 0; index -= 1) {
    const heading = headings[index];
    if (!heading || heading.node.depth > APPENDIX_DEPTH) continue;
    if (heading.node.depth < APPENDIX_DEPTH || !parseAppendix(heading.heading.text) || isSection(heading)) break;
    start = index;
  }
  return start;
}

/**
 * The number that each of some appendices has by NĐ 30/2020, Phụ lục I, IV: Roman, and none where there is only one. Documents of the
 * Party, whose guides set none, may count `1`, `2` as well.
 */
export function misnumberedAppendices({ outline, appendices }: BoundReport): readonly {
  readonly heading: ReportHeading;
  readonly actual: AppendixText;
  readonly expected: string;
}[] {
  const read = appendices.map((heading) => ({ heading, actual: parseAppendix(heading.heading.text) }));
  // Behind appendices of the outline the author's own go on from theirs, wherever those stand.
  if (outline.sections.some(({ heading }) => parseAppendix(heading.text))) return [];
  const isArabic = outline.frontMatter.profile.startsWith('party') && read[0]?.actual?.number === '1';
  return read.flatMap(({ heading, actual }, index) => {
    const expected = read.length === 1 ? '' : (numberInSeries(isArabic ? '1' : 'I', index) ?? '');
    return actual && actual.number !== expected ? [{ heading, actual, expected }] : [];
  });
}

/** The appendices with nothing below their headings but headings and comments. */
export function emptyAppendices({ report, appendices }: BoundReport): readonly ReportHeading[] {
  return appendices.filter(({ index }, at) => {
    const below = report.root.children.slice(index + 1, appendices[at + 1]?.index);
    return !below.some(isShown);
  });
}

function isShown(node: RootContent): boolean {
  if (node.type === 'html') return !node.value.startsWith('<!--');
  return !['heading', 'definition', 'footnoteDefinition', 'thematicBreak'].includes(node.type);
}

/** The appendices that a text does not name: `Phụ lục II`, in a list and in a range too; one without a number by the word alone. */
export function unnamedAppendices({ root }: Report, appendices: readonly ReportHeading[]): readonly ReportHeading[] {
  const [first] = appendices;
  if (!first) return [];
  const text = foldToneMarks(
    root.children
      .slice(0, first.index)
      .map((node) => textOf(node))
      .join('\n'),
  );
  const mentions = [...text.matchAll(MENTION)].map(([, numbers = '']) => numbers);
  const named = new Set(mentions.flatMap((numbers) => numbers.match(/(?<!\p{L})(?:[ivxlc]+|\d+)(?!\p{L})/gu) ?? []));
  const isRange = mentions.some((numbers) => /đến|[-–]/u.test(numbers));
  return appendices.filter(({ heading }) => {
    const number = foldToneMarks(parseAppendix(heading.text)?.number ?? '');
    return mentions.length === 0 || (number !== '' && !named.has(number) && !isRange);
  });
}

const MENTION =
  /(?<!\p{L})phụ lục(?:\s+(?:số\s+)?((?:[ivxlc]+|\d+)(?:\s*(?:,|;|và|đến|[-–])\s*(?:phụ lục\s+)?(?:số\s+)?(?:[ivxlc]+|\d+)(?!\p{L}))*)(?!\p{L}))?/giu;

/** Rows of the tables of facts: what a fact is called, how it is read from the documents of a profile, what the guide says. */
import type { Examples } from './documents.ts';
import type { PageFacts } from './pages.ts';
import type { DocumentFacts } from './read.ts';

export type Fact = readonly [fact: string, read: (examples: Examples) => unknown, expected: unknown];

type Which = 'report' | 'several' | 'wide' | 'letter';

/** Places of the tables that set things side by side, in the documents of `documents.ts`. */
export const HEAD = {
  left: 'table 1, row 1, column 1',
  right: 'table 1, row 1, column 2',
  numberSide: 'table 1, row 2, column 1',
  dateSide: 'table 1, row 2, column 2',
};
export const END = { left: 'table 3, row 1, column 1', right: 'table 3, row 1, column 2' };

/** Matches a number in a range; both ends belong to it. */
export function between(low: number, high: number) {
  return {
    asymmetricMatch: (value: unknown) => typeof value === 'number' && value >= low && value <= high,
    toString: () => `between ${low} and ${high}`,
  };
}

/** Matches one of several values. */
export function oneOf(...values: readonly number[]) {
  return {
    asymmetricMatch: (value: unknown) => values.includes(value as number),
    toString: () => `one of ${values.join(', ')}`,
  };
}

const only = <T>(found: readonly T[]): T | readonly T[] => (found.length === 1 ? (found[0] as T) : found);

/** Size, marks, alignment and place of the letters of a text; a list of them where there is not just one. */
export function look(text: string, which: Which = 'report') {
  return (examples: Examples) =>
    only(
      examples[which].paragraphs.flatMap(({ letters, alignment, place }) =>
        letters.filter((one) => one.text === text).map(({ size, marks }) => [size, marks, alignment, place] as const),
      ),
    );
}

/** First line in millimetres, points before it, distance of lines and alignment of the paragraph of a text. */
export function setting(text: string) {
  return ({ report }: Examples) =>
    only(
      report.paragraphs
        .filter((one) => one.text === text)
        .map(({ firstLine, before, line, alignment }) => [firstLine, before, line, alignment] as const),
    );
}

/** What the pages of a part of the report are. */
export function page(key: keyof PageFacts, section = 0) {
  return ({ report }: Examples) => report.pages[section]?.[key];
}

/** Texts of the paragraphs of a place, or of those that a pattern is found in. */
export function texts(where: string | RegExp, which: Which = 'report') {
  return (examples: Examples) => textsIn(examples[which], where);
}

function textsIn({ paragraphs }: DocumentFacts, where: string | RegExp): readonly string[] {
  return paragraphs
    .filter(({ place, text }) => (typeof where === 'string' ? place === where : where.test(text)))
    .map(({ text }) => text);
}

/** Place and date as a report of a day has them. */
export function dated(day: string) {
  return async (examples: Examples) => only(textsIn(await examples.dated(day), HEAD.dateSide));
}

/** Number and symbol as a report with a number has them. */
export function numbered(number: string) {
  return async (examples: Examples) => only(textsIn(await examples.numbered(number), HEAD.numberSide));
}

/** Lengths of the rules of a place, in points. */
export function rules(place: string) {
  return ({ report }: Examples) =>
    report.paragraphs.flatMap((one) => (one.place === place && one.rule !== null ? [one.rule] : []));
}

/** All values of a property of letters, each once. */
export function every(key: 'font' | 'color') {
  return ({ report, several, letter }: Examples) => [
    ...new Set(
      [report, several, letter].flatMap(({ header, paragraphs, notes }) =>
        [...header, ...paragraphs, ...notes].flatMap(({ letters }) => letters.map((one) => one[key])),
      ),
    ),
  ];
}

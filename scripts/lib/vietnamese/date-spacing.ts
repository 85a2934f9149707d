/** Dates that run together, fall apart, or have wrong strokes: `05tháng 8năm 2023`, `05/8/ 2023`, `ngày05/8/2023`, `05//8/2023`. */
import { formatDay, isDay } from '../date.ts';
import type { Span } from '../span.ts';

/** A date with too much or too little between its parts. */
export interface SpacedDate extends Span {
  readonly what: 'spacing' | 'odd-year';
  /** As it should be written; null where that cannot be told. */
  readonly meant: string | null;
}

const AFTER = '(?![\\p{L}\\d/_]|[.,]\\d|[-–]\\p{L})';
const LONG =
  /(?<=(?<!\p{L})ngày\s{0,3})(\d{1,2})(\s{0,3})tháng(\s{0,3})(\d{1,2})(?:(\s{0,3})năm(\s{0,3})((?:19|20)\d\d))?(?![\p{L}\d/]|[.,]\d)/giu;
/** After `ngày` the strokes may be of any kind. */
const STROKE = '(?:\\s{0,3}[/\\\\.-]{1,2}\\s{0,3}|,)';
const BY_DAY = new RegExp(
  `(?<=(?<!\\p{L}|từ\\s|các\\s)ngày\\s{1,3})(\\d{1,2})(${STROKE})(\\d{1,2})(${STROKE})((?:19|20)\\d\\d)${AFTER}`,
  'giu',
);
const SLASHED = new RegExp(
  `(?<![\\p{L}\\d/.,_–-])(\\d{1,2})(\\s{0,3}//?\\s{0,3})(\\d{1,2})(\\s{0,3}//?\\s{0,3})((?:19|20)\\d\\d)${AFTER}`,
  'gu',
);
const GLUED = new RegExp(`(?<!\\p{L})(ngày)(\\d{1,2}/\\d{1,2}(?:/(?:19|20)\\d\\d)?)${AFTER}`, 'giu');
/** A stroke is missing: `05/82023`, `0508/2023`. */
const NO_STROKE = new RegExp(
  `(?<=(?<!\\p{L})ngày\\s{1,3})(?:(\\d{1,2})/(\\d{1,2})((?:19|20)\\d\\d)|(\\d\\d)(\\d\\d)/((?:19|20)\\d\\d))${AFTER}`,
  'giu',
);
const COMMAS =
  /(?<=(?<!\p{L})ngày\s{1,3})(\d{1,2}),?\s{1,3}tháng\s{1,3}(\d{1,2}),?\s{1,3}năm\s{1,3}((?:19|20)\d\d)(?!\d)/giu;
const ODD_YEAR = new RegExp(`(?<=(?<!\\p{L})ngày\\s{1,3})\\d{1,2}/\\d{1,2}/(?:\\d{3}|\\d{5,6})${AFTER}`, 'giu');

/** A text that does not match has no such date; it is looked for in all the words of a file at once. */
export const MAY_BE_SPACED =
  /ngày\d|\dtháng|tháng\d|\dnăm\s|năm(?:19|20)\d\d|\d\s{1,3}\/\s{0,3}\d{1,2}\s{0,3}\/|\d\/\s{1,3}\d{1,2}\s{0,3}\/|\/\d{1,2}(?:\s{1,3}\/|\/\s{1,3})\s{0,3}\d{4}|\d(?:\/\/|\\)\d|ngày\s+(?:\d{1,2},\d|\d{1,2}\/\d{5,6}|\d{4}\/\d{4}|\d{1,2},\s+tháng|\d{1,2}\s+tháng\s+\d{1,2},)|\d[-.]\d{1,2}\/\d{4}|\/\d{1,2}[-.]\d{4}|\/\d{1,2}\/(?:\d{3}|\d{5,6})(?!\d)/iu;

/** The dates of a text in NFC that are spaced wrongly. */
export function findSpacedDates(text: string): readonly SpacedDate[] {
  if (!MAY_BE_SPACED.test(text)) return [];
  const found: SpacedDate[] = [];
  const taken = new Set<number>();
  const add = (match: RegExpExecArray, meant: string | null, what: SpacedDate['what'] = 'spacing') => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (taken.has(span.start) || taken.has(span.end - 1)) return;
    for (let index = span.start; index < span.end; index++) taken.add(index);
    found.push({ ...span, what, meant });
  };
  for (const match of text.matchAll(LONG)) {
    const [, day = '', a, b, month = '', c, d, year] = match;
    if (![a, b, c, d].includes('') || !isDay(iso(year ?? '2024', month, day))) continue;
    add(match, longForm(day, month, year));
  }
  for (const pattern of [BY_DAY, SLASHED])
    for (const match of text.matchAll(pattern)) {
      const [, day = '', first = '', month = '', second = '', year = ''] = match;
      // One mark twice, without spaces, is a style of its own.
      if (first === second && /^[/.-]$/u.test(first)) continue;
      // `05 - 12/8/2023` and the like are ranges.
      const date = iso(year, month, day);
      if (!/\s[-–]\s/u.test(first) && isDay(date)) add(match, formatDay(date));
    }
  for (const match of text.matchAll(GLUED)) add(match, `${match[1]} ${match[2]}`);
  for (const match of text.matchAll(NO_STROKE)) {
    const [, d1, m1, y1, d2 = '', m2 = '', y2 = ''] = match;
    const date = iso(y1 ?? y2, m1 ?? m2, d1 ?? d2);
    if (isDay(date)) add(match, formatDay(date));
  }
  for (const match of text.matchAll(COMMAS)) {
    const [whole, day = '', month = '', year = ''] = match;
    if (whole.includes(',') && isDay(iso(year, month, day))) add(match, longForm(day, month, year));
  }
  for (const match of text.matchAll(ODD_YEAR)) add(match, null, 'odd-year');
  return found;
}

function longForm(day: string, month: string, year: string | undefined): string {
  const date = `${day.padStart(2, '0')} tháng ${/^[12]$/u.test(month) ? `0${month}` : month.replace(/^0(?=[3-9])/u, '')}`;
  return year === undefined ? date : `${date} năm ${year}`;
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

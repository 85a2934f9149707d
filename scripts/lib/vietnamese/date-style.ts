/** Dates that are right by themselves and written in two styles in one file: `05/1/2021` beside `7/7/2020`, `12/6/2023` beside `15-8-2023`. */
import { formatDay, isDay } from '../date.ts';
import type { Span } from '../span.ts';

/** A date in digits, and how it is written. */
export interface StyledDate extends Span {
  readonly hasHyphens: boolean;
  /** Whether a day below 10, a month 1 or 2, has its zero; null where it needs none. */
  readonly day: 'zero' | 'bare' | null;
  readonly month: 'zero' | 'bare' | null;
  /** As official documents write it. */
  readonly meant: string;
}

/** Days of remembrance, `2/9/1945`, `30-4-1975`, are written as everybody does: the year is of this report's time. */
const DATE =
  /(?<![\p{L}\d/.,_]|(?<!\d{4}\s?)[-–])(\d{1,2})([-/])(\d{1,2})\2((?:19[89]|20\d)\d)(?![\p{L}\d/_]|[.,]\d|[-–]\p{L}|-\d{1,2}(?![\d/]))/gu;
const NO_DATE = /(?:^|[^\p{L}])(?:số(?:\s+nhà)?|nhà|ngõ|ngách|hẻm|kiệt|thửa|tờ|lô|hiệu|mã|tài khoản|thoại)\s*:?\s*$/iu;
const ZERO = /(?:^|\D)(?:0\d\/\d{1,2}|\d{1,2}\/0[12])\/\d{4}/u;
const BARE = /(?:^|[^\d/])(?:\d\/\d{1,2}|\d{1,2}\/[12])\/\d{4}/u;

/** A quick look at the words of a whole file: false where its dates are certainly of one style. */
export function mayMixStyles(text: string): boolean {
  return (
    (ZERO.test(text) && BARE.test(text)) || (/\d-\d{1,2}-(?:19|20)\d\d/u.test(text) && /\d\/\d{1,2}\/\d{4}/u.test(text))
  );
}

/** The dates of a text in NFC in digits with strokes or hyphens, in order. */
export function findStyledDates(text: string): readonly StyledDate[] {
  if (!/\d[-/]\d{1,2}[-/]\d{4}/u.test(text)) return [];
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [whole, day = '', mark, month = '', year = ''] = match;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isDay(iso) || NO_DATE.test(text.slice(Math.max(0, match.index - 20), match.index))) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        hasHyphens: mark === '-',
        day: Number(day) > 9 ? null : day.length > 1 ? 'zero' : 'bare',
        month: Number(month) > 2 ? null : month.length > 1 ? 'zero' : 'bare',
        meant: formatDay(iso),
      } as const,
    ];
  });
}

/** Those that are not written as official documents do, where others of the same file are. */
export function inOtherStyle<T extends StyledDate>(dates: readonly T[]): readonly T[] {
  const slashed = dates.filter(({ hasHyphens }) => !hasHyphens);
  const [days, months] = (['day', 'month'] as const).map((part) => slashed.some((date) => date[part] === 'zero'));
  return dates.filter(({ hasHyphens, day, month }) =>
    hasHyphens ? slashed.length > 0 : (days && day === 'bare') || (months && month === 'bare'),
  );
}

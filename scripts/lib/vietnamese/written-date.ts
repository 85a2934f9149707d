/** Dates as prose writes them, and those that no official document does. */
import { formatDay, isDay } from '../date.ts';
import type { Span } from '../span.ts';
import { findSpacedDates, MAY_BE_SPACED, type SpacedDate } from './date-spacing.ts';

/** A date that no official document has. */
export interface DateDefect extends Span {
  readonly what:
    | 'foreign-order'
    | 'no-such-day'
    | 'no-such-month'
    | 'separator'
    | 'short-year'
    | 'leading-zero'
    | 'extra-zero'
    | SpacedDate['what'];
  /** As it should be written; null where that cannot be told. */
  readonly meant: string | null;
}

const YEAR = '(?:19[3-9]|20\\d)\\d';
/**
 * No digit, letter, point or part of a symbol goes on before or after; a range `…/2023-…` may. Patterns begin with what they begin
 * with, and look back from there: else they would look back at each letter of a text.
 */
const BEFORE = '(?=\\d)(?<![\\p{L}\\d/.,_]|(?<!\\d{4})[-–])';
const AFTER = '(?![\\p{L}\\d/_]|[.,]\\d|[-–]\\p{L}|-\\d{1,2}(?![\\d/]))';
const DAY = 'ngày(?<!\\p{L}ngày)\\s+';

/** Words after which digits and strokes are a number of something, not a date. */
const NO_DATE =
  /(?:^|[^\p{L}])(?:số(?:\s+nhà)?|nhà|ngõ|ngách|hẻm|kiệt|thửa|tờ|lô|hiệu|ký hiệu|mã|tài khoản|hotline|thoại)\s*:?\s*$|(?<!\p{L})(?:date|before|period):\s*$/iu;

/** Words after which digits with points are the number of a part or a version. */
const NUMBERED = /(?:^|[^\p{L}])(?:mục|tiểu mục|điều|khoản|điểm|phiên bản|version|bảng|biểu)\s*$/iu;
const ISO = new RegExp(`${BEFORE}(${YEAR})([-/])(\\d{1,2})\\2(\\d{1,2})${AFTER}`, 'gu');
const SLASHED = new RegExp(`${BEFORE}(\\d{1,2})/(\\d{1,2})/(${YEAR})${AFTER}`, 'gu');
const DAY_SEPARATED = new RegExp(
  `${DAY}((\\d{1,2})(?:\\s*\\.\\s*|\\s*/\\s*|\\s+)(\\d{1,2})(?:\\s*\\.\\s*|\\s*/\\s*|\\s+)(\\d{4}))${AFTER}`,
  'giu',
);
const DAY_SHORT_YEAR = new RegExp(
  `${DAY}((\\d{1,2})(?:[/.](?=[^-]+[/.])|-(?=\\d+-2))(\\d{1,2})[/.-](\\d{2}))${AFTER}(?!\\s*/)`,
  'giu',
);
/** Letters that look like digits: `15/4/2O23`. */
const LETTERED_YEAR =
  /(?=\d)(?<![\p{L}\d/.,-])\d{1,2}\/\d{1,2}\/(?=[\dOolI]{0,3}[OolI])[12][\dOolI]{3}(?![\p{L}\d/_-])/gu;
const DAY_AND_MONTH = new RegExp(
  `(?=n)(?<!(?:hằng|hàng|mỗi|một|\\d)\\s)${DAY}((\\d{1,2})/(\\d{1,2}))${AFTER}(?!\\s*/)`,
  'giu',
);
const LONG = new RegExp(
  `${DAY}((\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:(\\s+năm\\s+|\\s*/\\s*(?=20)|,\\s*|\\s+(?=(?:19|20)\\d\\d(?:[.,;:)]|$)))(\\d{4}))?)(?![\\p{L}\\d/]|[.,]\\d)`,
  'giu',
);
const MONTH_ZERO = /tháng(?<!\p{L}tháng)\s+0[3-9]\s+năm\s+\d{4}(?![\p{L}\d/]|[.,]\d)/giu;
/** Lunar months have their own lengths. */
const LUNAR = /^[^.;\n]{0,25}(?:âm lịch|ÂL(?!\p{L}))/iu;

const SUSPECT =
  /ngày\s+(?:\d\s+tháng|\d{1,2}\s*[.\s]\s*\d|\d{1,2}\s*\/\s+\d|\d{1,2}\s+\/|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)|(?:0\D|00|29|3\d|[4-9]\d)|\d{1,2}\/(?:0{1,2}(?!\d)|1[3-9]|[2-9]\d)|\d{1,2}\s+tháng\s+(?:\d{1,2}\s+(?:19|20)\d\d|0(?!\d)|00|1[3-9]|[2-9]\d|[12]\s+năm|\d{1,2}\s*[,/]))|\d{4}[-/]\d{1,2}[-/]\d|\/[12]\d{0,2}[OolI]/i;
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MONTH_NAME = `(${ENGLISH_MONTHS.map((name) => (name.length > 3 ? `${name.slice(0, 3)}(?:${name.slice(3)})?` : name)).join('|')})\\.?`;
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\d])(?:${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(${YEAR})|(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH_NAME},?\\s+(${YEAR}))(?!\\d)`,
  'gu',
);
const HAS_ENGLISH = new RegExp(`${MONTH_NAME}\\s+\\d|\\d(?:st|nd|rd|th)?\\s+${MONTH_NAME},?\\s`, 'u');
const POINTED = new RegExp(`${BEFORE}(\\d{1,2})\\.(\\d{1,2})\\.(${YEAR})${AFTER}`, 'gu');
const BARE_LONG = new RegExp(
  `(?=\\d)(?<![\\p{L}\\d.,/]|ngày\\s{1,3})(\\d{1,2})\\s+tháng\\s+(\\d{1,2}),\\s*(${YEAR})(?=\\s*(?:[.;:)]|$|(?:tại|ở|của|về|đến|và|với)(?!\\p{L})))`,
  'giu',
);
const NO_MONTH =
  /(?=t)(?<!(?:lương|thưởng)\s)(?<!\p{L})tháng\s+((?:0{1,2}|1[3-9]|[2-9]\d)(?:\/|\s+năm\s+)(?:19|20)\d{2})(?!\d)/giu;
/** A month and its year with a point, or nothing, between them: `tháng 4.2023`. */
const MONTH_POINT =
  /(?=\d)(?<=(?<!\p{L})tháng\s{1,3})(\d{1,2})(\.|\s{1,3}\/\s{0,3}|\/\s{1,3}|\s{1,3}(?=20\d\d(?:[.,;:)]|$)))((?:19|20)\d\d)(?![\p{L}\d/_]|[.,]\d)/giu;
const STROKES = /(\d{1,2})\/(\d{1,2})\/\d{4}/g;

/** A quick look at a text in NFC: false for one whose dates are all beyond doubt, as most are. */
export function mayHoldDateDefects(text: string): boolean {
  if (!/\d/u.test(text)) return false;
  if (
    SUSPECT.test(text) ||
    MAY_BE_SPACED.test(text) ||
    /\d\.\d{1,2}\.\d{4}|tháng\s+(?:0|1[3-9]|[2-9]\d|\d{1,2}(?:,\s*|\.|\s+|\s*\/\s*)\d{4})/iu.test(text) ||
    HAS_ENGLISH.test(text)
  )
    return true;
  for (const [, day, month] of text.matchAll(STROKES))
    if (Number(day) > 28 || Number(month) > 12 || Number(day) === 0 || Number(month) === 0) return true;
  return false;
}

/** The defects among the dates of a text in NFC, in order; one for a date. */
export function findDateDefects(text: string): readonly DateDefect[] {
  // Most passages have no date at all: cheap tests first.
  if (!/\d/u.test(text)) return [];
  const hasDay = /[nN][gG][àÀ][yY]\s+\d/u.test(text);
  const hasMonth = /[tT][hH][áÁ][nN][gG]\s+\d/u.test(text);
  const hasYear = /\d[-/]\d{1,2}[-/]\d/u.test(text);
  const hasEnglish = HAS_ENGLISH.test(text);
  const hasPoints = /\d\.\d{1,2}\.\d{4}/u.test(text);
  const spaced = findSpacedDates(text);
  if (!hasDay && !hasMonth && !hasYear && !hasEnglish && !hasPoints && spaced.length === 0) return [];
  const found: DateDefect[] = [...spaced];
  const taken = new Set<number>();
  for (const { start, end } of spaced) for (let index = start; index < end; index++) taken.add(index);
  const add = (match: RegExpExecArray, inner: string, defect: Pick<DateDefect, 'what' | 'meant'> | null): void => {
    const start = match.index + match[0].lastIndexOf(inner);
    const span = { start, end: start + inner.length };
    if (taken.has(span.start) || taken.has(span.end - 1)) return;
    for (let index = span.start; index < span.end; index++) taken.add(index);
    if (defect) found.push({ ...span, ...defect });
  };
  if (hasDay && hasMonth) for (const match of text.matchAll(LONG)) add(match, match[1] ?? '', longDefect(match, text));
  if (hasMonth)
    for (const match of text.matchAll(MONTH_ZERO))
      add(match, match[0], { what: 'extra-zero', meant: match[0].replace('0', '') });
  if (hasDay) for (const match of text.matchAll(DAY_SEPARATED)) add(match, match[1] ?? '', separatedDefect(match));
  if (hasYear)
    for (const match of text.matchAll(SLASHED))
      if (!NO_DATE.test(lead(text, match.index))) add(match, match[0], slashedDefect(match));
  if (hasYear)
    for (const match of text.matchAll(ISO))
      if (!NO_DATE.test(lead(text, match.index))) add(match, match[0], isoDefect(match));
  if (hasYear)
    for (const match of text.matchAll(LETTERED_YEAR))
      add(match, match[0], { what: 'odd-year', meant: inDigits(match[0]) });
  if (hasDay) for (const match of text.matchAll(DAY_SHORT_YEAR)) add(match, match[1] ?? '', shortYearDefect(match));
  if (hasDay)
    for (const match of text.matchAll(DAY_AND_MONTH)) add(match, match[1] ?? '', dayAndMonthDefect(match, text));
  if (hasMonth) {
    for (const match of text.matchAll(BARE_LONG))
      add(match, match[0], { what: 'foreign-order', meant: longForm(match[3], match[2], match[1]) });
    for (const match of text.matchAll(MONTH_POINT)) add(match, match[0], monthDefect(match));
    for (const match of text.matchAll(NO_MONTH)) add(match, match[0], { what: 'no-such-month', meant: null });
  }
  if (hasPoints)
    for (const match of text.matchAll(POINTED))
      if (!NO_DATE.test(lead(text, match.index)) && !NUMBERED.test(lead(text, match.index)))
        add(match, match[0], separatedDefect([match[0], ...match]));
  if (hasEnglish) for (const match of text.matchAll(ENGLISH)) add(match, match[0], englishDefect(match));
  return found.sort((a, b) => a.start - b.start);
}

function monthDefect([, month = '', mark = '', year = '']: RegExpExecArray): Pick<DateDefect, 'what' | 'meant'> {
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  if (!isMonth) return { what: 'no-such-month', meant: null };
  return { what: mark === '.' ? 'separator' : 'spacing', meant: `${month}/${year}` };
}

function longForm(year = '', month = '', day = ''): string | null {
  return isDay(iso(year, month, day))
    ? `${day.padStart(2, '0')} tháng ${/^[12]$/u.test(month) ? `0${month}` : month} năm ${year}`
    : null;
}

function englishDefect([, m1, d1, y1, d2, m2, y2]: RegExpExecArray): Pick<DateDefect, 'what' | 'meant'> {
  const month = ENGLISH_MONTHS.findIndex((name) => name.startsWith((m1 ?? m2 ?? '').slice(0, 3))) + 1;
  return { what: 'foreign-order', meant: written(y1 ?? y2 ?? '', String(month), d1 ?? d2 ?? '') };
}

function inDigits(date: string): string {
  return date.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1');
}

function lead(text: string, index: number): string {
  return text.slice(Math.max(0, index - 20), index);
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function written(year: string, month: string, day: string): string | null {
  const date = iso(year, month, day);
  return isDay(date) ? formatDay(date) : null;
}

/** True for a day that some year has. */
function isDayOfMonth(month: string, day: string): boolean {
  return isDay(iso('2024', month, day));
}

function longDefect(match: RegExpExecArray, text: string): Pick<DateDefect, 'what' | 'meant'> | null {
  const [whole, , day = '', month = '', link, year] = match;
  const isReal =
    year === undefined || /^0|^1[0-8]/u.test(year) ? isDayOfMonth(month, day) : isDay(iso(year, month, day));
  const end = match.index + whole.length;
  if (!isReal) return LUNAR.test(text.slice(end, end + 40)) ? null : { what: 'no-such-day', meant: null };
  if (year === undefined || link === undefined) return null;
  const [date, name] = [day.padStart(2, '0'), /^[12]$/u.test(month) ? `0${month}` : month.replace(/^0(?=[3-9])/u, '')];
  if (link.startsWith(',')) {
    // “ngày 5 tháng 5, 2023 …” may go on with what 2023 counts.
    const isEnd = new RegExp(`^${YEAR}$`, 'u').test(year) && /^\s*(?:[.;:)]|$)/u.test(text.slice(end, end + 10));
    return isEnd ? { what: 'foreign-order', meant: `${date} tháng ${name} năm ${year}` } : null;
  }
  if (!link.includes('năm')) return { what: 'spacing', meant: `${date} tháng ${name} năm ${year}` };
  if (date === day && name === month) return null;
  return {
    what: date === day && month.length === 2 ? 'extra-zero' : 'leading-zero',
    meant: `${date} tháng ${name} năm ${year}`,
  };
}

function separatedDefect([, inner = '', day = '', month = '', year = '']: readonly string[]): Pick<
  DateDefect,
  'what' | 'meant'
> | null {
  if (/^\d+\/\d+\/\d+$/u.test(inner)) return slashedDefect(['', day, month, year], true);
  const meant = written(year, month, day);
  return meant === null ? null : { what: 'separator', meant };
}

function slashedDefect(
  [, day = '', month = '', year = '']: readonly string[],
  isSurelyDate = false,
): Pick<DateDefect, 'what' | 'meant'> | null {
  if (isDay(iso(year, month, day))) return null;
  const swapped = written(year, day, month);
  if (swapped !== null) return { what: 'foreign-order', meant: swapped };
  const isNearly = Number(day) <= 31 && Number(month) <= 19;
  return isNearly || isSurelyDate ? { what: 'no-such-day', meant: null } : null;
}

function isoDefect([, year = '', , month = '', day = '']: RegExpExecArray): Pick<DateDefect, 'what' | 'meant'> | null {
  const isNearly = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
  return isNearly ? { what: 'foreign-order', meant: written(year, month, day) } : null;
}

function shortYearDefect([, , day = '', month = '', year = '']: RegExpExecArray): Pick<
  DateDefect,
  'what' | 'meant'
> | null {
  if (!isDayOfMonth(month, day)) return null;
  // `3/2/30` and `30/4/75` are of the last century.
  return { what: 'short-year', meant: /^[12]/u.test(year) ? written(`20${year}`, month, day) : null };
}

function dayAndMonthDefect(match: RegExpExecArray, text: string): Pick<DateDefect, 'what' | 'meant'> | null {
  const [whole, , day = '', month = ''] = match;
  if (isDayOfMonth(month, day) || (Number(day) < 1 && day !== '00') || Number(month) < 1 || Number(month) > 12)
    return null;
  const end = match.index + whole.length;
  return LUNAR.test(text.slice(end, end + 40)) ? null : { what: 'no-such-day', meant: null };
}

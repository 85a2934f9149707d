/** Days in CSV files as spreadsheets rewrite them: `01/07/2025`, `7/1/2025`, `2025/7/1`, 45839. */
import * as z from 'zod';
import { type Day, isDay } from '../date.ts';

/** Which of the first two numbers of `01/07/2025` is the day; null where a file does not tell. */
export type DayOrder = 'day-first' | 'month-first' | null;

const PARTED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 0{1,2}:00(?::00)?)?$/u;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?: 0{1,2}:00(?::00)?)?$/u;
const SERIAL = /^[34]\d{4}$|^5[0-4]\d{3}$/u;
/** The day that spreadsheets count from, in milliseconds. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 24 * 60 * 60 * 1000;

/** What the days of a file tell of their order; only day-first computers write `01/07`, with noughts. */
export function dayOrder(cells: readonly string[]): DayOrder {
  const parted = cells.flatMap((cell) => {
    const [, first, , second] = PARTED.exec(cell) ?? [];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
  const isDayFirst = parted.some(([first]) => Number(first) > 12);
  const isMonthFirst = parted.some(([, second]) => Number(second) > 12);
  if (isDayFirst !== isMonthFirst) return isDayFirst ? 'day-first' : 'month-first';
  const isPadded = parted.some((pair) => pair.some((part) => part.startsWith('0')));
  return isPadded && !isMonthFirst ? 'day-first' : null;
}

/** A day that is written in another form, as it is certainly meant; null where nothing is certain, or nothing is to be done. */
export function meantDay(cell: string, order: DayOrder): Day | null {
  if (isDay(cell)) return null;
  const [, year, , month, date] = YEAR_FIRST.exec(cell) ?? [];
  if (year !== undefined) return isoOf(year, month, date);
  const readings = readingsOf(cell);
  if (readings.dayFirst === readings.monthFirst || order === 'day-first') return readings.dayFirst;
  return order === 'month-first' ? readings.monthFirst : null;
}

function readingsOf(cell: string): { readonly dayFirst: Day | null; readonly monthFirst: Day | null } {
  const [, first, , second, year] = PARTED.exec(cell) ?? [];
  return { dayFirst: isoOf(year, second, first), monthFirst: isoOf(year, first, second) };
}

function isoOf(year = '', month = '', date = ''): Day | null {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** A cell with a day in ISO form, or none; `example` is what messages show. */
export function dayCell(example: string) {
  return z
    .string()
    .refine((text): text is Day | '' => text === '' || isDay(text), {
      error: ({ input }) => dayFault(typeof input === 'string' ? input : '', example),
    })
    .transform((text) => text || null);
}

function dayFault(cell: string, example: string): string {
  const { dayFirst, monthFirst } = readingsOf(cell);
  if (dayFirst !== null && monthFirst !== null)
    return `\`${cell}\` đọc được hai cách, hãy ghi \`${dayFirst}\` (ngày trước) hoặc \`${monthFirst}\` (tháng trước)`;
  if (SERIAL.test(cell)) {
    const iso = new Date(EPOCH + Number(cell) * DAY).toISOString().slice(0, 10);
    return `\`${cell}\` là số mà Excel cất thay ngày, có lẽ là \`${iso}\`; hãy ghi \`${iso}\``;
  }
  return `cần một ngày như \`${example}\` hoặc để trống`;
}

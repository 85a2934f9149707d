/** Days and periods as people type them where ISO 8601 is wanted. */
import { isDay } from './date.ts';

const ROMAN = ['i', 'ii', 'iii', 'iv'];
const DAY = String.raw`(?:ngày\s+)?\d{1,4}(?:\s*[/.-]\s*|\s+tháng\s+)\d{1,2}(?:\s*[/.-]\s*|\s+năm\s+)\d{1,4}`;
const FROM_TO = new RegExp(`^(?:từ\\s+)?(${DAY})\\s*(?:-|–|—|/|đến(?:\\s+hết)?)\\s*(${DAY})$`, 'u');

/** The ISO day that is meant by `25/5/2023`, `25-5-2023`, `ngày 25 tháng 5 năm 2023`, `2023/5/25`; null for none that exists. */
export function meantDay(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/^ngày\s+/u, '');
  const parts = plain.split(/\s*[/.-]\s*|\s+tháng\s+|\s+năm\s+/u);
  const [first = '', month = '', last = '', ...rest] = parts;
  if (rest.length > 0 || !parts.every((part) => /^\d{1,4}$/u.test(part))) return null;
  const [year, date] = first.length === 4 ? [first, last] : [last, first];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

/** The interval that is meant by `6 tháng đầu năm 2023`, `quý I/2023`, `năm 2023`, `tháng 6/2023` or two days; null for any other text. */
export function meantPeriod(text: string): string | null {
  const plain = text.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');
  const [, from, to] = FROM_TO.exec(plain) ?? [];
  if (from !== undefined && to !== undefined) {
    const [first, last] = [meantDay(from), meantDay(to)];
    return first !== null && last !== null && first <= last ? `${first}/${last}` : null;
  }
  const [, year = ''] = /(?:^|\/ ?|năm )(\d{4})$/u.exec(plain) ?? [];
  const months = year === '' ? null : monthsOf(plain.replace(/ ?(?:\/ ?|,? ?năm )?\d{4}$/u, ''));
  if (!months) return null;
  const [first, last] = months.map((month) => String(month).padStart(2, '0'));
  const end = new Date(Date.UTC(Number(year), months[1], 0)).getUTCDate();
  return `${year}-${first}-01/${year}-${last}-${end}`;
}

/** The first and last month of a part of a year; null for none. */
function monthsOf(part: string): readonly [number, number] | null {
  if (part === '') return [1, 12];
  const [, count = '', isEnd] = /^0?(\d{1,2}) tháng(?: (?:đầu|(cuối)))?$/u.exec(part) ?? [];
  if (count !== '' && Number(count) >= 1 && Number(count) <= 12)
    return isEnd === undefined ? [1, Number(count)] : [13 - Number(count), 12];
  const [, quarter = ''] = /^quý ([1-4]|iv|i{1,3})$/u.exec(part) ?? [];
  if (quarter !== '') {
    const at = Number(quarter) || ROMAN.indexOf(quarter) + 1;
    return [at * 3 - 2, at * 3];
  }
  const [, month = ''] = /^tháng 0?(\d{1,2})$/u.exec(part) ?? [];
  const at = Number(month);
  return at >= 1 && at <= 12 ? [at, at] : null;
}

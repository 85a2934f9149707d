/** Calendar days in ISO 8601 form (`2023-06-15`), as text: no time zone can move them. */

declare const brand: unique symbol;

/** A day that exists, in ISO 8601 form; days compare as their texts do. Texts from outside are asked {@link isDay}. */
export type Day = string & { readonly [brand]: 'Day' };

/** True for a day that exists; `2023-02-30` does not. */
export function isDay(text: string): text is Day {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  return date !== undefined && date !== '00' && Number(date) <= daysOf(Number(year), Number(month));
}

/** How many days a month has; none where there is no such month. */
function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** A day that the code itself names or works out; a text that is none is a bug. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is no day`);
  return text;
}

/** A day as an official document writes it: `05/5/2023`; days below 10 and months 1 and 2 have a leading 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function formatDay(iso: Day): string {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  return `${String(date).padStart(2, '0')}/${month < 3 ? `0${month}` : month}/${year}`;
}

/** Vietnam is at UTC+7 all year round, whatever the zone of the machine; in seconds. */
const OFFSET = 7 * 60 * 60;
/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** The ISO day in Vietnam of a time in seconds since 1970. */
export function vietnamDay(seconds: number): Day {
  return day(new Date((seconds + OFFSET) * 1000).toISOString().slice(0, 10));
}

/** The ISO day after an ISO day. */
export function dayAfter(iso: Day): Day {
  return day(new Date(Date.parse(`${iso}T00:00:00Z`) + DAY).toISOString().slice(0, 10));
}

/** How many days `to` is after `from`; both ISO days. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}

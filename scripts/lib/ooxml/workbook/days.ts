/** Days as spreadsheets keep them: numbers. */
import { type Day, isDay } from '../../date.ts';

const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const DAY = 24 * 60 * 60 * 1000;
/** The last day that a spreadsheet knows: 31 December 9999. */
const LAST = 2_958_465;

/** The day that a number is; null for what is none. Before March 1900 programs do not agree. */
export function dayOfSerial(serial: number, is1904: boolean): Day | null {
  const days = Math.floor(serial) + (is1904 ? DAYS_TO_1904 : 0);
  if (!(days > 60 && days <= LAST)) return null;
  const text = new Date(EPOCH + days * DAY).toISOString().slice(0, 10);
  return isDay(text) ? text : null;
}

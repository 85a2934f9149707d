/** The day that a cell of a figure table gives. */
import { type Day, formatDay, isDay } from '../date.ts';

const WRITTEN = /^(?:ngày\s+)?(\d{1,2})(?:\/(\d{1,2})\/|\s+tháng\s+(\d{1,2})\s+năm\s+)(\d{4})\.?$/iu;
/** Other orders and signs that leave no doubt which number is the day: a year that stands first, or points and dashes between. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const OTHER_SIGNS = /^(?:ngày\s+)?(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})$/iu;
const MONTH = /^(?:(?:tháng\s+)?\d{1,2}\s*\/\s*\d{4}|tháng\s+\d{1,2}\s+năm\s+\d{4}|(?:năm\s+)?\d{4}|quý\s.*)$/iu;

/** A day as documents write it; for anything else why it is none, in Vietnamese, and how it is written where that is certain. */
export function parseDay(text: string): Day | { readonly reason: string; readonly meant: string | null } {
  const [, date = '', slashed, long, year = ''] = WRITTEN.exec(text) ?? [];
  const found = dayOf(year, slashed ?? long ?? '', date);
  if (found) return found;
  if (year !== '') return { reason: 'không phải một ngày có thật', meant: null };
  const [, first, second, third] = YEAR_FIRST.exec(text) ?? [];
  const [, one, two, three] = OTHER_SIGNS.exec(text) ?? [];
  const meant = dayOf(first ?? three, second ?? two, third ?? one);
  if (meant) return { reason: 'chưa viết theo kiểu Việt Nam', meant: formatDay(meant) };
  return { reason: MONTH.test(text) ? 'chưa phải trọn một ngày' : 'không phải một ngày', meant: null };
}

function dayOf(year = '', month = '', date = ''): Day | null {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

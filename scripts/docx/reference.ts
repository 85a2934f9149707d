import { formatDay, isDay } from '#lib/date.ts';
import { formatNumber } from './components/letterhead.ts';
import type { DocumentProfile } from './profile.ts';

/**
 * How a document is called by what goes with it: `Báo cáo số 15-BC/BCĐ ngày 12/6/2023 của Ban Chỉ đạo`, with room to write in what
 * is not known yet.
 */
export function referenceTo(
  type: string,
  { number, date }: { readonly number: string; readonly date: string },
  issuer: string,
  { words }: DocumentProfile,
): string {
  const day = isDay(date) ? formatDay(date) : '     tháng     năm     ';
  return `${type} số ${formatNumber(number, words.blankNumber)} ngày ${day} của ${issuer}`;
}

import { formatDay, isDay } from '#lib/date.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { BLANK, formatNumber } from '../components/letterhead.ts';

/** An official letter, which has no name of type in its head (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.5). */
export const OFFICIAL_LETTER = 'CV';

/** What the letter or plan of a type is called in running text. */
export function nameOfType(type: string, { types }: DocumentProfile): string {
  return type === OFFICIAL_LETTER ? 'Công văn' : (types[type] ?? type);
}

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
  const day = isDay(date) ? formatDay(date) : `${BLANK} tháng ${BLANK} năm ${BLANK}`;
  return `${type} số ${formatNumber(number, words.blankNumber)} ngày ${day} của ${issuer}`;
}

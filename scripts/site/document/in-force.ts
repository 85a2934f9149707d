/** Whether a document was in force on a day, as the register of documents has it. */
import type { Document } from '#lib/citations/documents.ts';
import { type Day, dayAfter, formatDay } from '#lib/date.ts';

/** `còn hiệu lực`, `đã hết hiệu lực từ ngày 01/7/2023`, `chưa có hiệu lực`, `chưa rõ`. */
export function inForceText({ inForceFrom, inForceTo, replacedBy }: Document, on: Day): string {
  if (inForceTo !== null && inForceTo < on) return `đã hết hiệu lực từ ngày ${formatDay(dayAfter(inForceTo))}`;
  if (inForceFrom !== null && inForceFrom > on) return 'chưa có hiệu lực';
  // What was replaced ended some day.
  if (inForceFrom === null || (inForceTo === null && replacedBy !== '')) return 'chưa rõ';
  return 'còn hiệu lực';
}

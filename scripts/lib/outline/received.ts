/** The stamp of the office that a document came to. */
import { formatDay, isDay } from '../date.ts';
import type { Received } from './front-matter.ts';

/** Why a stamp cannot be right, in Vietnamese: no office stamps what is not written yet. Null for one that can. */
export function stampFault(received: Received | undefined, date: string | undefined, what: string): string | null {
  if (!received || date === undefined || !isDay(date) || received.date >= date) return null;
  return `Ngày đến ${formatDay(received.date)} ở \`received\` trước ngày của ${what} (${formatDay(date)}); hãy xem lại dấu công văn đến, hoặc sửa \`date\``;
}

/** Marks that stand behind how urgent a document is, in any case of letters: `Hỏa tốc - Tối mật`, `Khẩn, mật`. */
import { ALONE_AFTER, DRESS_BEFORE, NUMBERED, URGENT } from './mark-dress.ts';
import type { Place } from './mark-place.ts';

/** It begins its line, cell, item or value of YAML; in the middle of a sentence no word has a capital. */
const URGENCY_BEFORE = new RegExp(
  `^(?:\\s*[\\w-]+:\\s{1,3}["']?)?${DRESS_BEFORE}(?:${NUMBERED}${DRESS_BEFORE})?(?:(?:Mức )?Độ khẩn ?: ?)?${URGENT}[*_~\`"”)\\]]{0,4}\\s{0,3}[.,;:/|+&-]\\s{0,3}[*_~\`"“([]{0,4}$`,
  'iu',
);
const LINK_AFTER = /^[*_]{0,3}\](?:\(|\[)/u;
const BEGINS = /(?<!\p{L})[HTK]/u;

/** Whether the words are all that stands behind an urgency, and both are no part of a sentence or of a count. */
export function isBehindUrgency({ before, after, lineAfter, form, isCounted }: Place, inGroup: number): boolean {
  if (!URGENCY_BEFORE.test(before) || !(ALONE_AFTER.test(after) || LINK_AFTER.test(after))) return false;
  if (!BEGINS.test(before) || /^\p{Ll}/u.test(lineAfter)) return false;
  return form === 'line' || form === 'caption' || (inGroup === 1 && !(form === 'cell' && isCounted));
}

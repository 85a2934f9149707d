/** Tables in the encodings that spreadsheets save besides UTF-8: UTF-16 (“Unicode Text”) and the Vietnamese code page of Windows. */
import type { SheetEncoding } from '../csv/shape.ts';
import { isSyllable } from '../vietnamese/syllable.ts';

/** Words of other languages may stand among the Vietnamese ones of a table: one in so many. */
const FOREIGN = 10;

/** The text of a table that is certainly in one of these encodings; null where it is none, or UTF-8. */
export function decodeSheet(bytes: Uint8Array): { readonly text: string; readonly encoding: SheetEncoding } | null {
  const wide = wideOf(bytes);
  if (wide !== null) {
    const text = decoded(bytes, wide);
    return text === null || text.includes('\0') ? null : { text, encoding: 'UTF-16' };
  }
  if (bytes.includes(0) || decoded(bytes, 'utf-8') !== null) return null;
  const text = (decoded(bytes, 'windows-1258') ?? '').normalize('NFC');
  return isVietnamese(text) ? { text, encoding: 'Windows-1258' } : null;
}

/** Whether a text is in UTF-16, with its byte order mark or with the noughts of plain letters. */
export function isWide(bytes: Uint8Array): boolean {
  return wideOf(bytes) !== null;
}

function wideOf([one, two, three, four]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((one === 0xff && two === 0xfe) || (two === 0 && four === 0 && one !== 0 && three !== 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && three === 0 && two !== 0 && four !== 0)) return 'utf-16be';
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Other code pages, read as this one, give no syllables. */
function isVietnamese(text: string): boolean {
  // `QĐ`, `BCĐ` are no syllables.
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^ -~Đđ]/u.test(word));
  const strange = words.filter((word) => !isSyllable(word.toLowerCase()));
  return words.length > 0 && strange.length * FOREIGN <= words.length;
}

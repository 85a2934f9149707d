/** What a clerk never lets a line break apart: symbols, a number and what it counts or is the number of, a dash and the word before it. */

/** A space and a hyphen that no line breaks at. */
const SPACE = '\u00A0';
/** The writer makes Word's own mark of it. */
export const HYPHEN = '\u2011';

/** An address is too long not to be broken. */
const ADDRESS = /\S*:\/\/\S*/gu;
/** In `15-CT/TU`, `2021-2025` and, where the number is blank, `-BC/BCĐ`. */
const IN_SYMBOL = /-(?=[\p{L}\p{N}])(?<!\p{Pd}-)/gu;
/** A dash between words begins no line. */
const BEFORE_DASH = / (?=[-–—\u2011][\s\p{L}])(?<=\S )/gu;
/** `ngày 5/6/2023`, `Điều 5`, `khoản 2`, `điểm a`, `quý II`, `số 15-CT/TU`. */
const BEFORE_NUMBER =
  / (?=\d|[IVXLC]+(?![\p{L}\p{N}]))(?<=(?<!\p{L})(?:ngày|tháng|năm|quý|điều|khoản|mục|số|khóa|chương|phụ lục) )/giu;
const BEFORE_LETTER = / (?=\p{Ll}(?!\p{L}))(?<=(?<!\p{L})[Đđ]iểm )/gu;
/** `98 %`. */
const BEFORE_PERCENT = / (?=[%‰])(?<=\d )/gu;

/** A text of the same length with such spaces and hyphens as no line breaks at. */
export function bound(text: string): string {
  const joined = text
    .replace(IN_SYMBOL, HYPHEN)
    .replace(BEFORE_DASH, SPACE)
    .replace(BEFORE_NUMBER, SPACE)
    .replace(BEFORE_LETTER, SPACE)
    .replace(BEFORE_PERCENT, SPACE);
  return withAddresses(joined, text);
}

/** The same without the bonds between words, for cells: a column is as wide as its longest word. */
export function boundInWords(text: string): string {
  return withAddresses(text.replace(IN_SYMBOL, HYPHEN), text);
}

/** Addresses as they were. */
function withAddresses(joined: string, text: string): string {
  return text.includes('://')
    ? joined.replace(ADDRESS, (address, at: number) => text.slice(at, at + address.length))
    : joined;
}

/** Words of capitals: which are numbers, which can be read as words. */

/** True for a number in Roman digits. */
export function isRoman(letters: string): boolean {
  return /^(?=.)M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})$/u.test(letters);
}

/** The mark of a tone, in NFD. */
export const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
/** A syllable of Vietnamese in capitals, without a tone. */
export const SYLLABLE = new RegExp(
  '^(?:NGH?|[CGKNPT]H|GI|QU|TR|[BCDĐGHKLMNPRSTVX])?' +
    '(?:UYÊ|IÊU|YÊU|UÔI|ƯƠI|ƯƠU|OAI|OAY|OAO|OEO|UÂY|UYA|UYU|IA|IÊ|YÊ|UA|UÔ|ƯA|ƯƠ|UÂ|UY|UÊ|UƠ|OA|OĂ|OE|A[IOUY]|ÂU|ÂY|EO|ÊU|IU|[OÔƠUƯ]I|ƯU|[AĂÂEÊIOÔƠUƯY])' +
    '(?:CH|NG|NH|[CMNPT])?$',
  'u',
);
/** Two vowels apart, with no more consonants around than can be said: `SAMSUNG`, `OCOP`. */
const FOREIGN = /^(?:[^AEIOUYĂÂÊÔƠƯ]{0,2}[AEIOUYĂÂÊÔƠƯ]{1,3}){2,9}[^AEIOUYĂÂÊÔƠƯ]{0,2}$/u;

/** True for capitals that can be read as a word, Vietnamese or not: a letter with a tone mark stands in no abbreviation. */
export function isWord(letters: string): boolean {
  return (
    TONE.test(letters.normalize('NFD')) ||
    SYLLABLE.test(letters) ||
    FOREIGN.test(letters) ||
    /[FJWZ]|EE|OO/u.test(letters) ||
    // Of the words of offices only `em` begins so, and it follows `trẻ`: `HELLP`, `VIMCERTS`.
    (letters.length > 4 && /[^T]E/u.test(letters))
  );
}

/** Where words as long as addresses on the web may be broken. */

/** Letters; no word of a language, number or symbol of a document is as long. */
const LONG = 24;
/** Words that may have more than one piece. */
export const LONG_WORD = new RegExp(`\\S{${LONG + 1},}`, 'gu');
/** After what parts an address, a point only before a letter: no number is broken. */
const BREAKS = /(?<=[/?&=#_@])(?![/?&=#_@])|(?<=\.)(?=\p{L})/u;
/** After a hyphen, only in what is still long: at the end of a line it looks like that of a parted word. */
const HYPHENS = /(?<=-)(?!-)/u;

/** The pieces of a word between which a line may end: one, but for long addresses. */
export function piecesOf(word: string): readonly string[] {
  if (word.length <= LONG || !/\p{L}/u.test(word)) return [word];
  return word.split(BREAKS).flatMap((piece) => (piece.length > LONG ? piece.split(HYPHENS) : [piece]));
}

/** Where words as long as addresses on the web may be broken. */

/** Letters; no word of a language, number or symbol of a document is as long. */
const LONG = 24;
/** After a slash, a hyphen and what else parts an address; a point only before a letter, so that no number is broken. */
const BREAKS = /(?<=[/?&=#_@-])(?![/?&=#_@-])|(?<=\.)(?=\p{L})/u;

/** The pieces of a word between which a line may end: one, but for long addresses. */
export function piecesOf(word: string): readonly string[] {
  return word.length > LONG && /\p{L}/u.test(word) ? word.split(BREAKS) : [word];
}

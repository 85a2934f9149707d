/** Which texts the quick parser reads as the reference does, so that every tree, and every message, is the same either way. */

/** A mark of a list, or several on one line. */
const MARK = String.raw`(?:[-+*]|\d{1,9}[.)])`;
const MARKS = `^ *(?:${MARK} +)*`;
/** What a footnote begins with. */
const NOTE = String.raw`\[\^[\p{L}\p{N}]+\]: `;

/**
 * Where the two are known to differ, or might, found by comparing their trees of generated texts, by the mark without which it cannot be.
 * Rather too much than too little: what is here is only slower. Lines end in `\n`.
 */
const DOUBTFUL: readonly (readonly [mark: string, ...where: readonly RegExp[]])[] = [
  // Letters and signs of which their tables of Unicode may tell otherwise; tabs; NUL; other line ends.
  ['', /[^\n -~\u00A0-\u036F\u1E00-\u1EFF\u2000-\u2027\u202A-\u20BF\u2100-\u22FF\u2500-\u26FF]/u],
  // Front matter that is none, or of another language.
  ['', /^(?:\+\+\+|---(?!\n(?:.*\n)*?---(?:\n|$)))/u],
  // Items of nothing, or of code by indentation; such code elsewhere.
  ['', new RegExp(`${MARKS}${MARK}(?: *$| {4})`, 'mu')],
  [' \n', /^ +$/mu],
  ['\n    ', new RegExp(`^ {4,}(?!${MARK} +| )`, 'mu'), new RegExp(`^(?! |${MARK} ).+\n+ {4}`, 'mu')],
  ['>', new RegExp(`${MARKS}>`, 'mu')],
  // HTML but for tags and comments at the margin, or within a line.
  ['<', new RegExp(`^(?: +| *(?:${MARK} +)+)<`, 'mu'), /<(?:[!?](?!--)|script|pre|style|textarea)/iu],
  ['<', /[^\n]<(?:!--(?!.*-->)|[^>\n]*$)|^<(?!!--)[^>\n]*$/mu],
  // Code but between single marks, fenced code but at the margin.
  ['`', /^(?!```[a-z]*$)(?:.*``|(?:[^`\n]*`[^`\n]*`)*[^`\n]*`[^`\n]*$)/mu],
  ['~~~', /~/u],
  // Tables whose rows have no bar at the margin; what stands on below their rows.
  ['|', /^[^|\n]+\|/mu, /^\|.*\n[^|\n]/mu, /\n\|[-: |]+$(?<=^[^|\n].*\n.*)/mu],
  [':', /^ *(?::-+:?|-+:) *$/mu],
  // Bare links, which our syntax does not have.
  ['@', /@/u],
  ['://', /:/u],
  ['', /www/iu],
  // Tasks, links of nothing or over lines; definitions but for footnotes of one line, one after the other.
  ['[', /\[(?:[ xX]?\]|[^\]\n]*$)/mu],
  [']:', new RegExp(String.raw`^(?!${NOTE}\p{L}).*\]:|^(?!${NOTE}).+\n${NOTE}`, 'mu')],
  [']:', new RegExp(String.raw`^${NOTE}.*(?:\n(?!${NOTE})[^\n]|\n+ )`, 'mu')],
  // Marks of emphasis that are escaped, or meet.
  ['\\', /\\[*_`]/u],
  ['_', /\*_|_\*/u],
];

/** True where both are known to make the same tree of a text. */
export function isReadAlike(text: string): boolean {
  const lines = text.replaceAll('\r\n', '\n');
  return !DOUBTFUL.some(([mark, ...where]) => lines.includes(mark) && where.some((one) => one.test(lines)));
}

/**
 * Text in cells of CSV files that a spreadsheet would run as a formula. The guard is an apostrophe before whatever a spreadsheet might
 * take for the beginning of a formula, and before an apostrophe that stands there already, so that taking one away gives the same text.
 */

/** What stands before a formula and is overlooked: white space, quotes, marks that nobody sees. */
const OVERLOOKED = '[^\\S\\t\\r\\n]|["\\u201C-\\u201F\\u00AB\\u00BB\\u200B-\\u200F\\u2060-\\u2064\\uFEFF]';
/** What begins a formula, in its forms of East Asian width as well, or is a guard. */
const BEGINNING = "['=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\u2212]";
/** Spreadsheets whose lists are written with semicolons part the text of a cell there; some part it at tabs and line ends. */
const PARTING = '[;\\t\\r\\n\\u0085\\u2028\\u2029]';

const UNGUARDED = new RegExp(`(^|${PARTING})((?:${OVERLOOKED})*)(?=${BEGINNING})`, 'gu');
const PARTED = new RegExp(`^${PARTING}`, 'u');

/** What {@link unguarded} replaces, as a pattern of JavaScript; each match gives way to its two groups. */
export const GUARD_PATTERN = `(^|${PARTING})((?:${OVERLOOKED})*)'`;

const GUARDED = new RegExp(GUARD_PATTERN, 'gu');

/** A text as it stands in a cell of CSV: no spreadsheet runs it. */
export function guarded(text: string): string {
  const cell = text.replace(UNGUARDED, "$1$2'");
  return PARTED.test(text) ? `'${cell}` : cell;
}

/** The text of a cell that {@link guarded} made. */
export function unguarded(cell: string): string {
  return cell.replace(GUARDED, '$1$2');
}

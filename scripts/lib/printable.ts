/** What came out of files, made safe to print: whoever reads a terminal or a log sees all of it, and no program obeys it. */

/** Characters that no one sees, or that move, hide or turn what is around them: controls, line ends, marks of direction, zero width, halves. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** What begins an order to the runner of a forge, wherever it stands in a line: `##[error]`. */
const ORDER = /##(?=\w*\[)/gu;
/** The same at the head of a line: `::error::`. */
const COMMAND = /^(\s*):(?=:)/u;

/** A text on one line, each unseen character as `<U+001B>`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, shown);
}

/** A line that a runner takes for no order either. */
export function printable(line: string): string {
  return commandLine(line).replace(COMMAND, `$1${shown(':')}`);
}

/** A line that is an order at its head by intention, and has none within. */
export function commandLine(line: string): string {
  return visible(line).replace(ORDER, `${shown('#')}#`);
}

/** The lines of a value as JSON, indented; a program reads what was there, a terminal and a runner see text. */
export function jsonLines(value: unknown): readonly string[] {
  return JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => line.replace(UNSEEN, escaped).replace(ORDER, `${escaped('#')}#`));
}

function shown(character: string): string {
  return `<U+${hexadecimal(character.codePointAt(0))}>`;
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${hexadecimal(unit.charCodeAt(0))}`)
    .join('');
}

function hexadecimal(code = 0): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** All that commands write goes through here, line by line: no text out of a file makes a line of its own or moves the cursor. */
import { commandLine, printable } from '#lib/printable.ts';

/** Writes lines of results to stdout. */
export function print(lines: readonly string[]): void {
  process.stdout.write(textOf(lines, printable));
}

/** Writes orders to the runner of a forge, lines that begin with `::` by intention and hold no other order, to stdout. */
export function printCommands(lines: readonly string[]): void {
  process.stdout.write(textOf(lines, commandLine));
}

/** Tells the user something beside the results, on stderr. */
export function note(lines: readonly string[]): void {
  process.stderr.write(textOf(lines, printable));
}

function textOf(lines: readonly string[], safe: (line: string) => string): string {
  return lines.map((line) => `${safe(line)}\n`).join('');
}

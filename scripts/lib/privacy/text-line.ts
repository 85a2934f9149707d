/** A file as lines and cells, whatever its form: for rules that read more than what Markdown shows. */

/** A piece of a line between two separators. */
export interface Cell {
  /** Offset in the line. */
  readonly start: number;
  readonly text: string;
}

/** A line of a file, without its end. */
export interface TextLine {
  /** Offset in the file. */
  readonly start: number;
  readonly text: string;
}

/** What parts the cells of a row in Markdown and in the kinds of CSV; other text has none. */
export type Separator = '|' | ',' | ';' | '\t' | null;

/** The lines of a text. */
export function textLines(text: string): readonly TextLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const one = { start, text: line };
    start += line.length + 1;
    return one;
  });
}

/** The cells of a line; the whole line is the only one where it has no separator. */
export function cellsOf(line: string, separator: Separator): readonly Cell[] {
  if (separator === null) return [{ start: 0, text: line }];
  let start = 0;
  return line.split(separator).map((text) => {
    const cell = { start, text };
    start += text.length + 1;
    return cell;
  });
}

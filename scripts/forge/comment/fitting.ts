/** Texts with lists of any length, for forges that take some 65,000 characters. */
import type { RootContent } from 'mdast';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';

/** In UTF-16 units, with room for a marker. */
const LONGEST_TEXT = 59_900;
/** A row of a table takes no less. */
const SHORTEST_ROW = 20;

/** The text of the nodes that `make` makes for as many rows of its lists as fit, at most `rows`. */
export function fitting(rows: number, make: (rows: number) => readonly RootContent[]): string {
  const write = (count: number) => writeMarkdown({ type: 'root', children: [...make(count)] });
  let least = 0;
  let most = Math.min(rows, Math.floor(LONGEST_TEXT / SHORTEST_ROW));
  let text = write(most);
  if (text.length <= LONGEST_TEXT) return text;
  text = write(least);
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    const tried = write(middle);
    if (tried.length <= LONGEST_TEXT) [least, text] = [middle, tried];
    else most = middle;
  }
  return text;
}

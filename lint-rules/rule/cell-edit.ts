/** Edits of cells of tables. */
import type { TableCell } from 'mdast';
import type { Edit } from '#lib/problem.ts';

/** Puts a text in place of what a cell holds; undefined for an empty cell. */
export function cellEdit({ children }: TableCell, text: string): Edit | undefined {
  const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
  return start === undefined || end === undefined ? undefined : { start, end, text };
}

/** Rows of a figure table that only head those below them: a name in bold, and nothing behind it. */
import type { TableRow } from 'mdast';
import { textOf } from '../markdown/text-of.ts';

/** True for a row whose label, in the column given, is all in bold, with nothing behind it. */
export function isGroupRow({ children }: TableRow, label: number): boolean {
  const words = (children[label]?.children ?? []).filter((node) => textOf(node).trim() !== '');
  const isBold = words.length > 0 && words.every(({ type }) => type === 'strong');
  return isBold && children.slice(label + 1).every((cell) => textOf(cell).trim() === '');
}

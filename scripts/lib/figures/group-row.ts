/** Rows of a figure table that only head those below them: a name, in bold in outlines, and nothing behind it. */
import type { TableRow } from 'mdast';
import { textOf } from '../markdown/text-of.ts';

/** True for a row whose label, in the column given, is all in bold, with nothing behind it. */
export function isGroupRow({ children }: TableRow, label: number): boolean {
  const words = (children[label]?.children ?? []).filter((node) => textOf(node).trim() !== '');
  const isBold = words.length > 0 && words.every(({ type }) => type === 'strong');
  return isBold && isBareRow({ children }, label);
}

/** True for a row with nothing behind its label, in the column given. */
export function isBareRow({ children }: Pick<TableRow, 'children'>, label: number): boolean {
  return children.slice(label + 1).every((cell) => textOf(cell).trim() === '');
}

/** True for what numbers heads of rows: `A`, `II.`. */
export function isGroupNumber(text: string): boolean {
  return /^(?:[A-ZĐ]|[IVX]+)(?:[.)]|$)/u.test(text);
}

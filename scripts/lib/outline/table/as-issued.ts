/** A table of figures as the outline has it: its rows numbered, and under the heads that they have there. */
import type { Table, TableCell, TableRow } from 'mdast';
import type { Figure } from '../../figures/figure.ts';
import { rowNumbers } from '../../figures/row-numbers.ts';
import { strong, text } from '../../markdown/nodes.ts';
import { textOf } from '../../markdown/text-of.ts';
import type { RowGroup } from './rows.ts';

/** What an outline's table has beside its figures. */
export interface Issued {
  readonly figures: readonly Figure[];
  readonly isNumbered: boolean;
  readonly groups: readonly RowGroup[];
}

/** Puts the heads of rows, and their numbers, into a table that has some of the figures, in order, their names first. */
export function asIssued(node: Table, { figures, isNumbered, groups }: Issued): Table {
  const [header, ...rows] = node.children;
  if (!header) return node;
  const width = header.children.length;
  const children: TableRow[] = [header];
  const orders: string[] = [''];
  let [at, told] = [0, 0];
  for (const row of rows) {
    const label = row.children[0] ? textOf(row.children[0]).trim() : '';
    at = Math.max(
      at,
      figures.findIndex(({ name }, index) => index >= at && name === label),
    );
    for (const { name, order, isBold } of groups.slice(told).filter(({ after }) => after <= at)) {
      told += 1;
      children.push({
        type: 'tableRow',
        children: [cell(isBold ? strong(name) : text(name)), ...Array.from({ length: width - 1 }, () => cell())],
      });
      orders.push(order);
    }
    children.push(row);
    orders.push('');
    at += 1;
  }
  const whole = { ...node, children };
  return isNumbered ? numbered(whole, orders) : whole;
}

function numbered(node: Table, orders: readonly string[]): Table {
  const put = (texts: readonly (string | null)[]): Table => ({
    ...node,
    align: [null, ...(node.align ?? [])],
    children: node.children.map((row, index) => {
      const words = index === 0 ? 'STT' : texts[index] || orders[index];
      return { ...row, children: [words ? cell(text(words)) : cell(), ...row.children] };
    }),
  });
  return put(rowNumbers(put([]))?.texts ?? []);
}

function cell(...children: TableCell['children']): TableCell {
  return { type: 'tableCell', children };
}

/** Cells that are no prose: rules about figures read them. */
import { isFigureTable } from '#lib/figures/figure-columns.ts';
import { readFigureTables } from '#lib/figures/figure-table.ts';
import type { Prose } from '#lib/markdown/prose.ts';

/** The nodes of the heads, labels, units and values of all figure tables. */
export function figureCells({ root }: Prose): ReadonlySet<unknown> {
  const tables = readFigureTables(root.children.filter(isFigureTable), []);
  return new Set(
    tables.flatMap(({ node, rows }) => [
      ...(node.children[0]?.children ?? []),
      ...rows.flatMap(({ label, unit, cells }) => [label, unit?.node, ...cells.map((cell) => cell.node)]),
    ]),
  );
}

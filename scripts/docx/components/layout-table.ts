import type { Paragraph, Row, Table } from '../model/model.ts';

/** Two cells side by side; the width of the left one in twips. */
export interface LayoutRow {
  readonly left: number;
  readonly cells: readonly [readonly Paragraph[], readonly Paragraph[]];
}

/** A table without lines that sets things side by side, each row where it needs; its width, and the room above each row, in twips. */
export function layoutTable(width: number, rows: readonly LayoutRow[], room = 0): Table {
  const edges = [...new Set([...rows.map(({ left }) => left), width])].sort((a, b) => a - b);
  return {
    type: 'table',
    look: 'layout',
    widths: edges.map((edge, index) => edge - (edges[index - 1] ?? 0)),
    room,
    rows: rows.map(({ left, cells }): Row => {
      const first = edges.indexOf(left) + 1;
      const spans = [first, edges.length - first];
      return { cells: cells.map((blocks, index) => ({ blocks, ...spanOf(spans[index] ?? 1) })) };
    }),
  };
}

function spanOf(span: number): { readonly span?: number } {
  return span > 1 ? { span } : {};
}

import type { Paragraph, Table } from '../model/model.ts';

/** A table without lines that sets things side by side; widths, and the room above each row, in twips. */
export function layoutTable(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  room = 0,
): Table {
  return {
    type: 'table',
    look: 'layout',
    widths,
    room,
    rows: rows.map((cells) => ({ cells: cells.map((blocks) => ({ blocks })) })),
  };
}

import { type Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

/**
 * A table without lines that sets things side by side; its rows are never parted by a page break.
 * Widths, and the room above each row, in twips.
 */
export function layoutTable(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[], room = 0): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: TableBorders.NONE,
    rows: rows.map((cells) => {
      const children = cells.map((paragraphs, column) => layoutCell(paragraphs, widths[column] ?? 0, room));
      return new TableRow({ cantSplit: true, children });
    }),
  });
}

function layoutCell(children: readonly Paragraph[], width: number, top: number): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { top, left: 0, right: 0, marginUnitType: WidthType.DXA }, children });
}

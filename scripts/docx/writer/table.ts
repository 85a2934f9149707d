import {
  type FileChild,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cleanText } from '#lib/ooxml/xml.ts';
import type { Cell, Row, Table as TableModel } from '../model/model.ts';
import type { Content } from './content.ts';
import { paragraphOf } from './paragraph.ts';

/** A table of fixed columns, no row of which is on two pages; a slot may stand for its rows. */
export function tableOf(table: TableModel, content: Content, slot: FileChild | null = null): Table {
  const { look, widths, indent, rows, room = 0, margin = 0 } = table;
  return new DescribedTable(
    {
      style: look === 'data' ? 'DataTable' : 'LayoutTable',
      width: twips(widths.reduce((sum, width) => sum + width, 0)),
      columnWidths: widths,
      ...(indent ? { indent: twips(indent) } : {}),
      layout: TableLayoutType.FIXED,
      margins: { top: room, left: margin, right: margin },
      tableLook: {
        firstRow: look === 'data',
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: slot ? [] : rows.map((row, index) => rowOf(row, table, index, content)),
    },
    table,
    slot,
  );
}

/** The library knows no title and no alternative text of a table. */
class DescribedTable extends Table {
  constructor(
    options: ConstructorParameters<typeof Table>[0],
    { caption, description }: TableModel,
    slot: FileChild | null,
  ) {
    super(options);
    if (slot) this.root.push(slot);
    const properties = this.root.find((child) => child instanceof TableProperties);
    if (caption !== undefined) properties?.addChildElement(new StringValueElement('w:tblCaption', cleanText(caption)));
    if (description !== undefined)
      properties?.addChildElement(new StringValueElement('w:tblDescription', cleanText(description)));
  }
}

/** A row of a table. */
export function rowOf(
  { cells, change }: Row,
  { look, widths, headRows = 1 }: TableModel,
  index: number,
  content: Content,
): TableRow {
  return new TableRow({
    cantSplit: true,
    // mammoth takes `w:tblHeader w:val="false"` for a header: the option is left out where it is off.
    ...(look === 'data' && index < headRows ? { tableHeader: true } : {}),
    ...content.track(change),
    children: cells.map((cell, place) => cellOf(cell, widthOfCell(cells, place, widths), look, content)),
  });
}

/** As wide as its columns together. */
export function widthOfCell(cells: readonly Cell[], place: number, widths: readonly number[]): number {
  const start = cells.slice(0, place).reduce((column, { span = 1 }) => column + span, 0);
  return widths.slice(start, start + (cells[place]?.span ?? 1)).reduce((sum, width) => sum + width, 0);
}

function cellOf({ blocks, span }: Cell, width: number, look: TableModel['look'], content: Content): TableCell {
  return new TableCell({
    width: twips(width),
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(look === 'data' ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    children: blocks.map((block) => paragraphOf(block, content)),
  });
}

function twips(size: number) {
  return { size, type: WidthType.DXA };
}

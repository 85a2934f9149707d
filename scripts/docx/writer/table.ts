import { escapeXml } from '#lib/ooxml/xml.ts';
import { mm } from '../measure/measure.ts';
import type { Cell, Row, Table } from '../model/model.ts';
import { paragraphXml } from './paragraph.ts';
import { changeAttributes } from './run.ts';
import type { Writer } from './writer.ts';

/** Millimetres between the text of a cell and the lines beside it. */
export const CELL_MARGIN = 1.5;

/** A table of fixed columns, no row of which is on two pages. */
export function tableXml(table: Table, writer: Writer): string {
  const { look, widths, indent, rows, room = 0, description } = table;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const side = look === 'data' ? mm(CELL_MARGIN) : 0;
  const properties =
    `<w:tblStyle w:val="${look === 'data' ? 'DataTable' : 'LayoutTable'}"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    (indent ? `<w:tblInd w:w="${indent}" w:type="dxa"/>` : '') +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="${room}" w:type="dxa"/><w:left w:w="${side}" w:type="dxa"/><w:right w:w="${side}" w:type="dxa"/></w:tblCellMar>` +
    (look === 'data'
      ? '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
      : '') +
    (description === undefined ? '' : `<w:tblDescription w:val="${escapeXml(description)}"/>`);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  let xml = `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  for (const [index, row] of rows.entries()) xml += rowXml(row, table, index, writer);
  return `${xml}</w:tbl>`;
}

function rowXml({ cells, change }: Row, { look, widths }: Table, index: number, writer: Writer): string {
  // mammoth takes `w:tblHeader w:val="false"` for a header: the element is left out where it is off.
  const properties =
    `<w:cantSplit/>${look === 'data' && index === 0 ? '<w:tblHeader/>' : ''}` +
    (change ? `<${change.type === 'inserted' ? 'w:ins' : 'w:del'}${changeAttributes(change, writer)}/>` : '');
  let xml = `<w:tr><w:trPr>${properties}</w:trPr>`;
  for (const [column, cell] of cells.entries()) xml += cellXml(cell, widths[column] ?? 0, look, writer);
  return `${xml}</w:tr>`;
}

function cellXml({ blocks }: Cell, width: number, look: Table['look'], writer: Writer): string {
  let xml = `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${look === 'data' ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>`;
  for (const block of blocks) xml += paragraphXml(block, writer);
  return `${xml}</w:tc>`;
}

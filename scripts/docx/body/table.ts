import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { TableCell as CellNode, TableRow as RowNode, Table as TableNode } from 'mdast';
import { FIGURE_COLUMNS, readFigureTables } from '#lib/figure-table.ts';
import { fold } from '#lib/text.ts';
import { textOf } from '#lib/text-of.ts';
import { type Block, blockIndent, type Context } from '../context.ts';
import { mm } from '../measure.ts';
import { textWidth } from '../profile.ts';
import { textRun } from '../text-run.ts';
import type { Font } from '../text-width.ts';
import { columnWidths } from './column-widths.ts';
import { paragraphOf } from './paragraph.ts';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Millimetres between the text of a cell and the lines beside it. */
const CELL_MARGIN = 1.5;

/** A table: as wide as the text, the header row on every page, no row on two pages. */
export function table(node: TableNode, context: Context): readonly Block[] {
  if (context.inNote) return node.children.map((row) => new Paragraph(paragraphOf(joinCells(row, context), context)));
  const indent = blockIndent(context);
  const columns = Math.max(1, ...node.children.map((row) => row.children.length));
  const alignments = alignmentsOf(node);
  const font: Font = { size: context.profile.sizes.table };
  const texts = node.children.map((row) => Array.from({ length: columns }, (_, column) => cellText(row.children[column])));
  const widths = columnWidths(texts, font, textWidth(context.profile) - indent, mm(2 * CELL_MARGIN));
  const rows = node.children.map((row, index) => {
    const isHeader = index === 0;
    const isLast = index === node.children.length - 1;
    // The header never stands at the foot of a page with less than two rows.
    const keepNext = isHeader || (isLast ? context.keepNext : index === 1);
    const cells = widths.map((width, column) => {
      const alignment = isHeader ? AlignmentType.CENTER : (alignments[column] ?? AlignmentType.LEFT);
      return tableCell(row.children[column], width, isHeader ? { style: 'TableHeading' } : { style: 'TableText', alignment }, context);
    });
    // mammoth takes `tableHeader: false` for a header: the options are left out where they are off.
    return new TableRow({ cantSplit: true, ...(isHeader ? { tableHeader: true } : {}), ...(keepNext ? { keepNext } : {}), children: cells });
  });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
      rows,
    }),
  ];
}

function tableCell(node: CellNode | undefined, width: number, look: { readonly style: string; readonly alignment?: Alignment }, context: Context): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: mm(CELL_MARGIN), right: mm(CELL_MARGIN), marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ ...look, children: node ? context.phrasing(node.children, context) : [] })],
  });
}

/** Alignment of the columns: what the table says, else, in a figure table, values to the right and units in the middle. */
function alignmentsOf(node: TableNode): readonly (Alignment | undefined)[] {
  const figures = readFigureTables([node], []);
  const values = new Set(figures.flatMap(({ columns }) => columns.map(({ index }) => index)));
  const header = node.children[0]?.children ?? [];
  return header.map((cell, column) => {
    const given = node.align?.[column];
    if (given) return { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT }[given];
    if (values.has(column)) return AlignmentType.RIGHT;
    return figures.length > 0 && fold(textOf(cell)) === fold(FIGURE_COLUMNS.unit) ? AlignmentType.CENTER : undefined;
  });
}

function cellText(node: CellNode | undefined): string {
  return node ? textOf(node) : '';
}

function joinCells(row: RowNode, context: Context) {
  return row.children.flatMap((cell, index) => [...(index > 0 ? [textRun('; ', context.marks)] : []), ...context.phrasing(cell.children, context)]);
}

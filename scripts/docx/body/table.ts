import type { TableCell as CellNode, TableRow as RowNode, Table as TableNode } from 'mdast';
import { FIGURE_COLUMNS, readFigureTables } from '#lib/figures/figure-table.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { mm } from '../measure/measure.ts';
import { CELL_MARGIN, textWidth } from '../measure/text-area.ts';
import { blockIndent, type Context } from '../model/context.ts';
import type { Alignment } from '../model/formatting.ts';
import { type Block, type Inline, paragraph, type Row } from '../model/model.ts';
import { text } from '../model/text.ts';
import { columnsOf } from './column-widths.ts';
import { textParagraph } from './paragraph.ts';

/** A table: as wide as the text, the header row on every page, no row on two pages. */
export function table(node: TableNode, context: Context): readonly Block[] {
  if (context.inNote) return node.children.map((row) => textParagraph(joinCells(row, context), context));
  const indent = blockIndent(context);
  const alignments = alignmentsOf(node);
  const { widths } = columnsOf(
    cellTexts(node),
    context.profile.looks.table,
    context.width - indent,
    mm(2 * CELL_MARGIN),
  );
  const rows = node.children.map((row, index): Row => {
    const isHeader = index === 0;
    const isLast = index === node.children.length - 1;
    // The header never stands at the foot of a page with less than two rows.
    const keep = isHeader || (isLast ? context.keepNext : index === 1) ? ({ keepNext: true } as const) : {};
    const cells = widths.map((_, column) => {
      const cell = row.children[column];
      const inside = inCell(context, (widths[column] ?? 0) - mm(2 * CELL_MARGIN));
      const children = cell ? context.phrasing(cell.children, inside) : [];
      if (isHeader) return { blocks: [paragraph('TableHeading', children, keep)] };
      return { blocks: [paragraph('TableText', children, { alignment: alignments[column] ?? 'left', ...keep })] };
    });
    return { cells, ...(row.position ? { line: row.position.start.line } : {}) };
  });
  return [{ type: 'table', look: 'data', widths, rows, ...(indent > 0 ? { indent } : {}) }];
}

/** Of a page's picture the height that one in a row may have: rows are never split, and stand under the header. */
const PICTURE_SHARE = 0.6;

/** What stands in a cell of a width in twips. */
function inCell(context: Context, width: number): Context {
  const pictureHeight = Math.round(context.pictureHeight * PICTURE_SHARE);
  return { ...context, width, pictureHeight, offset: 0, listDepth: 0, isFlush: true };
}

/** A header of more lines is not read any more. */
const MOST_LINES = 14;

/** True where a table's columns cannot stand side by side on an upright page. */
export function isWide(node: TableNode, profile: DocumentProfile): boolean {
  const { header } = columnsOf(cellTexts(node), profile.looks.table, textWidth(profile), mm(2 * CELL_MARGIN));
  return header > MOST_LINES;
}

function cellTexts(node: TableNode): readonly (readonly string[])[] {
  const columns = Math.max(1, ...node.children.map((row) => row.children.length));
  return node.children.map((row) => Array.from({ length: columns }, (_, column) => cellText(row.children[column])));
}

/** Alignment of the columns: what the table says, else, in a figure table, values to the right and units in the middle. */
function alignmentsOf(node: TableNode): readonly (Alignment | undefined)[] {
  const figures = readFigureTables([node], []);
  const values = new Set(figures.flatMap(({ columns }) => columns.map(({ index }) => index)));
  const header = node.children[0]?.children ?? [];
  return header.map((cell, column) => {
    const given = node.align?.[column];
    if (given) return given;
    if (values.has(column)) return 'right';
    return figures.length > 0 && fold(textOf(cell)) === fold(FIGURE_COLUMNS.unit) ? 'center' : undefined;
  });
}

function cellText(node: CellNode | undefined): string {
  return node ? textOf(node) : '';
}

function joinCells(row: RowNode, context: Context): readonly Inline[] {
  return row.children.flatMap((cell, index) => [
    ...(index > 0 ? [text('; ', context.marks)] : []),
    ...context.phrasing(cell.children, context),
  ]);
}

import type { Nodes, TableRow as RowNode, Table as TableNode } from 'mdast';
import { mm } from '../measure/measure.ts';
import { textHeight } from '../measure/text-area.ts';
import type { Font } from '../measure/text-width.ts';
import { blockIndent, type Context } from '../model/context.ts';
import { type Block, type Inline, paragraph, type Row, type Table } from '../model/model.ts';
import { text } from '../model/text.ts';
import { cellWidth } from './column-widths.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { textParagraph } from './paragraph.ts';
import { layOutTable, type TableLayout } from './table-layout.ts';
import { LONG_WORD, piecesOf } from './word-pieces.ts';

/** Of the height of a page that of a table which may go over more than two. */
const LONG = 0.5;

/** A table: as wide as the text, the header on every page, no row on two pages, no word on two lines; in parts where there is no other way. */
export function table(node: TableNode, context: Context): readonly Block[] {
  if (context.inNote) return node.children.map((row) => textParagraph(joinCells(row, context), context));
  const indent = blockIndent(context);
  const { type, parts } = layOutTable(gridOf(node), context.profile, context.width - indent);
  return parts.flatMap(({ grid, widths, height }, index): readonly Block[] => {
    const isLast = index === parts.length - 1;
    const place = { ...context, keepNext: context.keepNext && isLast };
    const built: Table = {
      type: 'table',
      look: 'data',
      widths,
      rows: rowsOf(grid, widths, type, place),
      margin: mm(type.margin),
      ...(grid.headRows === 1 ? {} : { headRows: grid.headRows }),
      ...(height > textHeight(context.profile) * LONG ? { isLong: true } : {}),
      ...(indent > 0 ? { indent } : {}),
    };
    if (parts.length === 1) return [built];
    return [paragraph('Caption', [text(`${context.tableName} (phần ${index + 1}/${parts.length})`)]), built];
  });
}

function rowsOf(grid: Grid, widths: readonly number[], type: TableLayout['type'], context: Context): readonly Row[] {
  const rooms = widths.map((width) => width - mm(2 * type.margin));
  return grid.rows.map((row, index): Row => {
    // No low row stands alone on a page with the header at its foot, nor at its head with what follows.
    const isOuter = index === grid.headRows || index === grid.rows.length - 2;
    const isWithNext = isOuter && areLow(grid.rows.slice(index, index + 2), rooms, context.profile.looks[type.look]);
    const isLast = index === grid.rows.length - 1;
    const isKept = index < grid.headRows || (isLast ? context.keepNext : isWithNext);
    const head = index < grid.headRows ? null : groupColumn(row, grid);
    const cells = (head === null ? row : row.slice(0, head + 1)).map((cell, column) => {
      const span = column === head ? row.length - column : 1;
      const room = rooms.slice(column, column + span).reduce((sum, one) => sum + one, mm(2 * type.margin) * (span - 1));
      return {
        ...(span > 1 ? { span } : {}),
        blocks: [
          paragraph(cell.isHead ? type.heading : type.text, inCell(cell, room, type, context), {
            ...(cell.isHead && cell.alignment === 'center' ? {} : { alignment: cell.alignment }),
            ...(isKept ? { keepNext: true } : {}),
            ...(cell.line === undefined || cell.line === row[0]?.line ? {} : { line: cell.line }),
          }),
        ],
      };
    });
    const line = row[0]?.line;
    return { cells, ...(line === undefined ? {} : { line }) };
  });
}

/** The column of the name of a row that only heads those below it, `**A. Thu cân đối**`: it goes over all columns behind. */
function groupColumn(row: Grid['rows'][number], { nameColumns, headRows }: Grid): number | null {
  const column = nameColumns - 1;
  const [name, ...others] = row.slice(column);
  const [only, another] = name?.node?.children ?? [];
  const isHead = only?.type === 'strong' && another === undefined && headRows === 1;
  return isHead && others.length > 0 && others.every(({ text }) => text === '') ? column : null;
}

/** Lines of two rows that may leave as much room at the foot of a page. */
const MOST_LEFT = 8;

/** True for rows that may stay together; a picture is higher than any. */
function areLow(rows: Grid['rows'], rooms: readonly number[], font: Font): boolean {
  const linesOf = ({ node, text, isHead }: GridCell, column: number) =>
    node && holdsPicture(node)
      ? MOST_LEFT
      : text.split('\n').reduce((sum, line) => {
          const lines = Math.ceil(cellWidth(line, font, isHead) / Math.max(1, rooms[column] ?? 0));
          return sum + Math.max(1, lines);
        }, 0);
  return rows.reduce((sum, row) => sum + Math.max(...row.map(linesOf)), 0) <= MOST_LEFT;
}

function holdsPicture(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return true;
  return 'children' in node && node.children.some(holdsPicture);
}

/** Of a page's picture the height that one in a row may have: rows are never split, and stand under the header. */
const PICTURE_SHARE = 0.6;

/** What stands in a cell; long addresses may be broken where the column is too narrow for them. */
function inCell({ node, isAgain }: GridCell, room: number, type: TableLayout['type'], context: Context) {
  const pictureHeight = Math.round(context.pictureHeight * PICTURE_SHARE);
  const inside: Context = { ...context, width: room, pictureHeight, offset: 0, listDepth: 0, isFlush: true };
  const children = node ? context.phrasing(node.children, inside) : [];
  const font = context.profile.looks[type.look];
  const broken = (one: Inline): Inline => {
    if (one.type === 'link') return { ...one, children: one.children.map(broken) };
    if (one.type !== 'text') return one;
    return {
      ...one,
      text: one.text.replace(LONG_WORD, (word) =>
        cellWidth(word, font, true) > room ? piecesOf(word).join(BREAK) : word,
      ),
    };
  };
  // A note has one mark.
  return children.filter((one) => !isAgain || one.type !== 'noteReference').map(broken);
}

/** A line may end here, and nothing is seen. */
const BREAK = '\u{200B}';

function joinCells(row: RowNode, context: Context): readonly Inline[] {
  return row.children.flatMap((cell, index) => [
    ...(index > 0 ? [text('; ', context.marks)] : []),
    ...context.phrasing(cell.children, context),
  ]);
}

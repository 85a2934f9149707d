/** Figure tables: GFM tables whose first header is `Chỉ tiêu`, be it behind one that numbers rows. */
import type { RootContent, Table, TableCell, TableRow } from 'mdast';
import { textOf } from '../markdown/text-of.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { fold, oneSpaced } from '../vietnamese/text.ts';
import { type CellSlip, findSlip } from './cell-slip.ts';
import { isColumnNumbers } from './column-numbers.ts';
import type { Figure } from './figure.ts';
import { type FigureColumn, type FigureHead, figureHead } from './figure-columns.ts';
import { type FigureValue, parseFigureValue } from './figure-value.ts';
import { isBareRow, isGroupRow } from './group-row.ts';
import { partName } from './part-label.ts';
import { RowFigures } from './row-figures.ts';

/** The value of a figure for one term. */
export interface FigureCell {
  readonly term: FigureColumn;
  readonly node: TableCell | null;
  readonly text: string;
  readonly value: FigureValue;
}

/** A row of an outline's table that only heads those below it. */
export interface RowHead {
  readonly name: string;
  /** What stands in the column of numbers; empty where there is none. */
  readonly order: string;
}

/** A row of a figure table: one figure, with a cell for each term. */
export interface FigureRow {
  readonly node: TableRow;
  readonly label: TableCell;
  readonly name: string;
  /** The figure whose name the label is; null for an unknown row. */
  readonly figure: Figure | null;
  readonly unit: { readonly node: TableCell; readonly text: string } | null;
  /** Blank where they stand one column off. */
  readonly cells: readonly FigureCell[];
  readonly slip: CellSlip | null;
  /** Text in `Ghi chú`: an explanation of the figure; empty where there is none. */
  readonly note: string;
}

/** A figure table as it stands in a report. */
export interface FigureTable {
  readonly node: Table;
  readonly head: FigureHead;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** Reads the figure tables among some nodes; `figures` are those that the section asks for, and `groups` the heads of rows that its tables have. */
export function readFigureTables(
  nodes: readonly RootContent[],
  figures: readonly Figure[],
  groups: readonly RowHead[] = [],
): readonly FigureTable[] {
  if (!nodes.some(({ type }) => type === 'table')) return [];
  const found = new RowFigures(figures);
  const heads = new Set(groups.flatMap(({ name, order }) => [name, `${order.replace(/\.$/u, '')}. ${name}`]).map(fold));
  return nodes.flatMap((node) => {
    const head = node.type === 'table' ? figureHead(node) : null;
    return node.type === 'table' && head ? [readTable(node, head, found, heads)] : [];
  });
}

function readTable(node: Table, head: FigureHead, found: RowFigures, heads: ReadonlySet<string>): FigureTable {
  const [, first, ...others] = node.children;
  // Below the header many paper forms number the columns.
  const below = first && !isColumnNumbers(first) ? [first, ...others] : others;
  const rows = below.flatMap((row) => readRow(row, head, found, heads) ?? []);
  return { node, head, columns: head.values, rows };
}

function readRow(row: TableRow, head: FigureHead, found: RowFigures, heads: ReadonlySet<string>): FigureRow | null {
  const label = row.children[head.label];
  const texts = row.children.map((cell) => textOf(cell).trim());
  if (!label || texts.every((text, index) => index === head.number || text === '')) return null;
  const name = oneSpaced(texts[head.label] ?? '');
  const isAlone = texts.every((text, index) => index <= head.label || text === '');
  // `Trong đó:` on a line of its own leads in the rows below.
  if (isAlone && partName(name) === '') return null;
  const figure = found.next(name);
  if (!figure && isGroupRow(row, head.label)) return null;
  if (!figure && heads.has(fold(name)) && isBareRow(row, head.label)) return null;
  const noteCell = row.children[head.note ?? -1];
  const unitCell = row.children[head.unit ?? -1];
  const slip = figure && findSlip(row, head, figure);
  const cells = head.values.map((term): FigureCell => {
    const text = texts[term.index] ?? '';
    return {
      term,
      node: row.children[term.index] ?? null,
      text,
      value: figure && !slip ? parseFigureValue(text, figure) : { type: 'blank' },
    };
  });
  return {
    node: row,
    label,
    name,
    figure,
    unit: unitCell ? { node: unitCell, text: texts[head.unit ?? -1] ?? '' } : null,
    cells,
    slip,
    note: noteCell && !slip ? explanation(texts[head.note ?? -1] ?? '') : '',
  };
}

/** What the outline's table in Word or a roll-up notes by itself explains nothing. */
const OWN_NOTE = /^(?:nếu có|\d+\/\d+ đơn vị(?:, tạm tính)?)$/iu;

function explanation(note: string): string {
  const text = oneSpaced(note);
  return isPlaceholder(text) || OWN_NOTE.test(text) ? '' : text;
}

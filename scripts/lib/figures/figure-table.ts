/** Figure tables: GFM tables whose first header is `Chỉ tiêu`. */
import type { RootContent, Table, TableCell, TableRow } from 'mdast';
import { textOf } from '../markdown/text-of.ts';
import { isPlaceholder } from '../vietnamese/placeholder.ts';
import { fold } from '../vietnamese/text.ts';
import { type Figure, isWorded } from './figure.ts';
import { type FigureValue, parseFigureValue } from './figure-value.ts';

/** The value of a figure for one term. */
export interface FigureCell {
  readonly term: FigureColumn;
  readonly node: TableCell | null;
  readonly text: string;
  readonly value: FigureValue;
}

/** A value column of a figure table. */
export interface FigureColumn {
  /** Header of a value column: a term or a year, or just `Số liệu`. */
  readonly name: string;
  readonly node: TableCell;
  readonly index: number;
}

/** A row of a figure table: one figure, with a cell for each term. */
export interface FigureRow {
  readonly node: TableRow;
  readonly label: TableCell;
  readonly name: string;
  /** The figure whose name the label is; null for an unknown row. */
  readonly figure: Figure | null;
  readonly unit: { readonly node: TableCell; readonly text: string } | null;
  readonly cells: readonly FigureCell[];
  /** Text in `Ghi chú`: an explanation of the figure; empty where there is none. */
  readonly note: string;
}

/** A figure table as it stands in a report. */
export interface FigureTable {
  readonly node: Table;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** The headers of a figure table without terms, in order. */
export const FIGURE_COLUMNS = { name: 'Chỉ tiêu', unit: 'Đơn vị tính', value: 'Số liệu', note: 'Ghi chú' } as const;

/** Numbers stand at the right; where no figure of a table is one, words begin at the left. */
export function valueAlignment(figures: readonly Figure[]): 'right' | null {
  return figures.every(isWorded) ? null : 'right';
}

const UNIT = fold(FIGURE_COLUMNS.unit);
const NOTE = fold(FIGURE_COLUMNS.note);

/** Reads the figure tables among some nodes; `figures` are those that the section asks for. */
export function readFigureTables(nodes: readonly RootContent[], figures: readonly Figure[]): readonly FigureTable[] {
  const byName = new Map(figures.map((figure) => [fold(figure.name), figure]));
  return nodes.filter(isFigureTable).map((node) => readTable(node, byName));
}

function readTable(node: Table, byName: ReadonlyMap<string, Figure>): FigureTable {
  const [header, ...rest] = node.children;
  const columns: FigureColumn[] = [];
  let unitColumn = -1;
  let noteColumn = -1;
  for (const [index, cell] of (header?.children ?? []).entries()) {
    const name = textOf(cell).trim();
    if (fold(name) === UNIT) unitColumn = index;
    else if (fold(name) === NOTE) noteColumn = index;
    else if (index > 0) columns.push({ name, node: cell, index });
  }
  const rows = rest.flatMap((row) => {
    const [label, ...others] = row.children;
    if (!label || row.children.every((cell) => textOf(cell).trim() === '')) return [];
    const name = textOf(label).replace(/\s+/gu, ' ').trim();
    const figure = byName.get(fold(name)) ?? null;
    const noteCell = row.children[noteColumn];
    const unitCell = unitColumn < 0 ? undefined : others[unitColumn - 1];
    const cells = columns.map((term): FigureCell => {
      const cell = row.children[term.index] ?? null;
      const text = cell ? textOf(cell).trim() : '';
      return { term, node: cell, text, value: figure ? parseFigureValue(text, figure) : { type: 'blank' } };
    });
    return [
      {
        node: row,
        label,
        name,
        figure,
        unit: unitCell ? { node: unitCell, text: textOf(unitCell).trim() } : null,
        cells,
        note: noteCell ? explanation(textOf(noteCell)) : '',
      },
    ];
  });
  return { node, columns, rows };
}

/** What the outline's table in Word or a roll-up notes by itself explains nothing. */
const OWN_NOTE = /^(?:nếu có|\d+\/\d+ đơn vị(?:, tạm tính)?)$/iu;

function explanation(note: string): string {
  const text = note.replace(/\s+/gu, ' ').trim();
  return isPlaceholder(text) || OWN_NOTE.test(text) ? '' : text;
}

/** True for a table whose first header is `Chỉ tiêu`. */
export function isFigureTable(node: RootContent): node is Table {
  const first = node.type === 'table' ? node.children[0]?.children[0] : undefined;
  return first !== undefined && /^\s*chỉ tiêu\s*$/iu.test(textOf(first));
}

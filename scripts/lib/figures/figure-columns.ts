/** The columns of figure tables. */
import type { RootContent, Table, TableCell } from 'mdast';
import { textOf } from '../markdown/text-of.ts';
import { fold } from '../vietnamese/text.ts';
import { type Figure, isWorded } from './figure.ts';

/** The headers of a figure table without terms, in order. */
export const FIGURE_COLUMNS = { name: 'Chỉ tiêu', unit: 'Đơn vị tính', value: 'Số liệu', note: 'Ghi chú' } as const;

/** A value column of a figure table. */
export interface FigureColumn {
  /** Header of a value column: a term or a year, or just `Số liệu`. */
  readonly name: string;
  readonly node: TableCell;
  readonly index: number;
}

/** The columns of a figure table by their places; null where there is no such column. */
export interface FigureHead {
  /** `STT`: numbered by itself, whatever stands in it. */
  readonly number: number | null;
  readonly label: number;
  readonly unit: number | null;
  readonly note: number | null;
  readonly values: readonly FigureColumn[];
  /** Columns of units and notes under another name, and what that should be. */
  readonly misnamed: readonly { readonly column: FigureColumn; readonly meant: string }[];
}

/** What offices call these two columns as well. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ...['đvt', 'đv tính', 'đ/v tính', 'đơn vị', 'đơn vị đo'].map((name) => [name, FIGURE_COLUMNS.unit] as const),
  ...['g/c', 'gc', 'chú thích', 'ghi chú, giải thích', 'ghi chú/giải thích'].map(
    (name) => [name, FIGURE_COLUMNS.note] as const,
  ),
]);

/** What a header calls its column, under whatever of its names; undefined for a term, or anything else. */
export function nameOfColumn(header: string): string | undefined {
  return Object.values(FIGURE_COLUMNS).find((name) => fold(name) === fold(header)) ?? OTHER_NAMES.get(fold(header));
}

/** The column of units or of notes that a header means, whatever an office calls it; null for any other. */
export function asideMeant(header: string): string | null {
  const name = nameOfColumn(header);
  return name === FIGURE_COLUMNS.unit || name === FIGURE_COLUMNS.note ? name : null;
}

/** True for the header of a column that numbers rows: `STT`, `TT`, `Số TT`. */
export function isNumberHeader(text: string): boolean {
  return /^(?:tt|stt|số tt|số thứ tự)\.?$/u.test(fold(text));
}

/** True for a table whose first header is `Chỉ tiêu`, be it behind a column of numbers. */
export function isFigureTable(node: RootContent): node is Table {
  return node.type === 'table' && labelColumn(node) !== null;
}

function labelColumn({ children: [header] }: Table): number | null {
  const [first, second] = header?.children ?? [];
  if (first && isLabelHeader(first)) return 0;
  return first && second && isNumberHeader(textOf(first)) && isLabelHeader(second) ? 1 : null;
}

function isLabelHeader(cell: TableCell): boolean {
  return /^\s*chỉ\s+tiêu\s*:?\s*$/iu.test(textOf(cell));
}

/** The columns of a figure table; null for any other table. */
export function figureHead(node: Table): FigureHead | null {
  const label = labelColumn(node);
  if (label === null) return null;
  const columns = (node.children[0]?.children ?? []).map(
    (cell, index): FigureColumn => ({ name: textOf(cell).trim(), node: cell, index }),
  );
  const rest = columns.slice(label + 1);
  const named = (name: string) => rest.findLast((column) => fold(column.name) === fold(name));
  const [unit, note] = [named(FIGURE_COLUMNS.unit), named(FIGURE_COLUMNS.note)];
  const others = rest.filter(
    ({ name }) => ![FIGURE_COLUMNS.unit, FIGURE_COLUMNS.note].some((one) => fold(one) === fold(name)),
  );
  const misnamed = others.flatMap((column) => {
    const meant = OTHER_NAMES.get(fold(column.name));
    const isFree = meant === FIGURE_COLUMNS.unit ? !unit : !note;
    return meant !== undefined && isFree ? [{ column, meant }] : [];
  });
  const meantFor = (name: string) => misnamed.find(({ meant }) => meant === name)?.column;
  return {
    number: label === 0 ? null : 0,
    label,
    unit: (unit ?? meantFor(FIGURE_COLUMNS.unit))?.index ?? null,
    note: (note ?? meantFor(FIGURE_COLUMNS.note))?.index ?? null,
    values: others.filter((column) => !misnamed.some((one) => one.column === column)),
    misnamed,
  };
}

/** Numbers stand at the right; where no figure of a table is one, words begin at the left. */
export function valueAlignment(figures: readonly Figure[]): 'right' | null {
  return figures.every(isWorded) ? null : 'right';
}

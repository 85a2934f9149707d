/** Which rows and columns of a table give the figures of a section, whatever its header says. */
import { isColumnNumbersText } from '#lib/figures/column-numbers.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS, isNumberHeader, nameOfColumn } from '#lib/figures/figure-columns.ts';
import { figureMeant, figureNear, figureShortened } from '#lib/figures/near-name.ts';
import { RowFigures } from '#lib/figures/row-figures.ts';
import { stateIn } from '#lib/figures/state.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { type Grid, headOf, turned } from './grid.ts';

/** A row below the header. */
export interface FoundRow {
  /** Its place among the rows of the grid. */
  readonly at: number;
  /** What it gives: by its very name, or by one that can mean nothing else. */
  readonly figure: Figure | null;
  readonly isByName: boolean;
  /** What its name is nearly, where nothing is sure. */
  readonly near: Figure | null;
}

/** A table that gives figures: its columns by what they hold. */
export interface FigureGrid {
  readonly grid: Grid;
  readonly headRows: number;
  readonly rows: readonly FoundRow[];
  readonly label: number;
  readonly number: number | null;
  readonly unit: number | null;
  readonly note: number | null;
  readonly values: readonly number[];
  /** What else there is. */
  readonly others: readonly number[];
  /** True where what were columns have become rows. */
  readonly isTurned: boolean;
}

/** Finds the figures that a table gives; null where it gives none. `sought` goes on from the tables above it in the section. */
export function figureGrid(table: Grid, figures: readonly Figure[], sought: RowFigures): FigureGrid | null {
  if (figures.length === 0) return null;
  const [upright, across] = [labelColumn(table, figures, true), labelColumn(turned(table), figures, false)];
  const isTurned = across.weight > upright.weight;
  const grid = isTurned ? turned(table) : table;
  const { column: label, weight } = isTurned ? across : upright;
  const headRows = headRowsOf(grid, label, figures);
  // Names that are nearly those of figures make a figure table where they are many.
  if (weight < 1 && (weight === 0 || weight * 4 < grid.rows.length - headRows)) return null;
  const rows = readRows(grid, headRows, label, figures, sought);
  return { grid, headRows, rows, label, isTurned, ...columnsOf(grid, headRows, label, rows) };
}

/** The column with most names of figures; one that is nearly such a name is half of one, and one that shortens it a quarter. */
function labelColumn(
  grid: Grid,
  figures: readonly Figure[],
  areShort: boolean,
): { readonly column: number; readonly weight: number } {
  let best = { column: 0, weight: 0 };
  for (let column = 0; column < grid.columns; column += 1) {
    const exact = new RowFigures(figures);
    let weight = 0;
    for (const row of grid.rows) {
      const spot = row[column];
      if (!spot?.isOwn || spot.text === '') continue;
      if (exact.next(spot.text) || figureMeant(spot.text, figures)) weight += 1;
      else if (figureNear(spot.text, figures)) weight += 0.5;
      else if (areShort && figureShortened(spot.text, figures)) weight += 0.25;
    }
    if (weight > best.weight) best = { column, weight };
  }
  return best;
}

/** The rows above the first that says anything but what its columns are: a header of two rows may be merged, or just have a blank. */
function headRowsOf(grid: Grid, label: number, figures: readonly Figure[]): number {
  const names = new RowFigures(figures);
  const isFigure = (at: number) => {
    const text = grid.rows[at]?.[label]?.text ?? '';
    return text !== '' && (names.next(text) !== null || figureNear(text, figures) !== undefined);
  };
  let head = 0;
  while (head < grid.headRows && !isFigure(head)) head += 1;
  while (head > 0 && head < grid.rows.length && isMoreHead(grid, head, label)) head += 1;
  return head;
}

function isMoreHead(grid: Grid, at: number, label: number): boolean {
  const row = grid.rows[at] ?? [];
  const texts = row.map((spot) => (spot?.isOwn ? spot.text : ''));
  if (texts.every((text) => text === '')) return false;
  // One cell over all columns heads rows.
  if (row.every((spot) => spot?.cell === row[0]?.cell)) return false;
  const isNameless = (row[label]?.text ?? '') === '' || row[label]?.isOwn === false;
  return isNameless && !texts.some((text) => /^[\d.,]+\s*%?$/u.test(text) && !/^(?:19|20)\d\d$/u.test(text));
}

function readRows(
  grid: Grid,
  headRows: number,
  label: number,
  figures: readonly Figure[],
  sought: RowFigures,
): readonly FoundRow[] {
  const lines = grid.rows.flatMap((row, at): { at: number; name: string }[] => {
    const texts = row.map((spot) => (spot?.isOwn ? spot.text : ''));
    const isRow = at >= headRows && texts.some((text) => text !== '') && !isColumnNumbersText(texts);
    return isRow ? [{ at, name: texts[label] ?? '' }] : [];
  });
  const named = new Set(lines.map(({ name }) => fold(name)));
  // What another row names is meant by none; a part goes by its name only below what it is a part of.
  const free = figures.filter(({ name }) => !named.has(fold(name)));
  const wholes = free.filter(({ partOf }) => partOf === null);
  return lines.map(({ at, name }): FoundRow => {
    const figure = name === '' ? null : sought.next(name);
    if (figure || name === '') return { at, figure, isByName: true, near: null };
    const meant = figureMeant(name, wholes) ?? null;
    if (meant) sought.next(meant.name);
    return {
      at,
      figure: meant,
      isByName: false,
      near: meant ? null : (figureNear(name, free) ?? figureShortened(name, free) ?? null),
    };
  });
}

function columnsOf(grid: Grid, headRows: number, label: number, rows: readonly FoundRow[]) {
  const rest = Array.from({ length: grid.columns }, (_, column) => column).filter((column) => column !== label);
  const heads = new Map(rest.map((column) => [column, headOf(grid, column, headRows)]));
  const textAt = (at: number, column: number) => grid.rows[at]?.[column]?.text ?? '';
  const said = rows.filter(({ figure, near }) => figure ?? near);
  const named = (name: string) => rest.find((column) => nameOfColumn(heads.get(column) ?? '') === name);
  const isNumber = (column: number) =>
    isNumberHeader(heads.get(column) ?? '') ||
    (column < label &&
      rows.every(({ at }) => /^(?:[\dIVXA-ZĐa-zđ.]{0,6}[.)]?|[-+•])$/u.test(ownText(grid, at, column))));
  const isUnits = (column: number) =>
    said.length > 0 &&
    said.filter(({ at, figure, near }) => {
      const unit = (figure ?? near)?.unit ?? null;
      return unit !== null && fold(textAt(at, column)) === fold(unit);
    }).length *
      2 >=
      said.length;
  const number = rest.find((column) => column < label && isNumber(column)) ?? null;
  const unit = named(FIGURE_COLUMNS.unit) ?? rest.find((column) => column !== number && isUnits(column)) ?? null;
  const note = named(FIGURE_COLUMNS.note) ?? null;
  const open = rest.filter((column) => ![number, unit, note].includes(column));
  const isValues = (column: number) => {
    const texts = said.map(({ at }) => textAt(at, column)).filter((text) => text !== '');
    const values = texts.filter(isLikeValue).length;
    return nameOfColumn(heads.get(column) ?? '') === FIGURE_COLUMNS.value || (values > 0 && values * 2 >= texts.length);
  };
  const found = open.filter(isValues);
  const values = found.length > 0 ? found : open.slice(0, 1);
  return { number, unit, note, values, others: open.filter((column) => !values.includes(column)) };
}

function ownText(grid: Grid, at: number, column: number): string {
  const spot = grid.rows[at]?.[column];
  return spot?.isOwn && spot.cell.columns === 1 ? spot.text : '';
}

/** Numbers however they are typed, days, answers, states, and what offices put in their place. */
function isLikeValue(text: string): boolean {
  return (
    /^\D{0,3}\d[\d\s.,/%-]*\D{0,20}$/u.test(text) ||
    /^(?:có|không|kps|x|[-–—/]+|…+)$/iu.test(text) ||
    stateIn(text) !== null
  );
}

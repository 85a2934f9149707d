/** How a table is set so that no word of it is broken: in smaller type, turned, or in parts. */
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { mm, pt } from '../measure/measure.ts';
import { textWidth } from '../measure/text-area.ts';
import { TABLE_TYPES, type TableType } from '../model/table-types.ts';
import { columnsOf, type MeasuredColumn, measureColumns } from './column-widths.ts';
import { type Grid, partOf, turned } from './grid.ts';

/** A table as it stands on the page. */
export interface TableLayout {
  readonly type: TableType;
  /** One below the other: one, but for a table that is parted. Heights are in twips, about. */
  readonly parts: readonly { readonly grid: Grid; readonly widths: readonly number[]; readonly height: number }[];
}

/** A header of more lines is not read any more; where the table is turned or parted, there is no need for one so high. */
const MOST_LINES = 14;
const MOST_LINES_TURNED = 4;
const MOST_LINES_PARTED = 8;

/** As much lower smaller type must make a table: words of whole sentences get lower by a third anyway. */
const GAIN = 0.6;
/** As many lines a row, on the whole, are low. */
const LOW = 2;
/** The same of a table in parts, where the number of parts changes too. */
const GAIN_PARTED = 0.7;

/** Sets a table in a width of so many twips. */
export function layOutTable(grid: Grid, profile: DocumentProfile, width: number): TableLayout {
  return whole(grid, profile, width, MOST_LINES) ?? wholeTurned(grid, profile, width) ?? parted(grid, profile, width);
}

/** True where a table stands whole on an upright page, as it is. */
export function standsUpright(grid: Grid, profile: DocumentProfile): boolean {
  return whole(grid, profile, textWidth(profile), MOST_LINES) !== null;
}

/** In the largest type in which it stands in the width, or in a smaller one that makes it much lower; null where there is none. */
function whole(grid: Grid, profile: DocumentProfile, width: number, most: number): TableLayout | null {
  let best: (TableLayout & { readonly height: number }) | null = null;
  for (const type of TABLE_TYPES) {
    const { widths, header, height } = columnsOf(measured(grid, type, profile), width, margins(type));
    const high = height * lineOf(type, profile);
    const set = { type, parts: [{ grid, widths, height: high }], height: high };
    if (header <= most) best = best && set.height >= best.height * GAIN ? best : set;
    if (best && height <= grid.rows.length * LOW) break;
  }
  return best;
}

/** Only a table of fewer rows than columns gets narrower by being turned. */
function wholeTurned(grid: Grid, profile: DocumentProfile, width: number): TableLayout | null {
  return grid.rows.length < (grid.rows[0]?.length ?? 0) ? whole(turned(grid), profile, width, MOST_LINES_TURNED) : null;
}

/** Of the types and numbers of parts those that make the table low. */
function parted(grid: Grid, profile: DocumentProfile, width: number): TableLayout {
  const { type, parts } = lowest(TABLE_TYPES.map((type) => ({ type, ...partsOf(grid, type, profile, width) })));
  return {
    type,
    parts: parts.map(({ columns, widths, height }, index) => ({
      grid: partOf(grid, columns, index === 0),
      widths,
      height: height * lineOf(type, profile),
    })),
  };
}

function lowest<One extends { readonly height: number }>(fromLargest: readonly One[]): One {
  return fromLargest.reduce((best, one) => (one.height < best.height * GAIN_PARTED ? one : best));
}

interface Part {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
  /** Lines. */
  readonly height: number;
}

interface Parts {
  readonly parts: readonly Part[];
  /** Twips, about. */
  readonly height: number;
}

/** Columns in parts as even as can be, in as many as make the table low. A part has one column at least beside those that name rows. */
function partsOf(grid: Grid, type: TableType, profile: DocumentProfile, width: number): Parts {
  const columns = measured(grid, type, profile);
  const names = columns.slice(0, grid.nameColumns);
  const others = columns.map((_, column) => column).slice(grid.nameColumns);
  const set = (part: readonly number[]) => ({
    columns: part,
    ...columnsOf([...names, ...part.map((column) => columns[column] ?? [])], width, margins(type)),
  });
  let best: Parts | null = null;
  for (let count = 1; count <= Math.max(1, others.length); count += 1) {
    const parts = evenly(others, count).map(set);
    const fits = parts.every(({ header }) => header <= MOST_LINES_PARTED);
    const lines = parts.reduce((sum, part) => sum + part.height, 0);
    const height = lines * lineOf(type, profile) + (fits ? 0 : Number.MAX_SAFE_INTEGER / 2);
    if (!best || (fits && height < best.height)) best = { parts, height };
    // More parts of one line a row make it higher.
    else if (fits) break;
  }
  return best ?? { parts: [], height: 0 };
}

/** A list in so many runs, no two of which differ by more than one. */
function evenly(list: readonly number[], count: number): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, index) =>
    list.slice(Math.round((index * list.length) / count), Math.round(((index + 1) * list.length) / count)),
  );
}

function measured(grid: Grid, type: TableType, { looks }: DocumentProfile): readonly MeasuredColumn[] {
  return measureColumns(grid.rows, looks[type.look]);
}

/** Twips that a line takes, about. */
function lineOf(type: TableType, { looks }: DocumentProfile): number {
  return pt(looks[type.look].size);
}

function margins({ margin }: TableType): number {
  return mm(2 * margin);
}

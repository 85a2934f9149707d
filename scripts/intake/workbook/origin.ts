/** What a workbook knows of its origin: whose it is, and what the report said when it was made. A sheet that nobody sees keeps it. */

import type { SheetRow } from '#lib/ooxml/workbook/sheet.ts';
import { type CampaignId, campaignId, type UnitId, unitId } from '#lib/paths.ts';
import { type Sheet, textCell } from '../../roll-up/workbook/xlsx/model.ts';

/** Whose workbook it is. */
export interface Owner {
  readonly campaign: CampaignId;
  readonly unit: UnitId;
  /** The version of the outline that it was made by. */
  readonly version: number;
}

/** What one cell began with. */
export interface Beginning {
  /** What the report said; empty where it said nothing. */
  readonly base: string;
  /** What the cell showed: the same, or what was filled in for the author. */
  readonly shown: string;
}

/** What the cells of a workbook began with, by {@link slotKey}. */
export type Beginnings = ReadonlyMap<string, Beginning>;

const NAME = 'decuong';
const OWNER = /^decuong ([a-z0-9-]+) ([a-z0-9/-]+) (\d{1,9})$/u;
/** Rows above those of the cells: a blank one, and the header. */
const HEADER = ['decuong-begin', 'column', 'base', 'shown'];

/** Tells the cells of a figure apart: its value in a column, or its note; the names of a sheet’s columns stand with its first figure. */
export function slotKey(figure: string, column: number | 'note' | `name-${number}`): string {
  return `${figure} ${column}`;
}

/** What stands over the ids of each sheet, so that one that was copied somewhere still says whose it is. */
export function ownerMark({ campaign, unit, version }: Owner): string {
  return `decuong ${campaign} ${unit} ${version}`;
}

/** Whose sheet a cell says it is; null for any other cell. */
export function ownerOf(text: string): Owner | null {
  const [, campaign, unit, version] = OWNER.exec(text.trim()) ?? [];
  if (campaign === undefined || unit === undefined) return null;
  return { campaign: campaignId(campaign), unit: unitId(unit), version: Number(version) };
}

/** The hidden sheet: a row a cell, and beside these the lists that entries choose from, a column each. */
export function originSheet(beginnings: Beginnings, lists: readonly (readonly string[])[]): Sheet {
  const all = [...beginnings];
  const length = lists.reduce((most, list) => Math.max(most, list.length), all.length);
  return {
    name: NAME,
    title: [],
    bands: [],
    header: [...HEADER, ...lists.map((_, index) => `list-${index + 1}`)],
    rows: Array.from({ length }, (_, index) => {
      const [key, { base, shown }] = all[index] ?? ['', { base: '', shown: '' }];
      const at = key.lastIndexOf(' ');
      const cells = at < 0 ? ['', '', '', ''] : [key.slice(0, at), key.slice(at + 1), base, shown];
      return { cells: [...cells, ...lists.map((list) => list[index] ?? '')].map(textCell) };
    }),
    total: null,
    frozenColumns: 0,
    isForm: true,
    isHidden: true,
  };
}

/** Where a list stands in that sheet, as formulas name it. */
export function listPlace(index: number, length: number): string {
  const column = String.fromCharCode('A'.charCodeAt(0) + HEADER.length + index);
  return `'${NAME}'!$${column}$3:$${column}$${length + 2}`;
}

/** What such a sheet tells; null for any other. */
export function readOrigin(rows: readonly SheetRow[]): Beginnings | null {
  const head = rows.findIndex(({ cells }) => cells[0]?.text === HEADER[0]);
  if (head < 0) return null;
  return new Map(
    rows.slice(head + 1).flatMap(({ cells }): (readonly [string, Beginning])[] => {
      const [figure = '', column = '', base = '', shown = ''] = HEADER.map(
        (_, at) => cells.find((cell) => cell.column === at)?.text ?? '',
      );
      return figure === '' ? [] : [[`${figure} ${column}`, { base, shown }]];
    }),
  );
}

/** The fields of a figure table: a cell each. */
import type { TableCell, TableRow } from 'mdast';
import type { FigureRow, FigureTable } from '#lib/figures/figure-table.ts';
import { termKey } from '#lib/figures/term.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { cellCodec } from './codec.ts';
import type { LackingCells, RowLayout, SlotIndex } from './layout.ts';
import type { Slots } from './slots.ts';

/** Reads the names of columns that the unit gives itself into slots, by their places in the table. */
export function readTerms(
  { head }: FigureTable,
  { requirement: { terms } }: OutlineSection,
  source: string,
  slots: Slots,
): ReadonlyMap<number, SlotIndex> {
  if (!terms) return new Map();
  const known = new Set(terms.names?.map(termKey));
  const free = head.values.filter(({ name }) => !known.has(termKey(name)));
  return new Map(
    free.flatMap(({ node, index }) => {
      const slot = readCell(node, source, slots);
      return slot === null ? [] : [[index, slot] as const];
    }),
  );
}

/** Reads the rows of a table into slots, in order of place. */
export function readRows(
  { head, rows }: FigureTable,
  terms: ReadonlyMap<number, SlotIndex>,
  source: string,
  slots: Slots,
): readonly RowLayout[] {
  const columns = head.values.map(({ index }) => index);
  return rows.map((row): RowLayout => {
    const { start, end } = placeOf(row.node);
    const mark = slots.mark(start.offset ?? 0, end.offset ?? 0);
    const wanted = [...columns, ...(head.note === null ? [] : [head.note])].sort((a, b) => a - b);
    const found = new Map(readCells(row.node, wanted, source, slots));
    return {
      mark,
      name: row.figure?.name ?? row.name,
      figure: row.figure,
      unit: unitOf(row),
      cells: head.values.flatMap(({ name, index }) => {
        const slot = found.get(index);
        return slot === undefined ? [] : [{ term: name, slot, head: terms.get(index) ?? null }];
      }),
      note: found.get(head.note ?? -1) ?? null,
    };
  });
}

function unitOf({ unit, figure }: FigureRow): string {
  return unit?.text || figure?.unit || '';
}

function readCells(
  row: TableRow,
  wanted: readonly number[],
  source: string,
  slots: Slots,
): readonly (readonly [number, SlotIndex])[] {
  const end = placeOf(row).end.offset ?? 0;
  const lacking: LackingCells = { lead: source[end - 1] === '|' ? '' : ' |' };
  const last = Math.max(...wanted, row.children.length - 1);
  const found: (readonly [number, SlotIndex])[] = [];
  for (let index = 0; index <= last; index++) {
    const cell = row.children[index];
    if (cell && !wanted.includes(index)) continue;
    const slot = cell ? readCell(cell, source, slots) : slots.field(end, end, cellCodec(), lacking);
    if (slot !== null) found.push([index, slot]);
  }
  return found;
}

/** What stands between the bars of a cell, white space around it apart. */
function readCell(cell: TableCell, source: string, slots: Slots): SlotIndex | null {
  const place = placeOf(cell);
  const from = place.start.offset ?? 0;
  const raw = source.slice(from, place.end.offset ?? 0);
  const opening = raw.startsWith('|') ? 1 : 0;
  const inner = withoutClosing(raw.slice(opening));
  const start = from + opening;
  const text = inner.trim();
  if (text !== '') {
    const at = start + inner.indexOf(text);
    return slots.field(at, at + text.length, cellCodec());
  }
  const isWide = inner.length >= 2;
  const at = start + Math.min(1, inner.length);
  return slots.field(at, at, cellCodec(inner === '' ? ' ' : '', isWide ? '' : ' '));
}

/** A bar behind an odd number of backslashes closes nothing. */
function withoutClosing(text: string): string {
  const closing = /(\\*)\|\s*$/u.exec(text);
  return closing && (closing[1] ?? '').length % 2 === 0
    ? text.slice(0, closing.index + (closing[1] ?? '').length)
    : text;
}

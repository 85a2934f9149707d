/** Where the cells of a CSV row stand. */
import type { Position } from 'unist';

/** A cell with the white space around it: quoted, where a quote within is written twice, or up to the next comma. */
const CELL = /[^\S\n]*(?:"(?:[^"]|"")*"[^",\n]*|[^,\n]*)(?:,|$)/gu;

/** The place of each cell of a row that begins on `line`, its quotes included, the white space around it not. */
export function cellPlaces(raw: string, line: number): readonly Position[] {
  const places: Position[] = [];
  for (const { 0: cell, index } of raw.matchAll(CELL)) {
    const inner = cell.replace(/,$/u, '');
    const start = index + (inner.length - inner.trimStart().length);
    places.push({ start: pointAt(raw, line, start), end: pointAt(raw, line, start + inner.trim().length) });
    if (!cell.endsWith(',')) break;
  }
  return places;
}

function pointAt(raw: string, line: number, offset: number): Position['start'] {
  const before = raw.slice(0, offset).split('\n');
  return { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}

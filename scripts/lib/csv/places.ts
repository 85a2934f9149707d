/** Where the cells of a CSV row stand. */
import type { Position } from 'unist';
import type { Delimiter } from './shape.ts';

/** A cell with the white space around it: quoted, where a quote within is written twice, or up to the next delimiter. */
const CELLS: Readonly<Record<Delimiter, RegExp>> = {
  ',': /[^\S\n]*(?:"(?:[^"]|"")*"[^",\n]*|[^,\n]*)(?:,|$)/gu,
  ';': /[^\S\n]*(?:"(?:[^"]|"")*"[^";\n]*|[^;\n]*)(?:;|$)/gu,
  '\t': /[^\S\n\t]*(?:"(?:[^"]|"")*"[^"\t\n]*|[^\t\n]*)(?:\t|$)/gu,
};

/** The place of each cell of a row that begins on `line`, its quotes included, the white space around it not. */
export function cellPlaces(raw: string, line: number, delimiter: Delimiter = ','): readonly Position[] {
  const places: Position[] = [];
  for (const { 0: cell, index } of raw.matchAll(CELLS[delimiter])) {
    const inner = cell.endsWith(delimiter) ? cell.slice(0, -1) : cell;
    const start = index + (inner.length - inner.trimStart().length);
    places.push({ start: pointAt(raw, line, start), end: pointAt(raw, line, start + inner.trim().length) });
    if (!cell.endsWith(delimiter)) break;
  }
  return places;
}

function pointAt(raw: string, line: number, offset: number): Position['start'] {
  const before = raw.slice(0, offset).split('\n');
  return { line: line + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
}

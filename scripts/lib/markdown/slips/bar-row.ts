/** Lines that are rows of a table, with all their bars or without some. */
import type { Edit } from '../../problem.ts';
import type { Line } from './slip.ts';

const BAR = /(?<!\\)\|/u;
/** As a text of columns keeps them apart: words of one cell have one space between them. */
const GAPS = /\t| {3,}/u;
/** A row of hyphens, with whatever stands before and behind it in the same line. */
const MERGED = /^(.*?)(\|(?:[ \t]*:?-{2,}:?[ \t]*\|)+)(.*)$/u;

/** True for a row between two bars. */
export function isBarred(line: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(line) && cellsIn(line) > 1;
}

/** True for a row with a bar at its beginning, whatever is at its end. */
export function isHalfBarred(line: string): boolean {
  return /^\s*\|[ \t].*\S[ \t]*\|/u.test(line) && cellsIn(line) > 1;
}

/** True for a row with bars between its cells alone; bars in brackets or about a number are mathematics. */
export function isBare(line: string): boolean {
  if (!/\S[ \t]+\|(?:[ \t]|$)/u.test(line) || /^\s*\||`/u.test(line)) return false;
  return line.split(BAR).every((cell) => count(cell, /[([{]/gu) === count(cell, /[)\]}]/gu));
}

/** The cells of a row, as they are typed. */
export function cellTexts(row: string): readonly string[] {
  const bars = row.trim().replace(/^\||(?<!\\)\|$/gu, '');
  return bars.split(BAR);
}

/** How many cells a row has. */
export function cellsIn(row: string): number {
  return cellTexts(row).length;
}

/** How many cells a line without bars has that keeps them apart by tabs or wide gaps; 1 where it does not. */
export function gapsIn(line: string): number {
  return BAR.test(line) ? 1 : cellsBetweenGaps(line).length;
}

/** The cells of a line that tabs or wide gaps keep apart. */
export function cellsBetweenGaps(line: string): readonly string[] {
  return line.trimEnd().split(GAPS);
}

/** What gives a line without bars the bars of so many cells. */
export function barred({ text, start, end }: Line, cells: number): readonly Edit[] {
  const words = text.trimEnd();
  const gaps = [...words.matchAll(new RegExp(GAPS, 'gu'))];
  const between = gaps.map(({ 0: gap, index }, at) => ({
    start: start + index,
    end: start + index + gap.length,
    text: at + 1 < cells ? ' | ' : ' ',
  }));
  const lacking = ' |'.repeat(Math.max(1, cells - gaps.length));
  return [{ start, end: start, text: '| ' }, ...between, { start: start + words.length, end, text: lacking }];
}

/** A row of hyphens that stands in one line with the row above, or below, or both. */
export interface MergedRows {
  readonly above: string;
  readonly hyphens: string;
  readonly below: string;
}

/** The rows that stand in one line with a row of hyphens of as many cells; null where it stands by itself. */
export function mergedRows(line: string): MergedRows | null {
  const [, above = '', hyphens = '', below = ''] = MERGED.exec(line.trim()) ?? [];
  if (hyphens === '' || above.trim() + below.trim() === '') return null;
  const isRow = (row: string) => row.trim() === '' || cellsIn(row) === cellsIn(hyphens);
  return isRow(above) && isRow(below) ? { above: above.trim(), hyphens, below: below.trim() } : null;
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}

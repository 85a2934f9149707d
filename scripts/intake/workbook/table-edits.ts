/** Edits of tables in a report: a cell, a row, and nothing else of it. */
import type { TableRow } from 'mdast';
import { table } from '#lib/markdown/nodes.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { Edit } from '#lib/problem.ts';
import { plainText } from './asked.ts';

/** Cells in a row of their own, as a report writes them. */
export function rowText(cells: readonly string[]): string {
  const [row = ''] = writeMarkdown(table([], [cells])).split('\n');
  return row;
}

function cellText(words: string): string {
  return rowText([words]).replace(/^\| ?| ?\|$/gu, '');
}

/** Puts words into a cell; null where it holds more than words, which would be lost. */
export function cellEdit(source: string, row: TableRow, column: number, words: string): Edit | null {
  const cell = row.children[column];
  const written = cellText(words);
  if (!cell) return missingCell(source, row, column, written);
  const [start, end] = [cell.position?.start.offset, cell.position?.end.offset];
  if (start === undefined || end === undefined || cell.children.some(({ type }) => type !== 'text')) return null;
  const [, lead = '', held = '', tail = ''] =
    /^(\|?\s*)(.*?)(\s*(?:(?<!\\)\|\s*)?)$/su.exec(source.slice(start, end)) ?? [];
  if (held !== '' && written !== '') return { start: start + lead.length, end: end - tail.length, text: written };
  const bar = lead.startsWith('|') ? '| ' : '';
  return { start, end, text: `${bar}${written}${written === '' ? '' : ' '}${tail.trimStart()}` };
}

/** Rows may be shorter than their header. */
function missingCell(source: string, row: TableRow, column: number, written: string): Edit | null {
  const end = row.position?.end.offset;
  if (end === undefined || row.position?.start.offset === undefined) return null;
  const raw = source.slice(row.position.start.offset, end);
  const kept = raw.trimEnd();
  const isClosed = /(?<!\\)\|$/u.test(kept) && kept.length > 1;
  const between = ' |'.repeat(column - row.children.length);
  return { start: end - (raw.length - kept.length), end, text: `${isClosed ? '' : ' |'}${between} ${written} |` };
}

/** The text after edits, which do not touch each other. */
export function withEdits(source: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const { start, end, text: words } of sorted) {
    result += source.slice(at, start) + words;
    at = end;
  }
  return result + source.slice(at);
}

/** What a cell of a report says, as comparisons have it. */
export function cellWords(row: TableRow, column: number): string {
  const cell = row.children[column];
  return cell ? plainText(textOf(cell)) : '';
}

/** How a text ends its lines. */
export function lineEnd(source: string): string {
  return /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n';
}

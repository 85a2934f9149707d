/** Tables of texts, one a row: `⟦` and `⟧` around what has to be found, `\n`, `\t`, `\\` and `\u{…}` for what a row cannot show. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '#lib/span.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/privacy');
const NAMED: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

/** The rows of a table as they are and as they should be; `UPDATE=1` writes where something is found. */
export function rowsOf(
  table: string,
  find: (text: string) => readonly Span[],
): { actual: string[]; expected: string[] } {
  const file = join(FOLDER, table);
  const expected = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const actual = expected.map((row) => {
    const units = read(row.replace(/[⟦⟧]/gu, ''));
    const spans = find(units.map(({ char }) => char).join(''));
    return write(units, spans);
  });
  if (process.env.UPDATE) writeFileSync(file, `${actual.join('\n')}\n`);
  return { actual, expected: process.env.UPDATE ? actual : expected };
}

/** The text of a row. */
export function textsOf(table: string): string[] {
  const rows = readFileSync(join(FOLDER, table), 'utf8').split('\n').slice(0, -1);
  return rows.map((row) =>
    read(row.replace(/[⟦⟧]/gu, ''))
      .map(({ char }) => char)
      .join(''),
  );
}

interface Unit {
  readonly char: string;
  readonly written: string;
}

function read(row: string): readonly Unit[] {
  return [...row.matchAll(/\\(?:u\{([\dA-F]+)\}|([nt\\]))|./gu)].map(({ 0: written, 1: code, 2: name }) => ({
    char: code !== undefined ? String.fromCodePoint(Number.parseInt(code, 16)) : (NAMED[name ?? ''] ?? written),
    written,
  }));
}

function write(units: readonly Unit[], spans: readonly Span[]): string {
  let at = 0;
  let row = '';
  for (const { char, written } of units) {
    row += spans.some(({ start }) => start === at) ? `⟦${written}` : written;
    at += char.length;
    row += spans.some(({ end }) => end === at) ? '⟧' : '';
  }
  return row;
}

/** The cells of one sheet of a workbook, as they stand in its part. */
import { readXml } from '../read-xml.ts';
import { columnOfLetters } from './place.ts';

/** A cell with something in it. */
export interface SheetCell {
  /** From 1, as the spreadsheet shows it. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** `day` is one in ISO 8601 form; spreadsheets mostly keep days as numbers of a certain look. `uncalculated` is a formula of which no program has kept what it comes to. */
  readonly type: 'number' | 'text' | 'yes-no' | 'error' | 'day' | 'uncalculated';
  /** Of a formula what it came to when the file was saved; of yes and no `1` and `0`; numbers as the part has them, with a point. */
  readonly text: string;
  readonly isFormula: boolean;
  /** The number of its look among those of the workbook. */
  readonly look: number;
}

/** The cells of a row in their order. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** Cells that are one. */
export interface Merged {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  /** As Excel writes it: `B5:B9`. */
  readonly name: string;
}

/** A sheet. */
export interface SheetContent {
  /** Those that hold anything. */
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merged[];
}

/** Further to the right no table goes that people read; a cell there is not read. */
const MOST_COLUMNS = 256;
const TYPES: ReadonlyMap<string, SheetCell['type']> = new Map([
  ['s', 'text'],
  ['inlineStr', 'text'],
  ['str', 'text'],
  ['b', 'yes-no'],
  ['e', 'error'],
  ['d', 'day'],
]);

/** The texts that cells share; null where the part is broken. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] | null {
  const strings: string[] = [];
  const words = new Words();
  const isRead = readXml(bytes, {
    open({ local }) {
      if (local === 'si') words.clear();
      words.open(local);
    },
    text: (part) => words.add(part),
    close({ local }) {
      words.close(local);
      if (local === 'si') strings.push(words.text);
    },
  });
  return isRead ? strings : null;
}

/** The cells of a sheet; null where the part is broken. */
export function readSheet(bytes: Uint8Array, strings: readonly string[]): SheetContent | null {
  const rows: SheetRow[] = [];
  const merged: Merged[] = [];
  const words = new Words();
  let row = 0;
  let cells: SheetCell[] = [];
  let cell = { column: -1, type: '', look: 0, isFormula: false };
  const isRead = readXml(bytes, {
    open({ local, attributes }) {
      const value = (name: string) => attributes[name]?.value ?? '';
      if (local === 'row') {
        row = Number(value('r')) || row + 1;
        cells = [];
        cell = { ...cell, column: -1 };
      } else if (local === 'c') {
        const letters = /^[A-Z]{1,3}/u.exec(value('r'))?.[0];
        const column = letters === undefined ? cell.column + 1 : columnOfLetters(letters);
        cell = { column, type: value('t'), look: Number(value('s')) || 0, isFormula: false };
        words.clear();
      } else if (local === 'f') cell.isFormula = true;
      else if (local === 'mergeCell') merged.push(...mergedIn(value('ref')));
      words.open(local);
    },
    text: (part) => words.add(part),
    close({ local }) {
      words.close(local);
      // An empty text may be what a formula comes to; an empty number is none.
      if (local === 'c' && cell.column < MOST_COLUMNS && cell.isFormula && words.text === '' && cell.type !== 'str')
        cells.push({ ...cell, row, type: 'uncalculated', text: '' });
      else if (local === 'c' && cell.column < MOST_COLUMNS && words.text !== '') {
        const held = cell.type === 's' ? (strings[Number(words.text)] ?? '') : words.text;
        const text = unescaped(held);
        if (text.trim() !== '') cells.push({ ...cell, row, type: TYPES.get(cell.type) ?? 'number', text });
      }
      if (local === 'row' && cells.some(({ text }) => text !== '')) rows.push({ row, cells });
    },
  });
  return isRead ? { rows, merged } : null;
}

/** `_x000D_` stands for a character (ECMA-376 part 1, 22.9.2.19), and `_x005F_` for a stroke before what is no such sign. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function mergedIn(name: string): readonly Merged[] {
  const [, letters, first, last] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/u.exec(name) ?? [];
  if (letters === undefined) return [];
  return [{ row: Number(first), lastRow: Number(last), column: columnOfLetters(letters), name }];
}

/** The words of a value, however its runs are dressed; how Japanese is spoken is no part of what is written. */
class Words {
  text = '';
  private isWord = false;
  private spoken = 0;

  clear(): void {
    this.text = '';
  }

  open(local: string): void {
    if (local === 'rPh') this.spoken += 1;
    this.isWord = (local === 't' && this.spoken === 0) || local === 'v';
  }

  add(part: string): void {
    if (this.isWord) this.text += part;
  }

  close(local: string): void {
    if (local === 'rPh') this.spoken -= 1;
    if (local === 't' || local === 'v') this.isWord = false;
  }
}

/** The cells of one sheet of a workbook, as text. */
import { readXml } from '#lib/ooxml/read-xml.ts';
import { columnOfLetters, type TableRow } from './table.ts';

/** A sheet. */
export interface Sheet {
  /** Those that hold anything. */
  readonly rows: readonly TableRow[];
  readonly merged: readonly {
    readonly row: number;
    readonly lastRow: number;
    readonly column: number;
    /** As Excel writes it: `B5:B9`. */
    readonly name: string;
  }[];
}

/** Further to the right no list of units goes; a cell there is not read. */
const MOST_COLUMNS = 256;
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
const DAY = 24 * 60 * 60 * 1000;
/** Numbers that are days between 1982 and 2036, where a cell is one of those that hold days. */
const SERIAL = /^[345]\d{4}(?:\.0+)?$/u;

/** The texts that cells share; null where the part is broken. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] | null {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = 0;
  const isRead = readXml(bytes, {
    open({ local }) {
      if (local === 'si') text = '';
      // How Japanese is spoken is no part of what is written.
      if (local === 'rPh') isReading += 1;
      isText = local === 't' && isReading === 0;
    },
    text(part) {
      if (isText) text += part;
    },
    close({ local }) {
      if (local === 'rPh') isReading -= 1;
      if (local === 't') isText = false;
      if (local === 'si') strings.push(text);
    },
  });
  return isRead ? strings : null;
}

/** The rows of a sheet; null where the part is broken. */
export function readSheet(bytes: Uint8Array, strings: readonly string[]): Sheet | null {
  const rows: TableRow[] = [];
  const merged: Sheet['merged'][number][] = [];
  let row = 0;
  let cells: string[] = [];
  let cell = { column: -1, type: '' };
  let text = '';
  let isText = false;
  const isRead = readXml(bytes, {
    open({ local, attributes }) {
      const value = (name: string) => attributes[name]?.value ?? '';
      if (local === 'row') {
        row = Number(value('r')) || row + 1;
        cells = [];
        cell = { column: -1, type: '' };
      } else if (local === 'c') {
        const letters = /^[A-Z]{1,3}/u.exec(value('r'))?.[0];
        cell = { column: letters === undefined ? cell.column + 1 : columnOfLetters(letters), type: value('t') };
        text = '';
      } else if (local === 'mergeCell') {
        const [, letters, first, last] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/u.exec(value('ref')) ?? [];
        if (letters !== undefined)
          merged.push({
            row: Number(first),
            lastRow: Number(last),
            column: columnOfLetters(letters),
            name: value('ref'),
          });
      }
      isText = local === 'v' || local === 't';
    },
    text(part) {
      if (isText) text += part;
    },
    close({ local }) {
      if (local === 'v' || local === 't') isText = false;
      if (local === 'c' && cell.column < MOST_COLUMNS && text !== '')
        cells[cell.column] = textOf(text, cell.type, strings).normalize('NFC').replace(/\s+/gu, ' ').trim();
      if (local === 'row' && cells.some((one) => one !== undefined && one !== ''))
        rows.push({ row, cells: Array.from(cells, (one) => one ?? '') });
    },
  });
  return isRead ? { rows, merged } : null;
}

function textOf(text: string, type: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(text)] ?? '';
  return type === 'b' ? (text === '1' ? 'Có' : 'Không') : text;
}

/** The ISO day that a cell of days holds as a number; the cell itself where it holds none. */
export function dayOfSerial(cell: string, is1904: boolean): string {
  if (!SERIAL.test(cell)) return cell;
  const days = Number(cell) + (is1904 ? DAYS_TO_1904 : 0);
  return new Date(EPOCH + days * DAY).toISOString().slice(0, 10);
}

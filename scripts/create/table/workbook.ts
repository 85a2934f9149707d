/** A list of units in a workbook of Excel, `.xlsx`: its first sheet. The file may come from anywhere. */
import { posix } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { readXml } from '#lib/ooxml/read-xml.ts';
import { type PackedPart, unpack } from '#lib/ooxml/unpack.ts';
import { isHeader } from './columns.ts';
import { dayOfSerial, readSharedStrings, readSheet, type Sheet } from './sheet.ts';
import type { ListProblem, Table } from './table.ts';

const MOST_TITLES = 20;
/** A register of all communes has some 3,000 rows. */
const MOST_ROWS = 50_000;
/** A part of a workbook is inflated as a whole. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads the first sheet; refuses what is no such workbook. */
export function readWorkbook(bytes: Uint8Array, file: string): Table {
  const parts = unpack(bytes);
  if (typeof parts === 'string') throw unreadable(file, parts);
  const { sheets, is1904 } = workbookOf(part(parts, 'xl/workbook.xml', file), file);
  const [first] = sheets;
  if (!first) throw unreadable(file, 'không có trang tính nào');
  const target = relationsOf(part(parts, 'xl/_rels/workbook.xml.rels', file), file).get(first.id);
  if (target === undefined) throw unreadable(file, `không thấy trang tính “${first.name}”`);
  const strings = parts.has('xl/sharedStrings.xml') ? readSharedStrings(part(parts, 'xl/sharedStrings.xml', file)) : [];
  const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
  const sheet = strings && readSheet(part(parts, path, file), strings);
  if (!sheet) throw unreadable(file, `trang tính “${first.name}” bị hỏng`);
  if (sheet.rows.length > MOST_ROWS) throw unreadable(file, `có quá ${MOST_ROWS} dòng`);
  const others = sheets.length - 1;
  const said = [`trang tính “${first.name}”${others > 0 ? ` (không đọc ${others} trang tính khác)` : ''}`];
  return { ...tableOf(sheet, said), dayOf: (cell) => dayOfSerial(cell, is1904) };
}

function tableOf({ rows, merged }: Sheet, said: readonly string[]): Omit<Table, 'dayOf'> {
  const head = rows.slice(0, MOST_TITLES).findIndex(({ cells }) => isHeader(cells));
  if (head < 0 && rows.some(({ cells }) => cells.filter((cell) => cell !== '').length > 1))
    throw new CannotRun(
      `${MOST_TITLES} dòng đầu của ${said[0]} không có dòng tiêu đề nào với cột “Tên đơn vị”; hãy thêm dòng tiêu đề ấy`,
    );
  if (head < 0) {
    const body = rows.map(({ row, cells }) => ({ row, cells: cells.filter((cell) => cell !== '') }));
    return { header: null, body, said: [...said, 'không có dòng tiêu đề: mỗi dòng là một tên đơn vị'], problems: [] };
  }
  const header = rows[head] ?? null;
  // Titles may be merged; a cell of the list that is says for one row what is meant for many.
  const problems = merged.flatMap(({ row, lastRow, column, name }): readonly ListProblem[] =>
    lastRow <= (header?.row ?? 0) || lastRow === row
      ? []
      : [{ row, column, message: `các ô ${name} đã gộp làm một; hãy bỏ gộp (Unmerge Cells) và điền vào từng dòng` }],
  );
  return { header, body: rows.slice(head + 1), said, problems };
}

function part(parts: ReadonlyMap<string, PackedPart>, name: string, file: string): Uint8Array {
  const packed = parts.get(name);
  if (!packed) throw unreadable(file, `thiếu phần ${name}`);
  if (packed.size > MOST_BYTES) throw unreadable(file, `phần ${name} lớn bất thường`);
  const content = packed.read();
  if (content === null) throw unreadable(file, `phần ${name} bị hỏng`);
  return content;
}

function workbookOf(bytes: Uint8Array, file: string) {
  const sheets: { readonly name: string; readonly id: string }[] = [];
  let is1904 = false;
  const isRead = readXml(bytes, {
    open({ local, attributes }) {
      const values = Object.values(attributes);
      const value = (name: string) => values.find((one) => one.local === name)?.value ?? '';
      if (local === 'workbookPr') is1904 = ['1', 'true'].includes(value('date1904'));
      // `sheetId` is another number than the id of the relation.
      if (local === 'sheet') sheets.push({ name: value('name').normalize('NFC'), id: value('id') });
    },
    text() {},
    close() {},
  });
  if (!isRead) throw unreadable(file, 'phần xl/workbook.xml bị hỏng');
  return { sheets, is1904 };
}

function relationsOf(bytes: Uint8Array, file: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const isRead = readXml(bytes, {
    open({ local, attributes }) {
      if (local === 'Relationship') targets.set(attributes.Id?.value ?? '', attributes.Target?.value ?? '');
    },
    text() {},
    close() {},
  });
  if (!isRead) throw unreadable(file, 'phần xl/_rels/workbook.xml.rels bị hỏng');
  return targets;
}

function unreadable(file: string, why: string): CannotRun {
  return new CannotRun(
    `Không đọc được ${file} như một tệp Excel .xlsx: ${why}; hãy mở bằng Excel rồi lưu lại dạng .xlsx, hoặc dạng CSV UTF-8`,
  );
}

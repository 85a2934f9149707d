/** Workbooks that somebody sends: what runs, or reaches for other files, is not read. */
import { CannotRun } from '#lib/cannot-run.ts';
import { type OpenWorkbook, openWorkbook } from '#lib/ooxml/workbook/workbook.ts';
import type { ReadSheet } from './found.ts';

/** A workbook with all that stands in it. */
interface OpenFile {
  readonly book: OpenWorkbook;
  readonly sheets: readonly ReadSheet[];
}

/** Parts that run, or fetch what stands elsewhere. */
const UNSAFE: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|^xl\/(?:macrosheets|dialogsheets|activeX|ctrlProps)\//iu,
    'có macro hoặc điều khiển chạy được',
  ],
  [/^xl\/(?:externalLinks|queryTables|model)\/|^xl\/connections\.xml$/iu, 'có liên kết tới tệp hay dữ liệu ở nơi khác'],
  [/^xl\/embeddings\//iu, 'có tệp khác nhúng bên trong'],
];
/** What files of Office before 2007, and those with a password, begin with. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a workbook and reads all of its sheets; refuses what is none, or could do harm, before anything of it is inflated. */
export function openFile(bytes: Uint8Array, name: string): OpenFile {
  const book = opened(bytes, name);
  return { book, sheets: readSheets(book, name) };
}

function opened(bytes: Uint8Array, name: string): OpenWorkbook {
  if (OLD_OFFICE.every((byte, index) => bytes[index] === byte))
    throw new CannotRun(
      `${name} là tệp Excel dạng cũ (.xls) hoặc có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu nếu có, rồi lưu lại dạng .xlsx`,
    );
  if (/\.(?!xlsx$)[^./\\]+$/iu.test(name))
    throw new CannotRun(`${name} không phải tệp .xlsx; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx`);
  const book = openWorkbook(bytes, (parts) => {
    const unsafe = UNSAFE.find(([pattern]) => parts.some((part) => pattern.test(part)));
    return unsafe ? unsafe[1] : null;
  });
  return typeof book === 'string' ? refuse(name, book) : book;
}

function readSheets(book: OpenWorkbook, name: string): readonly ReadSheet[] {
  return book.sheets.map((sheet) => {
    const content = sheet.read();
    return typeof content === 'string'
      ? refuse(name, content)
      : { ...content, name: sheet.name, isHidden: sheet.isHidden };
  });
}

function refuse(name: string, why: string): never {
  throw new CannotRun(`Không đọc ${name}: ${why}; hãy chép số liệu sang tệp .xlsx thường rồi nhập lại`);
}

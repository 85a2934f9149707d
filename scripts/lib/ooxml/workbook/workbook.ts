/** A workbook of Excel, `.xlsx`, that came from anywhere: its sheets, each read when it is asked for. */

import { once } from '../../once.ts';
import { within } from '../../posix-path.ts';
import { customProperties } from '../properties.ts';
import { readXml } from '../read-xml.ts';
import { type PackedPart, unpack } from '../unpack.ts';
import { type NumberLook, readLooks } from './looks.ts';
import { readSharedStrings, readSheet, type SheetContent } from './sheet.ts';

/** A sheet, still packed. */
interface PackedSheet {
  readonly name: string;
  /** True where the user does not see it, or could not even ask to. */
  readonly isHidden: boolean;
  /** Its cells, or Vietnamese words for why it is not read. */
  read(): SheetContent | string;
}

/** A workbook whose list of sheets has been read, and nothing else. */
export interface OpenWorkbook {
  readonly sheets: readonly PackedSheet[];
  /** True where days are counted from 1904. */
  readonly is1904: boolean;
  /** The names of its parts. */
  readonly parts: readonly string[];
  /** What stands among its own properties; nothing where they are not there or not read. */
  readonly properties: () => ReadonlyMap<string, string>;
  /** What the number of a cell stands for, by the number of the cell's look. */
  readonly lookOf: (look: number) => NumberLook;
}

type Parts = ReadonlyMap<string, PackedPart>;
/** What was read, or Vietnamese words for why it was not. */
type Read<T> = T | string;

/** A part of a workbook is inflated as a whole. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Opens a workbook, or says in Vietnamese why it is none; `refusal` is asked of the names of its parts before any is inflated. */
export function openWorkbook(
  bytes: Uint8Array,
  refusal: (parts: readonly string[]) => string | null = () => null,
): Read<OpenWorkbook> {
  const parts = unpack(bytes);
  if (typeof parts === 'string') return parts;
  const refused = refusal([...parts.keys()]);
  if (refused !== null) return refused;
  const book = bookOf(parts);
  if (typeof book === 'string') return book;
  if (book.sheets.length === 0) return 'không có trang tính nào';
  const targets = relationsOf(parts);
  if (typeof targets === 'string') return targets;
  const strings = once(() => stringsOf(parts));
  const looks = once(() => looksOf(parts));
  return {
    sheets: book.sheets.map(({ name, id, isHidden }) => ({
      name,
      isHidden,
      read: () => sheetOf(parts, name, targets.get(id), strings),
    })),
    is1904: book.is1904,
    parts: [...parts.keys()],
    properties: once(() => propertiesOf(parts)),
    lookOf: (look) => looks()[look] ?? 'plain',
  };
}

function contentOf(parts: Parts, name: string): Read<Uint8Array> {
  const packed = parts.get(name);
  if (!packed) return `thiếu phần ${name}`;
  if (packed.size > MOST_BYTES) return `phần ${name} lớn bất thường`;
  return packed.read() ?? `phần ${name} bị hỏng`;
}

function sheetOf(
  parts: Parts,
  name: string,
  target: string | undefined,
  strings: () => Read<readonly string[] | null>,
): Read<SheetContent> {
  if (target === undefined) return `không thấy trang tính “${name}”`;
  const shared = strings();
  if (typeof shared === 'string') return shared;
  const content = contentOf(parts, target.startsWith('/') ? target.slice(1) : within('xl', target));
  if (typeof content === 'string') return content;
  return (shared && readSheet(content, shared)) ?? `trang tính “${name}” bị hỏng`;
}

function stringsOf(parts: Parts): Read<readonly string[] | null> {
  if (!parts.has('xl/sharedStrings.xml')) return [];
  const content = contentOf(parts, 'xl/sharedStrings.xml');
  return typeof content === 'string' ? content : readSharedStrings(content);
}

function looksOf(parts: Parts): readonly NumberLook[] {
  const content = contentOf(parts, 'xl/styles.xml');
  return (typeof content === 'string' ? null : readLooks(content)) ?? [];
}

function propertiesOf(parts: Parts): ReadonlyMap<string, string> {
  const content = contentOf(parts, 'docProps/custom.xml');
  return new Map(typeof content === 'string' ? [] : (customProperties(content) ?? []));
}

function bookOf(parts: Parts) {
  const content = contentOf(parts, 'xl/workbook.xml');
  if (typeof content === 'string') return content;
  const sheets: { readonly name: string; readonly id: string; readonly isHidden: boolean }[] = [];
  let is1904 = false;
  const isRead = readXml(content, {
    open({ local, attributes }) {
      const values = Object.values(attributes);
      const value = (name: string) => values.find((one) => one.local === name)?.value ?? '';
      if (local === 'workbookPr') is1904 = ['1', 'true'].includes(value('date1904'));
      // `sheetId` is another number than the id of the relation.
      if (local === 'sheet')
        sheets.push({
          name: value('name').normalize('NFC'),
          id: value('id'),
          isHidden: /hidden/iu.test(value('state')),
        });
    },
    text() {},
    close() {},
  });
  return isRead ? { sheets, is1904 } : 'phần xl/workbook.xml bị hỏng';
}

function relationsOf(parts: Parts): Read<ReadonlyMap<string, string>> {
  const content = contentOf(parts, 'xl/_rels/workbook.xml.rels');
  if (typeof content === 'string') return content;
  const targets = new Map<string, string>();
  const isRead = readXml(content, {
    open({ local, attributes }) {
      if (local === 'Relationship') targets.set(attributes.Id?.value ?? '', attributes.Target?.value ?? '');
    },
    text() {},
    close() {},
  });
  return isRead ? targets : 'phần xl/_rels/workbook.xml.rels bị hỏng';
}

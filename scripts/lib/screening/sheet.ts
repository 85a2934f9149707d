/** The cells of an Excel sheet as lines of text. */
import { decodeEntities } from './text.ts';

/** Where a workbook keeps the texts of its cells. */
export const SHARED_STRINGS = 'xl/sharedStrings.xml';

/** The texts that the cells of all sheets share, in the order of their numbers. */
export function sharedStrings(xml: string): readonly string[] {
  return xml
    .split(/<(?:\w+:)?si(?=[\s/>])/u)
    .slice(1)
    .map(textIn);
}

/** Wider tables that people read there are not. */
const WIDEST = 256;
const ROW = /<(?:\w+:)?row(?=[\s/>])/u;
const CELL = /<(?:\w+:)?c(?=[\s/>])/u;
/** What stands over telephones and identity numbers, whose first zero goes where they are typed as numbers. */
const PHONES = /điện thoại|ĐT|phone|tel|di động|hotline|đường dây nóng|zalo|liên hệ/iu;
const IDENTITIES = /CCCD|CMND|căn cước|định danh|chứng minh/iu;

/** The rows of a sheet, each a line, its cells parted by `|` and in the columns of the sheet. */
export function sheetText(xml: string, strings: readonly string[]): string {
  const heads = new Map<number, string>();
  const lines = xml.split(ROW).map((row) => {
    const cells: string[] = [];
    for (const cell of row.split(CELL).slice(1)) {
      const [attributes = '', content = ''] = [cell.split('>', 1)[0], cell.slice(cell.indexOf('>') + 1)];
      const said = columnOf(attributes) ?? cells.length;
      // Far columns move up: a few cells must not become a sheet of blanks.
      const column = said < WIDEST ? said : cells.length;
      while (cells.length < column) cells.push('');
      const text = cellText(attributes, content, strings, heads.get(column) ?? '');
      if (/\p{L}/u.test(text)) heads.set(column, text);
      cells[column] = text;
    }
    return cells.join('|');
  });
  return lines.join('\n');
}

function cellText(attributes: string, content: string, strings: readonly string[], head: string): string {
  const type = /\st="(\w+)"/u.exec(attributes)?.[1] ?? 'n';
  const [, value = ''] = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</u.exec(content) ?? [];
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return textIn(content);
  const text = decodeEntities(value);
  if (type !== 'n') return text.replace(/[|\n]/gu, ' ');
  const isShort = (length: number, over: RegExp) => text.length === length && /^\d+$/u.test(text) && over.test(head);
  return isShort(9, PHONES) || isShort(11, IDENTITIES) ? `0${text}` : text;
}

function textIn(xml: string): string {
  const runs = [...xml.matchAll(/<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)</gu)].map(([, text = '']) => decodeEntities(text));
  return runs.join('').replace(/[|\n]/gu, ' ');
}

/** The number of the column in `r="AB12"`, from 0. */
function columnOf(attributes: string): number | null {
  const letters = /\sr="([A-Z]{1,3})\d+"/u.exec(attributes)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

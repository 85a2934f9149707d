/** Which column of a table in an outline has the names of figures, whatever it is called. */
import type { RootContent, Table, TableCell } from 'mdast';
import { isColumnNumbers } from '../../figures/column-numbers.ts';
import { textOf } from '../../markdown/text-of.ts';
import { isPlaceholder } from '../../vietnamese/placeholder.ts';
import { plainLetters } from '../../vietnamese/plain-letters.ts';
import { HEADER_WORDS, HEADERS, type HeaderMeaning } from './header-words.ts';
import { meantBy, nearestWord } from './words.ts';

/** The column of names. */
interface NameColumn {
  readonly at: number;
  /**
   * `named` where it is called `Chỉ tiêu`, `meant` where it is called something else and the table asks for figures all the same, `perhaps`
   * where it may as well be guidance.
   */
  readonly is: 'named' | 'meant' | 'perhaps';
}

/** What else stands in the name of a column that says `Chỉ tiêu`. */
const BESIDE =
  /^(?:(?:ten|cac|danh muc|he thong|noi dung|nhom|loai|bo|mot so|chi tieu|thong ke|bao cao|so lieu|chu yeu|tong hop|kinh te|xa hoi|nhiem vu|cu the|can|phai|va|hoac|[^a-z]+)\s*)+$/u;
/** What only a table of figures has. */
const TELLING: readonly (HeaderMeaning | null)[] = ['type', 'rule'];
const UNIT = /^(?:don vi tinh|dvt|don vi do|don vi do luong)$/u;
/** How names of figures begin. */
const COUNTED =
  /^[\s\d.)*+-]*(?:tong\s)?(?:so(?:\s(?:luong|luot))?|ty le|ti le|kinh phi|dien tich|san luong|gia tri|muc|tong(?:\s(?:thu|chi|von))?)\s/u;

/** True for a name that begins as those of figures do: `Số`, `Tỷ lệ`, `Kinh phí`. */
export function isCountedName(name: string): boolean {
  return COUNTED.test(`${plainLetters(name)} `);
}

/** The column of names; null in a table of guidance. */
export function nameColumn(table: Table): NameColumn | null {
  const [header, ...below] = table.children;
  const rows = below.filter((row) => !isColumnNumbers(row));
  const headers = (header?.children ?? []).map((cell) => textOf(cell).replace(/\s+/gu, ' ').trim());
  const meanings = headers.map((text) => meantBy(HEADER_WORDS, text));
  const at = meanings.findIndex((meaning) => meaning === null || meaning === 'name' || meaning === 'value');
  const name = headers[at];
  if (name === undefined || meanings[at] === 'value') return null;
  if (meanings[at] === 'name') return { at, is: 'named' };
  const plain = plainLetters(name);
  const isNear = nearestWord(HEADER_WORDS, name)?.meaning === 'name';
  if (isNear || (plain.includes('chi tieu') && BESIDE.test(plain))) return { at, is: 'meant' };
  const names = rows.map((row) => words(row.children[at])).filter((text) => text !== '');
  const others = headers.flatMap((text, index) =>
    index > at ? [{ index, text, meaning: meanings[index] ?? null }] : [],
  );
  const isBlank = (index: number) => rows.every((row) => isEmpty(row.children[index]));
  const isFilled = others.some(({ index, meaning }) => meaning === null && !isBlank(index));
  const isToFill = others.some(({ index, meaning }) => (meaning === null || meaning === 'value') && isBlank(index));
  // What is all filled in is information; where only last year's column is, the others are to be filled in.
  if (names.length === 0 || (isFilled && !isToFill)) return null;
  const hasUnit = others.some(({ text }) => UNIT.test(plainLetters(text)));
  if (hasUnit || (!isFilled && others.some(({ meaning }) => TELLING.includes(meaning)))) return { at, is: 'meant' };
  const isCounted = names.filter(isCountedName).length * 2 >= names.length;
  return isCounted || (!isFilled && isToFill && names.length === rows.length) ? { at, is: 'perhaps' } : null;
}

/** True for a table of figures, even where its column of names is called something else. */
export function isOutlineTable(node: RootContent): node is Table {
  const column = node.type === 'table' ? nameColumn(node) : null;
  return column !== null && column.is !== 'perhaps';
}

/** What to say of a column of names that is not called so; null where it is. */
export function misnamed(table: Table): { readonly cell: TableCell; readonly message: string } | null {
  const column = nameColumn(table);
  const cell = column && table.children[0]?.children[column.at];
  if (!cell || column.is === 'named') return null;
  const name = textOf(cell).trim();
  const what = name === '' ? 'Cột này' : `Cột “${name}”`;
  return {
    cell,
    message:
      column.is === 'meant'
        ? `${what} của bảng chỉ tiêu phải có tên là \`${HEADERS.name}\`; hãy đổi tên cột`
        : `Bảng này giống bảng chỉ tiêu mà không có cột \`${HEADERS.name}\`, nên được đọc thành lời hướng dẫn và không đòi số liệu nào; nếu đơn vị phải điền, hãy đổi tên cột${name === '' ? ' đầu' : ` “${name}”`} thành \`${HEADERS.name}\``,
  };
}

function words(cell: TableCell | undefined): string {
  return cell ? textOf(cell).trim() : '';
}

function isEmpty(cell: TableCell | undefined): boolean {
  const text = words(cell);
  return text === '' || isPlaceholder(text);
}

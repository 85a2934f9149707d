/** The columns of a figure table in an outline: what they say of a figure, and those that authors fill in. */
import type { Table, TableCell } from 'mdast';
import { isColumnNumbers } from '../../figures/column-numbers.ts';
import { isTermName, TERM_NAME_FORM, termKey } from '../../figures/term.ts';
import { textOf } from '../../markdown/text-of.ts';
import { type Edit, placeOf } from '../../problem.ts';
import { isPlaceholder } from '../../vietnamese/placeholder.ts';
import { plainLetters } from '../../vietnamese/plain-letters.ts';
import { shorten } from '../../vietnamese/text.ts';
import { type ColumnMeaning, HEADER_WORDS, HEADERS } from './header-words.ts';
import { misnamed, nameColumn } from './name-column.ts';
import type { TellTable } from './tell.ts';
import { meantBy, nearestWord } from './words.ts';

/** The columns of one table. */
export interface OutlineColumns {
  /** Where each meaning stands in a row, from 0. */
  readonly at: ReadonlyMap<ColumnMeaning, number>;
  /** Columns that authors fill in, by the names they have in the report, in order; none for just `Số liệu`. */
  readonly names: readonly string[];
  readonly nameCells: readonly TableCell[];
}

/** Reads the header of a figure table; what is wrong with it is told. */
export function readColumns(table: Table, tell: TellTable): OutlineColumns {
  const at = new Map<ColumnMeaning, number>();
  const given: { readonly name: string; readonly cell: TableCell }[] = [];
  const [header, ...below] = table.children;
  const rows = below.filter((row) => !isColumnNumbers(row));
  let hasValue = false;
  const named = nameColumn(table)?.at;
  const other = misnamed(table);
  for (const [index, cell] of (header?.children ?? []).entries()) {
    const name = textOf(cell).replace(/\s+/gu, ' ').trim();
    const known = meantBy(HEADER_WORDS, name);
    const near = known === null ? nearestWord(HEADER_WORDS, name) : null;
    if (other?.cell === cell && near?.word !== HEADERS.name)
      tell(placeOf(cell), other.message, name, { expected: [HEADERS.name], fix: textEdit(cell, HEADERS.name) });
    else if (near) tellMisspelt(name, near.word, cell, tell);
    const meaning = index === named ? 'name' : (known ?? near?.meaning ?? null);
    if (meaning === 'order') continue;
    const filled = rows.map((row) => wordsOf(row.children[index])).filter(isFilled);
    const isPrefilled = filled.length > 0 && (meaning === 'value' || (meaning === null && filled.every(isValue)));
    if (isPrefilled && name !== '') tellPrefilled(name, filled[0] ?? '', cell, tell);
    if (meaning === 'value') {
      if (hasValue)
        tell(placeOf(cell), `Bảng có hai cột “${name}”; hãy đặt tên khác nhau, như \`Kế hoạch\`, \`Thực hiện\``, name);
      hasValue = true;
      given.push({ name: 'Số liệu', cell });
    } else if (meaning !== null) {
      if (at.has(meaning)) tell(placeOf(cell), `Bảng có hai cột “${HEADERS[meaning]}”; hãy bỏ bớt một cột`, name);
      else at.set(meaning, index);
    } else if (filled.length > 0 && !(isPrefilled && name !== '')) tellUnknown(name, cell, tell);
    else if (name !== '') given.push({ name, cell });
  }
  const columns = given.length === 1 && hasValue ? [] : given;
  tellNames(columns, tell);
  return { at, names: columns.map(({ name }) => name), nameCells: columns.map(({ cell }) => cell) };
}

function wordsOf(cell: TableCell | undefined): string {
  return cell ? textOf(cell).replace(/\s+/gu, ' ').trim() : '';
}

function isFilled(text: string): boolean {
  return text !== '' && !isPlaceholder(text);
}

/** True for what a report could answer with a number. */
function isValue(text: string): boolean {
  return /^[-−–+]?\d[\d., ]*%?$/u.test(text);
}

function tellPrefilled(name: string, text: string, cell: TableCell, tell: TellTable): void {
  tell(
    placeOf(cell),
    `Cột “${name}” để đơn vị điền, mà ô bên dưới đã ghi “${shorten(text)}”, không vào khung báo cáo; hãy để trống các ô của cột này, số đã giao thì ghi ở cột \`${HEADERS.note}\` hoặc lời hướng dẫn`,
    name,
  );
}

function tellMisspelt(name: string, word: string, cell: TableCell, tell: TellTable): void {
  const isCertain = plainLetters(name) === plainLetters(word);
  tell(placeOf(cell), `Không có cột “${name}”; có phải \`${word}\` không?`, name, {
    expected: [word],
    fix: isCertain ? textEdit(cell, word) : undefined,
  });
}

function tellUnknown(name: string, cell: TableCell, tell: TellTable): void {
  const what = name === '' ? 'Cột này chưa có tên' : `Không có cột “${name}”`;
  const known = Object.values(HEADERS).map((one) => `\`${one}\``);
  tell(
    placeOf(cell),
    `${what}; bảng chỉ tiêu của đề cương có các cột ${known.join(', ')}; cột để đơn vị điền số (\`Kế hoạch\`, \`Thực hiện\`, \`Năm 2023\`) thì các ô bên dưới để trống`,
    name,
  );
}

function tellNames(columns: readonly { readonly name: string; readonly cell: TableCell }[], tell: TellTable): void {
  const seen = new Set<string>();
  for (const { name, cell } of columns) {
    if (!isTermName(name)) tell(placeOf(cell), `Tên cột “${name}” không dùng được: tên ${TERM_NAME_FORM}`, name);
    else if (seen.has(termKey(name)))
      tell(placeOf(cell), `Bảng đã có cột “${name}” ở trước; hãy đặt tên khác nhau, hoặc bỏ một cột`, name);
    seen.add(termKey(name));
  }
}

/** Puts a text in place of that of a cell which holds nothing but text. */
function textEdit({ children }: TableCell, text: string): Edit | undefined {
  const [only, ...others] = children;
  const { start, end } = only?.position ?? {};
  if (only?.type !== 'text' || others.length > 0 || start?.offset === undefined || end?.offset === undefined)
    return undefined;
  return { start: start.offset, end: end.offset, text };
}

/** Tables of a Word document as the figures that an outline asks for, where that is certain; as guidance where it is not. */
import type { RootContent, Table } from 'mdast';
import { isColumnNumbers } from '#lib/figures/column-numbers.ts';
import { isGroupNumber } from '#lib/figures/group-row.ts';
import { isTermName } from '#lib/figures/term.ts';
import { strong, table, text } from '#lib/markdown/nodes.ts';
import { HEADER_WORDS, HEADERS, type HeaderMeaning } from '#lib/outline/table/header-words.ts';
import { isCountedName, nameColumn } from '#lib/outline/table/name-column.ts';
import { meantBy } from '#lib/outline/table/words.ts';
import { plainLetters } from '#lib/vietnamese/plain-letters.ts';
import type { WordTable } from '../word/model.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { leftOut, type OutlineNote } from './note.ts';
import { plainTable, titleNodes } from './plain-table.ts';

/** A table as it goes into the outline. */
export interface ImportedTable {
  readonly nodes: readonly RootContent[];
  readonly notes: readonly OutlineNote[];
}

/** Puts a table into an outline; `place` names the section for notes. */
export function importTable(word: WordTable, place: string): ImportedTable {
  const grid = gridOf(word);
  if (!grid) return { nodes: plainTable(word), notes: [] };
  const rows = grid.rows.filter((row) => !isColumnNumbers(rowNode(row)));
  const numbers = grid.rows.filter((row) => !rows.includes(row)).flatMap((row) => row.map((cell) => cell.text));
  const figures = asFigures({ ...grid, rows });
  if (figures) {
    const notes = [
      ...leftOut(`${place}: tên chung của nhiều cột, không đưa vào bảng chỉ tiêu`, grid.heads),
      ...leftOut(`${place}: hàng đánh số cột, không đưa vào bảng chỉ tiêu`, numbers),
      ...leftOut(`${place}: tên cột thay bằng tên cột của bảng chỉ tiêu`, figures.dropped),
    ];
    return { nodes: [...titleNodes(grid.title), figures.node], notes };
  }
  const message = `${place}: bảng có các cột “${grid.header.join('”, “')}” để nguyên làm lời hướng dẫn, vì chưa chắc là bảng chỉ tiêu; nếu đơn vị phải điền thì đổi tên cột chứa tên chỉ tiêu thành \`${HEADERS.name}\``;
  return { nodes: plainTable(word), notes: [{ message, words: '' }] };
}

interface Column {
  readonly at: number;
  readonly name: string;
  readonly meaning: HeaderMeaning | null;
  readonly isBlank: boolean;
}

/** What the one column of values is called, for which reports have `Số liệu`. */
const VALUE = /^(?:ket qua|so luong|gia tri|so lieu|thuc hien|ket qua thuc hien|ket qua dat duoc|so lieu bao cao)$/u;

function asFigures(grid: Grid): { readonly node: Table; readonly dropped: readonly string[] } | null {
  const named = nameColumn(tableOf(grid));
  if (!named) return null;
  const columns = grid.header.map(
    (name, at): Column => ({
      at,
      name,
      meaning: at === named.at ? 'name' : meantBy(HEADER_WORDS, name),
      isBlank: grid.rows.every((row) => /^[\s.…_]*$/u.test(row[at]?.text ?? '')),
    }),
  );
  const names = grid.rows.map((row) => row[named.at]?.text ?? '').filter((name) => name !== '');
  const isCounted = names.length > 0 && names.filter(isCountedName).length * 2 >= names.length;
  const meanings = columns.flatMap(({ meaning }) => meaning ?? []);
  if (new Set(meanings).size < meanings.length || columns.some(isSaid)) return null;
  const values = columns.filter(({ meaning }) => meaning === null || meaning === 'value');
  if (named.is === 'perhaps' && (!isCounted || values.length === 0)) return null;
  if (values.some(({ isBlank, name }) => !isBlank || (name !== '' && !isTermName(name)))) return null;
  const only = values.filter(({ name }) => name !== '');
  const given = only.length === 1 && only.every(({ name }) => VALUE.test(plainLetters(name))) ? [] : only;
  const note = columns.find(({ meaning, isBlank }) => meaning === 'note' && !isBlank);
  const order = columns.find(({ meaning }) => meaning === 'order');
  const unit = columns.find(({ meaning }) => meaning === 'unit');
  const read = grid.rows
    .filter((row) => row.some((cell) => cell.text !== ''))
    .map((row) => rowOf(row, { name: named.at, order: order?.at, unit: unit?.at }));
  const hasUnit = unit !== undefined || read.some((row) => row.unit !== '');
  const header = [
    ...(order ? ['STT'] : []),
    HEADERS.name,
    ...(hasUnit ? [HEADERS.unit] : []),
    HEADERS.type,
    HEADERS.rule,
    ...given.map(({ name }) => name),
    ...(note ? [HEADERS.note] : []),
  ];
  const lines = read.map(({ order: number, name, isGroup, unit: measure, type, row }) => [
    ...(order ? [number] : []),
    isGroup ? strong(name) : name,
    ...(hasUnit ? [measure] : []),
    type,
    '',
    ...given.map(() => ''),
    ...(note ? [row[note.at]?.text ?? ''] : []),
  ]);
  const written = new Map<number | undefined, string>([
    [named.at, HEADERS.name],
    [order?.at, 'STT'],
    [unit?.at, HEADERS.unit],
    [note?.at, HEADERS.note],
    ...given.map(({ at, name }) => [at, name] as const),
  ]);
  return {
    node: table(
      header.map((name) => (given.some((one) => one.name === name) ? 'right' : null)),
      [header, ...lines],
    ),
    dropped: columns.filter(({ at, name }) => written.get(at) !== name).map(({ name }) => name),
  };
}

/** True for a column that says what the document could not know of ours. */
function isSaid({ meaning, isBlank }: Column): boolean {
  return !isBlank && (meaning === 'id' || meaning === 'type' || meaning === 'rule');
}

function rowOf(
  row: readonly GridCell[],
  at: { readonly name: number; readonly order: number | undefined; readonly unit: number | undefined },
) {
  const cell = row[at.name];
  const numbered = at.order === undefined ? '' : (row[at.order]?.text ?? '');
  const given = at.unit === undefined ? '' : (row[at.unit]?.text ?? '');
  const isPart = /^[-+]$/u.test(numbered);
  const order = isPart ? '' : numbered;
  const typed = `${isPart ? `${numbered} ` : ''}${cell?.text ?? ''}`;
  // A unit of money or of shares stands behind a name as well.
  const [, name = typed, measure = given] =
    given === '' ? (/^(.*\S)\s*\((%|(?:nghìn|triệu|tỷ)?\s?đồng)\)$/iu.exec(typed) ?? []) : [];
  const isBare = row.every((one, index) => index <= at.name || one.text === '');
  const isGroup =
    isBare &&
    typed !== '' &&
    (cell?.isBold === true || isGroupNumber(order) || isGroupNumber(typed)) &&
    (at.unit !== undefined || cell?.isBold === true);
  return { order, name, isGroup, unit: measure, type: isGroup ? '' : typeOf(name, measure), row };
}

/** The type of a figure, where its name and unit leave no doubt. */
function typeOf(name: string, unit: string): string {
  if (unit === '%') return 'tỷ lệ';
  if (/(?:^|\s)đồng$/iu.test(unit)) return 'tiền';
  return /\(\s*có\s*\/\s*không\s*\)/iu.test(`${name}(${unit})`) ? 'có/không' : '';
}

function tableOf({ header, rows }: Grid): Table {
  const all = [header, ...rows.map((row) => row.map((cell) => cell.text))];
  return table(
    header.map(() => null),
    all,
  );
}

function rowNode(row: readonly GridCell[]) {
  return {
    type: 'tableRow' as const,
    children: row.map((cell) => ({ type: 'tableCell' as const, children: [text(cell.text)] })),
  };
}

/** The figures that a table of an outline asks for: its rows through the schema that YAML goes through. */
import type * as z from 'zod';
import { type Figure, figureSchema } from '../../figures/figure.ts';
import { partName } from '../../figures/part-label.ts';
import { shorten } from '../../vietnamese/text.ts';
import type { ColumnMeaning } from './header-words.ts';
import { impliedKeys, impliedType, type Raw, type Settled, SHARED, settledUnit } from './implied.ts';
import { idsOf, type Scope } from './references.ts';
import type { OutlineRow } from './rows.ts';
import { clausesIn, PARTS, RULE_LIST, readClause, rowNumberIn, ruleWords } from './rule-words.ts';
import type { TellTable } from './tell.ts';
import { readType, TYPE_LIST, typeWord } from './type-words.ts';

/** Reads the rows of one table; `ids` has the id of every row, and `scopes` are the figures that they may name, the nearest first. */
export function figuresOfRows(
  rows: readonly OutlineRow[],
  ids: ReadonlyMap<OutlineRow, string>,
  scopes: readonly Scope[],
  tell: TellTable,
): readonly Figure[] {
  const typed = rows.map((row) => rawOf(row, { rows, ids, scopes, tell }));
  const settled = new Map<unknown, Settled>();
  const parts = new Map<unknown, unknown[]>();
  for (const [index, row] of rows.entries()) {
    const raw = typed[index] ?? {};
    const above = row.whole ? ids.get(row.whole) : undefined;
    if (!Object.hasOwn(raw, 'part-of') && above !== undefined) raw['part-of'] = above;
    else if (!Object.hasOwn(raw, 'part-of') && row.isPart) tellNoWhole(row, tell);
    settled.set(raw.id, complete(raw, settled.get(raw['part-of']) ?? null));
    const siblings = parts.get(raw['part-of']);
    if (siblings) siblings.push(raw.id);
    else parts.set(raw['part-of'], [raw.id]);
  }
  return rows.map((row, index) => {
    const raw = typed[index] ?? {};
    if (raw['sum-of'] === PARTS) {
      raw['sum-of'] = parts.get(raw.id);
      if (raw['sum-of'] === undefined)
        tell(
          row.place('rule'),
          `“${shorten(row.name)}” bằng tổng các dòng dưới, mà dưới nó chưa có dòng nào là phần của nó; hãy bắt đầu tên các dòng ấy bằng \`-\` hoặc \`Trong đó:\``,
          row.text('rule'),
        );
    }
    return figureOf(row, raw, tell);
  });
}

/** What the cells of a row are read with. */
interface Around {
  /** All of the table. */
  readonly rows: readonly OutlineRow[];
  readonly ids: ReadonlyMap<OutlineRow, string>;
  readonly scopes: readonly Scope[];
  readonly tell: TellTable;
}

function rawOf(row: OutlineRow, around: Around): Raw {
  const { ids, tell } = around;
  const raw: Raw = { id: ids.get(row), name: row.name };
  if (row.text('unit') !== '') raw.unit = row.text('unit');
  if (row.text('note') !== '') raw.note = row.text('note');
  readRules(row, raw, around);
  const words = row.text('type');
  const read = words === '' ? null : readType(words);
  if (read) raw.type = read.type;
  if (read?.choices) raw.choices = read.choices;
  if (read && !read.isKnown) {
    const meant = read.type === null ? '' : ` (có phải \`${typeWord(read.type)}\` không?)`;
    tell(
      row.place('type'),
      `Không có loại “${shorten(words)}”${meant}; hãy ghi một trong: ${TYPE_LIST}`,
      words,
      read.type === null ? {} : { expected: [typeWord(read.type)] },
    );
  }
  return raw;
}

/** No one writes a longer cell, in characters. */
const LONGEST_RULE = 3000;

function readRules(row: OutlineRow, raw: Raw, around: Around): void {
  const { scopes, tell } = around;
  const isFigure = (name: string) => idsOf(name, scopes).length > 0;
  const isKnown = (clause: string) => {
    const read = readClause(clause, isFigure);
    return read.type === 'says' || (read.type === 'refers' && read.names.every(isFigure));
  };
  const say = (key: keyof Raw, value: unknown, clause: string) => {
    if (Object.hasOwn(raw, key))
      tell(row.place('rule'), `“${shorten(clause)}” nói lại điều ô này đã nói ở trước; hãy chỉ giữ một`, clause);
    else raw[key] = value;
  };
  const text = row.text('rule');
  if (text.length > LONGEST_RULE) {
    tell(
      row.place('rule'),
      `Ràng buộc dài ${text.length} chữ cái; hãy rút xuống không quá ${LONGEST_RULE}, ghi mã thay cho tên`,
    );
    return;
  }
  for (const clause of clausesIn(text, isKnown)) {
    const read = readClause(clause, isFigure);
    switch (read.type) {
      case 'says':
        for (const [key, value] of read.said) say(key, value, clause);
        break;
      case 'refers': {
        const named = read.names.map((name) => (isFigure(name) ? undefined : numberedRow(name, around.rows)));
        const found = read.names.map((name, at) => {
          const id = around.ids.get(named[at] ?? row);
          return named[at] && id !== undefined ? id : oneFigure(name, row, around);
        });
        const value = read.key === 'of' || read.key === 'sum-of' ? found : found[0];
        const byNumber = named.flatMap((one) => one ?? []);
        if (byNumber.length > 0) tellNumbered(clause, { [read.key]: value }, byNumber, row, tell);
        say(read.key, value, clause);
        break;
      }
      case 'foreign-number':
        tell(
          row.place('rule'),
          `“${read.number}” không phải số viết theo kiểu Việt Nam; hãy ghi ${read.meant === null ? 'như `1.204,5`' : `\`${read.meant}\``}`,
          read.number,
        );
        break;
      case 'strict': {
        const mark = read.mark === '<' ? '≤' : '≥';
        tell(
          row.place('rule'),
          `Không dùng được dấu \`${read.mark}\` ở “${shorten(clause)}”; hãy dùng \`${mark}\``,
          clause,
          { expected: [mark] },
        );
        break;
      }
      case 'unknown': {
        const meant = read.near === null ? '' : ` (có phải \`${read.near}\` không?)`;
        tell(
          row.place('rule'),
          `Không rõ ràng buộc “${shorten(clause)}”${meant}; các ràng buộc cách nhau bằng \`;\`, viết như ${RULE_LIST}`,
          clause,
          read.near === null ? {} : { expected: [read.near] },
        );
        break;
      }
    }
  }
}

/** The id of what a name means; an unknown name stays, and is told with what else refers to nothing. */
function oneFigure(name: string, row: OutlineRow, { scopes, tell }: Around): string {
  const [id = name, ...others] = idsOf(name, scopes);
  if (others.length > 0)
    tell(
      row.place('rule'),
      `Có ${others.length + 1} chỉ tiêu tên “${shorten(name)}”; hãy ghi mã: ${[id, ...others].map((one) => `\`${one}\``).join(' hoặc ')}`,
      name,
    );
  return id;
}

/** The row that a text names by its number, in the column of numbers or else counted. */
function numberedRow(text: string, rows: readonly OutlineRow[]): OutlineRow | undefined {
  const number = rowNumberIn(text);
  if (number === null) return undefined;
  return rows.some(({ order }) => order !== '')
    ? rows.find(({ order }) => order.replace(/\D/gu, '') === number)
    : rows[Number(number) - 1];
}

/** Numbers of rows change when a row is put in. */
function tellNumbered(
  clause: string,
  said: Raw,
  named: readonly OutlineRow[],
  { place }: OutlineRow,
  tell: TellTable,
): void {
  const names = named.map(({ name }) => `“${shorten(name)}”`).join(', ');
  tell(
    place('rule'),
    `“${shorten(clause)}” gọi hàng bằng số thứ tự, đổi khi thêm bớt hàng; hãy gọi bằng mã hoặc tên (${names}), như \`${ruleWords(said).join('; ')}\``,
    clause,
  );
}

function tellNoWhole({ name, place }: OutlineRow, tell: TellTable): void {
  const mark = name.slice(0, name.length - partName(name).length).trim();
  const message = `“${shorten(name)}” là phần của hàng trên, mà phía trên chưa có hàng nào; hãy thêm hàng ấy, hoặc bỏ dấu “${mark}”`;
  tell(place('name'), message, name);
}

/** Fills in what a row leaves to its unit and to its whole; what it takes back is left out. */
function complete(raw: Raw, whole: Settled | null): Settled {
  raw.type ??= impliedType(raw, whole);
  for (const [key, value] of Object.entries(impliedKeys(raw, whole)))
    if (!Object.hasOwn(raw, key)) Object.assign(raw, { [key]: value });
  for (const key of [...SHARED, 'part-of', 'at-most'] as const) if (raw[key] === null) delete raw[key];
  return { raw, unit: settledUnit(raw, whole) };
}

/** Through the schema; what does not fit is told in the table's words, and left out. */
function figureOf(row: OutlineRow, raw: Raw, tell: TellTable): Figure {
  const result = figureSchema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const key = String(issue?.path[0] ?? '');
  const message = issue ? explain(issue, key, raw) : '';
  const meaning = MEANINGS[key] ?? 'rule';
  tell(row.place(meaning), message, row.text(meaning));
  if (!Object.hasOwn(raw, key) || key === 'id' || key === 'name')
    return figureSchema.parse({ id: raw.id, name: row.name });
  const rest: Raw = Object.fromEntries(Object.entries(raw).filter(([one]) => one !== key));
  // Without its choices it would be told again.
  return figureOf(row, key === 'choices' ? { ...rest, type: 'text' } : rest, tell);
}

const MEANINGS: Readonly<Record<string, ColumnMeaning>> = {
  id: 'id',
  name: 'name',
  unit: 'unit',
  note: 'note',
  type: 'type',
  choices: 'type',
};

/** Where a path below a figure stands in its row. */
export function meaningOf(key: string | number | undefined): ColumnMeaning {
  return MEANINGS[String(key)] ?? 'rule';
}

const WORDED: readonly unknown[] = ['text', 'date', 'choice'];
const RECKONED: readonly string[] = ['total', 'min', 'max', 'at-most', 'sum-of'];

function explain({ message }: z.core.$ZodIssue, key: string, raw: Raw): string {
  const type = typeWord(String(raw.type ?? 'count'));
  if (WORDED.includes(raw.type) && RECKONED.includes(key))
    return `Loại \`${type}\` không cộng, không so lớn nhỏ được; hãy bỏ ràng buộc này, hoặc sửa loại`;
  switch (key) {
    case 'choices':
      return `“${shorten(String(raw.name))}”: ${message.replace('choices: [Tốt, Khá, Trung bình]', 'lựa chọn: Tốt, Khá, Trung bình')}`;
    case 'of':
      return `Chỉ tỷ lệ mới ghi \`= a / b\`, mà loại là \`${type}\`; hãy ghi loại \`tỷ lệ\`, hoặc bỏ ràng buộc này`;
    case 'total':
      return `Loại \`${type}\` không ghi \`tồn cuối kỳ\` hay cách cộng; hãy bỏ ràng buộc này, hoặc sửa loại`;
    case 'mask-below':
      return '`che dưới` chỉ dùng cho số đếm, với mức từ 2 đến 100, như `che dưới 3`';
    case 'min':
    case 'max':
      return `Mức thấp nhất lớn hơn mức cao nhất (loại \`${type}\`); hãy sửa, như \`từ 3 đến 30\``;
    default:
      return `${key === '' ? 'Hàng này' : `“${shorten(String(raw.name))}”`} viết chưa đúng: ${message}`;
  }
}

/** Rows without an id: told once a table, with the edit that writes them. */
import type { Table } from 'mdast';
import type { Position } from 'unist';
import { parseMarkdown } from '../../markdown/syntax.ts';
import { textOf } from '../../markdown/text-of.ts';
import { type Edit, placeOf } from '../../problem.ts';
import { shorten } from '../../vietnamese/text.ts';
import { HEADERS } from './header-words.ts';
import type { OutlineRow, OutlineTable } from './rows.ts';
import type { TellTable } from './tell.ts';

/** Tells of a table's rows that have no id; `ids` are those that they shall have. */
export function tellMissingIds(
  table: OutlineTable,
  ids: ReadonlyMap<OutlineRow, string>,
  source: string,
  tell: TellTable,
): void {
  const missing = table.rows.filter((row) => row.text('id') === '' && !row.isDoubtful);
  const [first, ...others] = missing;
  if (!first) return;
  const given = missing.map((row) => ids.get(row) ?? '');
  const hasColumn = table.columns.at.has('id');
  const what = hasColumn
    ? `“${shorten(first.name)}”${others.length > 0 ? ` và ${others.length} hàng khác` : ''} chưa có mã`
    : `Bảng chỉ tiêu chưa có cột \`${HEADERS.id}\``;
  const place: Position = hasColumn ? first.place('id') : placeOf(table.node.children[0] ?? table.node);
  tell(
    place,
    `${what}; mã giữ cho chỉ tiêu là một qua các đợt dù đổi tên; hãy ghi ${given
      .slice(0, 3)
      .map((id) => `\`${id}\``)
      .join(', ')}${given.length > 3 ? '…' : ''} (\`npm run check -- --fix\` ghi giúp)`,
    undefined,
    { fix: idsEdit(table, ids, source) },
  );
}

/** Writes the ids, in a column of their own where there is none; undefined where that would change anything else. */
function idsEdit(
  { node, columns, rows }: OutlineTable,
  ids: ReadonlyMap<OutlineRow, string>,
  source: string,
): Edit | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const idOf = new Map(
    rows.map((row) => [row.node, row.text('id') === '' && !row.isDoubtful ? ids.get(row) : undefined]),
  );
  const at = columns.at.get('id');
  const before = columns.at.get('name') ?? 0;
  const inserts: { at: number; text: string }[] = [];
  for (const [index, row] of node.children.entries()) {
    const id = index === 0 ? HEADERS.id : (idOf.get(row) ?? '');
    const cell = row.children[at ?? before];
    const offset = cell?.position?.end.offset;
    if (at !== undefined && (index === 0 || id === '')) continue;
    if (!cell || offset === undefined) return undefined;
    const isClosed = source[offset - 1] === '|' && offset - 1 > (cell.position?.start.offset ?? 0);
    const inner = isClosed ? offset - 1 : offset;
    const space = id === '' || offset === row.position?.end.offset ? '' : ' ';
    const gap = /\s$/u.test(source.slice(0, inner)) ? '' : ' ';
    if (at === undefined)
      inserts.push({ at: offset, text: isClosed ? ` ${id}${id === '' ? '' : ' '}|` : `${gap}| ${id}${space}` });
    else if (cell.children.length > 0) return undefined;
    else inserts.push({ at: inner, text: `${gap}${id} ` });
  }
  if (at === undefined) {
    const delimiters = delimiterEnd(node, before, source);
    if (delimiters === null) return undefined;
    inserts.push(delimiters);
  }
  const text = inserts
    .sort((a, b) => b.at - a.at)
    .reduce(
      (result, one) => result.slice(0, one.at - start) + one.text + result.slice(one.at - start),
      source.slice(start, end),
    );
  return isSame(node, text, at === undefined ? before + 1 : -1) ? { start, end, text } : undefined;
}

/** Behind the delimiter of a column, in the line under the header, which is no node. */
function delimiterEnd(node: Table, column: number, source: string): { at: number; text: string } | null {
  const from = node.children[0]?.position?.end.offset;
  if (from === undefined) return null;
  const line = /^[^\n]*\n([^\n]*)/u.exec(source.slice(from));
  if (!line) return null;
  const lineStart = from + line[0].length - (line[1]?.length ?? 0);
  const marks = [...(line[1] ?? '').matchAll(/[ \t]*:?-+:?[ \t]*\|?/gu)];
  const mark = marks[column];
  if (!mark) return null;
  const at = lineStart + mark.index + mark[0].length;
  return { at, text: mark[0].endsWith(' |') ? ' --- |' : mark[0].endsWith('|') ? '---|' : '|---' };
}

/** True where a text is the same table but for ids and their column. */
function isSame(node: Table, text: string, added: number): boolean {
  const [read, ...others] = parseMarkdown(text).children;
  if (read?.type !== 'table' || others.length > 0 || read.children.length !== node.children.length) return false;
  return node.children.every((row, index) => {
    const cells = read.children[index]?.children.filter((_, at) => at !== added) ?? [];
    return row.children.every((cell, at) => {
      const [was, is] = [textOf(cell), textOf(cells[at] ?? cell)];
      return was === is || (was === '' && added < 0);
    });
  });
}

/** Tables that hold the rows of figures, but are no figure tables, because of their headers. */
import type { RootContent, Table, TableCell } from 'mdast';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS, figureHead, isNumberHeader } from '#lib/figures/figure-columns.ts';
import { figureNear, hasWordsOf } from '#lib/figures/near-name.ts';
import { partName } from '#lib/figures/part-label.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { type Edit, type OutlinePlace, placeOf } from '#lib/problem.ts';
import { fold, shorten } from '#lib/vietnamese/text.ts';
import { cellEdit } from './cell-edit.ts';
import type { Tell } from './define-rule.ts';

/** Such a table, and whose rows it holds. */
export interface MisheadedTable {
  readonly node: Table;
  readonly figures: readonly Figure[];
  /** The column of their names. */
  readonly label: number;
  /** A row of figures stands in place of its headers. */
  readonly isHeadless: boolean;
}

/** Names stand in one of the first columns. */
const MOST_COLUMNS = 2;
/** Longer tables are other ones; comparing all their rows would take too long. */
const MOST_ROWS = 500;

/** The tables among some nodes that hold rows of some figures without being figure tables. */
export function misheadedTables(nodes: readonly RootContent[], figures: readonly Figure[]): readonly MisheadedTable[] {
  if (figures.length === 0) return [];
  const byName = new Map(figures.map((figure) => [fold(partName(figure.name)), figure]));
  return nodes.flatMap((node) => {
    if (node.type !== 'table' || figureHead(node) || node.children.length > MOST_ROWS) return [];
    const rows = node.children.slice(1);
    for (let label = 0; label < MOST_COLUMNS; label++) {
      const first = figureNear(textOf(node.children[0]?.children[label] ?? node), figures) ?? null;
      const found = rows.flatMap(({ children }) => byName.get(nameIn(children[label])) ?? []);
      if (found.length > 1 || (found.length > 0 && rows.length <= MOST_COLUMNS))
        return [
          { node, figures: [...new Set([...(first ? [first] : []), ...found])], label, isHeadless: first !== null },
        ];
    }
    return [];
  });
}

/** Tells why one is no figure table, at the cell or row that is to be mended. */
export function tellMisheaded(
  { node, label, isHeadless }: MisheadedTable,
  source: string,
  outline: OutlinePlace,
  tell: Tell,
): void {
  const [head, first] = node.children;
  const columns = Object.values(FIGURE_COLUMNS).join(' | ');
  const right = FIGURE_COLUMNS.name;
  if (!head) return;
  const given = head.children.map((cell) => textOf(cell).trim());
  const words = given.filter((text) => text !== '');
  if (first?.children.some(isLabel) && words.length <= 1) {
    const title = words[0] ?? '';
    const edit = withoutHead(node, title, source);
    const what = title === '' ? 'để trống' : `là tên bảng “${shorten(title)}”`;
    const mend = title === '' ? 'bỏ hàng trống ấy' : 'đưa tên bảng lên thành đoạn riêng trên bảng';
    tell(
      placeOf(head),
      `Hàng đầu của bảng ${what} nên bảng không được đọc là bảng số liệu; hãy ${mend}, để hàng “${right}” ngay trên dòng \`|---|\``,
      { actual: title, outline, ...(edit ? { fix: edit } : {}) },
    );
    return;
  }
  if (words.length === 0) {
    tell(
      placeOf(head),
      `Hàng tiêu đề cột của bảng để trống nên bảng không được đọc là bảng số liệu; hãy ghi \`| ${columns} |\` đúng với các cột của bảng`,
      { outline },
    );
    return;
  }
  if (isHeadless) {
    tell(
      placeOf(head),
      `Bảng thiếu hàng tiêu đề cột, hàng “${shorten(given[label] ?? '')}” đứng vào chỗ ấy nên bảng không được đọc là bảng số liệu; hãy thêm hàng \`| ${columns} |\` trên cùng, đúng với các cột của bảng`,
      { outline },
    );
    return;
  }
  const isNumbered = label === 1 && given[1] !== undefined && isLabel(head.children[1]);
  const at = head.children[isNumbered ? 0 : label] ?? head.children[0];
  const name = isNumbered ? 'STT' : right;
  if (!at) return;
  const actual = textOf(at).trim();
  const edit = cellEdit(at, name);
  const instead = actual === '' ? 'để trống' : `ghi “${shorten(actual)}”`;
  const which = isNumbered || label === 0 || isNumberHeader(given[0] ?? '') ? '' : `, cột trước nó là “STT” hoặc bỏ`;
  tell(placeOf(at), `Tiêu đề cột này ${instead} nên bảng không được đọc là bảng số liệu; hãy ghi “${name}”${which}`, {
    expected: [name],
    actual,
    outline,
    // Another header may say something that its author would miss.
    ...(edit && (fold(actual) === 'nội dung' || hasWordsOf(actual, right)) ? { fix: edit } : {}),
  });
}

function nameIn(cell: TableCell | undefined): string {
  return cell ? fold(partName(textOf(cell).replace(/\s+/gu, ' ').trim())) : '';
}

function isLabel(cell: TableCell | undefined): boolean {
  return cell !== undefined && hasWordsOf(textOf(cell).trim(), FIGURE_COLUMNS.name);
}

/** Takes the first row away; its words go above the table. */
function withoutHead({ children: [head, first] }: Table, title: string, source: string): Edit | undefined {
  const [start, headEnd] = [head?.position?.start.offset, head?.position?.end.offset];
  const [from, end] = [first?.position?.start.offset, first?.position?.end.offset];
  if (start === undefined || headEnd === undefined || from === undefined || end === undefined) return undefined;
  const between = source.slice(headEnd, from);
  const newline = /^\s*?(\r\n|[\r\n])/u.exec(between)?.[1] ?? '\n';
  const above = title === '' ? '' : `${title}${newline}${newline}`;
  return { start, end, text: `${above}${source.slice(from, end)}${between.trimEnd()}` };
}

/** What a copy of pages leaves between paragraphs: numbers of pages, half a mark of a comment, cells beyond the last column. */
import type { Nodes, Root, RootContent, Table } from 'mdast';
import { textOf } from '../text-of.ts';
import { linesIn, type Slip, spanOf } from './slip.ts';

const PAGE = /^(?:(?:trang|page)\s+(?:số\s+)?\d{1,3}(?:\s*(?:\/|trên|of)\s*\d{1,3})?|[-–—]\s?\d{1,3}\s?[-–—])$/iu;
const BARE_PAGE = /^\d{1,3}$/u;

/** The leftovers of a text; what to do with them only its author knows. */
export function leftovers(text: string, root: Root): readonly Slip[] {
  return root.children.flatMap((node) => [...pageNumber(text, node), ...halfComment(text, node), ...surplus(node)]);
}

function told(node: Parameters<typeof spanOf>[0], message: string): Slip {
  return { ...spanOf(node), message, edits: [], isCertain: false };
}

/** Beside other words only what is a number of a page and nothing else. */
function pageNumber(text: string, node: Nodes): readonly Slip[] {
  if (node.type === 'list') return node.children.flatMap((item) => pageNumber(text, item));
  const { start, end } = spanOf(node);
  if (node.type === 'listItem' && !isPage(linesIn(text, { start, end })[0]?.text ?? ''))
    return node.children.flatMap((child) => pageNumber(text, child));
  if (node.type !== 'paragraph' && node.type !== 'listItem') return [];
  const lines = linesIn(text, { start, end });
  return lines.flatMap((line, index) => {
    const words = line.text.trim();
    const isLast = index === lines.length - 1;
    const isBare = BARE_PAGE.test(words) && isLast && (index === 0 || /[.;:]\s*$/u.test(lines[index - 1]?.text ?? ''));
    if (!isBare && !isPage(words)) return [];
    return [
      {
        start: line.start + line.text.length - line.text.trimStart().length,
        end: line.end,
        message: isBare
          ? 'Dòng này chỉ có một con số, có lẽ là số trang chép theo từ tệp cũ, sẽ in ra giữa báo cáo; hãy xóa (bản Word tự đánh số trang), hoặc viết thành câu nếu là số liệu'
          : 'Dòng này là số trang chép theo từ tệp cũ, sẽ in ra giữa báo cáo; hãy xóa (bản Word tự đánh số trang)',
        edits: [],
        isCertain: false,
      },
    ];
  });
}

function isPage(words: string): boolean {
  return words.length <= 30 && PAGE.test(words.trim());
}

function halfComment(text: string, node: RootContent): readonly Slip[] {
  if (node.type !== 'paragraph') return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'text') return [];
    const { start, end } = spanOf(child);
    const opening = child.value.includes('<!--') ? text.slice(start, end).indexOf('<!--') : -1;
    if (opening >= 0 && text[start + opening - 1] !== '\\')
      return [
        {
          start: start + opening,
          end: start + opening + 4,
          message:
            'Ghi chú mở bằng `<!--` không có `-->` trong cùng đoạn nên cả ghi chú in ra; hãy thêm `-->` vào cuối ghi chú',
          edits: [],
          isCertain: false,
        },
      ];
    if (!/-->$/u.test(child.value) || child !== node.children.at(-1)) return [];
    return [
      {
        start: end - 3,
        end,
        message:
          'Dấu `-->` này không có `<!--` mở ghi chú nên in ra cùng ghi chú; hãy thêm `<!--` vào đầu ghi chú, hoặc bỏ dấu ấy',
        edits: [],
        isCertain: false,
      },
    ];
  });
}

/** Markdown leaves out what stands behind the last column. */
function surplus(node: RootContent): readonly Slip[] {
  if (node.type !== 'table') return [];
  const columns = columnsOf(node);
  const rows = node.children.filter(({ children }) =>
    children.slice(columns).some((cell) => textOf(cell).trim() !== ''),
  );
  const [first] = rows;
  if (!first) return [];
  const more = rows.length > 1 ? `, như ${rows.length - 1} hàng khác bên dưới` : '';
  return [
    told(
      first,
      `Hàng này có ${first.children.length} ô mà bảng chỉ có ${columns} cột${more}, ô thừa sẽ mất khi in; hãy xếp lại ô cho đúng cột (dấu \`|\` trong ô viết là \`\\|\`)`,
    ),
  ];
}

function columnsOf(table: Table): number {
  return table.children[0]?.children.length ?? 0;
}

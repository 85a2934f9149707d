/** What a copy of pages leaves between paragraphs: numbers of pages, half a mark of a comment, cells beyond the last column. */
import type { Root, RootContent, Table } from 'mdast';
import { textOf } from '../text-of.ts';
import { type Slip, spanOf } from './slip.ts';

const PAGE = /^(?:trang\s+(?:số\s+)?\d{1,3}(?:\s*(?:\/|trên)\s*\d{1,3})?|[-–—]\s?\d{1,3}\s?[-–—])$/iu;

/** The leftovers of a text; what to do with them only its author knows. */
export function leftovers(text: string, root: Root): readonly Slip[] {
  return root.children.flatMap((node) => [...pageNumber(text, node), ...halfComment(text, node), ...surplus(node)]);
}

function told(node: Parameters<typeof spanOf>[0], message: string): Slip {
  return { ...spanOf(node), message, edits: [], isCertain: false };
}

function pageNumber(text: string, node: RootContent): readonly Slip[] {
  if (node.type !== 'paragraph' && node.type !== 'list') return [];
  const { start, end } = spanOf(node);
  if (end - start > 30 || !PAGE.test(text.slice(start, end).trim())) return [];
  return [
    told(node, 'Dòng này là số trang chép theo từ tệp cũ, sẽ in ra giữa báo cáo; hãy xóa (bản Word tự đánh số trang)'),
  ];
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

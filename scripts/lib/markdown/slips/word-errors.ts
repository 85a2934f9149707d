/** What Word prints in place of a reference that it does not find. */
import type { Root, RootContent } from 'mdast';
import { type Slip, spanOf } from './slip.ts';

const ERROR =
  /(?:Error!\s+(?=\p{Lu})|Lỗi!\s+(?=(?:Không|Chưa|Thẻ|Tham|Siêu|Số|Đối|Mục|Tên)(?!\p{L})))[^.!?\r\n|]{3,80}[.!?]/gu;

/** The errors of Word that were copied with a text; nodes that tell of their words themselves are left out. */
export function wordErrors(text: string, root: Root, isToldElsewhere: (node: RootContent) => boolean): readonly Slip[] {
  if (!/(?:Error|Lỗi)!/u.test(text)) return [];
  return root.children.flatMap((node) => {
    if (node.type === 'yaml' || node.type === 'html' || isToldElsewhere(node)) return [];
    const { start, end } = spanOf(node);
    return [...text.slice(start, end).matchAll(ERROR)].map(({ 0: words, index }) => ({
      start: start + index,
      end: start + index + words.length,
      message: `“${words.normalize('NFC')}” là báo lỗi của Word khi chỉ dẫn chéo mất nơi chỉ đến; hãy ghi lại nơi cần dẫn (mục, bảng, phụ lục số mấy), hoặc bỏ đi`,
      edits: [],
      isCertain: false,
    }));
  });
}

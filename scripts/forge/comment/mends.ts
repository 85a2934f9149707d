/** Certain mends in the comment. */
import type { Code, RootContent } from 'mdast';
import { paragraph } from '#lib/markdown/nodes.ts';
import { formatCount } from '../../status/texts.ts';
import type { Suggestion, VerdictFile } from '../verdict/verdict.ts';
import { buttonsOf } from './buttons.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, folded, linkTo, own } from './nodes.ts';
import type { Room } from './room.ts';

/** A text to copy that is longer is not shown: the file is opened for it. */
const LONGEST_COPY = 3000;

/** Certain mends: those that stand as suggestions are counted, the others are there to copy. */
export function mendNodes(
  { file, suggestions }: Pick<VerdictFile, 'file' | 'suggestions'>,
  links: CommentLinks,
  room: Room,
): RootContent[] {
  const buttons = buttonsOf(links.kind);
  const inDiff = suggestions.filter(({ isInDiff }) => isInDiff).length;
  const copies = suggestions.filter(({ isInDiff }) => !isInDiff).toSorted((a, b) => a.startLine - b.startLine);
  const { shown, more } = cut(copies, room.items, 'chỗ');
  const nodes = shown.flatMap((one) => copyNodes(file, one, links));
  const rest = more === '' ? [] : [paragraph(own(`… ${more}.`))];
  return [
    ...(inDiff === 0
      ? []
      : [
          paragraph(
            own('💡 Máy sửa giúp được '),
            bold(own(`${formatCount(inDiff)} chỗ`)),
            own(': ở thẻ '),
            bold(own(buttons.tab)),
            own(', bấm '),
            bold(own(buttons.take)),
            own(' ngay dưới dòng sai.'),
          ),
        ]),
    ...folded(`💡 ${formatCount(copies.length)} chỗ đã có sẵn chữ đúng để chép`, [...nodes, ...rest]),
  ];
}

function copyNodes(file: string, { startLine, endLine, text }: Suggestion, links: CommentLinks): RootContent[] {
  const lines = startLine === endLine ? `Dòng ${startLine}` : `Dòng ${startLine} đến ${endLine}`;
  const place = linkTo(links.file(file, startLine), own(lines));
  if (text.length > LONGEST_COPY) return [paragraph(place, own(': đoạn cần thay dài, xin mở tệp để sửa.'))];
  const code: Code = { type: 'code', value: text };
  return [paragraph(place, own(' thay bằng:')), code];
}

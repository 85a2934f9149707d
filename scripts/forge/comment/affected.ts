/** Reports that a change does not touch, and judges otherwise all the same. */
import type { RootContent } from 'mdast';
import { list, paragraph } from '#lib/markdown/nodes.ts';
import { formatCount } from '../../status/texts.ts';
import type { VerdictFile } from '../verdict/verdict.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, folded, linkTo, own } from './nodes.ts';
import { code, plain } from './plain.ts';
import { messageItem } from './problems.ts';
import type { Room } from './room.ts';
import { byState, iconOf, nameOf, standingText, statesText } from './standing.ts';

/** How many, how they stand, and which; what each lacks first below its name. */
export function affectedNodes(
  affected: readonly VerdictFile[],
  touched: readonly VerdictFile[],
  links: CommentLinks,
  room: Room,
): RootContent[] {
  if (affected.length === 0) return [];
  const hasWrong = affected.some(({ state }) => state === 'wrong' || state === 'unfilled');
  const isOutline = touched.some(({ kind }) => kind === 'outline');
  const { shown, more } = cut(byState(affected), room.files, 'báo cáo');
  const items = shown.map((file) => {
    const name = nameOf(file);
    const label = name.type === 'text' ? name : plain(file.file);
    const [first] = file.messages.filter(({ severity }) => severity === 'error');
    return {
      head: paragraph(own(`${iconOf(file)} `), linkTo(links.file(file.file), label), own(`: ${standingText(file)}`)),
      first: first ? [messageItem(file, first, links)] : [],
    };
  });
  const children = items.map(({ head, first }) => ({
    type: 'listItem' as const,
    checked: null,
    spread: false,
    children: [head, ...(first.length > 0 ? [list(first)] : [])],
  }));
  return [
    paragraph(
      bold(own(`${formatCount(affected.length)} báo cáo khác có kết quả đổi theo`)),
      own(`: ${statesText(affected)}.`),
      ...(hasWrong && isOutline
        ? [
            own(' Nội dung mới chỉ hỏi từ phiên bản này thì ghi '),
            code('since'),
            own(' ở đề cương; báo cáo cũ sẽ chỉ được nhắc.'),
          ]
        : []),
    ),
    ...folded(
      'Xem từng báo cáo',
      children.length === 0
        ? []
        : [
            { type: 'list', ordered: false, start: null, spread: false, children },
            ...(more === '' ? [] : [paragraph(own(`… ${more}.`))]),
          ],
    ),
  ];
}

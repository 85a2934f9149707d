/** Reports that a change does not touch, and judges otherwise all the same. */
import type { ListItem, RootContent } from 'mdast';
import { list, paragraph } from '#lib/markdown/nodes.ts';
import { formatCount } from '../../status/texts.ts';
import type { VerdictFile } from '../verdict/verdict.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, folded, linkTo, own } from './nodes.ts';
import { code } from './plain.ts';
import { isSecret, messageItem } from './problems.ts';
import type { Room } from './room.ts';
import { byState, iconOf, labelOf, standingText, statesText } from './standing.ts';

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
  const children = shown.map((file): ListItem => {
    const first = file.messages.find(({ rule, severity }) => severity === 'error' && !isSecret(rule));
    const link = linkTo(links.file(file.file), labelOf(file));
    const head = paragraph(own(`${iconOf(file)} `), link, own(`: ${standingText(file)}`));
    const below = first ? [list([messageItem(file, first, links)])] : [];
    return { type: 'listItem', checked: null, spread: false, children: [head, ...below] };
  });
  return [
    paragraph(
      bold(own(`${formatCount(affected.length)} báo cáo khác có kết quả đổi theo`)),
      own(`: ${statesText(affected)}.`),
      ...(hasWrong && isOutline
        ? [
            own(' Nội dung mới thêm thì ghi '),
            code('since'),
            own(' ở đề cương: báo cáo đã có chỉ được nhắc, không thành lỗi.'),
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

/** What the pull request says that begins a unit's report from what is reported below it. */
import { paragraph } from '#lib/markdown/nodes.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { buttonsOf } from '../comment/buttons.ts';
import { fitting } from '../comment/fitting.ts';
import { bold, cutList, linkTo, own, title } from '../comment/nodes.ts';
import { code, plain, sentence } from '../comment/plain.ts';
import { type OpeningLinks, unitSteps } from './unit-steps.ts';

/** A report that is begun. */
export interface Prefilled {
  readonly outline: Outline;
  readonly unit: Unit;
  /** What its numbers do not hold, or the author must know, a line each. */
  readonly notices: readonly string[];
}

/** Its title, on one line. */
export function prefillTitle({ unit }: Prefilled): string {
  return `Báo cáo từ số liệu cấp dưới: ${plain(unit.name).value}`;
}

/** Its text. */
export function prefillText({ outline, unit, notices }: Prefilled, links: OpeningLinks): string {
  return fitting(notices.length, (rows) => [
    paragraph(
      own('Báo cáo của '),
      bold(plain(unit.name)),
      own(', theo '),
      linkTo(links.outlinePage, own('đề cương')),
      own(' '),
      bold(plain(outline.frontMatter.title)),
      own(
        ', bắt đầu từ báo cáo cấp dưới đã nộp: bảng chỉ tiêu điền sẵn số cộng, lời các đơn vị viết nằm trong ghi chú ở từng mục để tham khảo. Đây là bản dự thảo (',
      ),
      code('draft: true'),
      own('): vào kho rồi vẫn chưa tính là đã nộp.'),
    ),
    ...cutList(
      notices.map((line) => paragraph(...sentence(line))),
      rows,
      'điều',
    ),
    title(3, [own('Việc tiếp theo')]),
    ...unitSteps(links, [
      [
        own('Xem số liệu ở thẻ '),
        bold(own(buttonsOf(links.kind).tab)),
        own('. Cấp dưới nộp thêm thì bấm nút lần nữa: máy thay số mới, miễn là chưa ai sửa tệp này.'),
      ],
      [
        own('Bấm '),
        bold(own(buttonsOf(links.kind).merge)),
        own(', rồi mở '),
        linkTo(links.edit(unit.id), plain(unit.name)),
        own(' để viết.'),
      ],
      [own('Điền phần đầu tệp, viết vào từng mục, soát lại bảng số liệu.')],
    ]),
  ]);
}

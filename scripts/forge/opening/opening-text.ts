/** What the pull request says that opens a campaign: who owes a report, until when, and what each unit does next in the browser. */
import type { RootContent } from 'mdast';
import { paragraph, table } from '#lib/markdown/nodes.ts';
import { deadlineOf } from '#lib/outline/deadline.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { levelName } from '#lib/register/level-name.ts';
import type { Register, Unit } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import { formatCount } from '../../status/texts.ts';
import { buttonsOf } from '../comment/buttons.ts';
import { fitting } from '../comment/fitting.ts';
import { bold, folded, linkTo, own, title } from '../comment/nodes.ts';
import { code, plain } from '../comment/plain.ts';
import { type OpeningLinks, unitSteps } from './unit-steps.ts';

/** A campaign, and the units that its opening gives a scaffold. */
export interface Opened {
  readonly outline: Outline;
  readonly register: Register;
  readonly units: readonly Unit[];
}

/** Its title, on one line. */
export function openingTitle({ frontMatter }: Outline): string {
  return `Mở đợt báo cáo: ${plain(frontMatter.title).value}`;
}

/** Its text; of more units than fit, as many as do. */
export function openingText(opened: Opened, links: OpeningLinks): string {
  const { outline, register, units } = opened;
  const nameOf = namesAmong(units, register);
  return fitting(units.length, (rows) => [
    paragraph(
      own('Khung báo cáo '),
      bold(plain(outline.frontMatter.title)),
      own(` cho ${formatCount(units.length)} đơn vị, theo `),
      linkTo(links.outlinePage, own('đề cương')),
      own('. Khung là bản dự thảo ('),
      code('draft: true'),
      own('): vào kho rồi vẫn chưa tính là đã nộp.'),
    ),
    levelTable(opened),
    title(3, [own('Người mở đợt')]),
    paragraph(
      own('Xem danh sách đơn vị ở dưới đã đúng, đủ chưa, rồi bấm '),
      bold(own(buttonsOf(links.kind).merge)),
      own('. Có đơn vị mới thì bấm mở đợt lần nữa: máy chỉ thêm khung còn thiếu, không đụng đến bài đã viết.'),
    ),
    title(3, [own('Mỗi đơn vị')]),
    ...unitSteps(links, [
      [own('Khi yêu cầu gộp này đã được nhập vào kho, bấm tên đơn vị mình trong danh sách ở dưới.')],
      [own('Điền phần đầu tệp, viết vào từng mục, điền bảng số liệu.')],
    ]),
    ...folded(`Danh sách ${formatCount(units.length)} đơn vị`, [
      table(
        [null, null],
        [
          ['Đơn vị', 'Hạn nộp'],
          ...units
            .slice(0, rows)
            .map((unit) => [
              linkTo(links.edit(unit.id), plain(nameOf(unit))),
              own(deadlineOf(outline, unit.level)?.text ?? ''),
            ]),
        ],
      ),
      ...(rows < units.length
        ? [
            paragraph(
              own(`… và ${formatCount(units.length - rows)} đơn vị nữa; xem đủ ở thẻ `),
              bold(own(buttonsOf(links.kind).tab)),
              own('.'),
            ),
          ]
        : []),
    ]),
  ]);
}

/** How many units of each level owe a report, and until when. */
function levelTable({ outline, units }: Opened): RootContent {
  const rows = Object.keys(outline.frontMatter.levels).flatMap((level) => {
    const count = units.filter((unit) => unit.level === level).length;
    if (count === 0) return [];
    return [
      [plain(levelName(level)), own(formatCount(count)), own(deadlineOf(outline, level)?.text ?? 'không định hạn')],
    ];
  });
  return table([null, 'right', null], [['Cấp', 'Số đơn vị', 'Hạn nộp'], ...rows]);
}

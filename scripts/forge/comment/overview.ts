/** How all of a change stands, at a glance: a headline, what comes next, and a table where there are several files. */
import type { PhrasingContent, RootContent } from 'mdast';
import { paragraph, table } from '#lib/markdown/nodes.ts';
import { formatCount } from '../../status/texts.ts';
import type { Verdict, VerdictFile } from '../verdict/verdict.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, linkTo, own, title } from './nodes.ts';
import { code, plain } from './plain.ts';
import type { Room } from './room.ts';
import { byState, deadlineText, iconOf, nameOf, nextStep, standingText, statesText, timeLeft } from './standing.ts';

/** The headline, and what comes next. */
export function overviewNodes(
  files: readonly VerdictFile[],
  { asOf }: Pick<Verdict, 'asOf'>,
  links: CommentLinks,
  room: Room,
): RootContent[] {
  const [first, ...others] = files;
  if (!first) return [];
  if (others.length === 0) return singleNodes(first, asOf, links);
  const isReports = files.every(({ kind }) => kind === 'report');
  return [
    title(3, [own(`${formatCount(files.length)} ${isReports ? 'báo cáo' : 'tệp'}: ${statesText(files)}`)]),
    ...tableNodes(byState(files), asOf, links, room),
  ];
}

function singleNodes(file: VerdictFile, asOf: Verdict['asOf'], links: CommentLinks): RootContent[] {
  const lead = file.kind === 'report' ? 'Báo cáo của ' : '';
  const edit = asksForWork(file) ? links.edit(file.file) : null;
  return [
    title(3, [own(`${iconOf(file)} ${lead}`), nameOf(file), own(`: ${standingText(file)}`)]),
    ...(file.state === 'deleted'
      ? deletedNodes(file)
      : [
          paragraph(
            bold(own('Tiếp theo:')),
            own(' '),
            ...nextStep(file),
            ...(edit === null ? [own('.')] : [own(': '), linkTo(edit, own('✏️ mở tệp để sửa')), own('.')]),
            ...deadlineOf(file, asOf),
          ),
        ]),
    ...hintNodes(file),
  ];
}

function deletedNodes({ kind }: VerdictFile): RootContent[] {
  return kind === 'report'
    ? [
        paragraph(
          own('Gộp xong thì đơn vị này được ghi là chưa nộp báo cáo của đợt. Chỉ gộp khi đúng là muốn rút báo cáo.'),
        ),
      ]
    : [paragraph(own('Xin xem kỹ trước khi gộp.'))];
}

/** ` **Hạn:** trước ngày 15/6/2023, còn 5 ngày.`; nothing without a deadline. */
function deadlineOf({ before, change }: VerdictFile, asOf: Verdict['asOf']): PhrasingContent[] {
  if (before === null) return [];
  const kept = before <= asOf && change !== 'added' ? ' (đã nộp đủ từ trước thì giữ ngày cũ)' : '';
  return [own(' '), bold(own('Hạn nộp:')), own(` ${deadlineText(before, asOf)}${kept}.`)];
}

/** How a report that is not yet written can be kept all the same. */
function hintNodes({ kind, messages }: VerdictFile): RootContent[] {
  const isHeldUp = messages.some(({ isBlank, severity }) => isBlank && severity === 'error');
  if (kind !== 'report' || !isHeldUp) return [];
  return [
    paragraph(own('Chưa điền xong mà muốn lưu vào kho thì thêm dòng '), code('draft: true'), own(' ở phần đầu tệp.')),
  ];
}

function asksForWork({ state }: VerdictFile): boolean {
  return state === 'wrong' || state === 'unfilled' || state === 'warned' || state === 'draft';
}

function tableNodes(
  files: readonly VerdictFile[],
  asOf: Verdict['asOf'],
  links: CommentLinks,
  room: Room,
): RootContent[] {
  const campaigns = new Set(files.flatMap(({ campaign }) => (campaign ? [campaign.id] : [])));
  const deadlines = new Set(files.map(({ before }) => before));
  const [only] = deadlines;
  const shared = deadlines.size === 1 ? only : null;
  const hasDays = deadlines.size > 1;
  const { shown, more } = cut(files, room.files, 'tệp');
  const rows = shown.map((file) => [
    linkTo(file.state === 'deleted' ? null : links.file(file.file), plainName(file, campaigns.size > 1)),
    `${iconOf(file)} ${standingText(file)}`,
    ...(hasDays ? [file.before === null ? '' : timeLeft(file.before, asOf)] : []),
  ]);
  const header = ['Tệp', 'Tình trạng', ...(hasDays ? ['Hạn nộp'] : [])];
  return [
    paragraph(
      bold(own('Tiếp theo:')),
      own(` ${stepsText(files)}.`),
      ...(shared ? [own(' '), bold(own('Hạn nộp:')), own(` ${deadlineText(shared, asOf)}.`)] : []),
    ),
    ...(rows.length > 0 ? [table([], [header, ...rows])] : []),
    ...(more === '' ? [] : [paragraph(own(`… ${more}.`))]),
  ];
}

/** What is next of many files, in one sentence. */
function stepsText(files: readonly VerdictFile[]): string {
  const has = (...states: readonly VerdictFile['state'][]) => files.some(({ state }) => states.includes(state));
  const steps = [
    ...(has('wrong', 'unfilled') ? ['đơn vị nào còn lỗi, còn ô trống thì sửa, điền cho đủ'] : []),
    ...(has('draft') ? ['bản dự thảo thì viết tiếp'] : []),
    ...(has('warned', 'fine', 'deleted') ? ['tệp đã đạt thì chờ người duyệt'] : []),
  ];
  return steps.join('; ');
}

function plainName(file: VerdictFile, isAmongCampaigns: boolean) {
  const name = nameOf(file);
  const text = name.type === 'text' || name.type === 'inlineCode' ? name.value : '';
  const campaign = isAmongCampaigns && file.campaign && file.kind === 'report' ? ` (${file.campaign.id})` : '';
  return plain(`${text}${campaign}`);
}

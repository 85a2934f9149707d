/** How all of a change stands, at a glance: a headline, what comes next, and a table where there are several files. */
import type { PhrasingContent, RootContent, Table } from 'mdast';
import { paragraph, table } from '#lib/markdown/nodes.ts';
import { formatCount } from '../../status/texts.ts';
import type { Verdict, VerdictFile } from '../verdict/verdict.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, cutList, folded, joined, linkTo, own, title } from './nodes.ts';
import { code } from './plain.ts';
import type { Room } from './room.ts';
import {
  authorStep,
  byState,
  deadlineText,
  iconOf,
  isHeldUp,
  labelOf,
  nameOf,
  reviewerStep,
  standingText,
  statesText,
  timeLeft,
} from './standing.ts';

/** In a longer table only what is not all right stands open. */
const MOST_OPEN = 15;

/** What a headline is about: the files of a change, and how many reports elsewhere it makes wrong. */
export interface Overview {
  readonly files: readonly VerdictFile[];
  readonly made: number;
  readonly asOf: Verdict['asOf'];
}

/** The headline, and what comes next. */
export function overviewNodes(overview: Overview, links: CommentLinks, room: Room): RootContent[] {
  const { files, made } = overview;
  const [first, ...others] = files;
  const makes = made > 0 ? `; làm ${formatCount(made)} báo cáo khác chưa đạt` : '';
  if (!first) return made > 0 ? [title(3, [own(`❌ ${formatCount(made)} báo cáo chưa đạt`)])] : [];
  if (others.length === 0)
    return [headline(first, makes), ...nextNodes(first, overview, links), ...movedNodes(files, room)];
  const isReports = files.every(({ kind }) => kind === 'report');
  return [
    title(3, [own(`${formatCount(files.length)} ${isReports ? 'báo cáo' : 'tệp'}: ${statesText(files)}${makes}`)]),
    ...tableNodes(overview, links, room),
    ...movedNodes(files, room),
  ];
}

function headline(file: VerdictFile, makes: string): RootContent {
  const lead = `${makes === '' ? iconOf(file) : '❌'} ${file.kind === 'report' ? 'Báo cáo của ' : ''}`;
  return title(3, [own(lead), nameOf(file), own(`: ${standingText(file)}${makes}`)]);
}

function nextNodes(file: VerdictFile, { made, asOf }: Overview, links: CommentLinks): RootContent[] {
  const author = made > 0 ? authorStep({ ...file, state: 'wrong' }) : authorStep(file);
  const edit = author.length > 0 ? links.edit(file.file) : null;
  const steps = [
    ...(author.length > 0
      ? [edit === null ? author : [...author, own(' ('), linkTo(edit, own('✏️ mở tệp để sửa')), own(')')]]
      : []),
    ...(isHeldUp(file) || made > 0 ? [] : [reviewerStep(file)]),
  ];
  return [
    paragraph(bold(own('Tiếp theo:')), own(' '), ...joined(steps, '; '), own('.'), ...deadlineOf(file, asOf)),
    ...hintNodes(file),
  ];
}

/** ` **Hạn nộp:** trước ngày 15/6/2023, còn 5 ngày.`; nothing without a deadline. */
function deadlineOf({ before, change, state }: VerdictFile, asOf: Verdict['asOf']): PhrasingContent[] {
  if (before === null || state === 'deleted') return [];
  const kept = before <= asOf && change !== 'added' ? ' (đã nộp đủ từ trước thì giữ ngày cũ)' : '';
  return [own(' '), bold(own('Hạn nộp:')), own(` ${deadlineText(before, asOf)}${kept}.`)];
}

/** How a report that is not yet written can be kept all the same. */
function hintNodes({ kind, messages }: VerdictFile): RootContent[] {
  const isBlocked = messages.some(({ isBlank, severity }) => isBlank && severity === 'error');
  if (kind !== 'report' || !isBlocked) return [];
  return [
    paragraph(own('Chưa điền xong mà muốn lưu vào kho thì thêm dòng '), code('draft: true'), own(' ở phần đầu tệp.')),
  ];
}

/** What becomes of reports that were deleted, and of files with another name. */
function movedNodes(files: readonly VerdictFile[], room: Room): RootContent[] {
  const isDeleted = files.some(({ kind, state }) => kind === 'report' && state === 'deleted');
  const renamed = files.flatMap(({ kind, file, renamedFrom }) => {
    if (renamedFrom === null) return [];
    const kept = kind === 'report' ? '; ngày nộp giữ nguyên.' : '.';
    return [paragraph(own('Đổi tên '), code(renamedFrom), own(' thành '), code(file), own(kept))];
  });
  return [
    ...(isDeleted
      ? [
          paragraph(
            own('🗑️ Gộp rồi thì đơn vị có báo cáo bị xóa được ghi là chưa nộp: chỉ gộp khi đúng là rút báo cáo.'),
          ),
        ]
      : []),
    ...(renamed.length === 1 ? renamed : cutList(renamed, room.files, 'tệp')),
  ];
}

function tableNodes({ files, asOf }: Overview, links: CommentLinks, room: Room): RootContent[] {
  const sorted = byState(files);
  const deadlines = new Set(files.flatMap(({ state, before }) => (state === 'deleted' ? [] : [before])));
  const [shared] = deadlines.size === 1 ? deadlines : [];
  const campaigns = new Set(files.flatMap(({ campaign }) => (campaign ? [campaign.id] : [])));
  const { shown, more } = cut(sorted, room.files, 'tệp');
  const draw = (some: readonly VerdictFile[]): Table[] => {
    const rows = some.map((file) => [
      linkTo(file.state === 'deleted' ? null : links.file(file.file), labelOf(file, campaigns.size > 1)),
      `${iconOf(file)} ${standingText(file)}`,
      ...(deadlines.size > 1 ? [file.before && file.state !== 'deleted' ? timeLeft(file.before, asOf) : ''] : []),
    ]);
    return rows.length === 0
      ? []
      : [table([], [['Tệp', 'Tình trạng', ...(deadlines.size > 1 ? ['Hạn nộp'] : [])], ...rows])];
  };
  const pressing = shown.filter(({ state }) => state === 'wrong' || state === 'warned').length;
  const open = shown.length <= MOST_OPEN ? shown.length : Math.min(MOST_OPEN, pressing);
  const rest = shown.slice(open);
  return [
    paragraph(
      bold(own('Tiếp theo:')),
      own(` ${stepsText(files)}.`),
      ...(shared ? [own(' '), bold(own('Hạn nộp:')), own(` ${deadlineText(shared, asOf)}.`)] : []),
    ),
    ...draw(shown.slice(0, open)),
    ...folded(`Xem ${formatCount(rest.length)} tệp${open > 0 ? ' khác' : ''}`, draw(rest)),
    ...(more === '' ? [] : [paragraph(own(`… ${more}.`))]),
  ];
}

/** What is next of many files, in one sentence. */
function stepsText(files: readonly VerdictFile[]): string {
  const has = (...states: readonly VerdictFile['state'][]) => files.some(({ state }) => states.includes(state));
  const steps = [
    ...(has('wrong') ? ['tệp chưa đạt thì sửa'] : []),
    ...(has('unfilled') ? ['khung chưa viết thì điền'] : []),
    ...(has('draft') ? ['bản dự thảo thì viết tiếp'] : []),
    ...(has('warned', 'fine', 'deleted') ? ['tệp đã đạt thì người duyệt xem'] : []),
  ];
  return steps.join('; ');
}

/** How each of many files stands. */
import type { RootContent } from 'mdast';
import { paragraph, table, withoutEmptyColumns } from '#lib/markdown/nodes.ts';
import { formatCount } from '../../status/texts.ts';
import type { Verdict, VerdictFile } from '../verdict/verdict.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, folded, linkTo, own } from './nodes.ts';
import type { Room } from './room.ts';
import { byState, deadlineText, iconOf, labelOf, standingText, timeLeft } from './standing.ts';

/** In a longer table only what is not all right stands open. */
const MOST_OPEN = 15;

/** What comes next, when, and a row for each file; a deadline that all have is told once. */
export function fileTableNodes(
  { files, asOf }: { readonly files: readonly VerdictFile[]; readonly asOf: Verdict['asOf'] },
  links: CommentLinks,
  room: Room,
): RootContent[] {
  const deadlines = new Set(files.flatMap((file) => dueOf(file) ?? []));
  const [shared] = deadlines.size === 1 ? deadlines : [];
  const campaigns = new Set(files.flatMap(({ campaign }) => (campaign ? [campaign.id] : [])));
  const { shown, more } = cut(byState(files), room.files, 'tệp');
  const row = (file: VerdictFile) => {
    const label = labelOf(file, campaigns.size > 1);
    const due = dueOf(file);
    return [
      linkTo(file.state === 'deleted' ? null : links.file(file.file), label),
      `${iconOf(file)} ${standingText(file)}`,
      due === null || shared ? '' : timeLeft(due, asOf),
    ];
  };
  const draw = (some: readonly VerdictFile[]) =>
    some.length === 0 ? [] : [withoutEmptyColumns(table([], [['Tệp', 'Tình trạng', 'Hạn nộp'], ...some.map(row)]))];
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

/** By when a file must be in; null where nothing says so, or where it goes. */
function dueOf({ state, before }: VerdictFile): Verdict['asOf'] | null {
  return state === 'deleted' ? null : before;
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

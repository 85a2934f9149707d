/** What a reviewer wants of a report: the document, the redline, the figures, and what it is held to. */
import type { PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '#lib/markdown/nodes.ts';
import { levelName } from '#lib/register/level-name.ts';
import type { Verdict, VerdictFile } from '../verdict/verdict.ts';
import { differencesNodes, figuresNodes, totalsNodes } from './figures.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, folded, joined, linkTo, own, title } from './nodes.ts';
import { plain } from './plain.ts';
import type { Room } from './room.ts';
import { deadlineText, headingOf } from './standing.ts';

/** Of more reports the figures open at a click, unless one of them strikes the eye. */
const MOST_OPEN = 3;

/** The part for reviewers; nothing where no report is to be reviewed. */
export function reviewerNodes(
  reports: readonly VerdictFile[],
  { phase, asOf }: Pick<Verdict, 'phase' | 'asOf'>,
  links: CommentLinks,
  room: Room,
): RootContent[] {
  const reviewed = reports.filter(isReviewed);
  if (reviewed.length === 0) return [];
  const isOnly = reports.length === 1;
  const { shown, more } = cut(reviewed.toSorted(strikingFirst), room.detailed, 'báo cáo');
  const told = phase === 'preview' || isOnly ? shown : [];
  return [
    title(3, [own('Cho người duyệt')]),
    ...(phase === 'check'
      ? [paragraph(own('⏳ Đang dựng bản Word, bản so sánh và số liệu thay đổi, khoảng 2 phút.'))]
      : []),
    ...told.flatMap((file) => [
      ...(isOnly ? [] : [title(4, headingOf(file, reports))]),
      paragraph(
        ...joined([...(phase === 'preview' ? builtOf(file, links, isOnly) : []), ...factsOf(file, asOf)], ' · '),
      ),
      ...(phase === 'preview' ? figureNodes(file, reviewed.length > MOST_OPEN, room) : []),
    ]),
    ...(more === '' || phase === 'check' ? [] : [paragraph(own(`… ${more}.`))]),
  ];
}

/** What is not yet written is not reviewed, nor what is wrong and shows nothing; what is deleted only for what it takes from the sums. */
function isReviewed({ state, document, figures, totals, differences }: VerdictFile): boolean {
  if (state === 'unfilled') return false;
  if (state === 'deleted') return totals.length > 0 || differences.length > 0;
  return state !== 'wrong' || document !== null || figures.length > 0;
}

function strikingFirst(a: VerdictFile, b: VerdictFile): number {
  return Number(hasStriking(b)) - Number(hasStriking(a));
}

function hasStriking({ figures }: VerdictFile): boolean {
  return figures.some(({ isStriking }) => isStriking);
}

/** `Cấp huyện · theo đề cương phiên bản 1, mới nhất là 2`; of what is deleted, by when it is asked for again. */
function factsOf({ unit, outline, state, before }: VerdictFile, asOf: Verdict['asOf']): PhrasingContent[][] {
  const newer = outline && outline.held < outline.newest ? ` (⚠️ mới nhất là phiên bản ${outline.newest})` : '';
  return [
    [unit ? plain(levelName(unit.level)) : own('Đơn vị không có trong danh mục')],
    ...(outline ? [[own(`theo đề cương phiên bản ${outline.held}${newer}`)]] : []),
    ...(state === 'deleted' && before !== null ? [[own(`hạn nộp ${deadlineText(before, asOf)}`)]] : []),
  ];
}

function builtOf(file: VerdictFile, links: CommentLinks, isOnly: boolean): PhrasingContent[][] {
  if (file.state === 'deleted') return [[own('🗑️ Bị xóa')]];
  const document = file.document === null ? null : links.artifact(file.document);
  const redline = file.redline === null ? null : links.artifact(file.redline);
  if (document === null && redline === null) return [[own('Chưa có bản Word để tải')]];
  return [
    ...(document === null ? [] : [[own('📄 '), bold(linkTo(document, own('Bản Word')))]]),
    ...(redline === null
      ? []
      : [[bold(linkTo(redline, own('Bản so sánh'))), own(isOnly ? ' (đánh dấu chữ thêm, chữ bớt)' : '')]]),
  ];
}

function figureNodes(file: VerdictFile, isMany: boolean, room: Room): RootContent[] {
  const isFolded = isMany && !hasStriking(file);
  // Of what is deleted every figure goes: what the sums become says more.
  const figures = file.state === 'deleted' ? [] : figuresNodes(file, isFolded, room);
  const nodes = [...figures, ...totalsNodes(file, room), ...differencesNodes(file, room)];
  if (nodes.length === 0) return file.change === 'renamed' ? [] : [paragraph(own('Không chỉ tiêu nào đổi số.'))];
  return isFolded ? folded('Xem số liệu thay đổi', nodes) : nodes;
}

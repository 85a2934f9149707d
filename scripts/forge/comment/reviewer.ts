/** What a reviewer wants of a report: the document, the redline, the figures, and what it is held to. */
import type { PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '#lib/markdown/nodes.ts';
import { levelName } from '#lib/register/level-name.ts';
import { formatCount } from '../../status/texts.ts';
import type { Verdict, VerdictFile } from '../verdict/verdict.ts';
import { differencesNodes, figuresNodes, totalsNodes } from './figures.ts';
import type { CommentLinks } from './links.ts';
import { bold, cut, folded, joined, linkTo, own, title } from './nodes.ts';
import { plain } from './plain.ts';
import type { Room } from './room.ts';
import { nameOf } from './standing.ts';

/** Of more reports the figures open at a click, unless one of them strikes the eye. */
const MOST_OPEN = 3;

/** The part for reviewers; nothing where no report is to be reviewed. */
export function reviewerNodes(
  reports: readonly VerdictFile[],
  phase: Verdict['phase'],
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
      ...(isOnly ? [] : [title(4, [nameOf(file)])]),
      paragraph(...joined([...(phase === 'preview' ? builtOf(file, links) : []), ...factsOf(file)], ' · ')),
      ...(phase === 'preview' ? figureNodes(file, reviewed.length > MOST_OPEN, room) : []),
    ]),
    ...(more === '' || phase === 'check' ? [] : [paragraph(own(`… ${more}.`))]),
  ];
}

/** What is deleted or not yet written is not reviewed, nor what is wrong and shows nothing. */
function isReviewed({ state, document, figures }: VerdictFile): boolean {
  if (state === 'deleted' || state === 'unfilled') return false;
  return state !== 'wrong' || document !== null || figures.length > 0;
}

function strikingFirst(a: VerdictFile, b: VerdictFile): number {
  return Number(hasStriking(b)) - Number(hasStriking(a));
}

function hasStriking({ figures }: VerdictFile): boolean {
  return figures.some(({ isStriking }) => isStriking);
}

/** `Cấp huyện · theo đề cương phiên bản 1, mới nhất là 2`. */
function factsOf({ unit, outline }: VerdictFile): PhrasingContent[][] {
  const newer = outline && outline.held < outline.newest ? ` (⚠️ mới nhất là phiên bản ${outline.newest})` : '';
  return [
    [unit ? plain(levelName(unit.level)) : own('Đơn vị không có trong danh mục')],
    ...(outline ? [[own(`theo đề cương phiên bản ${outline.held}${newer}`)]] : []),
  ];
}

function builtOf(file: VerdictFile, links: CommentLinks): PhrasingContent[][] {
  const document = file.document === null ? null : links.artifact(file.document);
  const redline = file.redline === null ? null : links.artifact(file.redline);
  if (document === null && redline === null) return [[own('Chưa có bản Word để tải')]];
  return [
    ...(document === null ? [] : [[own('📄 '), bold(linkTo(document, own('Bản Word')))]]),
    ...(redline === null ? [] : [[bold(linkTo(redline, own('Bản so sánh'))), own(' (đánh dấu chữ thêm, chữ bớt)')]]),
  ];
}

function figureNodes(file: VerdictFile, isMany: boolean, room: Room): RootContent[] {
  const nodes = [...figuresNodes(file, room), ...totalsNodes(file, room), ...differencesNodes(file, room)];
  if (nodes.length === 0) return file.change === 'renamed' ? [] : [paragraph(own('Không chỉ tiêu nào đổi số.'))];
  if (!isMany || hasStriking(file)) return nodes;
  return folded(`Xem ${formatCount(file.figures.length)} chỉ tiêu thay đổi`, nodes);
}

/** What a reviewer wants of a report: the document, the redline, the figures, and what it is held to. */
import type { PhrasingContent, RootContent } from 'mdast';
import { paragraph } from '#lib/markdown/nodes.ts';
import { levelName } from '#lib/register/level-name.ts';
import { lowerFirst } from '#lib/vietnamese/lower-first.ts';
import type { Verdict, VerdictFile } from '../verdict/verdict.ts';
import { differencesNodes, figuresNodes, totalsNodes } from './figures.ts';
import type { CommentLinks } from './links.ts';
import { bold, joined, linkTo, own, title } from './nodes.ts';
import { plain } from './plain.ts';
import type { Room } from './room.ts';
import { nameOf } from './standing.ts';

/** The part for reviewers; nothing where no report is to be reviewed. */
export function reviewerNodes(
  reports: readonly VerdictFile[],
  phase: Verdict['phase'],
  links: CommentLinks,
  room: Room,
): RootContent[] {
  const reviewed = reports.filter(({ state }) => state !== 'deleted' && state !== 'unfilled');
  if (reviewed.length === 0) return [];
  const told = reviewed.slice(0, room.detailed);
  return [
    title(3, [own('Cho người duyệt')]),
    ...(phase === 'check'
      ? [paragraph(own('⏳ Bản Word, bản so sánh, số liệu thay đổi: đang dựng, khoảng 2 phút.'))]
      : []),
    ...told.flatMap((file) => [
      ...(reports.length > 1 ? [title(4, [nameOf(file)])] : []),
      paragraph(...factsOf(file)),
      ...(phase === 'preview' ? builtNodes(file, links, room) : []),
    ]),
  ];
}

/** `Cấp huyện · theo đề cương phiên bản 1, mới nhất là 2`. */
function factsOf({ unit, outline, renamedFrom }: VerdictFile): PhrasingContent[] {
  const version = outline ? `theo đề cương phiên bản ${outline.held}` : '';
  const newer = outline && outline.held < outline.newest ? ` (⚠️ mới nhất là phiên bản ${outline.newest})` : '';
  const facts: PhrasingContent[][] = [
    [unit ? plain(`${unit.name}, ${lowerFirst(levelName(unit.level))}`) : own('Đơn vị không có trong danh mục')],
    ...(version === '' ? [] : [[own(version), own(newer)]]),
    ...(renamedFrom === null ? [] : [[own('đổi tên từ '), plain(renamedFrom)]]),
  ];
  return joined(facts, ' · ');
}

function builtNodes(file: VerdictFile, links: CommentLinks, room: Room): RootContent[] {
  const built: (readonly [string | null, string])[] = [
    [file.document, 'Bản Word'],
    [file.redline, 'Bản so sánh, thấy chữ thêm, chữ bớt'],
  ];
  const shown = built.flatMap(([name, label]): PhrasingContent[][] => {
    const url = name === null ? null : links.artifact(name);
    return url === null ? [] : [[linkTo(url, own(label))]];
  });
  const figures = [...figuresNodes(file, room), ...totalsNodes(file, room), ...differencesNodes(file, room)];
  return [
    paragraph(...(shown.length > 0 ? [own('📄 '), bold(...joined(shown, ' · '))] : [own(whyNone(file))])),
    ...(figures.length > 0 ? figures : [paragraph(own('Không chỉ tiêu nào đổi số.'))]),
  ];
}

function whyNone({ state }: VerdictFile): string {
  return state === 'wrong' ? 'Còn lỗi nên chưa dựng bản Word.' : 'Chưa có bản Word để tải.';
}

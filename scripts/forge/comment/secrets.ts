/** What stands above all else where something was found that must never enter: what to do, and nothing of what it is. */
import type { RootContent } from 'mdast';
import { list, paragraph } from '#lib/markdown/nodes.ts';
import { compareVietnamese } from '#lib/vietnamese/text.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { CommentLinks } from './links.ts';
import { bold, cutList, linkTo, own, title } from './nodes.ts';
import { code } from './plain.ts';
import { isSecret } from './problems.ts';

/** The part of the guide on what to do. */
const GUIDE_PART = '9-khi-thứ-không-được-phép-đã-vào-kho';
/** More places are counted. */
const MOST_PLACES = 30;

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where something is that must never enter, each line once. */
export function secretPlaces({ files, secrets }: Pick<Verdict, 'files' | 'secrets'>): readonly Place[] {
  const told = files.flatMap(({ file, messages }) =>
    messages.flatMap(({ rule, line }) => (isSecret(rule) ? [{ file, line }] : [])),
  );
  const places = new Map([...secrets, ...told].map(({ file, line }) => [`${file}\n${line}`, { file, line }]));
  return [...places.values()].toSorted((a, b) => compareVietnamese(a.file, b.file) || a.line - b.line);
}

/** What to do now; without links to the places, so that nobody opens them to have a look. */
export function secretNodes(places: readonly Place[], links: CommentLinks): RootContent[] {
  const where = places.map(({ file, line }) => paragraph(code(file), own(`, dòng ${line}`)));
  return [
    title(3, [own('🛑 Dừng lại: có thứ không được phép đưa vào kho')]),
    paragraph(own('Máy thấy dấu mật hoặc dữ liệu cá nhân ở:')),
    ...cutList(where, MOST_PLACES, 'chỗ'),
    paragraph(bold(own('Làm ngay:'))),
    list([
      paragraph(
        bold(own('Không sửa, không xóa, không đóng, không nhập (Merge)')),
        own(' yêu cầu gộp này: xóa dòng là chưa đủ, kho giữ mọi phiên bản.'),
      ),
      paragraph(
        bold(own('Gọi điện')),
        own(
          ' cho người phụ trách kho và lãnh đạo đơn vị; chỉ nói tệp nào, dòng nào. Không viết lại nội dung ấy ở đâu.',
        ),
      ),
      paragraph(
        own('Làm tiếp theo '),
        linkTo(`${links.guidePage}#${GUIDE_PART}`, own('hướng dẫn, phần 9')),
        own('; máy báo nhầm thì xem cuối phần ấy.'),
      ),
    ]),
    paragraph(own('Việc khác của yêu cầu gộp này chờ xong việc trên.')),
  ];
}

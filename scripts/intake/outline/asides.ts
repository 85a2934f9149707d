/** What a document has beside its text: it goes into no file, and is told. */
import { shorten } from '#lib/vietnamese/text.ts';
import type { AsideKind, WordBlock, WordDocument, WordInline } from '../word/model.ts';
import { wordsOf } from './lines.ts';
import { leftOut, type OutlineNote } from './note.ts';

const KINDS: Readonly<Record<AsideKind, string>> = {
  inserted: 'Chữ thêm theo chế độ theo dõi, đã nhận vào',
  deleted: 'Chữ đã xóa theo chế độ theo dõi, không đưa vào',
  comment: 'Lời bình, không đưa vào',
  hidden: 'Chữ ẩn, không đưa vào',
  header: 'Đầu trang, không đưa vào',
  footer: 'Chân trang, không đưa vào',
  contents: 'Mục lục, không đưa vào',
  drawing: 'Chữ trong hình vẽ, biểu đồ, không đưa vào',
  picture: 'Hình không đọc được, không đưa vào',
  object: 'Đối tượng của chương trình khác, không đưa vào',
  lost: 'Chữ không rõ ở chỗ nào, không đưa vào',
};

/** Notes on footnotes, tracked changes, comments, edges of pages and pictures. */
export function asideNotes({ asides, notes, blocks }: WordDocument): readonly OutlineNote[] {
  const pictures = blocks.flatMap(picturesIn);
  return [
    ...[...notes.values()].flatMap((one) => leftOut('Chú thích cuối trang, không đưa vào', one.map(wordsOf))),
    ...asides.flatMap(({ kind, words, author, near }) => {
      const place = near === '' ? '' : `, gần “${shorten(near)}”`;
      return leftOut(`${KINDS[kind]}${author === '' ? '' : ` (${author})`}${place}`, [words]);
    }),
    ...(pictures.length === 0
      ? []
      : [
          {
            message: `Có ${pictures.length} hình không đưa vào; cần thì đặt cạnh đề cương`,
            words: pictures.filter(Boolean).join(' / '),
          },
        ]),
  ];
}

/** What pictures show, as someone described them. */
function picturesIn(block: WordBlock): readonly string[] {
  if (block.type === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap(picturesIn)));
  const inLine = (one: WordInline): readonly string[] =>
    one.type === 'picture' ? [one.alt] : one.type === 'link' ? one.inlines.flatMap(inLine) : [];
  return block.inlines.flatMap(inLine);
}

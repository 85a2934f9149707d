/** What a document says beside its text, for the user's list. */
import type { Aside } from '../word/model.ts';
import { quoted } from './text/words.ts';

const KINDS: Readonly<Record<Aside['kind'], string>> = {
  inserted: 'Chữ thêm (theo dõi thay đổi), đã nhận vào báo cáo',
  deleted: 'Chữ đã xóa (theo dõi thay đổi), không đưa vào',
  comment: 'Lời bình, không đưa vào',
  header: 'Đầu trang, không đưa vào',
  footer: 'Chân trang, không đưa vào',
  hidden: 'Chữ ẩn, không đưa vào',
  contents: 'Mục lục, không đưa vào',
  drawing: 'Chữ trong hình vẽ, biểu đồ, không đưa vào',
  picture: 'Hình không đọc được, không đưa vào',
  object: 'Đối tượng của chương trình khác, không đưa vào',
  lost: 'Chữ không rõ ở chỗ nào, không đưa vào',
};

/** A line each, those that say the same once. */
export function asideNotes(asides: readonly Aside[]): readonly string[] {
  return asides.map(({ kind, words, author, day, near }) => {
    const who = [author, day ?? ''].filter((part) => part !== '').join(', ');
    const where = near === '' ? '' : `, ở chỗ ${quoted(near)}`;
    return `${KINDS[kind]}${who === '' ? '' : ` (${who})`}${where}: ${quoted(words)}`;
  });
}

/** Histories of a report by three authors: words that go on in another form are still who wrote them’s. */
import { gif } from '../helpers/pictures.ts';
import type { History } from './redline-history.ts';

const PLEA = 'Đề nghị tỉnh sớm ban hành hướng dẫn mới.';
const OWN = 'Đoạn mới do Bình viết ra.';
const TABLE = '| Tên | Số |\n|---|---:|\n| Một | 1 |\n';

/** A paragraph by Bình, which another one changes. */
function ofBinh(h: History, own: string, by: 'An' | 'Chi', from: string, to: string): void {
  h.edit('Binh', [PLEA, `${own}\n\n${PLEA}`]);
  h.edit(by, [from, to]);
}

export const SCENARIOS: Readonly<Record<string, (history: History) => void>> = {
  'words-become-an-item': (h) => ofBinh(h, OWN, 'Chi', OWN, `- ${OWN}`),

  'words-become-an-item-with-words-more': (h) => {
    ofBinh(h, OWN, 'Chi', OWN, `- ${OWN.replace('viết', 'tự tay viết')}`);
    h.edit('An', ['Bình tự tay', 'Bình và An tự tay']);
  },

  'item-moves-in': (h) => {
    h.edit('Binh', ['- Tổ hòa giải lưu động.', '- Mục chen giữa.\n- Tổ hòa giải lưu động.']);
    h.edit('An', ['- Mục chen', '  - Mục chen']);
  },

  'words-become-bold': (h) => ofBinh(h, OWN, 'Chi', 'Đoạn mới', '**Đoạn mới**'),

  'heading-sinks': (h) => ofBinh(h, '#### a) Mục con\n\nChữ dưới mục con.', 'Chi', '#### a)', '##### a)'),

  'paragraph-joins-the-next': (h) => ofBinh(h, OWN, 'Chi', `${OWN}\n\n${PLEA}`, `${OWN} ${PLEA}`),

  'paragraph-is-split': (h) =>
    ofBinh(h, `${OWN} Câu sau cũng vậy, dài hơn câu trước.`, 'Chi', ' Câu sau', '\n\nCâu sau'),

  'column-comes-in-another’s-table': (h) =>
    ofBinh(h, TABLE, 'Chi', TABLE, '| TT | Tên | Số |\n|---|---|---:|\n| a | Một | 1 |\n'),

  'note-goes-along-into-an-item': (h) => {
    h.edit('Binh', [PLEA, `${OWN.slice(0, -1)}[^2].\n\n${PLEA}`], ['[^1]: Số', '[^2]: Chú của Bình.\n\n[^1]: Số']);
    h.edit('Chi', [OWN.slice(0, -1), `- ${OWN.slice(0, -1)}`]);
  },

  'another-paragraph-with-a-few-of-its-words': (h) => ofBinh(h, OWN, 'Chi', OWN, '- Kinh phí mới được cấp do tỉnh.'),

  'table-becomes-another': (h) =>
    ofBinh(h, TABLE, 'Chi', TABLE, '| Việc | Tiền | Nguồn |\n|---|--:|---|\n| Số hai | 3 | Tỉnh |\n'),

  'form-changes-on-a-branch': (h) => {
    h.edit('Binh', [PLEA, `${OWN}\n\n${PLEA}`]);
    h.branch('chi');
    h.edit('Chi', [OWN, `- ${OWN}`]);
    h.checkout('main');
    h.edit('An', ['12 tổ', '13 tổ']);
    h.merge('An', 'chi');
  },

  'picture-then-its-description': (h) => {
    h.write('Binh', { 'reports/nam-2023/binh-an/ban-do.gif': gif(20, 10) });
    h.edit('Chi', ['![Bản đồ phường]', '![Bản đồ các phường]']);
  },

  'picture-keeps-its-bytes': (h) => h.edit('Chi', ['![Bản đồ phường]', '![Bản đồ các phường]']),

  'addressee-is-no-longer-the-only-one': (h) => {
    h.edit('An', ['date: 2023-12-10\n', 'date: 2023-12-10\naddressees: [Ban Chỉ đạo tỉnh]\n']);
    h.from = h.head();
    h.edit('Binh', ['[Ban Chỉ đạo tỉnh]', '[Ban Chỉ đạo tỉnh, Ban Dân vận]']);
    h.edit('Chi', ['Ban Dân vận]', 'Ban Dân vận tỉnh]']);
  },

  'table-goes-and-leaves-what-led-to-it': (h) => {
    h.edit('An', [PLEA, `${PLEA}\n\nBảng 1. Kinh phí\n\n${TABLE}\nHết phần này.\n\nHết cả báo cáo.`]);
    h.from = h.head();
    h.edit('Chi', [`${TABLE}\n`, '']);
  },

  'column-is-aligned-otherwise': (h) => {
    h.edit('An', [PLEA, `${PLEA}\n\n${TABLE}`]);
    h.from = h.head();
    h.edit('Binh', ['|---|---:|\n| Một', '|---|---|\n| Một']);
  },
};

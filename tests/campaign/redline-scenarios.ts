/** Histories of a report by three authors: its text. What each redline must tell stands in `tests/fixtures/redlines/<name>.txt`. */
import { fixture } from '../helpers/fixtures.ts';
import { gif } from '../helpers/pictures.ts';
import type { History } from './redline-history.ts';

const SENTENCE = 'Phường có 12 tổ dân phố, đời sống Nhân dân ổn định, cán bộ nhiệt tình.';
const PLEA = 'Đề nghị tỉnh sớm ban hành hướng dẫn mới.';
const ROW = '| Số vụ việc hòa giải thành | vụ việc | 25 | |\n';
const MODEL = '- Cách làm “Một việc, một đầu mối” ở bộ phận một cửa.\n';
const PICTURE = 'reports/nam-2023/binh-an/ban-do.gif';

export const SCENARIOS: Readonly<Record<string, (history: History) => void>> = {
  'one-word': (h) => h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']),

  'three-authors-in-one-sentence': (h) => {
    h.edit('An', ['12 tổ dân phố', '13 tổ dân phố']);
    h.edit('Binh', ['ổn định', 'được nâng lên']);
    h.edit('Chi', ['cán bộ nhiệt tình', 'cán bộ tận tụy']);
  },

  'word-changed-twice': (h) => {
    h.edit('Binh', ['nhiệt tình', 'tận tụy']);
    h.edit('Chi', ['tận tụy', 'gương mẫu']);
  },

  'word-changed-and-changed-back': (h) => {
    h.edit('Binh', ['nhiệt tình', 'tận tụy']);
    h.edit('Chi', ['tận tụy', 'nhiệt tình'], ['12 tổ', '14 tổ']);
  },

  'sentence-rewritten-by-turns': (h) => {
    h.edit('An', ['Phường có 12 tổ dân phố, đời sống', 'Toàn phường hiện quản lý 15 khu phố; mức sống']);
    h.edit('Binh', ['Nhân dân ổn định', 'bà con từng bước khấm khá hơn trước']);
    h.edit('Chi', ['cán bộ nhiệt tình', 'đội ngũ phần lớn trẻ và được đào tạo bài bản']);
  },

  'words-in-another’s-paragraph': (h) => {
    h.edit('Binh', [PLEA, `${PLEA}\n\nMong tỉnh quan tâm kinh phí.`]);
    h.edit('Chi', ['quan tâm kinh phí', 'quan tâm bố trí thêm kinh phí']);
  },

  'paragraph-thinned-then-gone': (h) => {
    h.edit('Binh', ['Công tác hòa giải được duy trì đều.', 'Công tác hòa giải duy trì.']);
    h.edit('Chi', ['Công tác hòa giải duy trì.\n\n', '']);
  },

  'paragraph-split-and-joined': (h) => {
    h.edit('Binh', ['ổn định, cán bộ', 'ổn định.\n\nCán bộ']);
    h.edit('Chi', ['địa bàn rộng; về chủ quan', 'địa bàn rộng.\n\nVề chủ quan']);
    h.edit('An', ['địa bàn rộng.\n\nVề chủ quan', 'địa bàn rộng. Về chủ quan']);
  },

  'paragraph-moved': (h) => {
    h.edit(
      'Binh',
      ['Ban Chỉ đạo kiểm tra 4 tổ dân phố, nhắc nhở kịp thời.\n\n', ''],
      [PLEA, `Ban Chỉ đạo kiểm tra 4 tổ dân phố, nhắc nhở kịp thời.\n\n${PLEA}`],
    );
    h.edit('Chi', ['nhắc nhở kịp thời', 'nhắc nhở ngay']);
  },

  cells: (h) => {
    h.edit('Binh', ['| văn bản | 6 | |', '| văn bản | 8 | tăng 2 |']);
    h.edit('Chi', ['| 8 | tăng 2 |', '| 8 | tăng 2 so với năm trước |'], ['| Có | |', '| Không | |']);
  },

  'rows-come-and-go': (h) => {
    h.edit('Binh', [ROW, '']);
    h.edit('Chi', [
      '| Tổng số mô hình | mô hình | 7 | 9 | |\n',
      '| Tổng số mô hình | mô hình | 7 | 9 | |\n| Số mô hình mới | mô hình | 1 | 2 | |\n',
    ]);
    h.edit('An', ['| Số mô hình mới | mô hình | 1 | 2 | |', '| Số mô hình mới | mô hình | 1 | 3 | |']);
  },

  'row-moved': (h) => h.edit('Chi', [ROW, ''], ['| Kinh phí Nhân dân', `${ROW}| Kinh phí Nhân dân`]),

  'column-comes': (h) => {
    h.edit(
      'Binh',
      [
        '| 2010 - 2015 | 2015 - 2020 | Ghi chú |\n|---|---|---:|---:|---|',
        '| 2010 - 2015 | 2015 - 2020 | 2020 - 2025 | Ghi chú |\n|---|---|---:|---:|---:|---|',
      ],
      ['| 7 | 9 | |', '| 7 | 9 | 11 | |'],
      ['| 4 | 5 | |', '| 4 | 5 | 6 | |'],
      ['| 3 | 4 | |', '| 3 | 4 | 5 | |'],
    );
    h.edit('Chi', ['| 7 | 9 | 11 | |', '| 7 | 9 | 12 | |']);
  },

  'column-goes': (h) => {
    h.edit('Chi', [
      '| Số liệu | Ghi chú |\n|---|---|---:|---|\n| Số văn bản đã ban hành | văn bản | 6 | |\n| Số lượt người dự học tập | lượt người | 1.250 | |',
      '| Số liệu |\n|---|---|---:|\n| Số văn bản đã ban hành | văn bản | 6 |\n| Số lượt người dự học tập | lượt người | 1.250 |',
    ]);
  },

  'header-of-a-table': (h) => h.edit('Binh', ['| 2010 - 2015 | 2015 - 2020 |', '| Nhiệm kỳ trước | Nhiệm kỳ này |']),

  'table-comes-and-goes': (h) => {
    h.edit('Binh', [PLEA, `${PLEA}\n\n| Việc | Kinh phí |\n|---|--:|\n| Tập huấn | 20 |\n| In tài liệu | 5 |`]);
    h.edit('Chi', ['| In tài liệu | 5 |', '| In tài liệu | 7 |']);
    h.edit('An', [
      '| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |\n|---|---|---:|---|\n| Số văn bản đã ban hành | văn bản | 6 | |\n| Số lượt người dự học tập | lượt người | 1.250 | |\n\n',
      '',
    ]);
  },

  items: (h) => {
    h.edit('Binh', [MODEL, '']);
    h.edit('Chi', ['- Tổ hòa giải lưu động.', '- Tổ hòa giải lưu động.\n- Hộp thư góp ý.']);
    h.edit('An', ['Hộp thư góp ý', 'Hộp thư góp ý trực tuyến']);
  },

  headings: (h) => {
    h.edit('Binh', ['## VI. KIẾN NGHỊ', '## VI. ĐỀ XUẤT, KIẾN NGHỊ']);
    h.edit('Chi', ['### 2. Kiểm tra, giám sát', '#### 2. Kiểm tra, giám sát']);
  },

  note: (h) => {
    h.edit('Binh', ['đến hết tháng 11', 'đến ngày 30 tháng 11']);
    h.edit('Chi', ['ngày 30 tháng 11.', 'ngày 30 tháng 11, chưa đối chiếu.']);
  },

  'note-comes-and-goes': (h) => {
    h.edit('Binh', ['[^1]\n', '\n'], ['\n[^1]: Số liệu đến hết tháng 11.\n', '']);
    h.edit('Chi', [PLEA, `${PLEA}[^2]\n\n[^2]: Theo Công văn số 12-CV/BCĐ.`]);
  },

  'note-with-two-paragraphs': (h) => h.edit('Binh', ['tháng 11.\n', 'tháng 11.\n\n    Chưa kể tổ 13.\n']),

  'picture-under-the-same-path': (h) => h.write('Binh', { [PICTURE]: gif(20, 10) }),

  'pictures-come-and-go': (h) => {
    h.edit('Binh', ['![Bản đồ phường](ban-do.gif)', '![Bản đồ mới](ban-do-moi.gif)']);
    h.write('Chi', { 'reports/nam-2023/binh-an/ban-do-moi.gif': gif(30, 30) });
  },

  'picture-in-a-cell': (h) => {
    h.edit('Binh', ['| 1.250 | |', '| 1.250 | ![Ảnh lớp học](lop.gif) |']);
    h.write('Chi', { 'reports/nam-2023/binh-an/lop.gif': gif(5, 5) });
    h.write('An', { 'reports/nam-2023/binh-an/lop.gif': gif(6, 6) });
  },

  'front-matter': (h) => {
    h.edit('Binh', ['number: 15-BC/BCĐ', 'number: 16-BC/BCĐ']);
    h.edit('Chi', ['date: 2023-12-10', 'date: 2023-12-12']);
    h.edit('An', ['title: TRƯỞNG BAN, name: Nguyễn Văn A', 'title: PHÓ TRƯỞNG BAN, name: Lê Thị D']);
    h.edit('Binh', ['---\n\n# ', 'addressees: [Ban Chỉ đạo tỉnh, Ban Dân vận Tỉnh ủy]\n---\n\n# ']);
    h.edit('Chi', ['addressees:', 'copies: [Như trên, Lưu VP]\naddressees:']);
    h.edit('An', ['Lưu VP', 'Thường trực Đảng ủy, Lưu VP']);
  },

  'outline-and-register': (h) => {
    const outline = 'outlines/nam-2023/outline.md';
    h.write('Binh', {
      [outline]: fixture('outline.md').replace('type: BC\n', 'type: BC\naddressees: [Ban Chỉ đạo tỉnh]\n'),
    });
    h.write('Chi', { 'reports/units.csv': fixture('units.csv').replace('Thành ủy Bình An', 'Thành ủy Bình Minh') });
  },

  'branches-merged': (h) => {
    h.branch('binh');
    h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']);
    h.checkout('main');
    h.edit('Chi', ['sớm ban hành', 'khẩn trương ban hành']);
    h.merge('An', 'binh');
  },

  'branches-merged-in-one-sentence': (h) => {
    h.branch('binh');
    h.edit('Binh', ['12 tổ dân phố', '13 tổ dân phố']);
    h.checkout('main');
    h.edit('Chi', ['nhiệt tình', 'tận tụy']);
    h.merge('An', 'binh', h.text().replace('12 tổ', '13 tổ').replace('đời sống', 'mức sống'));
  },

  'branch-from-before': (h) => {
    h.branch('binh');
    h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']);
    h.checkout('main');
    h.edit('Chi', ['sớm ban hành', 'khẩn trương ban hành']);
    h.from = h.head();
    h.merge('An', 'binh');
  },

  'merges-of-merges': (h) => {
    h.branch('binh');
    h.edit('Binh', ['12 tổ', '13 tổ']);
    h.branch('chi');
    h.edit('Chi', ['sớm ban hành', 'khẩn trương ban hành']);
    h.checkout('binh');
    h.edit('Binh', ['được duy trì đều', 'được duy trì tốt']);
    h.merge('Binh', 'chi');
    h.checkout('main');
    h.edit('An', ['địa bàn rộng', 'địa bàn rộng, dân cư thưa']);
    h.merge('An', 'binh');
  },

  'merge-that-takes-one-side': (h) => {
    h.branch('binh');
    h.edit('Binh', ['12 tổ', '13 tổ']);
    h.checkout('main');
    h.edit('Chi', ['12 tổ', '14 tổ']);
    h.merge('An', 'binh', h.text().replace('14 tổ', '13 tổ'));
  },

  renamed: (h) => {
    h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']);
    h.rename('An', 'reports/nam-2023/binh-an/so-mot.md');
    h.edit('Chi', ['sớm ban hành', 'khẩn trương ban hành']);
  },

  'renamed-into-another-campaign': (h) => {
    h.edit('Binh', ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']);
    h.write('An', { 'outlines/nam-2024/outline.md': fixture('outline.md') });
    h.git('mv', 'reports/nam-2023/binh-an/ban-do.gif', 'reports/ban-do.gif');
    h.git('mv', 'reports/ban-do.gif', 'reports/nam-2023/ban-do.gif');
    h.edit('An', ['(ban-do.gif)', '(../../nam-2023/ban-do.gif)']);
    h.rename('An', 'reports/nam-2024/binh-an/phuong-mot.md');
    h.edit('Chi', ['sớm ban hành', 'khẩn trương ban hành']);
  },

  'renamed-on-a-branch': (h) => {
    h.branch('an');
    h.rename('An', 'reports/nam-2023/binh-an/so-mot.md');
    h.edit('An', ['12 tổ', '13 tổ']);
    h.checkout('main');
    h.file = 'reports/nam-2023/binh-an/phuong-mot.md';
    h.edit('Binh', ['sớm ban hành', 'khẩn trương ban hành']);
    h.file = 'reports/nam-2023/binh-an/so-mot.md';
    h.merge('Chi', 'an');
  },

  reverted: (h) => {
    h.edit('Chi', ['12 tổ', '13 tổ']);
    h.edit('Binh', [MODEL, ''], ['kiểm tra 4 tổ', 'kiểm tra 6 tổ']);
    h.revert('An');
  },

  'deleted-and-back': (h) => {
    const text = h.text();
    h.write('Binh', { [h.file]: null });
    h.write('Chi', { [h.file]: text.replace('12 tổ', '13 tổ') });
  },

  'a-version-that-cannot-be-read': (h) => {
    h.edit('Binh', ['date: 2023-12-10', 'date: [2023'], ['12 tổ', '13 tổ']);
    h.edit('Chi', ['date: [2023', 'date: 2023-12-10']);
  },

  'marks-and-links': (h) => {
    h.edit('Binh', ['Công tác hòa giải được', '**Công tác hòa giải** được']);
    h.edit('Chi', ['duy trì đều', 'duy trì [đều](https://example.org/)']);
  },

  appendix: (h) => {
    h.edit('Binh', [PLEA, `${PLEA}\n\n## Phụ lục I\n\nDanh sách kèm theo.`]);
    h.edit('Chi', ['Danh sách kèm theo', 'Danh sách tổ dân phố kèm theo']);
  },

  'the-same-words-twice': (h) => {
    h.edit('Binh', [SENTENCE.slice(0, -1), `${SENTENCE} ${SENTENCE.slice(0, -1)}`]);
    h.edit('Chi', [`${SENTENCE} ${SENTENCE}`, SENTENCE]);
  },

  nothing: (h) => {
    h.from = h.head();
  },
};

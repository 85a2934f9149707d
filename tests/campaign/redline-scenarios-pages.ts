/** Histories of a report by three authors: its tables and appendices. */
import type { History } from './redline-history.ts';

const PLEA = 'Đề nghị tỉnh sớm ban hành hướng dẫn mới.';
const FIRST = '## Phụ lục I. Danh sách tổ\n\nTổ 1 và tổ 2 theo danh sách.\n';
const SECOND = '## Phụ lục II. Kinh phí\n\n| Việc | Tiền |\n|---|--:|\n| Tập huấn | 20 |\n';
/** So many columns that an appendix lies on its side. */
const WIDE = ['Phường trực thuộc', '---', 'Thứ nhất'].map((cell) => `|${` ${cell} |`.repeat(17)}\n`).join('');
const NOTE = '\n[^1]: Số liệu đến hết tháng 11.\n';

/** The report with appendices, from which the history is told. */
function withAppendices(h: History, ...appendices: readonly string[]): void {
  h.edit('An', [NOTE, `\n${appendices.join('\n')}${NOTE}`]);
  h.from = h.head();
}

export const SCENARIOS: Readonly<Record<string, (history: History) => void>> = {
  'appendix-goes': (h) => {
    withAppendices(h, FIRST);
    h.edit('Binh', ['Tổ 1 và tổ 2', 'Tổ 1, tổ 2']);
    h.edit('Chi', [FIRST.replace('Tổ 1 và tổ 2', 'Tổ 1, tổ 2'), '']);
  },

  'appendix-comes-before-another': (h) => {
    withAppendices(h, FIRST);
    h.edit('Binh', ['## Phụ lục I. Danh', `${SECOND.replace('II', 'I')}\n## Phụ lục II. Danh`]);
  },

  'appendix-comes-behind-another': (h) => {
    withAppendices(h, FIRST);
    h.edit('Binh', [FIRST, `${FIRST}\n${SECOND}`]);
    h.edit('Chi', ['Tập huấn', 'Tập huấn cán bộ']);
  },

  'appendix-goes-before-another': (h) => {
    withAppendices(h, FIRST, SECOND);
    h.edit('Chi', [FIRST, ''], ['Phụ lục II', 'Phụ lục I']);
  },

  'appendix-comes-on-its-side': (h) => {
    h.edit('Chi', [NOTE, `\n## Phụ lục. Bảng chung\n\n${WIDE}${NOTE}`]);
  },

  'appendix-lies-down': (h) => {
    withAppendices(h, FIRST, SECOND);
    h.edit('Binh', ['theo danh sách.\n', `theo danh sách.\n\n${WIDE}`]);
  },

  'appendix-whose-last-paragraph-is-another': (h) => {
    withAppendices(h, FIRST, SECOND);
    h.edit('Binh', ['Tổ 1 và tổ 2 theo danh sách.', 'Không đổi so với năm trước.\n\n- Mười hai trưởng tổ.']);
  },

  'appendix-ends-with-a-table-no-more': (h) => {
    withAppendices(h, FIRST, SECOND);
    h.edit('Chi', ['\n| Việc | Tiền |\n|---|--:|\n| Tập huấn | 20 |\n', '\nKhông phát sinh.\n']);
  },

  'two-appendices-come': (h) => {
    h.edit('Binh', [NOTE, `\n${FIRST}${NOTE}`]);
    h.edit('Chi', [FIRST, `${FIRST}\n${SECOND}`]);
  },

  'text-moved-to-an-appendix': (h) => {
    withAppendices(h, FIRST);
    h.edit(
      'Binh',
      ['Công tác hòa giải được duy trì đều.\n\n', ''],
      [FIRST, `${FIRST}\nCông tác hòa giải được duy trì đều.\n`],
    );
  },

  'table-after-table': (h) => {
    h.edit('Binh', ['| 1.250 | |\n', '| 1.250 | |\n\n| Việc | Kinh phí |\n|---|--:|\n| Tập huấn | 20 |\n']);
    h.edit(
      'Chi',
      ['\n| Việc | Kinh phí |\n', '\n| Việc | Kinh phí | Nguồn |\n'],
      ['|---|--:|\n', '|---|--:|---|\n'],
      ['| 20 |', '| 20 | Tỉnh |'],
    );
  },

  'row-and-column-at-once': (h) => {
    h.edit('Binh', [
      '| Số văn bản đã ban hành | văn bản | 6 | |',
      '| Số văn bản đã ban hành | văn bản | 6 | |\n| Số hội nghị | hội nghị | 3 | |',
    ]);
    h.edit(
      'Chi',
      [
        '| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |\n|---|---|---:|---|\n| Số văn bản',
        '| Chỉ tiêu | Đơn vị tính | Số liệu |\n|---|---|---:|\n| Số văn bản',
      ],
      ['| văn bản | 6 | |', '| văn bản | 6 |'],
      ['| hội nghị | 3 | |', '| hội nghị | 3 |'],
      ['| 1.250 | |', '| 1.250 |'],
    );
  },

  'two-hands-in-one-cell': (h) => {
    h.edit('Binh', ['| 1.250 | |', '| 1.250 | tăng nhiều |']);
    h.edit('Chi', ['| tăng nhiều |', '| tăng rất nhiều<br>so với năm trước |']);
    h.edit('An', ['| tăng rất', '| tăng khá']);
  },

  'note-in-a-cell': (h) => {
    h.edit('Binh', ['| 1.250 | |', '| 1.250 | xem[^2] |'], [NOTE, `${NOTE}\n[^2]: Tính cả tổ 13.\n`]);
    h.edit('Chi', ['Tính cả tổ 13', 'Tính cả tổ 13 và 14']);
  },

  'bold-and-italic-only': (h) => {
    h.edit('Binh', [PLEA, `**${PLEA}**`]);
    h.edit('Chi', ['nhắc nhở kịp thời', '*nhắc nhở kịp thời*'], ['| 1.250 |', '| **1.250** |']);
  },

  'items-become-numbers': (h) => {
    h.edit('Binh', ['- Cách làm', '1. Cách làm'], ['- Tổ hòa giải', '2. Tổ hòa giải']);
  },

  'section-moved': (h) => {
    const section = '### 2. Kiểm tra, giám sát\n\nBan Chỉ đạo kiểm tra 4 tổ dân phố, nhắc nhở kịp thời.\n\n';
    h.edit('Chi', [section, ''], ['### 1. Quán triệt', `${section}### 1. Quán triệt`]);
  },

  'title-and-draft': (h) => {
    h.edit('Binh', ['năm 2023\n\nBan', 'trong năm 2023\n\nBan']);
    h.edit('Chi', ['number: 15-BC/BCĐ\n', 'number: 15-BC/BCĐ\ndraft: 2\n']);
  },
};

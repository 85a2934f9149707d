import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../../../scripts/check/check-file.ts';
import { goodRepository } from '../../helpers/fixtures.ts';

const FILE = 'outlines/nam-2023/letter.md';
const LETTER = `---
type: CV
number: 42-CV/BCĐ
date: 2023-11-25
profile: party-2018
issuer: binh-an
title: báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2023
signer: { authority: T/M BAN CHỈ ĐẠO, title: TRƯỞNG BAN, name: Nguyễn Văn A }
---

# báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2023

Ban Chỉ đạo đề nghị các đơn vị gửi báo cáo trước ngày 15/12/2023.
`;

test.each([
  ['a good one', LETTER, []],
  ['without a day', LETTER.replace(/date:.*\n/u, ''), []],
  ['a state letter', LETTER.replace('party-2018', 'state').replace('42-CV/BCĐ', '42/BCĐ-TH').replace('T/M', 'TM.'), []],
  [
    'a draft that came on paper',
    LETTER.replace(
      'title: báo',
      'draft: 2\nreceived: { number: 287, date: 2023-11-27, by: Huyện ủy Bình An }\ntitle: báo',
    ),
    [],
  ],
  [
    'a stamp of a day before it',
    LETTER.replace('title: báo', 'received: { number: 287, date: 2023-11-24 }\ntitle: báo'),
    [
      '7:32 error front-matter Ngày đến 24/11/2023 ở `received` trước ngày của văn bản (25/11/2023); hãy xem lại dấu công văn đến, hoặc sửa `date`',
    ],
  ],
  [
    'an authority where the head signs',
    LETTER.replace('party-2018', 'state').replace('42-CV/BCĐ', '42/BCĐ-TH').replace('T/M BAN CHỈ ĐẠO', 'TM. SỞ NỘI VỤ'),
    [
      '8:22 error front-matter `TM. SỞ NỘI VỤ`: cơ quan có người đứng đầu ký thì không ghi `TM.`; hãy bỏ `authority`, cấp phó ký thay thì ghi như `KT. GIÁM ĐỐC`',
    ],
  ],
  [
    'no front matter',
    '# Công văn\n',
    [
      '1:1 error front-matter Công văn, kế hoạch thiếu phần đầu giữa hai dòng `---`; hãy thêm với các khóa type, number, date, profile, issuer, title, place, addressees, via, copies, signer, draft, received, reminders',
    ],
  ],
  [
    'a key that is none',
    LETTER.replace('title: báo', 'titel: báo'),
    ['7:1 error front-matter Không có khóa `titel` ở đây; có phải `title`?'],
  ],
  [
    'a reminder of an unknown unit',
    LETTER.replace('signer:', 'reminders: [{ number: 51-CV/BCĐ, date: 2023-12-16, unit: binh-yen }]\nsigner:'),
    [
      '8:58 error front-matter Không có đơn vị `binh-yen` trong danh mục reports/units.csv; hãy ghi mã của đơn vị đã gửi công văn đôn đốc',
    ],
  ],
  [
    'an unknown issuer',
    LETTER.replace('issuer: binh-an', 'issuer: binh-yen'),
    [
      '6:9 error front-matter Không có đơn vị `binh-yen` trong danh mục reports/units.csv; hãy ghi mã của cơ quan ban hành',
    ],
  ],
  [
    'a number of the state',
    LETTER.replace('42-CV/BCĐ', '42/BCĐ-TH'),
    [
      '3:9 error front-matter Số, ký hiệu `42/BCĐ-TH` không đúng thể thức của Đảng (Hướng dẫn 36-HD/VPTW); hãy ghi như `15-CV/BCĐ`',
    ],
  ],
  [
    'an authority of the state',
    LETTER.replace('T/M', 'TM.'),
    [
      '8:22 error front-matter Thẩm quyền ký `TM. BAN CHỈ ĐẠO` không đúng thể thức của Đảng (Hướng dẫn 36-HD/VPTW); hãy ghi như `T/M BAN CHỈ ĐẠO`',
    ],
  ],
  [
    'a document after the letter',
    LETTER.replace('Ban Chỉ đạo đề nghị', 'Thực hiện Kế hoạch số 60-KH/ĐU ngày 15/12/2023, Ban Chỉ đạo đề nghị'),
    [
      '13:37 error citation Kế hoạch số 60-KH/ĐU ghi ngày 15/12/2023, sau ngày 25/11/2023 của báo cáo này; hãy sửa ngày viện dẫn hoặc ngày báo cáo',
    ],
  ],
])('a letter: %s', (_what, text, expected) => {
  const { messages } = checkText(new Repository(new Memory({ ...goodRepository(), [FILE]: text })), FILE, text);
  expect(
    messages.map(({ line, column, severity, rule, message }) => `${line}:${column} ${severity} ${rule} ${message}`),
  ).toEqual(expected);
});

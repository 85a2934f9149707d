/** Marks of secrecy: on a document, and in prose about them. */
import { expect, test } from 'vitest';
import { findSecretMarks, MOST_MARKS, secretMarkMessage } from '#lib/privacy/secret-mark.ts';
import type { Separator } from '#lib/privacy/text-line.ts';
import { rowsOf } from './table.ts';

const found = (text: string, separator?: Separator) =>
  findSecretMarks(text, separator).map(({ start, end, mark }) => `${mark}@${start}-${end}`);

test('what is said of a mark', () => {
  expect(secretMarkMessage('TỐI MẬT')).toBe(
    'Có dấu “TỐI MẬT”: văn bản mật hoặc hạn chế lưu hành không bao giờ được đưa vào kho; hãy gỡ văn bản này ra và báo ngay người phụ trách (lịch sử Git giữ lại mọi thứ đã đưa vào)',
  );
});

test('so many marks are told, and that there may be more', () => {
  const marks = findSecretMarks('MẬT\n\n'.repeat(MOST_MARKS + 5));
  const told = marks.map(({ start, mark }, index) => [start, secretMarkMessage(mark, index)]);
  const plain = secretMarkMessage('MẬT');
  const last = `${plain}; đã thấy 200 dấu, phần sau của tệp chưa soát`;
  expect(told).toEqual(marks.map((_, index) => [index * 5, index === 199 ? last : plain]));
  expect([MOST_MARKS, marks.at(-1)?.start]).toEqual([200, 199 * 5]);
});

test('a mark is found behind as many places that are none', () => {
  expect(found(`${'(Mật) mật độ '.repeat(500)}\n\nTỐI MẬT`)).toEqual(['TỐI MẬT@6502-6509']);
});

test('addresses with marks are told up to the same number', () => {
  const address = '[x](a-TOI-MAT.pdf)\n';
  expect(found(address.repeat(MOST_MARKS + 5))).toEqual(
    Array.from({ length: MOST_MARKS }, (_, index) => `TOI MAT@${index * 19 + 4}-${index * 19 + 17}`),
  );
});

test.each([
  ['two headings of a file', '# TỐI MẬT\n\nLời.\n\n# TUYỆT MẬT', []],
  ['two items of a list', '- TỐI MẬT\n- TUYỆT MẬT', []],
  ['items of two lists', '- TỐI MẬT\n\nLời.\n\n- TUYỆT MẬT', ['TỐI MẬT@2-9', 'TUYỆT MẬT@19-28']],
  ['a heading and an item', '# TỐI MẬT\n\n- TUYỆT MẬT', ['TỐI MẬT@2-9', 'TUYỆT MẬT@13-22']],
  ['an item and a cell below', '- TỐI MẬT\n| TUYỆT MẬT | Số: |', ['TỐI MẬT@2-9', 'TUYỆT MẬT@12-21']],
])('several grades in one group are its subject: %s', (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ['Độ mật: A', ['A@8-9']],
  ['Độ mật:A', ['A@7-8']],
  ['Dấu mật:  B', ['B@10-11']],
  ['**Độ mật** : C', ['C@13-14']],
  ['| Độ mật | A |', ['A@11-12']],
  ['|Độ mật|A|', ['A@8-9']],
  ['| **Độ bảo mật**:  | **A** |', ['A@23-24']],
  ['Độ mậtx: A', []],
  ['Độ mật xx: A', []],
  ['TỐI MẬT\n\nĐộ mật: A\n\nTUYỆT MẬT', ['TỐI MẬT@0-7', 'A@17-18', 'TUYỆT MẬT@20-29']],
])('a letter for a grade: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ['MẬT', ['MẬT@0-3']],
  ['\n  TUYỆT  MẬT \r\n', ['TUYỆT MẬT@3-13']],
  ['# TỐI MẬT', ['TỐI MẬT@2-9']],
  ['TÀI LIỆU MẬT', ['MẬT@9-12']],
  ['<p align="right">MẬT</p>', ['MẬT@17-20']],
  ['<!-- TÀI LIỆU THU HỒI -->', ['TÀI LIỆU THU HỒI@5-21']],
  ['| MẬT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |', ['MẬT@2-5']],
  ['Văn bản này **MẬT** nhé', ['MẬT@14-17']],
  ['Kế hoạch (LƯU HÀNH NỘI BỘ)', ['LƯU HÀNH NỘI BỘ@10-25']],
  ['Kế hoạch [XEM XONG TRẢ LẠI] gửi các xã', ['XEM XONG TRẢ LẠI@10-26']],
  ['Độ mật: Mật', ['Mật@8-11']],
  ['**Mức độ mật:** TỐI MẬT', ['TỐI MẬT@16-23']],
  ['Độ mật: tuyệt mật; độ khẩn: hỏa tốc', ['tuyệt mật@8-17']],
  ['| Độ mật | Mật |', ['Mật@11-14']],
  ['secrecy: "MẬT"', ['MẬT@10-13']],
  ['*Tài liệu lưu hành nội bộ*', ['Tài liệu lưu hành nội bộ@1-25']],
  ['MA\u0323\u0302T', ['MẬT@0-5']],
  ['TUYỆT\nMẬT', ['TUYỆT MẬT@0-9']],
])('a mark: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('in CSV a mark is a cell, in other text there are none', () => {
  expect([found('id,note\na,MẬT\n', ','), found('id,note\na,MẬT\n'), found('TỐI|MẬT|x', null)]).toEqual([
    ['MẬT@10-13'],
    [],
    [],
  ]);
});

test.each([
  'bí mật, mật độ, mật khẩu, bảo mật, mật thiết, mật ong, tuyệt mật, tối mật',
  'MẬT ĐỘ DÂN CƯ',
  '**BÍ MẬT**, (BẢO MẬT), **MẬT KHẨU**',
  'TIẾT LỘ TRÁI PHÉP BÍ MẬT NHÀ NƯỚC',
  '## V. CÔNG TÁC BẢO VỆ BÍ MẬT',
  'CÔNG TÁC BẢO VỆ BÍ\nMẬT',
  'Văn bản đóng dấu MẬT, TỐI MẬT phải ghi sổ',
  'Các dấu “MẬT”, “TỐI MẬT”, “TUYỆT MẬT”',
  'Ba độ: (TUYỆT MẬT), (TỐI MẬT), (MẬT)',
  '| Loại | TUYỆT MẬT | TỐI MẬT | MẬT |',
  '| MẬT | 3 |',
  '- “MẬT”;',
  'Độ mật: mật, tối mật, tuyệt mật',
  'Độ mật: không; mức độ mật thiết: cao',
  '- Mật\n- Tối mật',
  '- Lưu hành nội bộ\n| Tài liệu thu hồi | 3 |',
  'tài liệu lưu hành nội bộ được in 500 bản (lưu hành nội bộ), xem xong trả lại',
  'Thu hồi đất: TÀI LIỆU THU HỒI ĐẤT',
])('none: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each(['state-secret/marks.txt', 'state-secret/none.txt'])('the table %s', (table) => {
  const { actual, expected } = rowsOf(table, (text) => findSecretMarks(text));
  expect(actual).toEqual(expected);
});

test('every row of the table of marks has one', () => {
  const { expected } = rowsOf('state-secret/marks.txt', (text) => findSecretMarks(text));
  expect(expected.filter((row) => !row.includes('⟦'))).toEqual([]);
});

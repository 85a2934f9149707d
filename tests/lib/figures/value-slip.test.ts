/** What offices write in the place of a value: a reason that fits, and what is meant where that is certain. */
import { expect, test } from 'vitest';
import { type Figure, figureSchema } from '#lib/figures/figure.ts';
import { parseFigureValue } from '#lib/figures/figure-value.ts';

const figure = (more: object): Figure => figureSchema.parse({ id: 'x', name: 'X', ...more });
const COUNT = figure({ unit: 'lượt người' });
const MONEY = figure({ type: 'money', unit: 'triệu đồng' });
const RATE = figure({ type: 'percent' });
const ANSWER = figure({ type: 'yes-no' });
const DATE = figure({ type: 'date' });
const CHOICE = figure({ type: 'choice', choices: ['Tốt', 'Khá'] });

const NONE = '`Không phát sinh` (nếu không có)';
const NOT = '`Không áp dụng` (nếu không thuộc diện)';
const UNKNOWN = '`Chưa có số liệu` (nếu chưa biết)';
const none = `chưa rõ nghĩa; cần ${NONE}, ${NOT}, ${UNKNOWN}, hoặc một số`;
const not = `chưa rõ nghĩa; cần ${NOT}, ${NONE}, ${UNKNOWN}, hoặc một số`;
const unknown = `chưa rõ nghĩa; cần ${UNKNOWN}, ${NONE}, ${NOT}, hoặc một số`;

test.each<[string, Figure, string, string | null]>([
  ...['-', '–', '--', 'Không', 'không có', 'ko', 'k', '0 có', 'Ko có gì'].map(
    (text): [string, Figure, string, null] => [text, COUNT, none, null],
  ),
  ...['N/A', 'x', '/', 'Không thuộc đối tượng'].map((text): [string, Figure, string, null] => [text, COUNT, not, null]),
  ...['chưa có', 'Chưa', '?', 'Đang tổng hợp số liệu', 'chưa thống kê'].map((text): [string, Figure, string, null] => [
    text,
    COUNT,
    unknown,
    null,
  ]),
  ['KPS', COUNT, 'viết tắt; cần `Không phát sinh`', 'Không phát sinh'],
  ['KPS', DATE, 'viết tắt; cần `Không phát sinh`', 'Không phát sinh'],
  ['KAD.', RATE, 'viết tắt; cần `Không áp dụng`', 'Không áp dụng'],
  ['ccsl', MONEY, 'viết tắt; cần `Chưa có số liệu`', 'Chưa có số liệu'],
  [
    'Không phát sịnh',
    COUNT,
    'viết chưa đúng (có phải là “Không phát sinh”?); cần `Không phát sinh`',
    'Không phát sinh',
  ],
  ['-', CHOICE, `chưa rõ nghĩa; cần ${NONE}, ${NOT}, ${UNKNOWN}, hoặc đúng giá trị`, null],
  ['-', ANSWER, 'không phải câu trả lời có/không; cần `Có` hoặc `Không`', null],
  ['Chưa', ANSWER, 'không phải câu trả lời có/không; cần `Có` hoặc `Không`', null],
  ['1.250 lượt người', COUNT, 'kèm đơn vị tính, vốn đã có cột riêng; cần chỉ ghi số', '1.250'],
  ['1.250lượt người.', COUNT, 'kèm đơn vị tính, vốn đã có cột riêng; cần chỉ ghi số', '1.250'],
  ['12,5 phần trăm', RATE, 'kèm đơn vị tính, vốn đã có cột riêng; cần chỉ ghi số', '12,5'],
  ['12.', COUNT, 'thừa dấu “.”; cần chỉ ghi số', '12'],
  ['12;', COUNT, 'thừa dấu “;”; cần chỉ ghi số', '12'],
  [
    '5 tỷ',
    MONEY,
    'có chữ “tỷ” sau số; cần chỉ ghi số (đơn vị tính là “triệu đồng”); lời giải thích thì ghi ở cột “Ghi chú”',
    null,
  ],
  [
    '12 (tăng 3)',
    COUNT,
    'có chữ “(tăng 3)” sau số; cần chỉ ghi số (đơn vị tính là “lượt người”); lời giải thích thì ghi ở cột “Ghi chú”',
    null,
  ],
  ['khoảng 12', COUNT, 'chưa phải một số cụ thể; cần số nguyên không âm, như `1.204`', null],
  ['>100', COUNT, 'chưa phải một số cụ thể; cần số nguyên không âm, như `1.204`', null],
  ['nhiều', COUNT, 'không phải một số; cần số nguyên không âm, như `1.204`', null],
  ['12-15', COUNT, 'không phải một số; cần số nguyên không âm, như `1.204`', null],
])('%s', (text, one, told, meant) => {
  const value = parseFigureValue(text, one);
  expect(value.type === 'invalid' ? [`${value.reason}; cần ${value.expected}`, value.meant] : value).toEqual([
    told,
    meant,
  ]);
});

test('words are the author’s own where a text is asked for', () => {
  const own = figure({ type: 'text' });
  expect(['-', 'KPS', 'chưa có', '12 lượt'].map((text) => parseFigureValue(text, own))).toEqual(
    ['-', 'KPS', 'chưa có', '12 lượt'].map((text) => ({ type: 'text', text })),
  );
});

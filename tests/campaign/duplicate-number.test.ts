/** `duplicate-number`: across the files that a run checks. */
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { fixture, goodReport, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const FIRST = 'reports/nam-2023/binh-an/phuong-mot.md';
const SECOND = 'reports/nam-2024/binh-an/phuong-mot.md';

/** What the rule says of the second report, whose number and date are given; its unit is that of the first unless another is. */
function check(number: string, date: string, second = SECOND): unknown {
  const report = goodReport().replace('15-BC/BCĐ', number).replace('2023-12-10', date);
  const root = temporaryRepository({
    ...goodRepository(),
    'outlines/nam-2024/outline.md': fixture('outline.md'),
    [second]: report,
  });
  const { messages } = checkFiles({ repository: new Repository(new Disk(root)), given: [] });
  return messages.flatMap(({ file, line, column, severity, rule, message }) =>
    rule === 'duplicate-number' ? [`${file}:${line}:${column} ${severity} ${rule} ${message}`] : [],
  );
}

test('one number twice in a year', () => {
  expect(check('015-BC/BCĐ', '2023-03-01')).toEqual([
    `${SECOND}:2:9 error duplicate-number Số, ký hiệu \`015-BC/BCĐ\` đã dùng cho ${FIRST} trong cùng năm 2023; mỗi số chỉ cấp cho một văn bản, hãy kiểm tra sổ đăng ký rồi sửa một trong hai`,
  ]);
});

test.each([
  ['another year', '15-BC/BCĐ', '2024-03-01', SECOND],
  ['another number', '16-BC/BCĐ', '2023-03-01', SECOND],
  ['another symbol', '15-BC/BCHĐB', '2023-03-01', SECOND],
  ['a number that is not issued yet', '-BC/BCĐ', '2023-03-01', SECOND],
])('%s is none', (_, number, date, second) => {
  expect(check(number, date, second)).toEqual([]);
});

test('another unit is none', () => {
  const report = goodReport().replace('1. Kết quả ở xã, phường', '2. Kết quả ở cơ quan');
  const root = temporaryRepository({ ...goodRepository(), 'reports/nam-2023/binh-an/so-mot.md': report });
  const { messages } = checkFiles({ repository: new Repository(new Disk(root)), given: [] });
  expect(messages.filter(({ rule }) => rule === 'duplicate-number')).toEqual([]);
});

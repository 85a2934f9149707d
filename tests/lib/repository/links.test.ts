/** What links lead to, as every machine finds it. */
import { expect, test } from 'vitest';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const repository = new Repository(
  new Memory({
    'reports/units.csv': '',
    'reports/nam-2023/binh-an/Kết quả (1).md': '',
    'outlines/nam-2023/outline.md': '',
  }),
);

test.each<[string, string | null]>([
  ['https://binhan.gov.vn/a b?c#d', null],
  ['HTTP://binhan.gov.vn', null],
  ['mailto:a@binhan.gov.vn', null],
  ['#i', null],
  ['?a', null],
  ['phuong-mot.md', null],
  ['./phuong-mot.md#i', null],
  ['.', null],
  ['../binh-an', null],
  ['../../units.csv?a#b', null],
  ['..\\..\\units.csv', null],
  ['/reports/units.csv', null],
  ['/outlines/', null],
  ['/', null],
  ['K%E1%BA%BFt%20qu%E1%BA%A3%20(1).md', null],
  ['Kết quả (1).md'.normalize('NFD'), null],
  ['kết quả (1).md', 'misspelt Kết quả (1).md'],
  ['/Reports/units.csv', 'misspelt ../../units.csv'],
  ['', 'no-address'],
  ['https://', 'no-web'],
  ['javascript:alert(1)', 'no-web'],
  ['JavaScript:x', 'no-web'],
  ['data:text/html,x', 'no-web'],
  ['file:///a', 'no-web'],
  ['//binhan.gov.vn', 'no-web'],
  ['C:\\a.md', 'outside'],
  ['\\\\may\\a.md', 'outside'],
  ['../../../../a.md', 'outside'],
  ['/../a.md', 'outside'],
  ['phuong-hai.md', 'missing'],
  ['../../units.csv/a', 'missing'],
  ['phuong-mot', 'missing'],
  ['100%.md', 'missing'],
])('%j: %s', (url, expected) => {
  const fault = repository.linkFault(REPORT, url);
  expect(fault && (fault.type === 'misspelt' ? `misspelt ${fault.url}` : fault.type)).toBe(expected);
});

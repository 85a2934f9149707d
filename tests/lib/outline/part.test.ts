/** An outline that several repositories share, in one that has a part of its units: what may be elsewhere is no error, a slip is. */
import { expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { Memory } from '#lib/repository/memory.ts';
import { Repository } from '#lib/repository/repository.ts';

const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n';
const row = (id: string, level: string, kind: string) => `${id},Tên ${id},${level},${kind},,Đảng ủy,T,ĐU,,,,\n`;
const PROVINCE =
  row('vn', 'country', 'party') +
  row('vn/dong', 'province', 'party') +
  row('vn/dong/an', 'base', 'commune') +
  row('vn/dong/ha', 'base', 'commune');
const WHOLE = PROVINCE + row('vn/tay', 'province', 'party');

/** What is told of an outline with a waiver and a kind. */
function told(rows: string, issuer: string, { waived = 'vn/dong/an', kind = 'commune' }) {
  const outline = `---\nversion: 1\nissuer: ${issuer}\nbasis: Công văn số 42-CV/BCĐ ngày 25/5/2023\nprofile: party-2018\ntype: BC\ntitle: Kết quả\nperiod: 2025-01-01/2025-06-30\nlevels: { base: {} }\nwaivers:\n  - { unit: ${waived}, reason: Mới sáp nhập }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n\`\`\`yaml\nfor: [${kind}]\nwords: 10\n\`\`\`\n`;
  const files = { 'reports/units.csv': HEADER + rows, 'outlines/c/outline.md': outline };
  const { problems = [] } = new Repository(new Memory(files)).outline(campaignId('c')) ?? {};
  return problems.map(({ severity, message }) => `${severity} ${message}`);
}

test.each(['vn', 'vn/dong'])('the part of a province, under an outline of %s', (issuer) => {
  expect(told(PROVINCE, issuer, {})).toEqual([]);
  expect(told(PROVINCE, issuer, { waived: 'vn/tay/bac' })).toEqual([
    'warning Đơn vị được miễn `vn/tay/bac` không có trong danh mục reports/units.csv và ở ngoài phần của kho này; nếu không phải đơn vị của kho khác cùng đề cương thì hãy sửa mã',
  ]);
  expect(told(PROVINCE, issuer, { waived: 'vn/dong/am' })).toEqual([
    'error Không có đơn vị `vn/dong/am` trong danh mục reports/units.csv; hãy sửa mã đơn vị được miễn',
  ]);
  expect(told(PROVINCE, issuer, { kind: 'ward' })).toEqual([
    'warning Không đơn vị nào trong danh mục thuộc loại hình `ward`; hãy dùng một trong: `commune`, `party`',
  ]);
  expect(told(PROVINCE, issuer, { kind: 'comune' })).toEqual([
    'error Không đơn vị nào trong danh mục thuộc loại hình `comune`; có phải `commune`? (danh mục có: `commune`, `party`)',
  ]);
});

test('in a register of all, what is not there is an error', () => {
  expect(told(WHOLE, 'vn', { waived: 'vn/nam/bac' })).toEqual([
    'error Không có đơn vị `vn/nam/bac` trong danh mục reports/units.csv; hãy sửa mã đơn vị được miễn',
  ]);
  expect(told(WHOLE, 'vn', { kind: 'ward' })).toEqual([
    'error Không đơn vị nào trong danh mục thuộc loại hình `ward`; hãy dùng một trong: `commune`, `party`',
  ]);
});

/** Which reports count has one answer: in totals, in the comparison of a later campaign, in a scaffold, in the status. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { runScript } from '../helpers/command.ts';
import { report, repositoryOf } from '../roll-up/three-tiers.ts';
import { built } from './built.ts';

const WRONG = `${report(['7', '7', '100', 'Có'])}\n## III. KHÔNG CÓ\n\nMục lạ.\n`;
const DRAFT = report(['1000', '1000', '100', 'Có']).replace('date:', 'draft: true\ndate:');

/** Huyện Đông differs from its communes, of which one is a draft and one has an error; Huyện Tây has no report. */
const REPORTS = {
  'h1/t/dong': report(['10', '5', '50', 'Có']),
  'h1/t/dong/an': report(['14', '7', '50', 'Có']),
  'h1/t/dong/am': WRONG,
  'h1/t/tay': DRAFT,
  'h2/t/dong-an': report(['12', '9', '75', 'Có']),
};

const linesWith = (text: unknown, part: string) =>
  String(text)
    .split('\n')
    .filter((line) => line.includes(part));

test('a district counts though its figure is not the sum below it; a draft and a wrong report do not', async () => {
  const repository = repositoryOf(REPORTS);
  const { files, isFine, said } = await built(repository);
  expect(linesWith(files.get('h1/figures.csv'), ',all,')).toEqual([
    'h1,t/dong,all,,10,value',
    'h1,t/dong/an,all,,14,value',
  ]);
  expect(linesWith(files.get('h1/totals.csv'), ',all,').map((line) => line.split(',').slice(1, 5).join())).toEqual([
    't,all,,10',
    't/dong,all,,14',
  ]);
  const status = JSON.parse(String(files.get('h1/status.json'))) as { units: { unit: string; state: string }[] };
  expect(status.units.map(({ unit, state }) => `${unit} ${state}`)).toEqual([
    't/dong filed',
    't/dong/an filed',
    't/dong/am invalid',
    't/tay draft',
  ]);
  expect([...files.keys()].filter((path) => path.startsWith('h1/reports/'))).toEqual([
    'h1/reports/t/dong/an.docx',
    'h1/reports/t/dong.docx',
    'h1/reports/t/tay.docx',
  ]);
  expect(isFine).toBe(false);
  expect(linesWith(said, '“Tổng số” của')).toEqual([
    '  13:18    lưu ý “Tổng số” của Huyện Đông là 10, mà cộng từ 1 báo cáo cấp dưới là 14 (Xã An 14): kém 4, trong khi số của cấp trên gồm cả số của cấp dưới; chưa có số của Xã Ấm, nên có thể còn kém hơn nữa; hãy sửa số này, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình, hoặc ghi lý do vào cột “Ghi chú” của hàng này [roll-up-mismatch]',
  ]);
});

test('the comparison of a later campaign is with the totals that the earlier one shows', async () => {
  const { 'h1/t/tay': _, ...reports } = REPORTS;
  const repository = repositoryOf({
    ...reports,
    'h1/t/tay': report(['20', '10', '50', 'Không']),
    'h2/t/tay-ha': report(['10', '4', '40', 'Có']),
    'h2/t/tay-thuong': report(['9', '9', '100', 'Không']),
  });
  const { files } = await built(repository);
  expect(linesWith(files.get('h1/totals.csv'), 'h1,t,all,').map((line) => line.split(',')[4])).toEqual(['30']);
  expect(linesWith(files.get('h2/roll-ups/t.md'), 'Tổng số | việc').map((line) => line.replace(/ +/gu, ' '))).toEqual([
    '| Tổng số | việc | 31 | 3/3 | +1 (+3,33%), của 3/3 đơn vị |',
    '| Tổng số | việc | 31 | 3/3 |',
    '| Tổng số | việc | 30 | 31 | +1 (+3,33%) | 3/3 |',
  ]);
});

test('new --from-roll-up starts from what the roll-up of a build holds', async () => {
  const repository = repositoryOf(REPORTS);
  const { files } = await built(repository);
  expect(runScript('new', ['h1', 't', '--from-roll-up', '--root', repository.root])).toEqual({
    status: 0,
    stdout: 'reports/h1/t.md\n',
    stderr:
      'Lưu ý: Tỉnh T (cấp `province`) không thuộc diện phải báo cáo của đợt này.\nKhông tổng hợp 1 báo cáo có lỗi:\n  reports/h1/t/dong/am.md\nCòn 2/4 đơn vị cấp dưới chưa có báo cáo hợp lệ; bảng nào thiếu số liệu thì có ghi chú ở ngay trên bảng.\n',
  });
  const started = readFileSync(join(repository.root, 'reports/h1/t.md'), 'utf8');
  const totals = (text: Parameters<typeof linesWith>[0]) =>
    linesWith(text, 'Tổng số | việc').map((line) => line.split('|')[3]?.trim());
  expect(totals(started)).toEqual(['10']);
  expect(totals(files.get('h1/roll-ups/t.md'))).toEqual(['10', '10']);
});

test('a waived unit and one that owes nothing have their documents and no part in the tables', async () => {
  const repository = repositoryOf({ ...REPORTS, 'h2/t': report(['99', '9', '9,1', 'Có']) });
  const { files } = await built(repository);
  expect(linesWith(files.get('h2/figures.csv'), ',all,')).toEqual(['h2,t/dong-an,all,,12,value']);
  expect([...files.keys()].filter((path) => path.startsWith('h2/reports/'))).toEqual([
    'h2/reports/t/dong-an.docx',
    'h2/reports/t.docx',
  ]);
});

test('drafts, wrong reports and those of waived units are named in the roll-up as left out', async () => {
  const { root } = repositoryOf(REPORTS);
  const outline = join(root, 'outlines/h1/outline.md');
  writeFileSync(
    outline,
    readFileSync(outline, 'utf8').replace('levels:', 'waivers: [{ unit: t/dong/an, reason: Đã gộp }]\nlevels:'),
  );
  const { files } = await built(new Repository(new Disk(root)));
  expect(linesWith(files.get('h1/roll-ups/t.md'), 'Tổng hợp báo cáo')).toEqual([
    'Tổng hợp báo cáo của các đơn vị thuộc Tỉnh T, kỳ từ ngày 01/01/2025 đến ngày 30/6/2025. **1/3 đơn vị đã gửi báo cáo hợp lệ.** Cấp huyện: 1/2. **Mới có dự thảo, chưa tính 1: Huyện Tây.** Cơ sở: 0/1. **Báo cáo còn lỗi, chưa tính 1: Xã Ấm.** Được miễn 1: Xã An. Được miễn mà vẫn gửi, báo cáo không tính 1: Xã An.',
  ]);
});

/** `npm run build` and `npm run new --from-roll-up` with an outline that names an earlier campaign. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { report, repositoryOf } from '../roll-up/three-tiers.ts';

const ROW = '| Tổng số | việc | 30 | 31 | +1 (+3,33%) | 3/3 |';

test('the roll-up of one campaign holds the totals of the other, built or not', () => {
  const { root } = repositoryOf({
    'h1/t/dong': report(['10', '5', '50', 'Có']),
    'h1/t/tay': report(['20', '10', '50', 'Không']),
    'h2/t/dong-an': report(['12', '9', '75', 'Có']).replace('-BC/HU', '-BC/ĐU'),
    'h2/t/tay-ha': report(['10', '4', '40', 'Có']).replace('-BC/HU', '-BC/ĐU'),
    'h2/t/tay-thuong': report(['9', '9', '100', 'Không']).replace('-BC/HU', '-BC/ĐU'),
  });
  expect(runScript('build', ['--campaign', 'h2', '--root', root])).toEqual({
    status: 0,
    stdout: 'Đã dựng vào dist:\n  h2: đề cương, 3 báo cáo, 1 bản tổng hợp, số liệu\n',
    stderr: '',
  });
  const rollUp = readFileSync(join(root, 'dist/h2/roll-ups/t.md'), 'utf8');
  expect(rollUp.split('\n').filter((line) => line.startsWith('| Tổng số | việc |'))).toEqual([
    '| Tổng số | việc | 31 | 3/3 | +1 (+3,33%), của 3/3 đơn vị |',
    '| Tổng số | việc | 31 | 3/3 |',
    ROW,
  ]);
  expect([existsSync(join(root, 'dist/h2/roll-ups/t.docx')), existsSync(join(root, 'dist/h1'))]).toEqual([true, false]);
  expect(runScript('new', ['h2', 't', '--from-roll-up', '--root', root])).toEqual({
    status: 0,
    stdout: 'reports/h2/t.md\n',
    stderr: 'Lưu ý: Tỉnh T (cấp `province`) không thuộc diện phải báo cáo của đợt này.\n',
  });
  const started = readFileSync(join(root, 'reports/h2/t.md'), 'utf8');
  expect(started.split('\n').filter((line) => line.startsWith('| Tổng số | việc |'))).toEqual([
    '| Tổng số | việc | 31 | |',
  ]);
});

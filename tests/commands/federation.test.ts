/** `release` in the repository of a district, `fetch`, `check` and `build` in that of its province: as their users run them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CAMPAIGN, DISTRICT, provinceWith } from '../campaign/province.ts';
import { runScript } from '../helpers/command.ts';
import { commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { report } from '../roll-up/three-tiers.ts';

const AUTHOR = { name: 'Nguyễn Văn A', date: '2025-07-10T08:00:00+07:00' };
const IGNORED = 'dist/\ndist-release/\n';
const LIST = 'reports/h1/sources.csv';

test('a district releases, a province stands on it, and goes on when the district has', () => {
  const district = temporaryRepository({ ...DISTRICT, '.gitignore': IGNORED });
  const first = commitAll(district, AUTHOR);
  const refused = runScript('release', ['h1', '--root', district]);
  runScript('build', ['--root', district, '--campaign', 'h1']);
  const made = runScript('release', ['h1', '--root', district]);
  const row = made.stdout.trim().split('\n').at(-1)?.trim() ?? '';
  const folder = join(district, 'dist-release', 'h1');
  expect([
    refused.status,
    made.status,
    row.replace(/[0-9a-f]{64}$/u, 'SHA256'),
    existsSync(join(folder, 'parts.csv')),
  ]).toEqual([2, 0, `t/dong,${folder},${first},SHA256`, true]);

  const list = `unit,url,commit,sha256\n${row}\n`;
  const province = temporaryRepository({ ...provinceWith({}, {}, {}), [LIST]: list, '.gitignore': IGNORED });
  const lacking = runScript('check', ['--root', province, '--campaign', 'h1']);
  const fetched = runScript('fetch', ['--root', province]);
  commitAll(province, AUTHOR);
  const built = runScript('build', ['--root', province, '--campaign', 'h1']);
  const totals = readFileSync(join(province, 'dist/h1/totals.csv'), 'utf8').split('\n').slice(1, 3);
  expect([lacking.status, fetched.status, fetched.stdout, built.status, totals]).toEqual([
    1,
    0,
    `Đợt h1:\n  t/dong: đã lấy phiên bản ${first.slice(0, 7)}\n`,
    0,
    ['h1,t,all,,30,3,4,0,value', 'h1,t,done,,15,3,4,0,value'],
  ]);

  writeFileSync(join(district, 'reports/h1/t/dong/am.md'), report(['2', '2', '100', 'Có']));
  const second = commitAll(district, AUTHOR);
  runScript('build', ['--root', district, '--campaign', 'h1']);
  runScript('release', ['h1', '--root', district]);
  const stale = runScript('fetch', [CAMPAIGN, '--root', province]);
  const moved = runScript('fetch', [CAMPAIGN, '--root', province, '--update']);
  expect([stale.status, moved.status, moved.stdout]).toEqual([
    0,
    0,
    `Đợt h1:
  t/dong: đã lấy phiên bản ${second.slice(0, 7)}, thay cho ${first.slice(0, 7)}
    “Tổng số”: 6 (1/2 đơn vị) → 8 (2/2 đơn vị)
    “Đã làm”: 3 (1/2 đơn vị) → 5 (2/2 đơn vị)
    “Tỷ lệ”: 50 (1/2 đơn vị) → 62,5 (2/2 đơn vị)
    “Đã có quy chế”: 1 (1/2 đơn vị) → 2 (2/2 đơn vị)
`,
  ]);
  const changed = execFileSync('git', ['-C', province, 'diff', '--name-only'], { encoding: 'utf8' }).trim().split('\n');
  expect(changed).toEqual([
    LIST,
    ...[
      'SHA256SUMS',
      'datapackage.json',
      'figures.csv',
      'figures.parquet',
      'parts.csv',
      'status.json',
      'totals.csv',
    ].map((name) => `reports/h1/sources/t/dong/${name}`),
  ]);
});

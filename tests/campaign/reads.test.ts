/** In one build each report is read once, whatever is made of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { PROJECT } from '../helpers/project.ts';
import { report, repositoryOf } from '../roll-up/three-tiers.ts';

test('a build of two campaigns, one compared with the other, with roll-ups of narratives and a mismatch', () => {
  const good = ['10', '5', '50', 'Có'];
  const { root } = repositoryOf({
    'h1/t/dong': report(good),
    'h1/t/tay': report(['20', '10', '50', 'Không']),
    'h2/t/dong-an': report(['12', '9', '75', 'Có']),
    'h2/t/tay-ha': report(['10', '4', '40', 'Có']),
    'h2/t/tay-thuong': '',
  });
  const log = join(root, 'reads.json');
  const hook = pathToFileURL(join(PROJECT, 'tests', 'helpers', 'count-reads.mjs')).href;
  const { status } = runScript('build', ['--root', root], { READS: log, NODE_OPTIONS: `--import ${hook}` });
  const reads = JSON.parse(readFileSync(log, 'utf8')) as [string, number][];
  const ofReports = reads.flatMap(([path, count]) => {
    const file = path.slice(root.length + 1);
    return file.startsWith('reports/') ? [`${file} ${count}`] : [];
  });
  expect({ status, reads: ofReports.sort() }).toEqual({
    status: 1,
    reads: [
      'reports/h1/t/dong.md 1',
      'reports/h1/t/tay.md 1',
      'reports/h2/t/dong-an.md 1',
      'reports/h2/t/tay-ha.md 1',
      'reports/h2/t/tay-thuong.md 1',
    ],
  });
});

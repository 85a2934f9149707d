/** Builds the repository at the path given over and over, each time another text of its report, until it is killed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { isBuiltPath } from '../../scripts/campaign/made.ts';
import { planBuild } from '../../scripts/campaign/plan.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import { oneOrigin } from '../../scripts/git/origins.ts';
import { Output } from '../../scripts/output/output.ts';
import { writeFileWhole } from '../../scripts/output/write-file.ts';

const root = process.argv[2] ?? '';
const file = join(root, 'reports/nam-2023/binh-an/phuong-mot.md');
const text = readFileSync(file, 'utf8');
for (let round = 1; ; round++) {
  writeFileWhole(file, text.replace(/^number: \d+/mu, `number: ${round}`));
  const repository = new Repository(new Disk(root));
  const { files } = planCheck(repository, {});
  const origins = oneOrigin({ commit: '', modified: '2023-06-30T00:00:00Z', code: '' });
  const plan = planBuild({ repository, files, unit: undefined, origins, step: () => {}, say: () => {} });
  await new Output(join(root, 'dist'), root, isBuiltPath).fill(plan, { scope: () => true });
  process.stdout.write('.');
}

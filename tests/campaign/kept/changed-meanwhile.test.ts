/** What somebody changes while a build lasts, and takes back afterwards or not: later builds make what those make that take over nothing. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { checkFiles } from '../../../scripts/campaign/check-files.ts';
import { keptBuild } from '../../../scripts/campaign/kept/kept-build.ts';
import { keptJudgements } from '../../../scripts/campaign/kept/kept-judgements.ts';
import { isBuiltPath } from '../../../scripts/campaign/made.ts';
import { planBuild } from '../../../scripts/campaign/plan.ts';
import { planCheck } from '../../../scripts/check/check-repository.ts';
import { Checkout } from '../../../scripts/git/checkout.ts';
import { originsAtHead } from '../../../scripts/git/origins.ts';
import { Output } from '../../../scripts/output/output.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { FILES } from './edits.ts';

const CAMPAIGN = 'hai-phong-2023-h1';
const REPORT = `reports/${CAMPAIGN}/hai-phong/le-chan.md`;
const LAST = `reports/${CAMPAIGN}/hai-phong/vinh-bao.md`;
const REGISTER = 'reports/units.csv';

let root = '';
let out = '';
let cache = '';

/** Builds; `step` hears of each file that was judged. Gives the sums of what was built. */
async function build(folder: string, isAnew: boolean, step: (file: string) => void = () => {}): Promise<string> {
  const repository = new WatchedRepository(new Checkout(root));
  const origins = originsAtHead(root);
  const before = isAnew ? null : keptBuild(repository, origins);
  const { files } = planCheck(repository, {});
  const plan = planBuild({ repository, files, unit: undefined, origins, before, step, say: () => {} });
  await new Output(folder, root, isBuiltPath).fill(plan, { scope: () => true });
  before?.close();
  return readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
}

/** Leaves judgements, and nothing of what a build makes. */
function check(): void {
  const repository = new WatchedRepository(new Checkout(root));
  const kept = keptJudgements(repository);
  if (!kept) throw new Error('There is a folder to keep them in');
  const { differences } = kept;
  const judge = (file: string) => kept.judge(file);
  checkFiles({ repository, campaign: campaignId(CAMPAIGN), given: [], judge, differences });
  kept.close();
}

/** Other words of as many bytes; gives how they are taken back. */
function reword(file: string, from: RegExp, to: string): () => void {
  const path = join(root, file);
  const was = readFileSync(path, 'utf8');
  const now = was.replace(from, to);
  if (now === was || Buffer.byteLength(now) !== Buffer.byteLength(was)) throw new Error(`No such edit of ${file}`);
  writeFileSync(path, now);
  return () => writeFileSync(path, was);
}

/** Builds, while at a step somebody changes something; then builds again, with that and without. */
async function changed(at: string, change: () => () => void): Promise<void> {
  let undo = () => {};
  await build(out, false, (file) => {
    if (file === at) undo = change();
  });
  undo();
  expect(await build(out, false)).toBe(await build(`${out}-anew`, true));
  change();
  expect(await build(out, false)).toBe(await build(`${out}-anew`, true));
}

beforeEach(() => {
  const place = temporaryRepository({});
  [root, out, cache] = [join(place, 'kho'), join(place, 'dist'), join(place, 'cache')];
  for (const file of FILES) cpSync(join(SAMPLES, file), join(root, file));
  commitAll(root, A);
  vi.stubEnv('DECUONG_CACHE', cache);
});
afterEach(() => vi.unstubAllEnvs());

test('a report whose judgement is taken over, before its document is made', { timeout: 120_000 }, async () => {
  check();
  await changed(REPORT, () => reword(REPORT, /hội/gu, 'hồi'));
});

test('a report whose document is taken over, before roll-ups tell its words', { timeout: 120_000 }, async () => {
  await build(out, false);
  for (const file of readdirSync(cache, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.told')) rmSync(join(cache, file));
  rmSync(join(out, CAMPAIGN, 'roll-ups'), { recursive: true });
  await changed(LAST, () => reword(REPORT, /dài hạn/u, 'lâu hạn'));
});

test('the register, while reports are judged', { timeout: 120_000 }, async () => {
  await changed(REPORT, () => reword(REGISTER, /Ban Chỉ đạo/gu, 'Ban Chỉ đảo'));
});

/** A verdict uses what earlier runs have left: it says what one says that has nothing of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { day } from '#lib/date.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { checkFiles } from '../../../scripts/campaign/check-files.ts';
import { judgeFile } from '../../../scripts/campaign/judgement.ts';
import { keptJudgements } from '../../../scripts/campaign/kept/kept-judgements.ts';
import { verdictOf } from '../../../scripts/forge/verdict/verdict-of.ts';
import { Checkout } from '../../../scripts/git/checkout.ts';
import { KeptLines } from '../../../scripts/output/kept-lines.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { CASES } from './cases.ts';
import { type ChangeCase, changed, git } from './change.ts';

let cache = '';

beforeEach(() => {
  cache = temporaryRepository({});
});

afterEach(() => vi.unstubAllEnvs());

/** As `npm run check` of everything does. */
function check(root: string): void {
  vi.stubEnv('DECUONG_CACHE', cache);
  const repository = new WatchedRepository(new Checkout(root));
  const kept = keptJudgements(repository);
  checkFiles({ repository, given: [], judge: (file) => kept?.judge(file) ?? judgeFile(repository, file) });
  kept?.close();
  expect(keptFiles()).not.toEqual([]);
}

function verdict(folder: string, { root, base, head }: ReturnType<typeof changed>) {
  vi.stubEnv('DECUONG_CACHE', folder);
  return verdictOf({ root, since: base, head, asOf: day('2023-12-11') });
}

function caseOf(name: string): ChangeCase {
  const one = CASES[name];
  if (!one) throw new Error(`There is no case ${name}`);
  return one;
}

const keptFiles = () =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.judged'));

test.each([
  'one-defect',
  'defects-elsewhere',
  'rename',
  'deletion',
  'outline-amended',
  'register-changed',
  'secret',
  'in-a-folder',
  'number-taken',
  'child-deleted',
  'child-changed',
  'picture-gone',
])('%s: the same', { timeout: 60_000 }, async (name) => {
  const change = changed(caseOf(name));
  const anew = await verdict('', change);
  git(change.root, 'checkout', '-q', change.base);
  check(change.root);
  git(change.root, 'checkout', '-q', change.head);
  for (const _ of ['what main has left', 'what it has left itself']) expect(await verdict(cache, change)).toEqual(anew);
});

/** Which of the values of a line is the judgement. */
const JUDGED = 4;
const [FINE, UNNUMBERED] = [{ own: [] }, { number: null }];

/** Whoever fills a cache may write what he likes: the sums of lines are there against damage alone. */
test.each([
  ['one-defect', FINE],
  ['defects-elsewhere', FINE],
  ['outline-amended', FINE],
  ['register-changed', FINE],
  ['number-taken', UNNUMBERED],
])('%s: no error of a change is lost by what somebody has put there', { timeout: 60_000 }, async (name, forged) => {
  const change = changed(caseOf(name));
  const anew = await verdict('', change);
  check(change.root);
  for (const file of keptFiles()) {
    const lines = new KeptLines(join(cache, file));
    for (const line of readFileSync(join(cache, file), 'utf8').split('\n').filter(Boolean)) {
      const [, key = '', ...values] = line.split('\t');
      const [report, ...late] = values.slice(JUDGED);
      // Of sums there is nothing but what they rest on.
      if (report === undefined) continue;
      const { judged, beside } = JSON.parse(report);
      const written = JSON.stringify({ judged: { ...judged, ...forged }, beside });
      lines.put(key, [...values.slice(0, JUDGED), written, ...late]);
    }
    lines.close();
  }
  const { files, elsewhere } = await verdict(cache, change);
  expect(files).toEqual(anew.files);
  if (name === 'defects-elsewhere') expect([anew.elsewhere.errors > 0, elsewhere.errors]).toEqual([true, 0]);
});

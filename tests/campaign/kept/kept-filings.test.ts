/** Which reports, and which versions of them, a status judges again: none that it has judged by the same outline and registers. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { day } from '#lib/date.ts';
import { campaignId } from '#lib/paths.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { campaignStatuses } from '../../../scripts/campaign/campaign-status.ts';
import { KeptFilings } from '../../../scripts/campaign/kept/kept-filings.ts';
import { Checkout } from '../../../scripts/git/checkout.ts';
import { fixture, goodReport } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { GitHistory } from '../../status/history.ts';

const WARD = 'reports/nam-2023/binh-an/phuong-mot.md';
const OUTLINE = 'outlines/nam-2023/outline.md';
const GOOD = goodReport();
const DRAFT = GOOD.replace('date:', 'draft: true\ndate:');
const WRONG = GOOD.replace('2023-12-10', '2023-02-30');

let git: GitHistory;
let cache = '';

/** A repository that also says which old versions were judged, oldest first. */
class Told extends KeptFilings {
  readonly judged: string[] = [];

  override judgeVersion(file: string, blob: string, judge: () => boolean): boolean {
    this.judged.push(blob.slice(0, 7));
    return super.judgeVersion(file, blob, judge);
  }
}

/** How the ward stands, and how many versions of its report were judged to know it. */
async function ward(folder = cache) {
  const repository = new WatchedRepository(new Checkout(git.root));
  const known = new Told(repository, folder);
  const job = { repository, known, asOf: day('2023-12-31'), today: day('2023-12-31'), step: () => {}, say: () => {} };
  const [found] = await campaignStatuses(job, [campaignId('nam-2023')]);
  known.close();
  const unit = found?.status.units.find((one) => one.unit === 'binh-an/phuong-mot');
  return [unit?.state, unit?.filed, known.judged.length];
}

const anew = () => ward(join(cache, 'anew', String(Math.random())));

beforeEach(async () => {
  git = new GitHistory(temporaryRepository({}));
  cache = join(temporaryRepository({}), 'kept');
  git.commit('2023-11-01T02:00:00Z', { 'reports/units.csv': fixture('units.csv'), [OUTLINE]: fixture('outline.md') });
  git.commit('2023-12-08T02:00:00Z', { [WARD]: DRAFT });
  git.commit('2023-12-10T02:00:00Z', { [WARD]: WRONG });
  git.commit('2023-12-16T02:00:00Z', { [WARD]: GOOD });
  git.commit('2023-12-20T02:00:00Z', { [WARD]: `${GOOD}\nĐơn vị bổ sung một ý.\n` });
  expect(await ward()).toEqual(['late', '2023-12-16', 3]);
});

test('nothing has changed', async () => {
  expect(await ward()).toEqual(['late', '2023-12-16', 0]);
});

test('another version came', async () => {
  writeFileSync(join(git.root, WARD), `${GOOD}\nThêm một ý.\n`);
  expect(await ward()).toEqual(['late', '2023-12-16', 0]);
  git.commit('2023-12-21T02:00:00Z');
  expect(await ward()).toEqual(['late', '2023-12-16', 0]);
});

test('the outline is another: what was complete is not any more, and all is judged by it', async () => {
  const file = join(git.root, OUTLINE);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('words: 10', 'words: 1000'));
  const [state] = await ward();
  expect(state).toBe('invalid');
  writeFileSync(file, `${text}\n`);
  expect(await ward()).toEqual(['late', '2023-12-16', 3]);
  expect(await ward()).toEqual(['late', '2023-12-16', 0]);
});

test('the register is another', async () => {
  const file = join(git.root, 'reports/units.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\n[^\n]*phuong-mot[^\n]*/u, ''));
  expect((await ward()).slice(0, 2)).toEqual((await anew()).slice(0, 2));
});

test('what is kept is damaged, or gone', async () => {
  const file = join(cache, 'nam-2023.filed');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('complete', 'complexe').replaceAll('valid', 'vaild'));
  expect(await ward()).toEqual(['late', '2023-12-16', 3]);
  rmSync(cache, { recursive: true });
  expect(await ward()).toEqual(['late', '2023-12-16', 3]);
});

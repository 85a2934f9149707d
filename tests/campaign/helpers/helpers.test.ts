/** Whoever makes a document, the build or a process beside it: it is the same build. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { REGISTER_FILE } from '#lib/paths.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import type { Beside, MadeBeside } from '../../../scripts/campaign/beside.ts';
import { Helpers } from '../../../scripts/campaign/helpers/helpers.ts';
import { Maker } from '../../../scripts/campaign/helpers/maker.ts';
import { KeptBuild } from '../../../scripts/campaign/kept/kept-build.ts';
import { isBuiltPath } from '../../../scripts/campaign/made.ts';
import { planBuild } from '../../../scripts/campaign/plan.ts';
import { planCheck } from '../../../scripts/check/check-repository.ts';
import { Checkout } from '../../../scripts/git/checkout.ts';
import { originsAtHead } from '../../../scripts/git/origins.ts';
import { HELPER } from '../../../scripts/output/home.ts';
import { Output } from '../../../scripts/output/output.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { PROJECT, SAMPLES } from '../../helpers/project.ts';
import { temporaryRepository, withFolder } from '../../helpers/repository.ts';
import { FILES } from '../kept/edits.ts';

const CHANGED = 'reports/hai-phong-2023-h1/hai-phong/le-chan.md';
const EXEC_ARGV = ['--import', 'tsx'];

/** What a whole build comes to. */
async function build(root: string, beside: Beside | null): Promise<unknown> {
  const repository = new WatchedRepository(new Checkout(root));
  const origins = originsAtHead(root);
  const before = beside && new KeptBuild(repository, origins, null);
  const { files } = planCheck(repository, {});
  const said: (readonly string[])[] = [];
  const say = (lines: readonly string[]) => said.push(lines);
  const out = join(root, beside ? 'beside' : 'alone');
  const plan = planBuild({ repository, files, unit: undefined, origins, before, beside, step: () => {}, say });
  const isFine = await new Output(out, root, isBuiltPath).fill(plan, { scope: () => true });
  return { isFine, said, sums: readFileSync(join(out, 'SHA256SUMS'), 'utf8') };
}

/** Gives what was made of all reports, as it comes from another process, and notes what was made by the build all the same. */
async function givenAll(root: string) {
  const repository = new WatchedRepository(new Checkout(root));
  const maker = new Maker(repository, originsAtHead(root));
  const all = new Map<string, MadeBeside>();
  for (const file of planCheck(repository, {}).files) {
    const made = await maker.make(file);
    if (made) all.set(file, structuredClone(made));
  }
  const take = (file: string) => all.get(file) ?? null;
  return { begin: () => {}, take, madeHere: vi.fn<() => void>(), close: () => {} };
}

async function inSamples(work: (root: string) => Promise<void>): Promise<void> {
  await withFolder(async (place) => {
    const root = join(place, 'kho');
    for (const file of FILES) cpSync(join(SAMPLES, file), join(root, file));
    commitAll(root, A);
    await work(root);
  });
}

/** The last commit of a report is another, its text the same. */
function committedTwice(root: string): void {
  const text = readFileSync(join(root, CHANGED), 'utf8');
  for (const now of [`${text}\n`, text]) {
    writeFileSync(join(root, CHANGED), now);
    commitAll(root, A);
  }
}

function reword(file: string, from: RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

beforeEach(() => vi.stubEnv('DECUONG_CACHE', ''));
afterEach(() => vi.unstubAllEnvs());

test('all of it is made beside', { timeout: 120_000 }, async () => {
  await inSamples(async (root) => {
    const beside = await givenAll(root);
    expect(await build(root, beside)).toEqual(await build(root, null));
    expect(beside.madeHere).not.toHaveBeenCalled();
  });
});

test('a text, a register, a commit that comes meanwhile', { timeout: 120_000 }, async () => {
  const changes: readonly (readonly [made: number, change: (root: string) => void])[] = [
    [1, (root) => appendFileSync(join(root, CHANGED), '\nThêm một dòng.\n')],
    [0, (root) => appendFileSync(join(root, CHANGED), '\nSố 1,234.5 là số.\n')],
    [1, committedTwice],
    [4, (root) => reword(join(root, REGISTER_FILE), /Hải Phòng/u, 'Hải Phòng mới')],
  ];
  for (const [made, change] of changes)
    await inSamples(async (root) => {
      const beside = await givenAll(root);
      change(root);
      expect(await build(root, beside)).toEqual(await build(root, null));
      expect(beside.madeHere).toHaveBeenCalledTimes(made);
    });
});

test('processes help, or are killed, or cannot be called', { timeout: 120_000 }, async () => {
  await inSamples(async (root) => {
    const alone = await build(root, null);
    for (const execArgv of [EXEC_ARGV, ['--import', 'no-such-module'], ['\0']]) {
      const helpers = new Helpers({ root }, { most: 2, few: 0, worth: 0, block: 4, execArgv });
      expect(await build(root, helpers)).toEqual(alone);
    }
  });
});

test('a process makes what is made here, and ends with who called it', { timeout: 120_000 }, async () => {
  await inSamples(async (root) => {
    const repository = new WatchedRepository(new Checkout(root));
    const child = fork(HELPER, { serialization: 'advanced', execArgv: EXEC_ARGV });
    child.send({ root: repository.root });
    child.send(CHANGED);
    const [made] = await once(child, 'message');
    expect(made).toEqual(await new Maker(repository, originsAtHead(root)).make(CHANGED));
    child.send('reports/hai-phong-2023-h1/khong-co.md');
    expect(await once(child, 'message')).toEqual([{ file: 'reports/hai-phong-2023-h1/khong-co.md' }, undefined]);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

/** Fills a process with open files, so that no other can be called, then has helpers begin, and end. */
const FULL = `
import { closeSync, openSync } from 'node:fs';
import { Helpers } from '${join(PROJECT, 'scripts/campaign/helpers/helpers.ts')}';
const helpers = new Helpers('.', { most: 2, few: 0, worth: 0, block: 4 });
const open = [];
try { for (;;) open.push(openSync('/dev/null', 'r')); } catch {}
helpers.begin(['a', 'b', 'c', 'd', 'e', 'f']);
for (const one of open) closeSync(one);
setImmediate(() => {
  helpers.close();
  console.log('alive');
});
`;

test('where no process can be called, all of this group stay alive', { timeout: 120_000 }, async () => {
  const file = join(temporaryRepository({ 'full.mjs': FULL }), 'full.mjs');
  const child = spawn(
    'sh',
    ['-c', 'ulimit -n 200; "$0" --import tsx "$1"; echo so is who called it', process.execPath, file],
    {
      cwd: PROJECT,
      // A group of its own.
      detached: true,
    },
  );
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  expect([await once(child, 'close'), said.join('')]).toEqual([[0, null], 'alive\nso is who called it\n']);
});

/** A build that is killed at any moment leaves the documents and sums of one build, never of two. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Output } from '../../scripts/output/output.ts';
import { goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { BUILT, filesIn, summed } from './sums.ts';

const KILLS = 10;
/** Longer than one build, so that every moment of one is met. */
const SPREAD = 120;

const FILES = [...BUILT, 'ghi-chu.txt'].sort();

/** Builds again and again in a process that is killed some milliseconds after its first build. */
async function killed(root: string, after: number): Promise<void> {
  const script = join(PROJECT, 'tests', 'output', 'build-again.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, root], {
    cwd: PROJECT,
  });
  await once(child.stdout, 'data');
  await setTimeout(after);
  child.kill('SIGKILL');
  await once(child, 'close');
}

/** Does what every build does first: puts back a folder that stood between two names, and clears the rest. */
async function nextBuildStarts(root: string): Promise<void> {
  const nothing = (function* () {})();
  await new Output(join(root, 'dist'), root, () => true).fill(nothing, { scope: () => false });
}

test(`${KILLS} kills`, async () => {
  const root = temporaryRepository(goodRepository());
  const dist = join(root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'ghi-chu.txt'), 'của tôi');
  for (let kill = 0; kill < KILLS; kill++) {
    await killed(root, (SPREAD * kill) / KILLS);
    if (!existsSync(dist)) await nextBuildStarts(root);
    expect(filesIn(dist)).toEqual(FILES);
    expect(summed(dist).said).toBe(summed(dist).true);
  }
  await nextBuildStarts(root);
  expect(filesIn(root).filter((file) => file.includes('.decuong-'))).toEqual([]);
  expect(filesIn(dist)).toEqual(FILES);
}, 240_000);

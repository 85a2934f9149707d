/** Which texts are taken for unchanged without being read: none whose bytes are others here than in Git. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { type NamedText, Texts } from '../../../scripts/campaign/kept/texts.ts';
import { blobName } from '../../../scripts/git/blob-name.ts';
import { workState } from '../../../scripts/git/work-state.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { temporaryRepository } from '../../helpers/repository.ts';

const REPORT = 'reports/c/t/a.md';
const MANY = 200;

/** Counts what it reads. */
class CountingDisk extends Disk {
  reads = 0;

  override bytes(file: string): Uint8Array | null {
    this.reads++;
    return super.bytes(file);
  }
}

let root = '';
let was: NamedText = { name: '', size: 0 };

beforeEach(() => {
  root = temporaryRepository({ [REPORT]: '# A\n\nab\n', 'reports/units.csv': 'id\n' });
  commitAll(root, A);
  const bytes = readFileSync(join(root, REPORT));
  was = { name: blobName(bytes), size: bytes.length };
});

/** Whether the text is what it was, be it asked for once or many times; and how often it was read. */
function looked(): { readonly isStill: boolean; readonly reads: number } {
  const disk = new CountingDisk(root);
  const texts = new Texts(new WatchedRepository(disk), () => workState(root));
  const said = new Set(Array.from({ length: MANY }, () => texts.isStill(REPORT, was)));
  if (said.size !== 1) throw new Error('One file, one answer');
  return { isStill: said.has(true), reads: disk.reads };
}

const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });

function checkOutAgain(): void {
  rmSync(join(root, REPORT));
  git('checkout', '--', REPORT);
}

test('of many texts those are not read of which Git knows that they have not changed', () => {
  const { isStill, reads } = looked();
  expect([isStill, reads > 0, reads < MANY]).toEqual([true, true, true]);
  writeFileSync(join(root, REPORT), '# B\n\nab\n');
  expect(looked()).toEqual({ isStill: false, reads: MANY });
});

test('a text that has other line ends here than in Git', () => {
  writeFileSync(join(root, '.gitattributes'), '*.md text eol=crlf\n');
  checkOutAgain();
  expect(readFileSync(join(root, REPORT), 'utf8')).toBe('# A\r\n\r\nab\r\n');
  expect(workState(root)?.files.get(REPORT)).toBe(was.name);
  expect(looked()).toEqual({ isStill: false, reads: MANY });
});

test('a text that a program makes another one of as many bytes', () => {
  git('config', 'filter.turned.smudge', 'tr ab ba');
  git('config', 'filter.turned.clean', 'tr ab ba');
  writeFileSync(join(root, '.gitattributes'), '*.md filter=turned\n');
  checkOutAgain();
  expect(readFileSync(join(root, REPORT), 'utf8')).toBe('# A\n\nba\n');
  expect(workState(root)?.files.get(REPORT)).toBe(was.name);
  expect(looked()).toEqual({ isStill: false, reads: MANY });
});

test('without a history all are read', () => {
  rmSync(join(root, '.git'), { recursive: true });
  expect(looked()).toEqual({ isStill: true, reads: MANY });
});

test('a text that is put in place of one of as many bytes after Git was asked', () => {
  const state = workState(root);
  const texts = new Texts(new WatchedRepository(new Disk(root)), () => state);
  const ask = () => Array.from({ length: MANY }, () => texts.isStill(REPORT, was));
  expect(new Set(ask())).toEqual(new Set([true]));
  writeFileSync(join(root, REPORT), '# A\n\nba\n');
  expect(new Set(ask())).toEqual(new Set([false]));
});

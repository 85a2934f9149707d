/** Who wrote what a report is, who merged it, with which pull request, as real Git histories show it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { campaignId } from '#lib/paths.ts';
import { historyOf } from '../../scripts/git/history.ts';
import { revisionsAt } from '../../scripts/git/revisions.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const A = 'reports/c/tinh/a.md';
const B = 'reports/c/tinh/b.md';

/** A repository of several people. */
class Office {
  readonly root = temporaryRepository({});
  private minutes = 0;

  constructor() {
    this.git('A', 'init', '-q', '-b', 'main');
  }

  git(who: string, ...args: readonly string[]): string {
    const date = new Date(Date.UTC(2023, 5, 10) + this.minutes++ * 60_000).toISOString();
    const own = ['GIT_AUTHOR', 'GIT_COMMITTER'].flatMap((role) => [
      [`${role}_NAME`, who],
      [`${role}_EMAIL`, 'x@example.org'],
      [`${role}_DATE`, date],
    ]);
    const env = { ...process.env, ...Object.fromEntries(own), GIT_CONFIG_GLOBAL: '/dev/null' };
    return execFileSync('git', ['-C', this.root, ...args], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  write(who: string, file: string, text: string, message: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
    this.git(who, 'add', '-A');
    this.git(who, 'commit', '-q', '-m', message);
  }

  /** What people wrote on a branch, merged by another. */
  merge(who: string, message: string, write: () => void): void {
    this.git(who, 'checkout', '-q', '-b', 'branch');
    write();
    this.git(who, 'checkout', '-q', 'main');
    this.git(who, 'merge', '-q', '--no-ff', '-m', message, 'branch');
    this.git(who, 'branch', '-q', '-D', 'branch');
  }

  told(file = A) {
    const found = revisionsAt(this.root, historyOf(this.root), campaignId('c'), [A, B]).get(file) ?? [];
    return found.map(({ day, authors, merger, pull }) => ({ day, authors, merger, pull }));
  }
}

test('each change of the main line has those who wrote it, who merged it, and its pull request', () => {
  const office = new Office();
  office.write('An', A, 'một\n', 'Report');
  office.merge('Bình', 'Merge pull request #12 from an/branch\n\nReport', () => {
    office.write('Chi', A, 'hai\n', 'Add');
    office.write('Dũng', B, 'khác\n', 'Another');
    office.write('Em', A, 'ba\n', 'Mend');
    office.write('Chi', A, 'bốn\n', 'Mend again');
  });
  office.write('Giang', A, 'năm\n', 'Report (#13)\n\n* one\n\nCo-authored-by: Hà Văn <h@example.org>');
  office.merge('Bình', "Merge branch 'x' into 'main'\n\nMend\n\nSee merge request nhom/kho!14", () =>
    office.write('Khanh', A, 'sáu\n', 'Mend'),
  );
  office.merge('Bình', "Merge pull request 'Sửa' (#15) from x into main", () => office.write('Lan', A, 'bảy\n', 'x'));
  const day = '2023-06-10';
  expect(office.told()).toEqual([
    { day, authors: ['An'], merger: null, pull: null },
    { day, authors: ['Chi', 'Em'], merger: 'Bình', pull: 12 },
    { day, authors: ['Giang', 'Hà Văn'], merger: null, pull: 13 },
    { day, authors: ['Khanh'], merger: 'Bình', pull: 14 },
    { day, authors: ['Lan'], merger: 'Bình', pull: 15 },
  ]);
  expect(office.told(B)).toEqual([{ day, authors: ['Dũng'], merger: 'Bình', pull: 12 }]);
});

test('what a branch took over from the main line is not its own', () => {
  const office = new Office();
  office.write('An', A, 'một\n\n\n\n\n\nhết\n', 'Report');
  office.git('Bình', 'checkout', '-q', '-b', 'branch');
  office.write('Chi', A, 'một\n\n\n\n\n\nhết rồi\n', 'Mend');
  office.git('Bình', 'checkout', '-q', 'main');
  office.write('Dũng', A, 'hai\n\n\n\n\n\nhết\n', 'Mend');
  office.git('Chi', 'checkout', '-q', 'branch');
  office.git('Chi', 'merge', '-q', '-m', 'Take over', 'main');
  office.git('Bình', 'checkout', '-q', 'main');
  office.git('Bình', 'merge', '-q', '--no-ff', '-m', 'Merge', 'branch');
  expect(office.told().map(({ authors, merger }) => [authors, merger])).toEqual([
    [['An'], null],
    [['Dũng'], null],
    [['Chi'], 'Bình'],
  ]);
});

test('nothing is told of what is not committed, nor where there is no history', () => {
  const office = new Office();
  expect(office.told()).toEqual([]);
  office.write('An', 'x', '', 'Begin');
  expect(office.told()).toEqual([]);
});

/** Git histories for tests: commits at times that are known, in real repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a commit changes: files by path, null for a file that goes. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export class GitHistory {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
    this.git('2023-01-01T00:00:00Z', 'init', '-q', '-b', 'main');
  }

  git(date: string, ...args: readonly string[]): string {
    const settings = ['user.name=A', 'user.email=a@example.org', 'commit.gpgsign=false', 'merge.ff=false'].flatMap(
      (setting) => ['-c', setting],
    );
    const env = {
      ...process.env,
      GIT_AUTHOR_DATE: '2020-01-01T00:00:00Z',
      GIT_COMMITTER_DATE: date,
      GIT_CONFIG_GLOBAL: '/dev/null',
    };
    return execFileSync('git', ['-C', this.root, ...settings, ...args], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  }

  /** Changes files and commits all. */
  commit(date: string, files: Files = {}): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
    }
    this.git(date, 'add', '-A');
    this.git(date, 'commit', '-q', '--allow-empty', '-m', 'Change reports');
    return this.git(date, 'rev-parse', 'HEAD');
  }

  /** A pull request: files committed on a branch at one time and merged at another. */
  merge(committed: string, merged: string, files: Files): string {
    this.git(committed, 'checkout', '-q', '-b', 'branch');
    this.commit(committed, files);
    this.git(merged, 'checkout', '-q', 'main');
    this.git(merged, 'merge', '-q', '--no-ff', '-m', 'Merge', 'branch');
    this.git(merged, 'branch', '-q', '-D', 'branch');
    return this.git(merged, 'rev-parse', 'HEAD');
  }
}

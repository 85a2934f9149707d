/** Commits of temporary repositories, by authors and at times that are known. */
import { execFileSync } from 'node:child_process';

export interface Author {
  readonly name: string;
  /** ISO 8601. */
  readonly date: string;
}

export const A: Author = { name: 'Nguyễn Văn A', date: '2023-06-12T08:00:00+07:00' };
export const B: Author = { name: 'Trần Thị B', date: '2023-06-13T09:30:00+07:00' };

/** Commits all files of a folder, made a repository if it is none; returns the commit's full name. */
export function commitAll(root: string, { name, date }: Author): string {
  const git = (...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-C', root, '-c', `user.name=${name}`, '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      },
    );
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'Change reports');
  return git('rev-parse', 'HEAD').trim();
}

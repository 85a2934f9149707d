/** A repository whose report is written by three authors, commit by commit. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Profile } from '#lib/profiles/grammar.ts';
import { fixture, goodRepository } from '../helpers/fixtures.ts';
import { gif } from '../helpers/pictures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

/** Who writes, each by a clock of his own. */
const AUTHORS = { An: '+07:00', Binh: '+00:00', Chi: '-05:00' } as const;
export type Name = keyof typeof AUTHORS;

const FOLDER = 'reports/nam-2023';
export const REPORT = `${FOLDER}/binh-an/phuong-mot.md`;

/** The report that all histories begin with: the good one, with a footnote, a picture, more items and a note below a table. */
const FIRST = fixture('report.md')
  .replace('cán bộ nhiệt tình.', 'cán bộ nhiệt tình.[^1]\n\n![Bản đồ phường](ban-do.gif)')
  .replace('ở bộ phận một cửa.\n', 'ở bộ phận một cửa.\n- Tổ hòa giải lưu động.\n')
  .concat('\n[^1]: Số liệu đến hết tháng 11.\n');

export class History {
  readonly root: string;
  /** Path of the report now. */
  file = REPORT;
  /** The commit that changes are told from. */
  from = '';
  private hour = 8;

  constructor(profile: Profile = 'party-2018') {
    this.root = temporaryRepository({
      ...goodRepository(),
      'outlines/nam-2023/outline.md': fixture('outline.md').replace('party-2018', profile),
      [REPORT]: FIRST,
      [`${FOLDER}/binh-an/ban-do.gif`]: gif(9, 9),
    });
    this.git('init', '-q', '-b', 'main');
    this.commit('An');
    this.from = this.head();
  }

  git(...args: readonly string[]): string {
    return this.gitBy('An', args);
  }

  head(): string {
    return this.git('rev-parse', 'HEAD').trim();
  }

  text(): string {
    return readFileSync(join(this.root, this.file), 'utf8');
  }

  /** Replaces pieces of the report, each of which stands there once. */
  edit(by: Name, ...pieces: readonly (readonly [from: string, to: string])[]): void {
    let text = this.text();
    for (const [from, to] of pieces) {
      if (text.split(from).length !== 2) throw new Error(`${JSON.stringify(from)} does not stand there once`);
      text = text.replace(from, () => to);
    }
    this.write(by, { [this.file]: text });
  }

  /** Writes files, or takes them away, and commits. */
  write(by: Name, files: Readonly<Record<string, string | Uint8Array | null>>): void {
    for (const [file, content] of Object.entries(files)) {
      const path = join(this.root, file);
      mkdirSync(dirname(path), { recursive: true });
      if (content === null) rmSync(path);
      else writeFileSync(path, content);
    }
    this.commit(by);
  }

  commit(by: Name): void {
    this.git('add', '-A');
    this.gitBy(by, ['commit', '-q', '-m', 'Change reports'], this.later(by));
  }

  rename(by: Name, file: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    this.git('mv', this.file, file);
    this.file = file;
    this.commit(by);
  }

  branch(name: string): void {
    this.git('checkout', '-q', '-b', name);
  }

  checkout(name: string): void {
    this.git('checkout', '-q', name);
  }

  /** Merges a branch; where it conflicts, `text` is what the one who merges makes of it. */
  merge(by: Name, branch: string, text?: string): void {
    try {
      this.gitBy(by, ['merge', '-q', '--no-ff', '-m', 'Merge', branch], this.later(by));
    } catch (error) {
      if (text === undefined) throw error;
      this.write(by, { [this.file]: text });
      return;
    }
    if (text !== undefined) throw new Error('There was no conflict');
  }

  revert(by: Name): void {
    this.git('revert', '--no-commit', 'HEAD');
    this.commit(by);
  }

  private later(by: Name): string {
    this.hour += 1;
    return `2023-12-01T${String(this.hour).padStart(2, '0')}:00:00${AUTHORS[by]}`;
  }

  private gitBy(name: Name, args: readonly string[], date = '2023-12-01T00:00:00Z'): string {
    const user = ['-c', `user.name=${name}`, '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', ['-C', this.root, ...user, ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  }
}

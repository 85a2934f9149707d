/** The throw-away Git repository of a rehearsal: commits at dates that are known, written without a working tree. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readBlobs } from '../../../git/blobs.ts';

/** Who commits. */
interface Author {
  readonly name: string;
  readonly email: string;
}

/** Files by their paths; null takes one away. */
export type Contents = Readonly<Record<string, string | Uint8Array | null>>;

/** A commit that is to be made. */
interface NewCommit {
  readonly parents: readonly string[];
  readonly tree: string;
  readonly author: Author;
  /** ISO 8601. */
  readonly date: string;
  readonly message: string;
}

const QUIET = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' };

/** A repository in a folder of its own; nothing in it is checked out. */
export class Origin {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** An empty one. */
  static empty(folder: string): Origin {
    mkdirSync(folder, { recursive: true });
    const origin = new Origin(folder);
    origin.git('init', '-q', '-b', 'main');
    return origin.opened();
  }

  /** With all that another repository has committed. */
  static of(folder: string, source: string): Origin {
    execFileSync('git', ['clone', '-q', '--no-checkout', '--no-local', source, folder], { env: environment() });
    const origin = new Origin(folder);
    // A clone stands on what its source stands on, such as a branch of someone's work; forges stand on main.
    origin.git('symbolic-ref', 'HEAD', 'refs/heads/main');
    return origin.opened();
  }

  /** Any commit may be fetched. */
  private opened(): this {
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    return this;
  }

  git(...args: readonly string[]): string {
    return this.run(args).toString('utf8').replace(/\n$/u, '');
  }

  /** The tree of a commit with some files changed. */
  treeWith(parent: string | null, files: Contents): string {
    const index = join(this.folder, '.git', 'rehearsal-index');
    const env = { GIT_INDEX_FILE: index };
    rmSync(index, { force: true });
    this.run(['read-tree', ...(parent === null ? ['--empty'] : [parent])], { env });
    const lines = Object.entries(files).map(([file, content]) => {
      if (content === null) return `0 ${'0'.repeat(40)}\t${file}\0`;
      const blob = this.run(['hash-object', '-w', '--stdin'], { input: content }).toString('utf8').trim();
      return `100644 ${blob}\t${file}\0`;
    });
    this.run(['update-index', '-z', '--index-info'], { env, input: lines.join('') });
    return this.run(['write-tree'], { env }).toString('utf8').trim();
  }

  commit({ parents, tree, author, date, message }: NewCommit): string {
    const who = { NAME: author.name, EMAIL: author.email, DATE: date };
    const env = Object.fromEntries(
      Object.entries(who).flatMap(([key, value]) => [
        [`GIT_AUTHOR_${key}`, value],
        [`GIT_COMMITTER_${key}`, value],
      ]),
    );
    const from = parents.flatMap((parent) => ['-p', parent]);
    return this.run(['commit-tree', tree, ...from, '-m', message], { env })
      .toString('utf8')
      .trim();
  }

  /** The tree of two commits merged; null where they contradict each other. */
  merged(one: string, other: string): string | null {
    try {
      return this.git('merge-tree', '--write-tree', one, other).split('\n')[0] ?? null;
    } catch {
      return null;
    }
  }

  text(commit: string, file: string): string | null {
    try {
      return this.run(['show', `${commit}:${file}`]).toString('utf8');
    } catch {
      return null;
    }
  }

  /** The text files of a commit. */
  texts(commit: string): Record<string, string> {
    const lines = this.git('ls-tree', '-r', '-z', commit).split('\0').filter(Boolean);
    const found = lines.flatMap((line) => {
      const { blob = '', file = '' } = /^\d+ blob (?<blob>\w+)\t(?<file>.+)$/su.exec(line)?.groups ?? {};
      return /(?:\.(?:md|csv|ya?ml|json|txt)|CODEOWNERS)$/u.test(file) ? [[file, blob] as const] : [];
    });
    const texts = [
      ...readBlobs(
        this.folder,
        found.map(([, blob]) => blob),
      ),
    ];
    return Object.fromEntries(found.map(([file], at) => [file, Buffer.from(texts[at] ?? []).toString('utf8')]));
  }

  private run(
    args: readonly string[],
    { env = {}, input }: { readonly env?: Readonly<Record<string, string>>; readonly input?: string | Uint8Array } = {},
  ): Buffer {
    return execFileSync('git', ['-C', this.folder, ...args], {
      env: { ...environment(), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 1024 * 1024 * 1024,
      ...(input === undefined ? {} : { input }),
    });
  }
}

/** Checks a commit out into a folder, as a runner does: with all branches, or with nothing before the commit. */
export function checkOut(origin: Origin, commit: string, folder: string, isWhole: boolean): void {
  const git = (...args: readonly string[]) => execFileSync('git', args, { env: environment(), stdio: 'pipe' });
  if (isWhole) git('clone', '-q', '--no-checkout', '--shared', origin.folder, folder);
  else git('init', '-q', folder);
  const depth = isWhole ? [] : ['--depth=1'];
  git('-C', folder, 'fetch', '-q', ...depth, `file://${origin.folder}`, commit);
  git('-C', folder, 'checkout', '-q', '--detach', commit);
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), ...QUIET };
}

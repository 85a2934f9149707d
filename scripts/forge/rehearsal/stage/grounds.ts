/** A throw-away Git repository and the forge that shows it: what the one knows, the other does. */
import { join } from 'node:path';
import { hunksOf } from '../../../git/hunks.ts';
import { type FakeForge, startFakeForge } from '../fake-forge.ts';
import type { FakePull, FakeState } from '../state.ts';
import { type Contents, Origin } from './git.ts';

/** The repository on the forge. */
export const REPOSITORY = 'to-chuc/bao-cao';
const FORGE = { name: 'github-actions[bot]', email: 'bot@example.org' };
const EMAIL = 'ai-do@example.org';

/** What main begins with: files, or all that another repository has committed up to a commit. */
export type Beginning = { readonly files: Contents } | { readonly source: string; readonly commit: string };

/** Both sides of a repository. */
export class Grounds {
  /** ISO 8601; whoever plays sets it on. */
  now: string;
  readonly origin: Origin;
  readonly fake: FakeForge;
  private readonly known = new Set<string>();

  private constructor(origin: Origin, fake: FakeForge, now: string) {
    this.origin = origin;
    this.fake = fake;
    this.now = now;
  }

  static async open(folder: string, now: string, beginning: Beginning): Promise<Grounds> {
    const place = join(folder, 'origin');
    const isHere = 'files' in beginning;
    const origin = isHere ? Origin.empty(place) : Origin.of(place, beginning.source);
    const grounds = new Grounds(origin, await startFakeForge({ repository: REPOSITORY }), now);
    const first = isHere ? grounds.commitFiles(null, beginning.files, 'Lan', 'Các báo cáo đã có') : beginning.commit;
    grounds.move('main', first);
    return grounds;
  }

  get state(): FakeState {
    return this.fake.state;
  }

  get main(): string {
    return this.state.branches.main ?? '';
  }

  /** Commits files upon a commit; returns its name. */
  commitFiles(parent: string | null, files: Contents, author: string, message: string): string {
    return this.commit(parent === null ? [] : [parent], this.origin.treeWith(parent, files), author, message);
  }

  /** Commits a tree. */
  commit(parents: readonly string[], tree: string, author: string, message: string): string {
    return this.origin.commit({ parents, tree, author: { name: author, email: EMAIL }, date: this.now, message });
  }

  /** Puts a branch at a commit, on both sides. */
  move(branch: string, sha: string): void {
    this.tell(sha);
    this.state.branches[branch] = sha;
    this.origin.git('update-ref', `refs/heads/${branch}`, sha);
  }

  /** Lets the forge know a commit of Git. */
  tell(sha: string): void {
    if (this.known.has(sha)) return;
    this.known.add(sha);
    this.state.commits.push({ sha, parent: null, author: '', message: '', files: this.origin.texts(sha) });
  }

  /** Makes what the forge has committed commits of Git, under whose names it goes on. */
  adopt(): void {
    for (const made of this.state.commits.filter(({ sha }) => !this.known.has(sha))) {
      const { parent, files, message } = made;
      const parents = parent === null ? [] : [parent];
      const tree = this.origin.treeWith(parent, files);
      const sha = this.origin.commit({ parents, tree, author: FORGE, date: this.now, message });
      this.rename(made.sha, sha);
      this.known.add(sha);
    }
    for (const [branch, sha] of Object.entries(this.state.branches))
      this.origin.git('update-ref', `refs/heads/${branch}`, sha);
    for (const pull of this.state.pulls) if (pull.isOpen) this.show(pull);
  }

  /** Lets the forge show what a pull request changes. */
  show(pull: FakePull): void {
    const hunks = [...hunksOf(this.origin.folder, this.main, pull.head)];
    pull.hunks = Object.fromEntries(hunks.map(([file, shown]) => [file, shown.map((one) => ({ ...one }))]));
  }

  private rename(from: string, to: string): void {
    const { branches, commits, pulls, reviews, reviewComments, releases } = this.state;
    for (const [branch, sha] of Object.entries(branches)) if (sha === from) branches[branch] = to;
    for (const one of commits) {
      if (one.sha === from) one.sha = to;
      if (one.parent === from) one.parent = to;
    }
    for (const one of pulls) if (one.head === from) one.head = to;
    for (const one of [...reviews, ...reviewComments, ...releases]) if (one.commit === from) one.commit = to;
  }
}

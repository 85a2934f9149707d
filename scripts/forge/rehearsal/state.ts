/** What a fake forge remembers: plain data, which tests and rehearsals set and read. */
import { createHash } from 'node:crypto';

/** A pull request or merge request. */
export interface FakePull {
  number: number;
  title: string;
  body: string;
  author: string;
  branch: string;
  base: string;
  head: string;
  /** The repository of the branch, `owner/name`: another one's is a fork. */
  repository: string;
  isDraft: boolean;
  isOpen: boolean;
  /** Lines of the new files that the forge shows as changed or beside changes: review comments stand nowhere else. */
  hunks: Record<string, { start: number; end: number }[]>;
}

/** A comment on a pull request or an issue. */
export interface FakeComment {
  id: number;
  number: number;
  author: string;
  body: string;
}

/** A comment at lines of a pull request. */
export interface FakeReviewComment extends FakeComment {
  /** Of which {@link FakeReview}; 0 where it stands alone. */
  review: number;
  commit: string;
  file: string;
  startLine: number;
  endLine: number;
  /** A later commit has changed the lines. */
  isOutdated: boolean;
}

/** A review, without its comments. */
interface FakeReview extends FakeComment {
  commit: string;
}

/** An issue. */
export interface FakeIssue {
  number: number;
  author: string;
  title: string;
  body: string;
  isOpen: boolean;
}

/** A commit; `files` are those that it changed, null for one that it deleted. */
export interface FakeCommit {
  sha: string;
  parent: string | null;
  author: string;
  message: string;
  files: Record<string, string | null>;
}

/** A release with its files. */
export interface FakeRelease {
  id: number;
  tag: string;
  commit: string;
  title: string;
  body: string;
  isDraft: boolean;
  assets: { id: number; name: string; sha256: string; content: Uint8Array }[];
}

/** A failure that is to happen: at the next so many calls whose `METHOD /path` begins so. */
export interface FakeFailure {
  route: string;
  /** 0: the connection breaks; -1: no answer ever comes. */
  status: number;
  message: string;
  headers: Record<string, string>;
  times: number;
}

/** All that a fake forge remembers. */
export interface FakeState {
  /** `owner/name`. */
  repository: string;
  mainBranch: string;
  /** Whose token it is, and what it may do; null: everything. */
  account: string;
  rights: string[] | null;
  token: string;
  /** What workflows there are to be dispatched. */
  workflows: string[];
  /** By name, their newest commits. */
  branches: Record<string, string>;
  commits: FakeCommit[];
  pulls: FakePull[];
  comments: FakeComment[];
  reviews: FakeReview[];
  reviewComments: FakeReviewComment[];
  issues: FakeIssue[];
  artifacts: { id: number; run: string; name: string; isExpired: boolean }[];
  releases: FakeRelease[];
  dispatches: { workflow: string; branch: string }[];
  failures: FakeFailure[];
  /** What it says of the repository itself besides its name and main branch. */
  repositorySettings: Record<string, unknown>;
  /** What GitHub says of settings, by the route below the repository, such as `/pages`; what is not there is not found. */
  settings: Record<string, unknown>;
  /** What was called, as `METHOD /path`, the oldest first. */
  calls: string[];
  /** The last number that was given to anything. */
  last: number;
}

/** The state of a forge on which nothing has happened yet, but for what is said. */
export function fakeState(some: Partial<FakeState> = {}): FakeState {
  return {
    repository: 'to-chuc/bao-cao',
    mainBranch: 'main',
    account: 'github-actions[bot]',
    rights: null,
    token: 'ma-thu-0123456789',
    workflows: ['check.yml', 'preview.yml'],
    branches: {},
    commits: [],
    pulls: [],
    comments: [],
    reviews: [],
    reviewComments: [],
    issues: [],
    artifacts: [],
    releases: [],
    dispatches: [],
    failures: [],
    repositorySettings: {},
    settings: {},
    calls: [],
    last: 100,
    ...some,
  };
}

/** The next number that nothing has yet. */
export function nextNumber(state: FakeState): number {
  state.last += 1;
  return state.last;
}

/** A name of forty digits for anything, the same for the same. */
export function shaOf(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('hex');
}

/** The text files of a commit; null for one that nobody knows. */
export function filesAt(state: FakeState, sha: string | null): Record<string, string> | null {
  if (sha === null) return {};
  const commit = state.commits.find((one) => one.sha === sha);
  const before = commit && filesAt(state, commit.parent);
  if (!commit || !before) return null;
  const all = Object.entries({ ...before, ...commit.files });
  return Object.fromEntries(all.flatMap(([file, text]) => (text === null ? [] : [[file, text]])));
}

/** Adds a commit that no branch has yet. */
export function addCommit(state: FakeState, commit: Omit<FakeCommit, 'sha' | 'author'>): FakeCommit {
  const made = { sha: shaOf([commit, state.commits.length]), author: state.account, ...commit };
  state.commits.push(made);
  return made;
}

/** Moves a branch, and with it its pull request: what was said of lines that change is outdated. */
export function moveBranch(state: FakeState, branch: string, sha: string): void {
  const changed = state.commits.find((one) => one.sha === sha)?.files ?? {};
  state.branches[branch] = sha;
  for (const pull of state.pulls) {
    if (pull.branch !== branch || pull.repository !== state.repository || !pull.isOpen) continue;
    pull.head = sha;
    for (const comment of state.reviewComments)
      if (comment.number === pull.number && Object.hasOwn(changed, comment.file)) comment.isOutdated = true;
  }
}

/** What a forge can do for a repository, whichever it is. Numbers are those that people see (`#12`, `!12`). */
import { CannotRun } from '#lib/cannot-run.ts';

/** A pull request or merge request. */
export interface PullRequest {
  readonly number: number;
  /** The newest commit of its branch. */
  readonly head: string;
  /** The branch, and whether it is in this repository: a fork's takes no commit of ours. */
  readonly branch: string;
  readonly isFork: boolean;
  readonly isDraft: boolean;
  readonly isOpen: boolean;
}

/** A comment of ours on a pull request or an issue. */
export interface OwnComment {
  readonly id: string;
  readonly body: string;
}

/** Lines of a file of a pull request, and what to say there. */
export interface ReviewComment {
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly body: string;
}

/** A file of a run that people can open. */
interface Artifact {
  readonly name: string;
  readonly url: string;
}

/** Text files that one commit writes; null deletes. Paths are relative to the top of the repository. */
export type CommitFiles = Readonly<Record<string, string | null>>;

/** An issue of ours, known by a marker in its text. */
export interface OwnIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
}

/** A published set of files. */
export interface Release {
  readonly id: string;
  /** Names of its files, with the SHA-256 that the forge tells; empty where it tells none, or the file did not come whole. */
  readonly assets: readonly { readonly id: string; readonly name: string; readonly sha256: string }[];
}

/** One repository on a forge. Every method throws {@link ForgeError} where the forge refuses. */
export interface Forge {
  /** What it is called in texts for people: `pull request` or `merge request`. */
  readonly kind: 'github' | 'forgejo' | 'gitlab';
  /** Whether review comments may hold suggestions that a button takes over. */
  readonly hasSuggestions: boolean;

  /** Addresses for people. `line` from 1; `commit` or `branch` as they are. */
  fileUrl(commit: string, file: string, line?: number): string;
  editUrl(branch: string, file: string): string;
  runUrl(run: string): string;
  /** A file of the main branch, as it is whenever somebody looks. */
  pageUrl(file: string): Promise<string>;

  pullRequest(number: number): Promise<PullRequest | null>;
  /** The open one whose newest commit is `head`, of a branch of `owner` (a fork's owner, or this repository's). */
  pullRequestOf(head: string, owner: string, branch: string): Promise<PullRequest | null>;
  /** Into the main branch. The open one of that branch, with this title and text, where there is one already. */
  openPullRequest(request: {
    readonly branch: string;
    readonly title: string;
    readonly body: string;
  }): Promise<{ readonly number: number; readonly url: string }>;

  /** Comments that this account wrote, oldest first. */
  ownComments(number: number): Promise<readonly OwnComment[]>;
  addComment(number: number, body: string): Promise<void>;
  changeComment(number: number, id: string, body: string): Promise<void>;
  removeComment(number: number, id: string): Promise<void>;

  /** Review comments of this account that still stand at lines of the newest commit. */
  ownReviewComments(number: number): Promise<readonly ReviewComment[]>;
  /**
   * Posts them as one review without a verdict; `commit` is what the lines are of. Returns those that the forge takes nowhere: a line
   * outside of what the change shows costs no other comment.
   */
  review(
    number: number,
    commit: string,
    body: string,
    comments: readonly ReviewComment[],
  ): Promise<readonly ReviewComment[]>;

  /** The files that a run left. */
  artifacts(run: string): Promise<readonly Artifact[]>;

  mainBranch(): Promise<string>;
  /** The newest commit of a branch; null where there is none of that name. */
  branchHead(branch: string): Promise<string | null>;
  /** Commits files upon the commit `base`; returns `base` where they change nothing. */
  commit(change: {
    /** Made where it is not there. One that stands elsewhere than at `base` is refused (409): its author has gone on. */
    readonly branch: string;
    readonly base: string;
    readonly message: string;
    readonly files: CommitFiles;
    /** Nobody else writes on the branch: where it stands elsewhere, it is moved. */
    readonly isOurs?: boolean;
  }): Promise<{ readonly commit: string }>;
  /** Starts the check of a branch: commits of a workflow start nothing by themselves. */
  startCheck(branch: string): Promise<void>;

  /** Open and closed issues of this account whose text has `marker`. */
  ownIssues(marker: string): Promise<readonly OwnIssue[]>;
  openIssue(title: string, body: string): Promise<{ readonly number: number }>;
  changeIssue(
    number: number,
    change: { readonly title?: string; readonly body?: string; readonly isOpen?: boolean },
  ): Promise<void>;

  /** The release of a tag, which is made on `commit` where there is none; its title and text become these. */
  release(tag: string, commit: string, title: string, body: string): Promise<Release>;
  addAsset(release: Release, name: string, content: Uint8Array): Promise<void>;
  /** Puts a file in the place of another one of its name, which stays there until the new one has come whole. */
  replaceAsset(release: Release, id: string, name: string, content: Uint8Array): Promise<void>;
  removeAsset(release: Release, id: string): Promise<void>;
}

/** The forge refused, or could not be reached; the message is Vietnamese and says what to do. */
export class ForgeError extends CannotRun {
  /** The status of HTTP; 0 where there was no answer. */
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** A branch that no longer stands where it was read. */
export function movedOn(branch: string): ForgeError {
  return new ForgeError(`Nhánh ${branch} vừa có thay đổi mới; không ghi đè, hãy chạy lại`, 409);
}

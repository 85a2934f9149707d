import type { Forge } from '../client/forge.ts';

/** Where a comment leads: addresses on the forge, and the page of the rules. A comment has no others, whatever stands in a verdict. */
export interface CommentLinks {
  /** Whose buttons the comment speaks of; GitHub's where it does not say. */
  readonly kind?: Forge['kind'];
  /** A file of the newest commit of the change, at a line from 1. */
  file(file: string, line?: number): string;
  /** Where a browser edits a file on the branch of the change; null where the readers of the comment cannot, as in a fork. */
  edit(file: string): string | null;
  /** Where a built file is downloaded; null where it is not there (any more). */
  artifact(name: string): string | null;
  /** The run that judged the change. */
  readonly run: string;
  /** What each rule asks, without a fragment. */
  readonly rulesPage: string;
  /** `reports/README.md` of main, without a fragment. */
  readonly guidePage: string;
}

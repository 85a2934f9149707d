/** How reports came to be what they are: what each change on the first-parent line brought, who wrote it, who merged it. */
import type { Day } from '#lib/date.ts';
import type { CampaignId } from '#lib/paths.ts';
import type { History } from './history.ts';

/** A change of a report on the main line. */
export interface Revision {
  /** The commit, in full. */
  readonly commit: string;
  /** The day in Vietnam since which it stands there; null where the history ends, and nobody can tell. */
  readonly day: Day | null;
  /** Who wrote what came with it; empty where nobody can tell. */
  readonly authors: readonly string[];
  /** Who merged it; null where it came without a merge. */
  readonly merger: string | null;
  /** The number of the pull request; null where it came without one. */
  readonly pull: number | null;
  /** The name under which Git keeps the text. */
  readonly blob: string;
}

/** The revisions of reports of a campaign, by file, oldest first; none of what is not committed. */
export function revisionsAt(
  _root: string,
  _history: History,
  _campaign: CampaignId,
  _files: readonly string[],
): ReadonlyMap<string, readonly Revision[]> {
  return new Map();
}

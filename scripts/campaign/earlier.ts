/** The campaign that the totals of another are compared with. */
import type { Outline } from '#lib/outline/outline.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { Campaign } from '../roll-up/numbers/campaign.ts';
import { Pass } from './pass.ts';

/** Passes over the campaign that an outline names, for what counts in it; null where it names none that can be used. */
export function passEarlier(repository: Repository, { frontMatter }: Outline): Campaign | null {
  const id = frontMatter['compare-with'];
  if (id === undefined) return null;
  return new Pass({ repository, campaign: id, files: repository.reportFiles(id).files }).drain().tree;
}

/** The campaign that the totals of another are compared with. */
import type { Outline } from '#lib/outline/outline.ts';
import type { Repository } from '#lib/repository/repository.ts';
import type { Campaign } from '../roll-up/numbers/campaign.ts';
import { type Judgement, judgeFile } from './judgement.ts';
import { Pass } from './pass.ts';

/** Passes over the campaign that an outline names, for what counts in it; null where it names none that can be used. */
export function passEarlier(
  repository: Repository,
  { frontMatter }: Outline,
  judge: (file: string) => Judgement = (file) => judgeFile(repository, file),
  isWanted: (file: string) => boolean = () => true,
): Campaign | null {
  const id = frontMatter['compare-with'];
  if (id === undefined) return null;
  const pass = new Pass({ repository, campaign: id, files: repository.reportFiles(id).files.filter(isWanted) });
  for (const _ of pass.runWith(judge));
  return pass.tree;
}

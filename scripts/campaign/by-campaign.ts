/** Files sorted out by the campaigns that they are of. */
import { type CampaignId, campaignOf } from '#lib/paths.ts';

/** Files by their campaigns, in the order in which these come; of what is in none, by an empty name. */
export function byCampaign(files: readonly string[]): ReadonlyMap<CampaignId, readonly string[]> {
  const groups = new Map<CampaignId, string[]>();
  for (const file of files) {
    const campaign = campaignOf(file);
    const group = groups.get(campaign);
    if (group) group.push(file);
    else groups.set(campaign, [file]);
  }
  return groups;
}

/** Campaigns to learn from, `examples` of the settings: they are checked and built, and nothing else is done for them unless they are named. */
import type { CampaignId } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';

/** The campaigns that a command is about where the user names none. */
export interface Unnamed {
  readonly campaigns: readonly CampaignId[];
  /** Those that are left out. */
  readonly examples: readonly CampaignId[];
}

/** All campaigns of a repository but its examples. */
export function unnamedCampaigns(repository: Repository): Unnamed {
  const all = repository.campaigns();
  return {
    campaigns: all.filter((campaign) => !repository.isExample(campaign)),
    examples: all.filter((campaign) => repository.isExample(campaign)),
  };
}

/** Vietnamese: that examples are left out, of what (such as `không nhắc`); nothing where there are none. */
export function examplesText(examples: readonly CampaignId[], what: string): readonly string[] {
  if (examples.length === 0) return [];
  return [`Đợt là ví dụ, ${what}: ${examples.join(', ')} (muốn làm thì nêu tên đợt)`];
}

/** Vietnamese: that a campaign which the user names is an example; nothing where it is none. */
export function exampleNote(repository: Repository, campaign: CampaignId): readonly string[] {
  if (!repository.isExample(campaign)) return [];
  return [`Lưu ý: đợt ${campaign} là ví dụ (\`examples\` trong cài đặt của kho); vẫn làm vì đợt được nêu tên.`];
}

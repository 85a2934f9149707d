/** The campaigns of a repository as those who are reminded see them. */
import type { Day } from '#lib/date.ts';
import { type CampaignId, reportFile } from '#lib/paths.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { campaignStatuses, usableOutline } from '../../campaign/campaign-status.ts';
import { examplesText, unnamedCampaigns } from '../../campaign/examples.ts';
import { reminderLetter } from '../../campaign/reminder.ts';
import { prefixOf } from '../../git/git.ts';
import type { Forge } from '../client/forge.ts';
import type { Reminded } from './remind.ts';
import { stageOf } from './stage.ts';

/** How campaigns are judged. */
export interface Judging {
  readonly repository: Repository;
  readonly asOf: Day;
  /** By the clock of who asks. */
  readonly today: Day;
  /** Who is due within so many days is reminded. */
  readonly days: number;
  /** The campaigns that the user names; none for all but examples. */
  readonly named?: readonly CampaignId[];
  say(lines: readonly string[]): void;
  /** Hears of each letter that is to be sent. */
  keep(campaign: CampaignId, letter: string): Promise<void>;
}

/** The campaigns with an outline that can be used. */
export function campaignsOf(forge: Forge, judging: Judging): readonly Reminded[] {
  const { repository, asOf, days, named = [], say, keep } = judging;
  const prefix = prefixOf(repository.root);
  const { campaigns, examples } = unnamedCampaigns(repository);
  if (named.length === 0) say(examplesText(examples, 'không nhắc'));
  return (named.length > 0 ? named : campaigns).flatMap((campaign): Reminded[] => {
    const usable = usableOutline(repository, campaign);
    if (!usable) return [];
    return [
      {
        outline: usable,
        async status() {
          const [found] = await campaignStatuses({ ...judging, step: () => {} }, [usable.campaign]);
          if (!found) throw new RangeError(`There is no status of ${usable.campaign}`);
          const { status, outline, register } = found;
          const stage = stageOf(outline, status, asOf);
          const writer = register.units.get(outline.frontMatter.issuer);
          const letter = writer && stage === 'open' ? reminderLetter(repository, found, { writer, asOf, days }) : null;
          if (letter !== null) await keep(usable.campaign, letter);
          const files = new Set(repository.reportFiles(usable.campaign).files);
          const branch = await forge.mainBranch();
          const edit = (unit: Parameters<typeof reportFile>[1]) => {
            const report = reportFile(usable.campaign, unit);
            return files.has(report) ? forge.editUrl(branch, `${prefix}${report}`) : null;
          };
          return { status, asOf, outline, register, stage, days, letter, edit };
        },
      },
    ];
  });
}

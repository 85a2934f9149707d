/** What other machines did of a run, each for a part of the files: it is taken over instead of being done here. */
import type { Day } from '#lib/date.ts';
import type { CampaignId, UnitId } from '#lib/paths.ts';
import type { ToldReport } from '../roll-up/narrative/narratives.ts';
import type { Campaign } from '../roll-up/numbers/campaign.ts';
import type { ReportText } from '../site/report-text.ts';
import type { Aside } from './aside.ts';
import type { Judgement } from './judgement.ts';

/** A file that was judged elsewhere: there is nothing of it here but what was handed over. */
export interface JudgedElsewhere extends Judgement {
  readonly checked: null;
  readonly counted: null;
  /** Where it was checked, and not built, what stands beside. */
  aside(): Aside;
}

/** What other machines did. */
export interface Elsewhere {
  /** A file as another machine judged it; null where that is for this one to do. */
  judged(file: string): JudgedElsewhere | null;
  /** What a unit's report tells; null where no other machine has read it. */
  told(campaign: CampaignId, unit: UnitId): ToldReport | null;
  /** What the page of a report has of its text; null where no other machine has read it. */
  page(file: string): ReportText | null;
  /** The day on which a report was filed, as Git shows it, null where that is unknown; undefined where no other machine looked. */
  filed(file: string): Day | null | undefined;
  /** How a file of `dist/` is taken over; null where it is to be made here. */
  made(path: string): (() => Uint8Array) | null;
  /** True where the roll-ups made elsewhere say what they would, had those who made them known all reports. */
  knew(tree: Campaign): boolean;
}

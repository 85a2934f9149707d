/** What earlier builds have left of a repository: it is taken over instead of being made again. */
import type { CampaignId } from '#lib/paths.ts';
import type { PlannedFile } from '../output/output.ts';
import type { ToldReport } from '../roll-up/narrative/narratives.ts';
import type { Audience } from '../site/audience.ts';
import type { ReportHead, ReportText } from '../site/report-text.ts';
import type { SitePage } from '../site/site.ts';
import type { MadeBeside } from './beside.ts';
import type { JudgedElsewhere } from './elsewhere.ts';
import type { FreshJudgement } from './judgement.ts';
import type { KnownVersions } from './known-filings.ts';
import type { Differences } from './pass.ts';

/** A file of `dist/` whose bytes follow from what it rests on and from its origin. */
export interface Resting {
  readonly path: string;
  /** What it rests on, in any words that are the same as long as that is; null where nobody can tell, or can no more when it has been made. */
  basis(): string | null;
  make: PlannedFile['make'];
  /** What it is made of, see `made-of.ts`; null where that is known only when it has been made. */
  madeOf(): readonly string[] | null;
}

/** What earlier builds have left. */
export interface Before {
  /** Takes a judgement over, from what was made beside as well, or judges. */
  judge(file: string, beside: MadeBeside | null): FreshJudgement | JudgedElsewhere;
  /** Judges a file whose judgement was taken over; where it has changed meanwhile, nobody can tell any more what it rests on. */
  judgeAnew(file: string): FreshJudgement;
  /** What was made beside of the file that was taken over last, as far as it rests on the same as its judgement. */
  readonly beside: MadeBeside | null;
  /** Compares a report with those below its unit, or knows that nothing differed. */
  readonly differences: Differences;
  /** What is known of earlier versions of reports, and of those that were judged in this build. */
  readonly versions: KnownVersions;
  /** What the judgement of a file rests on, as a digest; null where nobody can tell. */
  basisOf(file: string): string | null;
  /** What all of a campaign rests on, as a digest: the register of units and its outline. */
  groundOf(campaign: CampaignId): string;
  /** What a report told when it was judged as it is; null where that is not known. */
  told(file: string): ToldReport | null;
  /** Leaves to the next build what a report tells, as JSON. */
  keepTold(file: string, told: string): void;
  /** What the page of a report has of its text for some readers, when the report was judged as it is; null where that is not known. */
  page(file: string, audience: Audience): ReportText | null;
  /** The same but the body, which is not read. */
  pageHead(file: string, audience: Audience): ReportHead | null;
  /** Leaves that to the next build: a line of JSON, then the body. */
  keepPage(file: string, audience: Audience, text: string): void;
  /** Plans a file, with its sum where it was made of the same before. */
  planned(resting: Resting): PlannedFile;
  /** Plans a page of a site, at its path in the folder that is filled; `common` is what all pages follow from. */
  plannedPage(path: string, common: string, page: SitePage): PlannedFile;
}

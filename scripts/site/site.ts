/**
 * What the pages of a site are made of: what a build knows of all campaigns when it has passed over them. Pages look here and read no file.
 *
 *     index.html  search.html                          home/
 *     campaigns/<campaign>/index.html                  roll-up/   the issuer's roll-up, the tree of units, downloads
 *     campaigns/<campaign>/roll-ups/<unit>.html        roll-up/   the roll-up of a unit below
 *     campaigns/<campaign>/proposals/<unit>.html       roll-up/   what many reports ask for
 *     campaigns/<campaign>/reports/<unit>.html         report/
 *     campaigns/<campaign>/redlines/<unit>.html        report/    what changed from version to version
 *     campaigns/<campaign>/figures/<figure>.html       figure/
 *     units.html  units/<unit>.html                    unit/      across campaigns
 *     figures.html  figures/<figure>.html              figure/    across campaigns
 *     documents.html  documents/<document>.html        document/  who cites it
 *     campaigns/<campaign>/files/…                     what may be downloaded
 */
import type { Documents } from '#lib/citations/documents.ts';
import type { Day } from '#lib/date.ts';
import type { Letter } from '#lib/outline/letter.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { CampaignId, UnitId } from '#lib/paths.ts';
import type { Register } from '#lib/register/register.ts';
import type { Settings } from '#lib/repository/settings.ts';
import type { Revision } from '../git/revisions.ts';
import type { Campaign } from '../roll-up/numbers/campaign.ts';
import type { Status } from '../status/status.ts';
import type { Audience } from './audience.ts';
import type { ReportFacts, ReportText } from './report-text.ts';

/** All that a site tells. */
export interface Site {
  readonly audience: Audience;
  /** Those whose outlines can be used, the latest period first. */
  readonly campaigns: readonly SiteCampaign[];
  /** The units of the repository. */
  readonly register: Register;
  readonly documents: Documents;
  readonly settings: Settings;
  /** The day in Vietnam of the commit that the site is of; null where there is none. Told on the home page alone, so that a commit changes no other. */
  readonly asOf: Day | null;
}

/** A campaign as pages tell it. */
export interface SiteCampaign {
  readonly id: CampaignId;
  readonly outline: Outline;
  readonly letter: Letter | null;
  /** What counts. */
  readonly tree: Campaign;
  /** The campaign that totals are compared with. */
  readonly earlier: Campaign | null;
  /** Who has filed and when; only for the office. */
  readonly status: () => Status;
  /** The units whose reports have a page, in the order of the tree: those that count and stand here. */
  readonly reports: readonly UnitId[];
  /** What the page of a report has of it; null where it has none. */
  text(unit: UnitId): ReportText | null;
  /** What is told of it elsewhere; null where it has no page. */
  facts(unit: UnitId): ReportFacts | null;
  /** How a report came to be what it is: what each change on the main line brought, oldest first. */
  history(unit: UnitId): readonly Revision[];
  /** The text of a report in a revision; null for what is no text, and for one that has marks of secrecy or personal data. */
  textAt(revision: Revision): string | null;
  /** The picture at an address as a unit's report gives it; null where there is none. */
  picture(unit: UnitId, url: string): Uint8Array | null;
  /** What may be downloaded, by paths in the folder of the campaign in `dist/`. */
  readonly downloads: ReadonlySet<string>;
  /** The same text as long as nothing changes that its roll-ups tell; null where nobody can tell. Given a unit, what stands below it. */
  basis(unit?: UnitId): string | null;
  /** The same text as long as a report is judged as it is; null where nobody can tell. */
  basisOf(unit: UnitId): string | null;
}

/** A page, and what it follows from. */
export interface SitePage {
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  /** The same text as long as the page is; null, or no such function, where nobody can tell: then it is made anew. */
  basis?(): string | null;
  make(): string | Uint8Array;
}

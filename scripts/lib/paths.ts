/** Where things stand in a repository (paths relative to its root, with `/`). */
import { nameFault } from './portable-name.ts';
import { Remembered } from './remembered.ts';

/** The folder of outlines, letters and the register of documents. */
export const OUTLINES = 'outlines';

/** The folder of reports and of the register. */
export const REPORTS = 'reports';

/** Where the register of units stands. */
export const REGISTER_FILE = `${REPORTS}/units.csv`;

/** How the register is written, for those who do so; it stands among the reports and is none. */
const REGISTER_GUIDE = `${REPORTS}/UNITS.md`;

/** What prints that guide, in this repository and in those of offices, which do not have it. */
export const REGISTER_GUIDE_COMMAND = 'npm run decuong guide units';

/** Where the register of documents stands. */
export const DOCUMENTS_FILE = `${OUTLINES}/documents.csv`;

/** Where the settings of a repository stand, */
export const SETTINGS_FILE = 'decuong.yaml';

/** or else in this one, below the key `decuong`. */
export const MANIFEST_FILE = 'package.json';

const OUTLINE = new RegExp(`^${OUTLINES}/([^/]+)/outline\\.md$`, 'u');
const LETTER = new RegExp(`^${OUTLINES}/([^/]+)/letter\\.md$`, 'u');
const REPORT = new RegExp(`^${REPORTS}/([^/]+)/(.+)\\.md$`, 'u');

const SOURCES = new RegExp(`^${REPORTS}/([^/]+)/sources\\.csv$`, 'u');

declare const brand: unique symbol;

/** The id of a campaign, the name of its folders; made by {@link campaignId} only. */
export type CampaignId = string & { readonly [brand]: 'CampaignId' };

/** The id of a unit, the path of its reports in their campaigns; made by {@link unitId} only. */
export type UnitId = string & { readonly [brand]: 'UnitId' };

/** Takes a text for the id of a campaign; whether there is such a campaign, the repository says. */
export function campaignId(text: string): CampaignId {
  return text as CampaignId;
}

/** Takes a text for the id of a unit; whether there is such a unit, the register says. */
export function unitId(text: string): UnitId {
  return text as UnitId;
}

const CAMPAIGN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Every path of a report names one of few. */
const campaignIds = new Remembered<boolean>(100);

/** True for what can be the id of a campaign: lower-case ASCII, kebab-case, and a name that every system can hold. */
export function isCampaignId(text: string): boolean {
  return campaignIds.get(text, () => CAMPAIGN_ID.test(text) && nameFault(text) === null);
}

/** Why a folder is not that of a campaign, and how to mend that (Vietnamese); to be told where {@link isCampaignId} is false. */
export function noCampaignId(text: string): string {
  const fault = nameFault(text) ?? 'không dùng làm mã đợt báo cáo được';
  return `Tên thư mục \`${text}\` ${fault}; mã đợt báo cáo chỉ có chữ thường không dấu, số và gạch nối, như \`hai-phong-2023-h1\``;
}

/** Where the outline of a campaign stands. */
export function outlineFile(campaign: CampaignId): string {
  return `${OUTLINES}/${campaign}/outline.md`;
}

/** Where the letter that issues the outline of a campaign stands. */
export function letterFile(campaign: CampaignId): string {
  return `${OUTLINES}/${campaign}/letter.md`;
}

/** Where a unit’s report in a campaign stands. */
export function reportFile(campaign: CampaignId, unit: UnitId): string {
  return `${REPORTS}/${campaign}/${unit}.md`;
}

/** Where a campaign names the repositories of other bodies that its totals stand on. */
export function sourcesFile(campaign: CampaignId): string {
  return `${REPORTS}/${campaign}/sources.csv`;
}

/** Where what the repository of a unit has released stands, once it is fetched. */
export function sourceFolder(campaign: CampaignId, unit: UnitId): string {
  return `${REPORTS}/${campaign}/sources/${unit}`;
}

/** The campaign of `outlines/<campaign>/outline.md`, else null. */
export function campaignOfOutline(file: string): CampaignId | null {
  const [, campaign] = OUTLINE.exec(file) ?? [];
  return campaign === undefined ? null : campaignId(campaign);
}

/** The campaign of `outlines/<campaign>/letter.md`, else null. */
export function campaignOfLetter(file: string): CampaignId | null {
  const [, campaign] = LETTER.exec(file) ?? [];
  return campaign === undefined ? null : campaignId(campaign);
}

/** True for a page that tells people how things are done here: a README, the guide to the register. */
export function isGuide(file: string): boolean {
  return file === REGISTER_GUIDE || /(?:^|\/)README\.md$/u.test(file);
}

/** Campaign and unit of `reports/<campaign>/<unit>.md`, else null; guides beside reports are none. */
export function reportOfPath(file: string): { readonly campaign: CampaignId; readonly unit: UnitId } | null {
  const match = REPORT.exec(file);
  if (!match?.[1] || !match[2] || isGuide(file)) return null;
  return { campaign: campaignId(match[1]), unit: unitId(match[2]) };
}

/** The campaign of `reports/<campaign>/sources.csv`, else null. */
export function campaignOfSources(file: string): CampaignId | null {
  const [, campaign] = SOURCES.exec(file) ?? [];
  return campaign === undefined ? null : campaignId(campaign);
}

/** The campaign that any file of a campaign is of; empty for one that is in none. */
export function campaignOf(file: string): CampaignId {
  return campaignOfOutline(file) ?? campaignOfLetter(file) ?? reportOfPath(file)?.campaign ?? campaignId('');
}

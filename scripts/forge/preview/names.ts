/** What built files are called where people download them one by one: by campaign and unit, in letters that every system holds. */
import type { CampaignId, UnitId } from '#lib/paths.ts';

/** The document of a report, such as `hai-phong-2023-h1.hai-phong.le-chan.docx`: ids have no dots, so no two are called alike. */
export function documentName(campaign: CampaignId, unit: UnitId): string {
  return `${stem(campaign, unit)}.docx`;
}

/** What a change does to it; ids have no low line either. */
export function redlineName(campaign: CampaignId, unit: UnitId): string {
  return `${stem(campaign, unit)}_so-sanh.docx`;
}

function stem(campaign: CampaignId, unit: UnitId): string {
  return `${campaign}.${unit.replaceAll('/', '.')}`;
}

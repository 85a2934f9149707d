import type { Unit } from '#lib/register/register.ts';
import type { RollUp } from '../../roll-up/roll-up.ts';
import { campaignPage, rollUpPage } from '../paths.ts';
import type { Site, SiteCampaign, SitePage } from '../site.ts';

/** The page of a unit's roll-up; that of the issuer is the page of the campaign. */
export function rollUpPageOf(_site: Site, campaign: SiteCampaign, unit: Unit, data: () => RollUp): SitePage {
  return {
    path:
      unit.id === campaign.outline.frontMatter.issuer ? campaignPage(campaign.id) : rollUpPage(campaign.id, unit.id),
    make: () => data().outline.frontMatter.title,
  };
}

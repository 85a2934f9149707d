import type { Site, SiteCampaign, SitePage } from '../site.ts';

/** TODO */
export function* reportPages(_site: Site, _campaign: SiteCampaign): Generator<SitePage, void> {}

/** Where pages stand in the site's folder, and how one leads to another: always by a relative address, so that a folder serves as well as a host. */
import type { CampaignId, UnitId } from '#lib/paths.ts';

/** The folder in `dist/`. */
export const SITE = 'site';

/** The page that one begins with: all campaigns. */
export const HOME_PAGE = 'index.html';
/** What a site for anybody leaves out; no other site has this page. */
export const LEFT_OUT_PAGE = 'public.html';
/** Units, as a tree. */
export const UNITS_PAGE = 'units.html';
/** Figures of all campaigns. */
export const FIGURES_PAGE = 'figures.html';
/** Documents that are cited. */
export const DOCUMENTS_PAGE = 'documents.html';
/** Where one searches. */
export const SEARCH_PAGE = 'search.html';
/** The one stylesheet. */
export const STYLESHEET = 'site.css';
/** The one script. */
export const SCRIPT = 'site.js';
/** The folder of the index of all words. */
export const FULL_TEXT = 'pagefind';
/** Says whether there is such an index: to ask for one that is not there is an error in a browser. */
export const FULL_TEXT_SCRIPT = 'words.js';
/** What is searched where no index of all words is. */
export const TITLES = 'titles.js';

/** The page of a campaign, which is that of its issuer's roll-up. */
export function campaignPage(campaign: CampaignId): string {
  return `campaigns/${campaign}/index.html`;
}

/** The roll-up of a unit below the issuer. */
export function rollUpPage(campaign: CampaignId, unit: UnitId): string {
  return `campaigns/${campaign}/roll-ups/${unit}.html`;
}

/** What is asked for in the reports below a unit, where they are many. */
export function proposalsPage(campaign: CampaignId, unit: UnitId): string {
  return `campaigns/${campaign}/proposals/${unit}.html`;
}

/** A unit's report. */
export function reportPage(campaign: CampaignId, unit: UnitId): string {
  return `campaigns/${campaign}/reports/${unit}.html`;
}

/** What changed in a unit's report. */
export function redlinePage(campaign: CampaignId, unit: UnitId): string {
  return `campaigns/${campaign}/redlines/${unit}.html`;
}

/** A picture of a unit's report. */
export function picturePath(campaign: CampaignId, unit: UnitId, name: string): string {
  return `campaigns/${campaign}/pictures/${unit}/${name}`;
}

/** A figure in a campaign. */
export function campaignFigurePage(campaign: CampaignId, figure: string): string {
  return `campaigns/${campaign}/figures/${figure}.html`;
}

/** A unit across campaigns. */
export function unitPage(unit: UnitId): string {
  return `units/${unit}.html`;
}

/** A figure across campaigns. */
export function figurePage(figure: string): string {
  return `figures/${figure}.html`;
}

/** A document that is cited; `key` is of letters, digits and hyphens. */
export function documentPage(key: string): string {
  return `documents/${key}.html`;
}

/** A file that may be downloaded, which is that of a campaign in `dist/`. */
export function downloadPath(campaign: CampaignId, file: string): string {
  return `campaigns/${campaign}/files/${file}`;
}

/** The address of a page on another; thousands of times a site, and of paths that have neither dots nor slashes too many. */
export function hrefFrom(page: string, to: string): string {
  let shared = 0;
  for (let at = 0; at < page.length && page[at] === to[at]; at++) if (page[at] === '/') shared = at + 1;
  let up = '';
  for (let at = page.indexOf('/', shared); at >= 0; at = page.indexOf('/', at + 1)) up += '../';
  return up + to.slice(shared);
}

/** How many folders a page stands in: those of as many have the same addresses to what stands beside all of these folders. */
export function depthOf(page: string): number {
  let depth = 0;
  for (let at = page.indexOf('/'); at >= 0; at = page.indexOf('/', at + 1)) depth++;
  return depth;
}

const SEARCHED = /^campaigns\/[^/]+\/(?:index|(?:reports|roll-ups)\/.+)\.html$/u;

/** True for a page whose words are all searched: those of the others stand on these. */
export function isSearched(path: string): boolean {
  return SEARCHED.test(path);
}

const BUILT =
  /^(?:[a-z-]+\.(?:html|css|js)|pagefind\/.+|(?:units|figures|documents)\/.+\.html|campaigns\/[^/]+\/(?:.+\.html|files\/.+|pictures\/.+))$/u;

/** True for a path, relative to the site's folder, that a build may write. */
export function isSitePath(path: string): boolean {
  return BUILT.test(path);
}

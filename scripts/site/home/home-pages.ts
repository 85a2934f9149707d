/** The page that one begins with. */
import { HOME_PAGE, LEFT_OUT_PAGE } from '../paths.ts';
import type { Site, SitePage } from '../site.ts';
import { homeHtml } from './home-page.ts';
import { leftOutHtml } from './left-out-page.ts';

/** The day that the site is of stands here alone, so that this page is made anew each time. */
export function* homePages(site: Site): Generator<SitePage, void> {
  yield { path: HOME_PAGE, make: () => homeHtml(site) };
  if (site.audience === 'public') yield { path: LEFT_OUT_PAGE, make: () => leftOutHtml(site) };
}

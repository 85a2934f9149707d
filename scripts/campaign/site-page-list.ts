/** The pages of a site, as a list: each is made when its turn comes. Those of roll-ups come with their documents: see `roll-up/`. */
import { documentPages } from '../site/document/document-pages.ts';
import { figurePages } from '../site/figure/figure-pages.ts';
import { homePages } from '../site/home/home-pages.ts';
import { searchPages } from '../site/home/search-pages.ts';
import { campaignPage } from '../site/paths.ts';
import { reportPages } from '../site/report/report-pages.ts';
import type { Site, SitePage } from '../site/site.ts';
import { unitPages } from '../site/unit/unit-pages.ts';

/** Lists the pages of a site; the search, which comes last, knows of those before it. */
export function* pagesOf(site: Site): Generator<SitePage, void> {
  const paths = new Set(site.campaigns.map(({ id }) => campaignPage(id)));
  for (const page of pagesBeforeSearch(site)) {
    paths.add(page.path);
    yield page;
  }
  yield* searchPages(site, (path) => paths.has(path));
}

function* pagesBeforeSearch(site: Site): Generator<SitePage, void> {
  yield* homePages(site);
  for (const campaign of site.campaigns) yield* reportPages(site, campaign);
  yield* figurePages(site);
  yield* unitPages(site);
  yield* documentPages(site);
}

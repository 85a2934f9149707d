import { h } from 'hastscript';
import { page } from '../html/page.ts';
import { HOME_PAGE } from '../paths.ts';
import type { Site, SitePage } from '../site.ts';

/** TODO */
export function* homePages(site: Site): Generator<SitePage, void> {
  yield {
    path: HOME_PAGE,
    make: () =>
      page(site, { path: HOME_PAGE, title: 'Các đợt báo cáo', above: [], main: [h('h1', 'Các đợt báo cáo')] }),
  };
}

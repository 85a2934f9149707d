/** The frame that all pages have: head, way back, main part, foot. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import {
  DOCUMENTS_PAGE,
  FIGURES_PAGE,
  HOME_PAGE,
  hrefFrom,
  SCRIPT,
  SEARCH_PAGE,
  STYLESHEET,
  UNITS_PAGE,
} from '../paths.ts';
import type { Site } from '../site.ts';

/** A page before it is framed. */
export interface PageContent {
  /** Relative to the site's folder. */
  readonly path: string;
  /** Of the window; it stands in the page as well, as the first heading of `main`. */
  readonly title: string;
  /** The pages above, from the home page down, with what they are called. */
  readonly above: readonly { readonly path: string; readonly title: string }[];
  readonly main: readonly ElementContent[];
}

const MENU = [
  [HOME_PAGE, 'Đợt báo cáo'],
  [UNITS_PAGE, 'Đơn vị'],
  [FIGURES_PAGE, 'Chỉ tiêu'],
  [DOCUMENTS_PAGE, 'Văn bản viện dẫn'],
  [SEARCH_PAGE, 'Tìm kiếm'],
] as const;

/** A page as HTML. */
export function page(
  site: Pick<Site, 'settings' | 'asOf' | 'audience'>,
  { path, title, above, main }: PageContent,
): string {
  const to = (other: string) => hrefFrom(path, other);
  const organisation = site.settings.organisation ?? 'Báo cáo';
  return toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'vi' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width' }),
          h('title', `${title} – ${organisation}`),
          h('link', { rel: 'stylesheet', href: to(STYLESHEET) }),
        ]),
        h('body', [
          h('header', [
            h('nav', { ariaLabel: 'Trang' }, [
              h(
                'ul',
                MENU.map(([other, name]) => h('li', h('a', { href: to(other) }, name))),
              ),
            ]),
            h('nav', { ariaLabel: 'Đường dẫn' }, [
              h(
                'ol',
                above.map((one) => h('li', h('a', { href: to(one.path) }, one.title))),
              ),
            ]),
          ]),
          h('main', { id: 'main' }, [...main]),
          h('footer'),
          h('script', { src: to(SCRIPT), defer: true }),
        ]),
      ]),
    ],
  });
}

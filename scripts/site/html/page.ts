/** The frame that all pages have: head, menu, way back, main part, foot. */
import type { ElementContent } from 'hast';

import { h } from 'hastscript';
import type { Audience } from '../audience.ts';
import {
  DOCUMENTS_PAGE,
  FIGURES_PAGE,
  HOME_PAGE,
  hrefFrom,
  isSearched,
  SCRIPT,
  SEARCH_PAGE,
  STYLESHEET,
  UNITS_PAGE,
} from '../paths.ts';
import type { Site } from '../site.ts';
import { writeHtml } from './write-html.ts';

/** A page before it is framed. */
export interface PageContent {
  /** Relative to the site's folder. */
  readonly path: string;
  /** Of the window; it stands in the page as well, as the first heading of `main`. */
  readonly title: string;
  /** The pages above, from the home page down, with what they are called. */
  readonly above: readonly { readonly path: string; readonly title: string }[];
  readonly main: readonly ElementContent[];
  /** Scripts of this page alone, which run before the one of all pages. */
  readonly scripts?: readonly string[];
}

/** Each with the pages that stand below it. */
const MENU = [
  [HOME_PAGE, 'Đợt báo cáo', 'campaigns/'],
  [UNITS_PAGE, 'Đơn vị', 'units/'],
  [FIGURES_PAGE, 'Chỉ tiêu', 'figures/'],
  [DOCUMENTS_PAGE, 'Văn bản viện dẫn', 'documents/'],
  [SEARCH_PAGE, 'Tìm kiếm', ''],
] as const;

/** Nothing comes from elsewhere; WebAssembly is what the search of all words runs on. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const FOOT: Readonly<Record<Audience, string>> = {
  office: 'Bản dùng trong cơ quan, có tên người ký, ghi chú và tình hình nộp của từng đơn vị. Không đưa ra ngoài.',
  public:
    'Bản công khai, không có tên người ký, người soạn, ghi chú, các văn bản có những điều ấy, và tình hình nộp của từng đơn vị.',
};

/** A page as HTML. */
export function page(
  site: Pick<Site, 'settings' | 'asOf' | 'audience'>,
  { path, title, above, main, scripts = [] }: PageContent,
): string {
  const to = (other: string) => hrefFrom(path, other);
  const organisation = site.settings.organisation ?? 'Báo cáo';
  return writeHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'vi' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'color-scheme', content: 'light dark' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          ...(site.audience === 'office' ? [h('meta', { name: 'robots', content: 'noindex' })] : []),
          h('title', `${title} – ${organisation}`),
          h('meta', {
            name: 'description',
            content: [title, ...above.slice(1).map((one) => one.title), organisation].join(' – '),
          }),
          h('link', { rel: 'icon', href: 'data:,' }),
          h('link', { rel: 'stylesheet', href: to(STYLESHEET) }),
          ...[...scripts, SCRIPT].map((script) => h('script', { src: to(script), defer: true })),
        ]),
        h('body', [
          h('a.skip', { href: '#main' }, 'Đến nội dung'),
          h('header.top', [
            h('p.office', h('a', { href: to(HOME_PAGE) }, organisation)),
            h('nav.menu', { ariaLabel: 'Trang' }, h('ul', MENU.map(item))),
            ...(above.length > 0 ? [wayBack()] : []),
          ]),
          h('main#main', { tabIndex: -1, ...(isSearched(path) ? searched() : {}) }, [...main]),
          h('footer.foot', [
            h('p', FOOT[site.audience]),
            h('p', 'Trang này chạy được ngay từ thư mục, không tải gì từ nơi khác.'),
          ]),
        ]),
      ]),
    ],
  });

  function item([other, name, below]: (typeof MENU)[number]) {
    const isBelow = below !== '' && path.startsWith(below);
    const ariaCurrent = path === other ? 'page' : isBelow ? 'true' : null;
    return h('li', h('a', { href: to(other), ariaCurrent }, name));
  }

  function wayBack() {
    const links = above.map((one) => h('li', h('a', { href: to(one.path) }, one.title)));
    return h('nav.above', { ariaLabel: 'Đường dẫn' }, h('ol', links));
  }

  /** What a search of all words tells of the page. */
  function searched() {
    const others = above.slice(1).filter((one) => !title.includes(one.title));
    const name = [title, ...others.map((one) => one.title)].join(' – ');
    return { dataPagefindBody: true, dataPagefindMeta: `title:${name}` };
  }
}

/** Where one searches. */
import { h } from 'hastscript';
import { page } from '../html/page.ts';
import { FULL_TEXT_SCRIPT, HOME_PAGE, SEARCH_PAGE, TITLES } from '../paths.ts';
import type { Site, SitePage } from '../site.ts';
import { titlesScript } from './titles.ts';

/** The search, and what is found by name: only pages that there are. */
export function* searchPages(site: Site, hasPage: (path: string) => boolean): Generator<SitePage, void> {
  yield { path: SEARCH_PAGE, make: () => searchPage(site) };
  yield { path: TITLES, make: () => titlesScript(site, hasPage) };
}

function searchPage(site: Site): string {
  return page(site, {
    path: SEARCH_PAGE,
    title: 'Tìm kiếm',
    above: [{ path: HOME_PAGE, title: 'Đợt báo cáo' }],
    scripts: [TITLES, FULL_TEXT_SCRIPT],
    main: [
      h('h1', 'Tìm kiếm'),
      h('form.search', { id: 'search', role: 'search' }, [
        h('label', { for: 'q' }, 'Tìm đợt báo cáo, đơn vị, chỉ tiêu, văn bản và chữ trong báo cáo'),
        h('input', { id: 'q', name: 'q', type: 'search', autoComplete: 'off', spellCheck: 'false' }),
        h('button', { type: 'submit' }, 'Tìm'),
      ]),
      h('p.note', [
        'Gõ có dấu hay không dấu đều được; đúng dấu thì đứng trước. Mọi chữ trong báo cáo chỉ tìm được khi trang được đặt trên máy chủ ',
        'và đã lập chỉ mục toàn văn; nếu không thì tìm theo tên trang.',
      ]),
      h('noscript', h('p.warn', 'Trang tìm kiếm cần JavaScript. Các trang khác thì không.')),
      h('p', { id: 'told', role: 'status' }),
      h('div', { id: 'names' }),
      h('div', { id: 'reports' }),
    ],
  });
}

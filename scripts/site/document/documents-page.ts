/** The list of all documents of the register. */
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import { compareVietnamese } from '#lib/vietnamese/text.ts';
import { formatCount } from '../../roll-up/markdown/words.ts';
import { documentKey } from '../document-key.ts';
import { page } from '../html/page.ts';
import { filter, number, row, scrollTable, words } from '../html/scroll-table.ts';
import { DOCUMENTS_PAGE, documentPage, HOME_PAGE } from '../paths.ts';
import type { Site } from '../site.ts';
import { citingOf } from './citing.ts';
import { titleOf } from './document-page.ts';

const TABLE = 'van-ban';

/** Makes the page. */
export function documentsHtml(site: Site): string {
  const { documents } = site;
  const citing = citingOf(site);
  // The newest first; what has no certain day stands last.
  const all = [...documents.all].sort(
    (a, b) => -compareDays(a.date, b.date) || compareVietnamese(titleOf(a), titleOf(b)),
  );
  const rows = all.map((document) => {
    const key = documentKey(document, documents);
    const reports = [...(citing.get(key)?.values() ?? [])].reduce((sum, one) => sum + one.reports.length, 0);
    const { issuer, date, title, symbol, inForceTo } = document;
    return row(h('a', { href: documentPage(key) }, titleOf(document)), [
      words(symbol === '' ? '' : title),
      words(issuer),
      words(date === null ? '' : formatDay(date)),
      words(inForceTo === null ? '' : formatDay(inForceTo)),
      number(formatCount(reports)),
    ]);
  });
  return page(site, {
    path: DOCUMENTS_PAGE,
    title: 'Văn bản viện dẫn',
    above: [{ path: HOME_PAGE, title: 'Đợt báo cáo' }],
    main: [
      h('h1', 'Văn bản viện dẫn'),
      ...(rows.length === 0
        ? [h('p', 'Danh mục văn bản chưa có văn bản nào.')]
        : [
            filter('Lọc theo số, ký hiệu, tên, cơ quan', TABLE),
            scrollTable(
              'Văn bản trong danh mục và số báo cáo viện dẫn',
              ['Văn bản', 'Trích yếu', 'Cơ quan ban hành', 'Ngày ban hành', 'Hiệu lực đến hết ngày', 'Số báo cáo'],
              [h('tbody', rows)],
              TABLE,
            ),
          ]),
    ],
  });
}

function compareDays(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? ''));
}

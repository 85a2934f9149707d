/** The documents that a report cites, as a part of its page: which were in force when it was written. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Document, type Documents, nameOf } from '#lib/citations/documents.ts';
import { type Day, formatDay, isDay } from '#lib/date.ts';
import { documentOfKey } from '../document-key.ts';
import { row, scrollTable, words } from '../html/scroll-table.ts';
import { documentPage, hrefFrom } from '../paths.ts';
import type { ReportText } from '../report-text.ts';

/** What is told of documents; nothing where a report cites none. */
export function citedPart(
  page: string,
  documents: Documents,
  { cites, citesElse, date }: Pick<ReportText, 'cites' | 'citesElse' | 'date'>,
): ElementContent[] {
  if (cites.length + citesElse.length === 0) return [];
  const day = isDay(date) ? date : null;
  const rows = cites.flatMap((key) => {
    const document = documentOfKey(key, documents);
    if (!document) return [];
    const { type, symbol, issuer, date: issued, title } = document;
    const name = symbol === '' ? nameOf(document) : `${type} số ${symbol}`;
    return row(h('a', { href: hrefFrom(page, documentPage(key)) }, name), [
      words(title),
      words(issuer),
      words(issued === null ? '' : formatDay(issued)),
      words(inForce(document, day)),
    ]);
  });
  const at = day === null ? '' : ` ngày ${formatDay(day)}`;
  return [
    h('h2', { id: 'van-ban' }, 'Văn bản viện dẫn'),
    ...(rows.length > 0
      ? [
          scrollTable(
            'Văn bản viện dẫn có trong danh mục',
            ['Văn bản', 'Về', 'Cơ quan ban hành', 'Ngày ban hành', `Hiệu lực${at}`],
            [h('tbody', rows)],
          ),
        ]
      : []),
    ...(citesElse.length > 0
      ? [
          h('p', 'Không có trong danh mục văn bản của kho, hoặc chưa rõ là văn bản nào:'),
          h(
            'ul',
            citesElse.map((name) => h('li', name)),
          ),
        ]
      : []),
  ];
}

/** Whether a document was in force on a day. */
function inForce({ inForceFrom, inForceTo, replacedBy }: Document, day: Day | null): string {
  if (day === null || (inForceFrom === null && inForceTo === null)) return 'danh mục không ghi thời hạn';
  if (inForceFrom !== null && day < inForceFrom) return `chưa, có hiệu lực từ ngày ${formatDay(inForceFrom)}`;
  if (inForceTo === null || day <= inForceTo) return 'còn hiệu lực';
  return `đã hết hiệu lực sau ngày ${formatDay(inForceTo)}${replacedBy === '' ? '' : `, được thay bằng ${replacedBy}`}`;
}

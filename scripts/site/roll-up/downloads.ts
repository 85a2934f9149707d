/** What may be downloaded, and what it is. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { downloadPath } from '../paths.ts';
import { isTop, type Place, part } from './place.ts';

const ISSUED: readonly (readonly [string, string])[] = [
  ['letter.docx', 'Công văn, kế hoạch ban hành đề cương (Word)'],
  ['outline.docx', 'Đề cương báo cáo (Word)'],
];

/** The list of downloads; those of the whole campaign on the issuer's page alone. */
export function downloadsOf(place: Place): readonly Element[] {
  const { unit } = place;
  const own: readonly (readonly [string, string])[] = [
    [`roll-ups/${unit.id}.docx`, 'Bản tổng hợp, để in và trình ký (Word)'],
    [`roll-ups/${unit.id}.xlsx`, 'Bản tổng hợp, số liệu từng đơn vị (Excel)'],
  ];
  const whole: readonly (readonly [string, string])[] = [
    ...ISSUED,
    ['totals.csv', 'Tổng số của mọi đơn vị có cấp dưới (CSV)'],
    ['figures.csv', 'Số liệu của từng báo cáo (CSV)'],
    ['figures.parquet', 'Số liệu của từng báo cáo, cho phần mềm phân tích (Parquet)'],
    ['differences.csv', 'Số của đơn vị khác tổng cấp dưới (CSV)'],
    ['status.json', 'Đơn vị nào đã gửi, gửi ngày nào (JSON)'],
  ];
  const links = linksTo(place, [...own, ...(isTop(place) ? whole : [])]);
  return part('Tải về', 'downloads', links.length > 0 ? [h('ul.downloads', links)] : []);
}

/** What the issuer sent out, which stands at the head of the campaign's page as well. */
export function issuedDocuments(place: Place): readonly Element[] {
  const links = isTop(place) ? linksTo(place, ISSUED) : [];
  return links.length > 0 ? [h('ul.downloads', links)] : [];
}

function linksTo({ campaign, to }: Place, files: readonly (readonly [string, string])[]): Element[] {
  return files
    .filter(([file]) => campaign.downloads.has(file))
    .map(([file, name]) => h('li', h('a', { href: to(downloadPath(campaign.id, file)), download: true }, name)));
}

/** The roll-up of a unit as a workbook: what the total is, who gave what, who is missing. */
import { formatDay } from '#lib/date.ts';
import { type Provenance, propertiesOf } from '#lib/ooxml/provenance.ts';
import { isConcerned, waiverOf } from '#lib/outline/expected.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren, standingOf } from '../numbers/campaign.ts';
import { missingSheet } from './missing-sheet.ts';
import { totalsSheet } from './totals-sheet.ts';
import { unitsSheet } from './units-sheet.ts';
import { packWorkbook } from './xlsx/workbook.ts';

/** Builds the workbook of a roll-up. The same campaign gives the same bytes. */
export function rollUpWorkbook(campaign: Campaign, unit: Unit, provenance: Provenance): Uint8Array {
  const { campaign: id, frontMatter } = campaign.outline;
  const title = [
    frontMatter.title,
    `Tổng hợp của ${unit.name}. Kỳ báo cáo: từ ngày ${formatDay(frontMatter.period.from)} đến ngày ${formatDay(frontMatter.period.to)}. Đợt báo cáo: ${id}.`,
    coverage(campaign, unit),
  ];
  const known = {
    title: `Tổng hợp: ${frontMatter.title}`,
    subject: frontMatter.title,
    campaign: id,
    unit,
    path: `roll-ups/${unit.id}.xlsx`,
    profile: frontMatter.profile,
  };
  return packWorkbook({
    properties: propertiesOf(known, provenance),
    sheets: [
      totalsSheet(campaign, unit, title),
      unitsSheet(campaign, unit, title),
      missingSheet(campaign, unit, title),
    ],
  });
}

/** How many units the totals stand on. */
function coverage(campaign: Campaign, unit: Unit): string {
  const { register, outline } = campaign;
  const standings = involvedChildren(campaign, unit.id).map((child) => standingOf(campaign, child).type);
  const count = (type: string) => standings.filter((one) => one === type).length;
  const waived = register
    .children(unit.id)
    .filter((child) => isConcerned(child, outline) && waiverOf(child.id, outline) !== null).length;
  const parts = [
    `Tổng hợp từ báo cáo hợp lệ của ${count('reported')}/${standings.length} đơn vị trực thuộc`,
    ...(count('provisional') > 0 ? [`tạm tính từ cấp dưới cho ${count('provisional')} đơn vị chưa có báo cáo`] : []),
    ...(count('missing') > 0 ? [`${count('missing')} đơn vị chưa có số liệu nào`] : []),
    ...(waived > 0 ? [`${waived} đơn vị được miễn`] : []),
  ];
  return `${parts.join('; ')}.`;
}

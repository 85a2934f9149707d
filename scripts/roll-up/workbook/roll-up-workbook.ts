/** The roll-up of a unit as a workbook: what the total is, who gave what, who is missing. */
import { formatDay } from '#lib/date.ts';
import { type Provenance, propertiesOf } from '#lib/ooxml/provenance.ts';
import type { Standing } from '../numbers/campaign.ts';
import type { RollUp } from '../roll-up.ts';
import { missingSheet } from './missing-sheet.ts';
import { totalsSheet } from './totals-sheet.ts';
import { unitsSheet } from './units-sheet.ts';
import { packWorkbook } from './xlsx/workbook.ts';

/** Builds the workbook of a roll-up. The same roll-up gives the same bytes. */
export function rollUpWorkbook(rollUp: RollUp, provenance: Provenance): Uint8Array {
  const { outline, unit } = rollUp;
  const { campaign: id, frontMatter } = outline;
  const title = [
    frontMatter.title,
    `Tổng hợp của ${unit.name}. Kỳ báo cáo: từ ngày ${formatDay(frontMatter.period.from)} đến ngày ${formatDay(frontMatter.period.to)}. Đợt báo cáo: ${id}.`,
    coverage(rollUp),
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
    sheets: [totalsSheet(rollUp, title), unitsSheet(rollUp, title), missingSheet(rollUp, title)],
  });
}

/** How many units the totals stand on. */
function coverage({ standings }: RollUp): string {
  const count = (type: Standing['type']) => standings.filter((one) => one.type === type).length;
  const [reported, provisional] = [count('reported'), count('provisional')];
  const [missing, waived] = [count('missing'), count('waived')];
  const parts = [
    `Tổng hợp từ báo cáo hợp lệ của ${reported}/${standings.length - waived} đơn vị trực thuộc`,
    ...(provisional > 0 ? [`tạm tính từ cấp dưới cho ${provisional} đơn vị chưa có báo cáo`] : []),
    ...(missing > 0 ? [`${missing} đơn vị chưa có số liệu nào`] : []),
    ...(waived > 0 ? [`${waived} đơn vị được miễn`] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** What the sums of a started table lack, for its author to read: which figures, how many units gave them, who did not. */
import type { Unit } from '#lib/register/register.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import type { Campaign } from '../numbers/campaign.ts';
import { lackingBelow } from '../numbers/lacking.ts';
import type { GridRow, SectionGrid } from '../numbers/section-grid.ts';
import { isSummed } from './started-table.ts';
import { namesText, outOf, rowName } from './words.ts';

/** More units than these are counted. */
const MOST_NAMED = 60;

/** Figures that lack the same units are told together; empty where nothing is lacking. */
export function lackingWords({ rows }: SectionGrid, campaign: Campaign, unit: Unit, nameOf: NameOf): string {
  const groups = new Map<string, { rows: GridRow[]; units: readonly Unit[]; share: string }>();
  for (const row of rows.filter(isSummed)) {
    const { covered, expected } = row.total;
    if (covered === expected) continue;
    const units = lackingBelow(campaign, unit.id, row.figure, row.term.key);
    const share = outOf(covered, expected);
    const key = [share, ...units.map(({ id }) => id)].join(' ');
    const group = groups.get(key) ?? { rows: [], units, share };
    group.rows.push(row);
    groups.set(key, group);
  }
  if (groups.size === 0) return '';
  const lines = [...groups.values()].map((group) => {
    const names = figureNames(group.rows, rows).map((name) => `“${name}”`);
    return `- ${names.join(', ')}: ${group.share} đơn vị có số liệu; còn thiếu ${namesText(group.units.map(nameOf), MOST_NAMED)}.`;
  });
  return [
    'Số liệu cấp dưới chưa đủ. Số điền sẵn trong bảng là tổng của các đơn vị đã có số liệu; ô chưa điền là chưa kết luận được.',
    ...lines,
  ].join('\n');
}

/** A figure that lacks the same in every term is named once. */
function figureNames(lacking: readonly GridRow[], all: readonly GridRow[]): readonly string[] {
  const named = lacking.map((row) => {
    const isWhole = all.every((other) => other.figure !== row.figure || lacking.includes(other));
    return isWhole ? row.figure.fullName : rowName(row);
  });
  return [...new Set(named)];
}

/** The main totals over time: from campaign to campaign of the same issuer, and from term to term. */
import type Big from 'big.js';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { lowerFirst } from '#lib/vietnamese/lower-first.ts';
import { coverageText } from '../../roll-up/markdown/words.ts';
import type { Total } from '../../roll-up/numbers/totals.ts';
import type { RollUp } from '../../roll-up/roll-up.ts';
import { valueText } from '../chart/chart-frame.ts';
import { columnChart } from '../chart/column-chart.ts';
import type { SiteCampaign } from '../site.ts';
import { isTop, type Place, part } from './place.ts';
import { drawnTotals, shownValue } from './shown-total.ts';

/** As many columns have room for their numbers. */
const MOST_COLUMNS = 6;

/** The other campaigns that a page draws: those of the same issuer, on the issuer's page alone. */
export function otherCampaigns(place: Place): readonly SiteCampaign[] {
  const { issuer } = place.campaign.outline.frontMatter;
  if (!isTop(place)) return [];
  return place.site.campaigns.filter(
    ({ id, outline: { frontMatter } }) => id !== place.campaign.id && frontMatter.issuer === issuer,
  );
}

/** The charts. */
export function trends(place: Place, { key }: RollUp): readonly Element[] {
  const figures = [...new Set(key.map(({ row }) => row.figure))];
  const drawn = figures.flatMap((figure) => [...overCampaigns(place, figure), ...overTerms(place, figure)]);
  return part('Diễn biến', 'trends', drawn);
}

function overCampaigns(place: Place, figure: Figure): readonly Element[] {
  const { campaign, unit } = place;
  const all = [campaign, ...otherCampaigns(place)].sort((a, b) => (periodEnd(a) < periodEnd(b) ? -1 : 1));
  const points = all.flatMap((one) => {
    if (!isAlike(figure, one.outline.figures.get(figure.id)?.figure)) return [];
    const [total, ...others] = drawnTotals(one.tree, unit, figure.id);
    const value = total && others.length === 0 ? shownValue(one.tree, unit, total) : null;
    return total && value ? [pointOf(columnName(one), value, total)] : [];
  });
  return chartOf(figure, 'qua các kỳ báo cáo', points.slice(-MOST_COLUMNS));
}

function overTerms({ campaign: { tree }, unit }: Place, figure: Figure): readonly Element[] {
  const points = drawnTotals(tree, unit, figure.id).flatMap((total) => {
    const value = shownValue(tree, unit, total);
    return value && total.term !== '' ? [pointOf(total.term, value, total)] : [];
  });
  return chartOf(figure, 'qua các nhiệm kỳ', points.slice(-MOST_COLUMNS));
}

/** A total at one time. */
interface Point {
  readonly name: string;
  readonly value: string;
  /** `27/34`. */
  readonly coverage: string;
}

function pointOf(name: string, value: Big, total: Total): Point {
  return { name, value: value.toFixed(), coverage: coverageText(total) };
}

/** Two points at the least. Totals of few units cannot be held to those of many: how many they are stands below. */
function chartOf(figure: Figure, over: string, points: readonly Point[]): readonly Element[] {
  if (points.length < 2) return [];
  const isPercent = figure.type === 'percent';
  const told = points.map(({ name, value }) => `${name}: ${valueText(value, { isPercent })}`);
  const title = `${figure.fullName}${isPercent || !figure.unit ? '' : ` (${figure.unit})`}, ${over}`;
  const chart = columnChart({
    title,
    alt: `Biểu đồ ${lowerFirst(title)}: ${told.join('; ')}`,
    isPercent,
    categories: points.map(({ name }) => name),
    series: [{ name: 'Tổng số', values: points.map(({ value }) => value) }],
  });
  const coverage = points.map(({ name, coverage }) => `${name}: ${coverage}`);
  return [chart, h('p.note', `Đơn vị có số liệu: ${coverage.join('; ')}.`)];
}

/** A figure that is counted otherwise is another. */
function isAlike(figure: Figure, other: Figure | undefined): boolean {
  return (
    other !== undefined && other.type === figure.type && other.unit === figure.unit && other.total === figure.total
  );
}

function periodEnd({ outline, id }: SiteCampaign): string {
  return `${outline.frontMatter.period.to} ${id}`;
}

/** `2023`; of a part of a year its last day. */
function columnName({ outline: { frontMatter } }: SiteCampaign): string {
  const { from, to } = frontMatter.period;
  const isYear = from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4);
  return isYear ? to.slice(0, 4) : `đến ${formatDay(to)}`;
}

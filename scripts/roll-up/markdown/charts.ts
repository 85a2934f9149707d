/** The figures of a roll-up that are better looked at: one of each section, unit by unit. */
import type Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import { countsAs } from '#lib/figures/figure-value.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { type Campaign, involvedChildren } from '../numbers/campaign.ts';
import { totalsOf } from '../numbers/totals.ts';

/** Fewer bars are read as fast in the table. */
const LEAST_UNITS = 3;

/** The charts of a unit's roll-up, by the text of the heading of their section. */
export function chartsOf(campaign: Campaign, unit: Unit): ReadonlyMap<string, FigureChart> {
  const charts = new Map<string, FigureChart>();
  for (const section of campaign.outline.all) {
    const chart = chartOf(campaign, unit, section);
    if (chart) charts.set(section.heading.text, chart);
  }
  return charts;
}

/** The first percentage that enough units give, else the first number; none whose small values are masked: bars would show them. */
function chartOf(
  campaign: Campaign,
  unit: Unit,
  { requirement: { figures, terms } }: OutlineSection,
): FigureChart | null {
  const isMasked = (id: string) => (campaign.outline.figures.get(id)?.figure.maskBelow ?? null) !== null;
  const numbers = figures.filter(({ id, type, of }) => type !== 'yes-no' && ![id, ...(of ?? [])].some(isMasked));
  const ordered = [
    ...numbers.filter(({ type }) => type === 'percent'),
    ...numbers.filter(({ type }) => type !== 'percent'),
  ];
  for (const figure of ordered) {
    const columns = terms ? [...new Set(totalsOf(campaign, unit.id, figure).map(({ term }) => term))] : [''];
    const rows = involvedChildren(campaign, unit.id)
      .map((child) => ({ child, values: columns.map((term) => numberOf(campaign, child, figure, term)) }))
      .filter(({ values }) => values.some((value) => value !== null));
    if (rows.length >= LEAST_UNITS) return draw(figure, columns, rows);
  }
  return null;
}

interface Row {
  readonly child: Unit;
  readonly values: readonly (Big | null)[];
}

function draw(figure: Figure, columns: readonly string[], rows: readonly Row[]): FigureChart {
  const unit = figure.type === 'percent' ? '%' : (figure.unit ?? '');
  const told = rows.map(
    ({ child, values }) =>
      `${child.name} ${values.map((value) => (value ? formatNumber(value) : 'chưa có')).join(', ')}`,
  );
  return {
    title: unit === '' ? figure.name : `${figure.name} (${unit})`,
    alt: `Biểu đồ ${figure.name.toLowerCase()}: ${told.join('; ')}`,
    categories: rows.map(({ child }) => child.name),
    series: columns.map((term, column) => ({
      name: term || figure.name,
      values: rows.map(({ values }) => values[column]?.toFixed() ?? null),
    })),
  };
}

/** What a child reports, or what stands below one that has no report. */
function numberOf(campaign: Campaign, child: Unit, figure: Figure, term: string): Big | null {
  const summary = campaign.summaries.get(child.id);
  if (!summary) return totalsOf(campaign, child.id, figure).find((total) => total.term === term)?.value ?? null;
  return countsAs([...(summary.figures.get(figure.id)?.values() ?? [])].find((given) => given.term === term)?.value);
}

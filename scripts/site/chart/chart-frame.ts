/** What all charts have: a title, a drawing that one may look at or have read out, and its numbers as a table. */
import Big from 'big.js';
import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';

/** Series are told apart by how dark they are, in any colour that text has. */
const SHADES = [0.75, 0.4, 0.2];

/** In what charts are drawn in: higher ones are cut on paper, which has their numbers instead. */
const SHEET = 900;

/** How dark the bars of a series are. */
export function shadeOf(series: number): number {
  return SHADES[series % SHADES.length] ?? 1;
}

/** A value as a reader sees it, beside its bar. */
export function valueText(value: string | null, { isPercent }: Pick<FigureChart, 'isPercent'>): string {
  return value === null
    ? 'chưa có'
    : `${formatNumber(new Big(value), isPercent ? 2 : undefined)}${isPercent ? '%' : ''}`;
}

/** What the longest bar stands for: all of a percentage, else the most that there is. */
export function mostOf({ series, isPercent }: FigureChart): number {
  const values = series.flatMap((one) => one.values.map((value) => Math.abs(Number(value ?? 0))));
  return Math.max(...values, isPercent ? 100 : 0) || 1;
}

/** The drawing with its title, its series and its numbers as a table. */
export function chartFrame(
  chart: FigureChart,
  { width, height }: { readonly width: number; readonly height: number },
  marks: readonly ElementContent[],
): Element {
  return h(height > SHEET ? 'figure.chart.long' : 'figure.chart', [
    h('figcaption', chart.title),
    ...legend(chart),
    s('svg', { role: 'img', viewBox: `0 0 ${width} ${height}`, width, height, fontSize: 13, fill: 'currentColor' }, [
      s('title', chart.title),
      s('desc', chart.alt),
      ...marks,
    ]),
    h('details', [h('summary', 'Số liệu của biểu đồ'), numbers(chart)]),
  ]);
}

function legend({ series }: FigureChart): readonly Element[] {
  if (series.length < 2) return [];
  return [
    h(
      'ul.legend',
      series.map(({ name }, at) =>
        h('li', [
          s('svg', { width: 12, height: 12, ariaHidden: 'true', fill: 'currentColor' }, [
            s('rect.bar', { width: 12, height: 12, fillOpacity: shadeOf(at) }),
          ]),
          ` ${name}`,
        ]),
      ),
    ),
  ];
}

function numbers(chart: FigureChart): Element {
  const { title, categories, series } = chart;
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: `Số liệu: ${title}` }, [
    h('table', [
      h('caption', title),
      h('thead', h('tr', [h('td'), ...series.map(({ name }) => h('th.num', { scope: 'col' }, name))])),
      h(
        'tbody',
        categories.map((name, at) =>
          h('tr', [
            h('th', { scope: 'row' }, name),
            ...series.map(({ values }) => h('td.num', valueText(values[at] ?? null, chart))),
          ]),
        ),
      ),
    ]),
  ]);
}

/** Columns: a figure over time, campaign by campaign or term by term. */
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import { chartFrame, mostOf, shadeOf, valueText } from './chart-frame.ts';

const WIDTH = 480;
const HEIGHT = 190;
/** Room for numbers above and names below. */
const TOP = 20;
const FOOT = 22;
const WIDEST = 70;

/** A figure as columns, of one series. */
export function columnChart(chart: FigureChart): Element {
  const { categories, series } = chart;
  const values = series[0]?.values ?? [];
  const most = mostOf(chart);
  const step = WIDTH / categories.length;
  const wide = Math.min(WIDEST, step * 0.6);
  const floor = HEIGHT - FOOT;
  const marks = categories.flatMap((name, at): ElementContent[] => {
    const value = values[at] ?? null;
    const middle = Math.round(step * (at + 0.5));
    const high = Math.round((Math.abs(Number(value ?? 0)) / most) * (floor - TOP));
    return [
      s('rect.bar', {
        x: Math.round(middle - wide / 2),
        y: floor - high,
        width: Math.round(wide),
        height: high,
        fillOpacity: shadeOf(0),
      }),
      s('text', { x: middle, y: floor - high - 5, textAnchor: 'middle' }, valueText(value, chart)),
      s('text', { x: middle, y: HEIGHT - 6, textAnchor: 'middle' }, name),
    ];
  });
  const line = s('path.axis', { d: `M0 ${floor}.5H${WIDTH}`, stroke: 'currentColor', fill: 'none' });
  return chartFrame(chart, { width: WIDTH, height: HEIGHT }, [...marks, line]);
}

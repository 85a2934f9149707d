/** Horizontal bars, name above bar: what fits a telephone as well as a screen. */
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { chartFrame, mostOf, shadeOf, valueText } from './chart-frame.ts';

const WIDTH = 480;
/** Beside the longest bar there is room for its number. */
const LONGEST = 350;
const NAME = 18;
const BAR = 16;
const GAP = 8;
const MOST_LETTERS = 66;

/** A figure across units as bars, those of several terms under each other. */
export function barChart(chart: FigureChart): Element {
  const { categories, series } = chart;
  const most = mostOf(chart);
  const step = NAME + series.length * BAR + GAP;
  const marks = categories.flatMap((name, at): ElementContent[] => [
    s('text', { x: 0, y: at * step + NAME - 5 }, shorten(name, MOST_LETTERS)),
    ...series.flatMap(({ values }, index): ElementContent[] => {
      const value = values[at] ?? null;
      const y = at * step + NAME + index * BAR;
      const length = Math.round((Math.abs(Number(value ?? 0)) / most) * LONGEST);
      return [
        s('rect.bar', { x: 0, y, width: length, height: BAR - 3, fillOpacity: shadeOf(index) }),
        s('text', { x: length + 5, y: y + BAR - 5 }, valueText(value, chart)),
      ];
    }),
  ]);
  return chartFrame(chart, { width: WIDTH, height: categories.length * step }, marks);
}

/** How values lie: as many columns as tell something, each over a part of the way from the least to the most. */
import Big from 'big.js';
import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';

const [WIDTH, HEIGHT, TOP, FOOT] = [480, 170, 18, 20];
/** Fewer values are read one by one. */
const LEAST_VALUES = 8;
const MOST_COLUMNS = 12;

/** Draws the values of a figure; null where there are few, or all are one. */
export function histogram(title: string, values: readonly Big[]): Element | null {
  const numbers = values.map((value) => value.toNumber());
  const least = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (values.length < LEAST_VALUES || least === most) return null;
  const width = roundWidth((most - least) / Math.min(MOST_COLUMNS, Math.ceil(Math.log2(values.length)) + 1));
  // 0.6 is three times 0.2, whatever machines make of it.
  const place = (value: number) => Math.floor(Number((value / width).toPrecision(12)));
  const start = place(least);
  const counts = Array.from({ length: place(most) - start + 1 }, () => 0);
  for (const value of numbers) {
    const at = place(value) - start;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const edge = (at: number) => formatNumber(new Big(width).times(start + at));
  const parts = counts.map((count, at) => `từ ${edge(at)} đến dưới ${edge(at + 1)}: ${count}`);
  return h('figure.chart', [
    h('figcaption', title),
    s(
      'svg',
      {
        role: 'img',
        ariaLabel: `${title}: ${parts.join('; ')}`,
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        width: WIDTH,
        height: HEIGHT,
        fontSize: 12,
        fill: 'currentColor',
      },
      columns(counts, edge),
    ),
  ]);
}

function columns(counts: readonly number[], edge: (at: number) => string): ElementContent[] {
  const step = WIDTH / counts.length;
  const floor = HEIGHT - FOOT;
  const highest = Math.max(...counts);
  const marks = counts.flatMap((count, at): ElementContent[] => {
    const high = Math.round((count / highest) * (floor - TOP));
    const x = Math.round(at * step);
    return [
      s('rect', { x: x + 1, y: floor - high, width: Math.round(step) - 2, height: high, fillOpacity: 0.75 }),
      ...(count === 0
        ? []
        : [s('text', { x: Math.round(x + step / 2), y: floor - high - 4, textAnchor: 'middle' }, String(count))]),
    ];
  });
  return [
    ...marks,
    s('text', { x: 0, y: HEIGHT - 4 }, edge(0)),
    s('text', { x: WIDTH, y: HEIGHT - 4, textAnchor: 'end' }, edge(counts.length)),
  ];
}

/** The next of 1, 2, 5, 10, 20 …, in any decimal place. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const factor = [1, 2, 5, 10].find((one) => one * power >= width) ?? 10;
  // Written out and read again, so that 0.1 is no 0.1000…01.
  return Number((factor * power).toPrecision(3));
}

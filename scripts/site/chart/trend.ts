/** A small line of a figure over periods; the numbers themselves stand in a table beside it. */
import type Big from 'big.js';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';

/** A value in a period; null where there is none. */
export interface TrendPoint {
  readonly label: string;
  readonly value: Big | null;
}

const [WIDTH, HEIGHT, SIDE, ABOVE, BELOW] = [360, 120, 50, 24, 24];
/** Names of periods are longer than the room beside the line, and stand at the edges. */
const [FIRST, LAST] = [
  { x: 0, textAnchor: 'start' },
  { x: WIDTH, textAnchor: 'end' },
];

/** Draws a line; null where fewer than two periods have a number. */
export function trend(name: string, points: readonly TrendPoint[], decimals?: number): Element | null {
  const given = points.flatMap(({ label, value }, index) => (value === null ? [] : [{ label, value, index }]));
  if (given.length < 2) return null;
  const text = (value: Big) => formatNumber(value, decimals);
  const values = given.map(({ value }) => value.toNumber());
  // A line from 0 tells how great a change is.
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (index: number) => round(SIDE + (index * (WIDTH - 2 * SIDE)) / (points.length - 1));
  const y = (value: number) =>
    round(HEIGHT - BELOW - ((value - least) / (most - least || 1)) * (HEIGHT - ABOVE - BELOW));
  const places = given.map(({ value, index, label }) => ({ x: x(index), y: y(value.toNumber()), value, label }));
  return s(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      width: WIDTH,
      height: HEIGHT,
      role: 'img',
      ariaLabel: `${name}: ${given.map(({ label, value }) => `${label} ${text(value)}`).join('; ')}`,
    },
    [
      s('line', { x1: SIDE, x2: WIDTH - SIDE, y1: y(0), y2: y(0), stroke: 'currentColor', strokeOpacity: 0.4 }),
      s('polyline', {
        points: places.map((place) => `${place.x},${place.y}`).join(' '),
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
      }),
      ...places.flatMap((place, index) => {
        const isEnd = index === 0 || index === places.length - 1;
        const letters = { fontSize: 12, fill: 'currentColor' };
        return [
          s('circle', { cx: place.x, cy: place.y, r: 3, fill: 'currentColor' }),
          ...(isEnd || places.length <= 4
            ? [s('text', { ...letters, x: place.x, y: place.y - 8, textAnchor: 'middle' }, text(place.value))]
            : []),
          ...(isEnd ? [s('text', { ...letters, ...(index === 0 ? FIRST : LAST), y: HEIGHT - 6 }, place.label)] : []),
        ];
      }),
    ],
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

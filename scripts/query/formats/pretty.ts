/** An answer for people at a terminal: a table within its width, and bars beside a name where there is something to compare. */
import Big from 'big.js';
import { cut, displayWidth, padded } from './display-width.ts';
import type { Table } from './table.ts';
import { cellWords } from './words.ts';

/** Which columns name the bars, and which one they show. */
export interface Chart {
  readonly labels: readonly string[];
  readonly value: string;
}

const GAP = '  ';
/** No column of words is cut below this. */
const LEAST = 12;
const BAR = 30;
/** A chart of more bars is no picture. */
const MOST_BARS = 40;

/** The lines of a table; columns of words give way, the widest first, where a line would not fit. */
export function prettyTable({ columns, rows }: Table, room: number): readonly string[] {
  const words = rows.map((row) => row.map(cellWords));
  const widths = columns.map(({ name }, at) =>
    Math.max(displayWidth(name), ...words.map((row) => displayWidth(row[at] ?? ''))),
  );
  const widest = () =>
    columns.reduce(
      (found, { isNumber }, at) => (!isNumber && (widths[at] ?? 0) > (widths[found] ?? LEAST) ? at : found),
      -1,
    );
  const over = () => widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) - room;
  for (let at = widest(); over() > 0 && at >= 0; at = widest()) widths[at] = (widths[at] ?? 0) - 1;
  const line = (cells: readonly string[]) =>
    columns
      .map(({ isNumber }, at) =>
        padded(cut(cells[at] ?? '', widths[at] ?? 0), widths[at] ?? 0, isNumber ? 'start' : 'end'),
      )
      .join(GAP)
      .trimEnd();
  return [
    line(columns.map(({ name }) => name)),
    widths.map((width) => '─'.repeat(width)).join(GAP),
    ...words.map(line),
  ];
}

/** The lines of a chart; none where there are not two numbers to compare, or too many. */
export function prettyBars({ columns, rows }: Table, { labels, value }: Chart, room: number): readonly string[] {
  const placeOf = (name: string) => columns.findIndex((column) => column.name === name);
  const [names, shown] = [labels.map(placeOf), placeOf(value)];
  const bars = rows.flatMap((row) => {
    const number = row[shown];
    const name = names
      .map((at) => (row[at] ? cellWords(row[at]) : ''))
      .filter(Boolean)
      .join(', ');
    return number instanceof Big ? [{ name, number }] : [];
  });
  if (bars.length < 2 || bars.length > MOST_BARS) return [];
  const most = bars.reduce((found, { number }) => (number.abs().gt(found) ? number.abs() : found), new Big(0));
  const width = Math.min(Math.max(...bars.map(({ name }) => displayWidth(name))), Math.floor(room / 2));
  return [
    `${value}:`,
    ...bars.map(({ name, number }) => {
      const cells = most.eq(0) ? 0 : Math.ceil(number.abs().div(most).times(BAR).toNumber());
      const bar = (number.lt(0) ? '▒' : '█').repeat(cells);
      return `${padded(cut(name, width), width, 'end')}  ${[bar, cellWords(number)].filter(Boolean).join(' ')}`;
    }),
  ];
}

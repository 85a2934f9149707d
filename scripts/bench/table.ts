/** What the bench prints: a row for each goal, beside what it is measured against. */

/** One measurement. A goal is for the ratio, or for the figure itself where it has a unit. */
export interface Row {
  readonly job: string;
  readonly figure: string;
  readonly baseline: string;
  readonly ratio: number | null;
  readonly goal: string;
  /** Null where nothing is aimed at. */
  readonly isMet: boolean | null;
}

const WIDTHS = { job: 52, figure: 10, baseline: 34, ratio: 8, goal: 10 };

/** The line above all rows. */
export const HEAD = cells('job', 'figure', 'baseline', 'ratio', 'goal', 'met');

/** A row whose ratio is to be at most some number; null aims at nothing. */
export function ratioRow(
  job: string,
  [figure, baseline]: readonly [number, number],
  [unit, against]: readonly [Unit, string],
  goal: number | null,
): Row {
  const ratio = figure / baseline;
  return {
    ...{ job, figure: shown(figure, unit), baseline: `${shown(baseline, unit)} ${against}`, ratio },
    ...{ goal: goal === null ? '' : `≤ ${goal}`, isMet: goal === null ? null : ratio <= goal },
  };
}

/** A row whose figure is to be at most some number, whatever its ratio. */
export function figureRow(
  job: string,
  [figure, baseline]: readonly [number, number],
  [unit, against]: readonly [Unit, string],
  goal: number,
): Row {
  const row = ratioRow(job, [figure, baseline], [unit, against], null);
  return { ...row, goal: `≤ ${shown(goal, unit)}`, isMet: figure <= goal };
}

/** The row as a line. */
export function line({ job, figure, baseline, ratio, goal, isMet }: Row): string {
  const met = { true: 'yes', false: 'no', null: '' }[String(isMet) as 'true' | 'false' | 'null'];
  return cells(job, figure, baseline, ratio === null ? '' : ratio.toFixed(ratio < 1 ? 3 : 2), goal, met);
}

/** What is measured: milliseconds of CPU or of the clock, MiB, or how many there are. */
export type Unit = 'ms' | 'MiB' | '';

/** A number with its unit; in seconds where there are some. */
function shown(value: number, unit: Unit): string {
  if (unit === 'ms')
    return value < 1000 ? `${value.toFixed(value < 100 ? 1 : 0)} ms` : `${(value / 1000).toFixed(1)} s`;
  return unit === '' ? String(value) : `${Math.round(value)} MiB`;
}

function cells(job: string, figure: string, baseline: string, ratio: string, goal: string, met: string): string {
  const { job: a, figure: b, baseline: c, ratio: d, goal: e } = WIDTHS;
  return `${job.padEnd(a)} ${figure.padStart(b)}  ${baseline.padEnd(c)} ${ratio.padStart(d)}  ${goal.padEnd(e)} ${met}`.trimEnd();
}

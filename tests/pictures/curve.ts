/** How far one machine goes, as a drawing: what checks and builds of ever more reports took, from a table of measurements. */
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { PROJECT } from '../helpers/project.ts';
import { PICTURES_FOLDER } from './table.ts';

/** The table. Whoever measures again (`npm run bench`) writes it again. */
export const MEASURED = join(PROJECT, 'tests', 'pictures', 'measured.csv');
/** The drawing. */
export const CURVE = join(PROJECT, PICTURES_FOLDER, 'curve.svg');

const rows = z.array(
  z.object({
    command: z.enum(['check', 'build']),
    reports: z.coerce.number(),
    'cpu-seconds': z.coerce.number(),
    'peak-mib': z.coerce.number(),
    commit: z.string(),
    machine: z.string(),
  }),
);

type Row = z.infer<typeof rows>[number];

const COLOURS = { check: '#1a7f37', build: '#0969da' };
const PANEL = { width: 320, height: 190, top: 44, left: [52, 436] };
const SIZE = { width: 780, height: 292 };

/** The rows of the table. */
export function readMeasured(text: string): readonly Row[] {
  return rows.parse(parse(text, { columns: true }));
}

/** The drawing, as SVG. */
export function curve(text: string): string {
  const all = readMeasured(text);
  const panels = [
    panel(all, 0, 'CPU seconds', (row) => row['cpu-seconds']),
    panel(all, 1, 'Peak memory, MiB', (row) => row['peak-mib']),
  ];
  const [first] = all;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" font-family="system-ui,sans-serif" font-size="12" fill="#1f2328">
<title>CPU seconds and peak memory of check and build by number of reports</title>
<rect width="100%" height="100%" rx="6" fill="#fff"/>
${panels.join('\n')}
<text x="${SIZE.width / 2}" y="${SIZE.height - 12}" text-anchor="middle" fill="#59636e">reports of 3,700 words and eleven tables · one process each · ${first?.machine ?? ''} · commit ${first?.commit ?? ''}</text>
</svg>
`;
}

function panel(all: readonly Row[], at: number, title: string, measure: (row: Row) => number): string {
  const left = PANEL.left[at] ?? 0;
  const bottom = PANEL.top + PANEL.height;
  const [mostReports, most] = [Math.max(...all.map(({ reports }) => reports)), roundUp(Math.max(...all.map(measure)))];
  const x = (reports: number) => (left + (reports / mostReports) * PANEL.width).toFixed(1);
  const y = (value: number) => (bottom - (value / most) * PANEL.height).toFixed(1);
  const grid = [0, 0.5, 1].map(
    (part) =>
      `<path d="M${left} ${y(most * part)}h${PANEL.width}" stroke="#d1d9e0"/><text x="${left - 6}" y="${y(most * part)}" dy="4" text-anchor="end" fill="#59636e">${most * part}</text>`,
  );
  const ticks = [...new Set(all.map(({ reports }) => reports))].map(
    (reports) =>
      `<text x="${x(reports)}" y="${bottom + 16}" text-anchor="middle" fill="#59636e">${grouped(reports)}</text>`,
  );
  const lines = (['check', 'build'] as const).map((command) => {
    const points = all.filter((row) => row.command === command);
    const path = points.map((row, index) => `${index === 0 ? 'M' : 'L'}${x(row.reports)} ${y(measure(row))}`).join('');
    const last = points.at(-1);
    const dots = points.map(
      (row) => `<circle cx="${x(row.reports)}" cy="${y(measure(row))}" r="3" fill="${COLOURS[command]}"/>`,
    );
    const name = last
      ? `<text x="${x(last.reports)}" y="${y(measure(last))}" dy="-8" text-anchor="end" fill="${COLOURS[command]}" font-weight="600">${command} ${measure(last)}</text>`
      : '';
    return `<path d="${path}" fill="none" stroke="${COLOURS[command]}" stroke-width="2"/>${dots.join('')}${name}`;
  });
  return [
    `<text x="${left}" y="24" font-size="14" font-weight="600">${title}</text>`,
    ...grid,
    ...ticks,
    ...lines,
  ].join('\n');
}

/** The next number with one digit that is not nought, as an axis ends well there. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return Math.ceil((value * 1.1) / power) * power;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

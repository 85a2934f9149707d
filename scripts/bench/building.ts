/** Builds beside pandoc, what is left of one after one change, and in parts. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { reportFile, type UnitId } from '#lib/paths.ts';
import type { Offices } from './office.ts';
import { SEEDED_CAMPAIGN, seededUnit } from './seeded-campaign.ts';
import { THOUSAND } from './sizes.ts';
import { type Row, ratioRow } from './table.ts';
import { taken } from './taken.ts';

/** Pandoc is run for one report of so many: as a process each, they do not differ. */
const SAMPLED = 10;
const PARTS = 4;

/** A whole build, roll-ups and figures included, beside pandoc run for each report, one after the other. */
export async function againstPandoc(offices: Offices): Promise<readonly Row[]> {
  const job = 'build of 1,000 reports, documents included';
  if (spawnSync('pandoc', ['--version']).status !== 0)
    return [{ job, figure: '', baseline: 'pandoc is not installed', ratio: null, goal: '≤ 0.35', isMet: null }];
  const office = await offices.of(THOUSAND);
  const build = office.anew('build');
  const files = Array.from({ length: THOUSAND / SAMPLED }, (_, at) =>
    reportFile(SEEDED_CAMPAIGN, seededUnit(at * SAMPLED)),
  );
  const folder = mkdtempSync(join(tmpdir(), 'decuong-pandoc-'));
  try {
    const each = 'for file; do pandoc "$file" -o "$0" || exit; done';
    const pandoc = taken(['sh', '-c', each, join(folder, 'report.docx'), ...files], office.root);
    const all = { cpu: pandoc.cpu * SAMPLED, wall: pandoc.wall * SAMPLED };
    return [
      ratioRow(job, [build.cpu, all.cpu], ['ms', 'pandoc, a report each'], 0.35),
      ratioRow('  by the clock', [build.wall, all.wall], ['ms', 'pandoc, a report each'], 0.2),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** After one figure of one commune has changed. */
export async function rebuilt(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(THOUSAND);
  const whole = office.anew('build');
  const dist = join(office.root, 'dist');
  // What was measured long ago may have gone since.
  if (!existsSync(dist)) office.run('build', '--no-site');
  const before = writings(dist);
  const unit = office.change();
  const build = office.run('build', '--no-site');
  const after = writings(dist);
  const written = [...after].filter(([file, writing]) => before.get(file) !== writing).map(([file]) => file);
  const due = [...after.keys()].filter((file) => isDue(file, unit));
  const isDocumentWritten = written.includes(`${SEEDED_CAMPAIGN}/reports/${unit}.docx`);
  return [
    ratioRow('build of 1,000 after one change', [build.cpu, whole.cpu], ['ms', 'all of them anew'], 0.05),
    {
      ...ratioRow('  files written', [written.length, due.length], ['', `due, of ${after.size}`], 1),
      isMet: isDocumentWritten && written.every((file) => due.includes(file)),
    },
  ];
}

/** Every file of a folder with what tells one writing of it from the next. */
function writings(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const { ino, mtimeNs } = statSync(path, { bigint: true });
      return [posix.relative(folder, path), `${ino} ${mtimeNs}`];
    }),
  );
}

/** True for the report of a unit, the roll-ups of those above it, and what sums all up. */
function isDue(file: string, unit: UnitId): boolean {
  const [first, kind = '', ...rest] = file.split('/');
  const of = rest.join('/').replace(/\.\w+$/u, '');
  if (kind === 'reports') return of === unit;
  if (kind === 'roll-ups') return unit.startsWith(`${of}/`);
  return first === 'SHA256SUMS' || /\.(?:csv|json|parquet)$/u.test(kind);
}

/** A build in parts against one process; the machines of a matrix work side by side, so that the slowest part counts. */
export async function inParts(offices: Offices): Promise<readonly Row[]> {
  const office = await offices.of(THOUSAND);
  const whole = office.anew('build');
  office.forget();
  const parts = Array.from({ length: PARTS }, (_, at) =>
    office.run('build', '--no-site', '--shard', `${at + 1}/${PARTS}`),
  );
  const merge = office.run('build', '--no-site', '--merge');
  const slowest = Math.max(...parts.map(({ cpu }) => cpu));
  const job = `slowest of ${PARTS} parts and the merge`;
  return [ratioRow(job, [slowest + merge.cpu, whole.cpu], ['ms', 'one process'], null)];
}

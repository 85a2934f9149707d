/** Part of `npm run bench`: what the document of a report costs, beside pandoc run once for each report and beside zipping alone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { zipPackage } from '#lib/ooxml/package.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { checkText } from '../check/check-file.ts';
import { type ReportDocumentInput, reportDocument } from '../docx/documents/report-document.ts';

const REPORTS = 1000;
/** Runs of pandoc: as many as give a steady mean. */
const PANDOC_RUNS = 20;
const PROVENANCE = { commit: '', modified: '2023-06-30T00:00:00Z', code: '' };

/** Checks and builds 1,000 reports, each from its own text, and prints the times as ratios. */
export async function benchDocuments(repository: Repository, file: string): Promise<void> {
  const text = readFileSync(join(repository.root, file), 'utf8');
  const checked = (number: number): ReportDocumentInput => {
    const { subject } = checkText(repository, file, text.replace(/^number: \d+/mu, `number: ${number}`));
    const bound = subject.type === 'report' ? subject.bound : null;
    const frontMatter = bound?.report.frontMatter;
    if (!bound?.unit || !frontMatter) throw new Error(`${file} must be good`);
    return {
      report: bound.report,
      frontMatter,
      outline: bound.outline,
      unit: bound.unit,
      register: repository.register().register,
      provenance: PROVENANCE,
      image: () => null,
    };
  };
  const sample = checked(1);
  const parts = Object.entries(unzipSync(await reportDocument(sample))).filter(
    ([name]) => name !== '[Content_Types].xml',
  );
  const floor = parts.map(([name, content]) => ({ name, type: null, content }));
  for (let round = 0; round < 30; round++) zipPackage(floor);

  const zipped = await time(() => zipPackage(floor));
  const written = await time(() => reportDocument(sample));
  const built = await time((number) => reportDocument(checked(number)));
  const show = (what: string, seconds: number, against: number) =>
    process.stdout.write(
      `${what.padEnd(46)} ${seconds.toFixed(2).padStart(7)} s  ${(seconds / against).toFixed(2)}x\n`,
    );
  process.stdout.write(`\n${REPORTS} reports checked and built as Word documents\n`);
  show('the same parts merely zipped', zipped, zipped);
  show('written, without being checked', written, zipped);
  show('checked and built', built, zipped);
  const pandoc = timePandoc(text);
  if (pandoc === null) process.stdout.write('pandoc is not installed: no comparison\n');
  else {
    show(`pandoc, once for each report (mean of ${PANDOC_RUNS})`, pandoc * REPORTS, zipped);
    process.stdout.write(`checked and built takes ${(built / (pandoc * REPORTS)).toFixed(2)} of pandoc's time\n`);
  }
}

/** Seconds for all reports. */
async function time(run: (number: number) => unknown): Promise<number> {
  const start = performance.now();
  for (let number = 1; number <= REPORTS; number++) await run(number);
  return (performance.now() - start) / 1000;
}

/** Seconds for one report; null where pandoc is not installed. */
function timePandoc(text: string): number | null {
  if (spawnSync('pandoc', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    writeFileSync(join(folder, 'report.md'), text);
    const start = performance.now();
    for (let run = 0; run < PANDOC_RUNS; run++)
      spawnSync('pandoc', ['report.md', '-o', 'report.docx'], { cwd: folder });
    return (performance.now() - start) / 1000 / PANDOC_RUNS;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

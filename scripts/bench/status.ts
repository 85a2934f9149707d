/** Part of `npm run bench`: what the status of a campaign costs beyond one look at its reports, where half of them came in two versions. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '#lib/date.ts';
import { campaignId, outlineFile, REGISTER_FILE, reportFile, unitId } from '#lib/paths.ts';
import { Repository } from '#lib/repository/repository.ts';
import { campaignStatuses } from '../campaign/campaign-status.ts';
import { Pass } from '../campaign/pass.ts';
import { Checkout } from '../git/checkout.ts';

const UNITS = 400;
const COMMITS = 600;
const START = Date.parse('2023-11-01T02:00:00Z') / 1000;
const FIXTURES = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'lint-rules');
const CAMPAIGN = campaignId('nam-2023');

/** Prints both times; their ratio should not be far above that of versions to reports. */
export async function benchStatus(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'decuong-bench-'));
  try {
    execFileSync('git', ['-C', root, 'init', '--quiet', '--initial-branch=main']);
    execFileSync('git', ['-C', root, 'fast-import', '--quiet'], { input: history() });
    execFileSync('git', ['-C', root, 'checkout', '--quiet', '--force', 'main']);
    const repository = new Repository(new Checkout(root));
    const files = repository.reportFiles(CAMPAIGN).files;
    const pass = cpuTime(() => new Pass({ repository, campaign: CAMPAIGN, files }).drain());
    const before = process.cpuUsage();
    await campaignStatuses(
      { repository, asOf: day('2024-12-31'), today: day('2024-12-31'), step: () => {}, say: () => {} },
      [CAMPAIGN],
    );
    const status = milliseconds(process.cpuUsage(before));
    process.stdout.write(
      `\nStatus of ${UNITS} reports with ${COMMITS} versions: ${status.toFixed(0)} ms of CPU, ${(status / pass).toFixed(2)}x one pass over the reports (${pass.toFixed(0)} ms)\n`,
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What `git fast-import` reads: the call, then a version of a report with each commit. */
function history(): string {
  const [outline, report, units] = ['outline.md', 'report.md', 'units.csv'].map((file) =>
    readFileSync(join(FIXTURES, file), 'utf8'),
  );
  const ids = Array.from({ length: UNITS }, (_, index) => `binh-an/x${index}`);
  const rows = ids.map((id) => `${id},${id},base,commune,Tỉnh ủy,Ban Chỉ đạo,Bình An,BCĐ,,,,\n`);
  const call = [
    [REGISTER_FILE, `${units}${rows.join('')}`],
    [outlineFile(CAMPAIGN), outline ?? ''],
  ] as const;
  const versions = Array.from({ length: COMMITS }, (_, index) => {
    const file = reportFile(CAMPAIGN, unitId(ids[index % UNITS] ?? ''));
    return [[file, `${report}\nĐơn vị gửi bản thứ ${index}.\n`] as const];
  });
  return [call, ...versions].map((files, index) => commit(index + 1, files)).join('');
}

function commit(number: number, files: readonly (readonly [file: string, text: string])[]): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const head = `commit refs/heads/main\nmark :${number}\ncommitter A <a@example.org> ${START + number * 600} +0000\n`;
  const from = number > 1 ? `from :${number - 1}\n` : '';
  return `${head}${data('')}${from}${files.map(([file, text]) => `M 644 inline ${file}\n${data(text)}`).join('')}`;
}

function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return milliseconds(process.cpuUsage(before));
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

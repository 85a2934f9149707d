/** A campaign of any size whose reports look like real ones, each with the commit that brought it: no two alike, the same each time. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { campaignId, DOCUMENTS_FILE, outlineFile, REGISTER_FILE, reportFile, type UnitId, unitId } from '#lib/paths.ts';
import { outlineText } from './seeded-outline.ts';
import { reportText, sumOf, valuesOf } from './seeded-report.ts';
import { SEEDED_DOCUMENTS } from './seeded-words.ts';

/** A province and its communes, all of which report; the whole country has 34 of these. */
export const FAMILY = 98;
/** The one campaign of a seeded repository. */
export const SEEDED_CAMPAIGN = campaignId('c');

/** Of the first commit and between two, in seconds. */
const TIME = { first: Date.parse('2023-06-28T01:00:00Z') / 1000, between: 20 };

/** The unit whose report has a number. */
export function seededUnit(index: number): UnitId {
  const province = `t/p${Math.floor(index / FAMILY)}`;
  return unitId(index % FAMILY === 0 ? province : `${province}/x${index % FAMILY}`);
}

/** Makes a repository at `root`, a folder that is there: register, outline and documents first, then a commit for each report. */
export function commitCampaign(root: string, reports: number): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args]);
  git('init', '--quiet', '--initial-branch=main');
  const work = mkdtempSync(join(tmpdir(), 'decuong-history-'));
  try {
    const file = openSync(join(work, 'history'), 'w+');
    for (const piece of history(reports)) writeSync(file, piece);
    closeSync(file);
    const input = openSync(join(work, 'history'), 'r');
    execFileSync('git', ['-C', root, 'fast-import', '--quiet'], { stdio: [input, 'ignore', 'inherit'] });
    closeSync(input);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  git('reset', '--quiet', '--hard', 'main');
}

/** What `git fast-import` reads. */
function* history(reports: number): Generator<string> {
  const ids = Array.from({ length: reports }, (_, index) => seededUnit(index));
  yield commit(0, [
    [REGISTER_FILE, registerText(ids)],
    [DOCUMENTS_FILE, documentsText()],
    [outlineFile(SEEDED_CAMPAIGN), outlineText()],
  ]);
  for (let first = 0; first < reports; first += FAMILY) {
    const family = ids.slice(first, first + FAMILY);
    const own = family.map((_, at) => valuesOf(first + at));
    // A superior's figures hold those below it, with its own work on top.
    const values = own.map((one, at) => (at === 0 ? sumOf(own) : one));
    for (const [at, id] of family.entries()) {
      const text = reportText(first + at, id, values[at] ?? new Map());
      yield commit(first + at + 1, [[reportFile(SEEDED_CAMPAIGN, id), text]]);
    }
  }
}

function commit(number: number, files: readonly (readonly [file: string, text: string])[]): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const time = TIME.first + number * TIME.between;
  const head = `commit refs/heads/main\nmark :${number + 1}\ncommitter A <a@example.org> ${time} +0700\n${data('A')}`;
  const from = number > 0 ? `from :${number}\n` : '';
  return `${head}${from}${files.map(([file, text]) => `M 644 inline ${file}\n${data(text)}`).join('')}`;
}

function registerText(ids: readonly UnitId[]): string {
  const level = (id: UnitId) => ['central', 'province', 'commune'][id.split('/').length - 1];
  const rows = [unitId('t'), ...ids].map((id) => `${id},Đơn vị ${id},${level(id)},party,Cấp trên,Cơ quan,Tỉnh,ĐU,,,,`);
  return `${['id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces', ...rows].join('\n')}\n`;
}

function documentsText(): string {
  const header = 'family,type,symbol,issuer,date,title,in-force-from,in-force-to,replaced-by,source';
  const rows = SEEDED_DOCUMENTS.map((one) =>
    [one.family, one.type, one.symbol, one.issuer, one.date, '', '', '', '', 'mẫu'].join(','),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

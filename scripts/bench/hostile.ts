/** Lines made to be slow: one twice as long must take about twice the time. Files made to be slow: two seconds at most. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { decode } from '#lib/repository/source.ts';
import { checkText } from '../check/check-file.ts';
import { HOME } from '../output/home.ts';
import { HOSTILE_BODIES } from './hostile-files.ts';
import { figureRow, type Row, ratioRow } from './table.ts';
import { cpuOf } from './taken.ts';

const LENGTH = 50_000;
const ROUNDS = 3;
const GOALS = { growth: 3, file: 2000 };
const FILE = 'reports/hai-phong-2023-h1/hai-phong/thuy-nguyen.md';

const PIECES: Readonly<Record<string, string>> = {
  'half citations': '28 - CT/',
  'symbols in a row': '1-A/B-C-',
  'types of documents': 'Chỉ thị số ',
  'days without a month': 'ngày ',
  'bare digits': '09',
  'spaced digits': '0 9 ',
  'telephone numbers': '0912345678 ',
  'rows of numbers': '|0912 345 67',
  'words before a number': 'số tài khoản ',
  stars: '**',
  'open tags': 'MẬT<b',
  'labels of secrecy': 'độ mật:',
  capitals: 'ĐGB',
  hyphens: 'G-',
  'open brackets': '(GPMB ',
};

/** The line that grows worst. */
export async function hostileLines(): Promise<readonly Row[]> {
  const repository = new Repository(new Disk(HOME));
  const rows: Row[] = [];
  for (const [what, piece] of Object.entries(PIECES)) {
    const time = (times: number) =>
      best(() => checkText(repository, FILE, `# A\n\n${piece.repeat((times * LENGTH) / piece.length)}\n`));
    const [once, twice] = [await time(1), await time(2)];
    rows.push(ratioRow(`hostile line twice as long: ${what}`, [twice, once], ['ms', 'once'], GOALS.growth));
  }
  return worst(rows);
}

/** The file that takes longest, added to a good report; what is refused by measure is read no further. */
export async function hostileFiles(): Promise<readonly Row[]> {
  const repository = new Repository(new Disk(HOME));
  const good = readFileSync(join(HOME, FILE), 'utf8');
  const plain = await best(() => checkText(repository, FILE, good));
  const rows: Row[] = [];
  for (const [what, make] of Object.entries(HOSTILE_BODIES)) {
    const bytes = Buffer.from(`${good}\n\n${make()}\n`);
    const time = await cpuOf(() => {
      const source = decode(bytes, FILE);
      if ('text' in source) checkText(repository, FILE, source.text);
    });
    rows.push(figureRow(`hostile file: ${what}`, [time, plain], ['ms', 'without it'], GOALS.file));
  }
  return worst(rows);
}

function worst(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0)).slice(0, 1);
}

async function best(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) least = Math.min(least, await cpuOf(run));
  return least;
}

/** Part of `npm run bench`: lines made to be slow; one twice as long must take about twice the time. Files made to be slow: two seconds at most. */

import type { Repository } from '#lib/repository/repository.ts';
import { decode } from '#lib/repository/source.ts';
import { checkText } from '../check/check-file.ts';
import { HOSTILE_BODIES } from './hostile-files.ts';

const LENGTH = 50_000;
const ROUNDS = 3;

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

/** Checks a report with such a line, then with one twice as long, and prints how much longer that takes. */
export function benchHostile(repository: Repository, file: string): void {
  process.stdout.write(`\nA line of ${LENGTH} characters, and one twice as long\n`);
  for (const [what, piece] of Object.entries(PIECES)) {
    const [once, twice] = [1, 2].map((times) =>
      fastest(() => checkText(repository, file, `# A\n\n${piece.repeat((times * LENGTH) / piece.length)}\n`)),
    );
    process.stdout.write(
      `${what.padEnd(30)} ${(once ?? 0).toFixed(2).padStart(8)} ms  ${((twice ?? 0) / (once ?? 1)).toFixed(2)}x\n`,
    );
  }
}

/** Checks a report that each hostile text was added to, and prints the CPU that takes; what is refused is read no further. */
export function benchHostileFiles(repository: Repository, file: string, good: string): void {
  process.stdout.write('\nHostile files, CPU\n');
  for (const [what, make] of Object.entries(HOSTILE_BODIES)) {
    const bytes = Buffer.from(`${good}\n\n${make()}\n`);
    const start = process.cpuUsage();
    const source = decode(bytes, file);
    if ('text' in source) checkText(repository, file, source.text);
    const { user, system } = process.cpuUsage(start);
    const seconds = ((user + system) / 1e6).toFixed(2).padStart(8);
    process.stdout.write(`${what.padEnd(34)} ${seconds} s  ${'text' in source ? '' : 'refused'}\n`);
  }
}

function fastest(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Three texts merged line by line, as Git does it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from '../../git/run.ts';

/** Lines that both sides changed. */
export interface Conflict {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

const SIDES = ['ours', 'base', 'theirs'] as const;
/** Git ends with the number of conflicts, at most this. */
const MOST_CONFLICTS = 127;

/** What of three texts goes together, and what does not, in order. */
export function mergeTexts(ours: string, base: string, theirs: string): readonly (string | Conflict)[] {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-'));
  try {
    const texts = { ours, base, theirs };
    const files = SIDES.map((side) => {
      const file = join(folder, side);
      writeFileSync(file, texts[side]);
      return file;
    });
    const size = markSize(ours + base + theirs);
    const args = ['merge-file', '-p', '--diff3', `--marker-size=${size}`, '-L', 'a', '-L', 'b', '-L', 'c', ...files];
    const { status, stdout, stderr } = runGit(folder, args);
    if (status === null || status > MOST_CONFLICTS) throw new Error(`git merge-file: ${stderr}`);
    return status === 0 ? [stdout.toString('utf8')] : piecesOf(stdout.toString('utf8'), size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Longer than any row of such signs in the texts, so that no line of theirs is taken for a mark. */
function markSize(text: string): number {
  return Math.max(7, ...[...text.matchAll(/^([<=>|])\1*/gmu)].map(([row]) => row.length + 1));
}

function piecesOf(text: string, size: number): readonly (string | Conflict)[] {
  const marks = ['<', '|', '=', '>'].map((sign) => sign.repeat(size));
  const pieces: (string | Conflict)[] = [];
  let lines: string[] = [];
  let sides: string[] = [];
  const taken = () => {
    const joined = lines.join('');
    lines = [];
    return joined;
  };
  for (const line of text.match(/[^\n]*\n|[^\n]+$/gu) ?? []) {
    const mark = marks.findIndex((one) => line.startsWith(one) && /^(?: |\n|$)/u.test(line.slice(size)));
    if (mark < 0) lines.push(line);
    else if (mark === 0) pieces.push(taken());
    else if (mark < 3) sides.push(taken());
    else {
      const [ours = '', base = ''] = sides;
      pieces.push({ ours, base, theirs: taken() });
      sides = [];
    }
  }
  return [...pieces, taken()].filter((piece) => piece !== '');
}

/** The lines of files that a change shows: those that it touches, and three around them. */
import { askGit, mustGit } from './git.ts';

/** Some lines of a file as it is now, from 1; the last one is in it. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
}

/** The hunks of a change, by file. */
export type Hunks = ReadonlyMap<string, readonly Hunk[]>;

/** What a change from `base` to `head` shows, since they parted, as forges do; files by their paths in the Git repository. */
export function hunksOf(root: string, base: string, head: string): Hunks {
  const from = askGit(root, ['merge-base', base, head])?.trim() || base;
  const shape = [
    '--raw',
    '-p',
    '-z',
    '-U3',
    '-M',
    '-l1000',
    '--no-relative',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
  ];
  const [raw, patch] = parted(mustGit(root, ['diff', ...shape, '--inter-hunk-context=0', from, head, '--']));
  const sections = patch.split(/^diff --git .*\n/mu).slice(1);
  // Where a file became something else, Git tells it as two: of these nothing is known.
  if (sections.length !== raw.length) return new Map();
  return new Map(raw.map((file, at) => [file, hunksIn(sections[at] ?? '')]));
}

/** The names of the files as they are now, and the patch behind them. */
function parted(output: string): readonly [files: readonly string[], patch: string] {
  const files: string[] = [];
  let at = 0;
  const field = () => {
    const end = output.indexOf('\0', at);
    const text = output.slice(at, end);
    at = end + 1;
    return text;
  };
  while (output[at] === ':') {
    const isMoved = /[RC]\d*$/u.test(field());
    const file = field();
    files.push(isMoved ? field() : file);
  }
  return [files, output.slice(output[at] === '\0' ? at + 1 : at)];
}

function hunksIn(section: string): readonly Hunk[] {
  return [...section.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gmu)].flatMap(([, start = '', count = '1']) =>
    Number(count) === 0 ? [] : [{ start: Number(start), end: Number(start) + Number(count) - 1 }],
  );
}

/** Whether some lines of a file stand in one hunk. */
export function isShown(hunks: readonly Hunk[] | undefined, start: number, end: number): boolean {
  return (hunks ?? []).some((one) => one.start <= start && end <= one.end);
}

/** Defects of outlines. */
import type { Outline } from '#lib/outline/outline.ts';
import type { Mutant } from '../mutant.ts';

interface OutlineSample {
  readonly file: string;
  readonly text: string;
  readonly outline: Outline;
}

export interface OutlineKind {
  readonly name: string;
  readonly rule: 'outline-valid';
  mutants(sample: OutlineSample): Iterable<Mutant>;
}

/** A kind that changes one line, wherever `change` finds one to change. */
function atLines(
  name: string,
  change: (line: string, at: number, lines: readonly string[]) => string | null,
): OutlineKind {
  return {
    name,
    rule: 'outline-valid',
    *mutants({ text }) {
      const lines = text.split('\n');
      for (const [at, line] of lines.entries()) {
        const changed = change(line, at, lines);
        if (changed !== null)
          yield { text: [...lines.slice(0, at), changed, ...lines.slice(at + 1)].join('\n'), line: at + 1 };
      }
    },
  };
}

export const outlineKinds: readonly OutlineKind[] = [
  atLines('an unknown key in a requirement', (line) =>
    /^words: \d+$/u.test(line) ? line.replace('words', 'wrods') : null,
  ),
  atLines('a value of the wrong type', (line) => (/^words: \d+$/u.test(line) ? 'words: nhiều' : null)),
  atLines('a ratio of an unknown figure', (line) =>
    / of: \[[a-z-]+, /u.test(line) ? line.replace(/ of: \[[a-z-]+, /u, ' of: [khong-co, ') : null,
  ),
  atLines('a bound by an unknown figure', (line) =>
    / at-most: [a-z-]+ \}/u.test(line) ? line.replace(/ at-most: [a-z-]+ \}/u, ' at-most: khong-co }') : null,
  ),
  atLines('a ratio of one figure with itself', (line) =>
    / of: \[/u.test(line) ? line.replace(/ of: \[([a-z-]+), [a-z-]+\]/u, ' of: [$1, $1]') : null,
  ),
  atLines('a document that is none', (line) =>
    /^cites: \[/u.test(line) ? line.replace(/\[[^\],]+/u, '[văn bản của Thành ủy') : null,
  ),
  atLines('a figure type that does not exist', (line) =>
    / type: percent/u.test(line) ? line.replace(' type: percent', ' type: tỷ-lệ') : null,
  ),
  atLines('an unknown issuer', (line) => (line.startsWith('issuer: ') ? 'issuer: khong-co' : null)),
  atLines('a period the wrong way round', (line) =>
    line.startsWith('period: ') ? 'period: 2023-06-30/2023-01-01' : null,
  ),
  atLines('an unknown profile', (line) => (line.startsWith('profile: ') ? 'profile: party-1990' : null)),
  atLines('a title that is not the heading', (line) => (/^# /u.test(line) ? `${line} khác` : null)),
  atLines('a heading without a title', (line) =>
    /^#{2,} [IVX\d.]+ /u.test(line) ? line.replace(/^(#+ \S+) .*$/u, '$1') : null,
  ),
];

/** What is found across files: small repositories, one wrong and one right, and what is said of the wrong one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a folder of each such rule is, and the files that all of them have in common. */
export const ACROSS_FOLDER = 'tests/fixtures/rules-across';

/** The files of a case by their paths. */
type FilesOf = Readonly<Record<string, string>>;

/** A case of a rule that compares files. */
export interface AcrossCase {
  readonly wrong: FilesOf;
  readonly right: FilesOf;
  /** What both have besides. */
  readonly base: FilesOf;
  /** Each message in a line. */
  readonly expected: string;
}

/** The case of a rule; null where it has none. */
export function acrossCase(root: string, rule: string): AcrossCase | null {
  const folder = join(root, ACROSS_FOLDER, rule);
  if (!existsSync(folder)) return null;
  const expected = join(folder, 'expected.txt');
  return {
    wrong: filesIn(join(folder, 'wrong')),
    right: filesIn(join(folder, 'right')),
    base: filesIn(join(root, ACROSS_FOLDER, 'base')),
    expected: existsSync(expected) ? readFileSync(expected, 'utf8') : '',
  };
}

function filesIn(folder: string): FilesOf {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => /\.(?:md|csv)$/u.test(name)).sort();
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The files of one side that the other has not, or otherwise: their paths and texts. */
export function differingFiles(files: FilesOf, others: FilesOf): readonly (readonly [path: string, text: string])[] {
  return Object.entries(files).filter(([path, text]) => others[path] !== text);
}

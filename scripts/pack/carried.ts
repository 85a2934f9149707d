/** What goes into the packages, and whether it is what a commit holds: work that is under way beside it changes no package. */
import project from '../../package.json' with { type: 'json' };
import { SAMPLES } from '../create/examples.ts';
import { mustGit } from '../git/git.ts';

/** Data that the package of `npm create decuong` has as they are. */
const DATA = [
  'outlines/documents.csv',
  'reports/units.csv',
  ...SAMPLES.flatMap(({ campaign }) => [`outlines/${campaign}`, `reports/${campaign}`]),
];

/** What else it has of the sources. */
const TEXTS = ['LICENSE', 'scripts/create/templates', 'scripts/create/workflows'];

/** What packages are made of but for data, as Git's patterns; what npm adds by itself among them. */
const SOURCES = [
  ...['scripts', 'lint-rules', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE', 'README*'],
  ...project.files.filter((file) => !file.startsWith('dist/')),
].map((file) => `:(glob)${file}${/^(?:scripts|lint-rules)$/u.test(file) ? '/**' : ''}`);

/** What stands otherwise in the folder of the project than at its HEAD, of what goes into packages: paths, sorted. */
export function differing(home: string): readonly string[] {
  const changed = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', 'HEAD', '--'];
  const others = ['ls-files', '--others', '--exclude-standard', '-z', '--'];
  const told = mustGit(home, [...changed, ...SOURCES, ...DATA]) + mustGit(home, [...others, ...SOURCES]);
  return [...namesIn(told)].sort();
}

/** What the package of `npm create decuong` takes from the folder of the project as it is: where a commit holds it, no file beside those of the commit. */
export function carried(home: string, isOfCommit: boolean): readonly string[] {
  return isOfCommit ? namesIn(mustGit(home, ['ls-files', '-z', '--', ...TEXTS, ...DATA])) : [...TEXTS, ...DATA];
}

function namesIn(listed: string): readonly string[] {
  return listed.split('\0').filter((name) => name !== '');
}

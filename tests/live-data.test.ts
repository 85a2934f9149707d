/** No test reads the project's own outlines and reports: what users add there turns no test red. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from './helpers/project.ts';

/** What tests may reach from the project's folder; `file` and `folder` are names of code. */
const CODE =
  /join\(PROJECT, (?:'(?:(?:tests|scripts)(?:\/[\w./-]+)?|lint-rules|node_modules|package\.json|\.remarkrc\.mjs|README\.md)'|'\.github', 'workflows'|'\.forgejo', 'workflows'|'\.github'(?=\))|\.\.\.path|'(?:outlines|reports)', '(?:README|UNITS)\.md'|file|folder|what|reference\.path|README|PICTURES_FOLDER|CASES_FOLDER|ACROSS_FOLDER)[,)]/gu;
/** A place to run code in, one that nothing may be written to, a root to tell what its generated page should say, and the workflows and names of the code. */
const PLACES =
  /cwd: PROJECT,|\['this program', PROJECT,|installHooks\((?:root|tree), PROJECT\)|(?:workflowsIn|storiesOf|acrossCase|relative|readdirSync)\(PROJECT[,)]|tsImport\('\.\/\.remarkrc\.mjs', `file:\/\/\$\{PROJECT\}\/`\)|\['-C', PROJECT, 'ls-files', '-z'\]|\['--root', PROJECT, '--check'\]/gu;
const NAMES = /^import .*$|^export const PROJECT = .*$|\/\*\*.*\*\/$/gmu;
/** A path of data read from where the tests run, which is the project's folder. */
const RELATIVE = /(?:Disk|Repository|Sync|execFile|readFile)\(\s*['"`](?:\.['"`]|(?:outlines|reports)\b)/u;

/** Where a test may read live data: lines that reach for the project's folder in another way than for code. */
function liveReads(text: string): readonly string[] {
  const rest = text.replace(CODE, '').replace(PLACES, '').replace(NAMES, '');
  return rest.split('\n').filter((line) => /\bPROJECT\b/u.test(line) || RELATIVE.test(line));
}

test('no test reads live data', () => {
  const files = readdirSync(join(PROJECT, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && file !== 'live-data.test.ts');
  const found = files.map((file) => [file, liveReads(readFileSync(join(PROJECT, 'tests', file), 'utf8'))] as const);
  expect(found.filter(([, lines]) => lines.length > 0)).toEqual([]);
});

test.each([
  'const repository = new Repository(new Disk(PROJECT));',
  "  ['the sample', () => PROJECT, 'c'],",
  "readFileSync(join(PROJECT, 'outlines', 'documents.csv'), 'utf8')",
  "readFileSync(join(PROJECT, 'reports', 'units.csv'), 'utf8')",
  'readFileSync(join(PROJECT, DOCUMENTS_FILE))',
  "join(PROJECT, '.github', 'CODEOWNERS')",
  "readFileSync('reports/units.csv', 'utf8')",
  "new Repository(new Disk('.'))",
  "runScript('check', ['--root', PROJECT])",
])('%s would be found', (line) => {
  expect(liveReads(line)).toEqual([line.replace(CODE, '')]);
});

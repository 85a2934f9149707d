/** What READMEs, guides and the changelog name is there: commands, files, folders, headings; no command and no folder of code is left out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './helpers/project.ts';

const pageOf = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const { scripts, version, devDependencies, peerDependencies } = JSON.parse(pageOf('package.json')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly version: string;
};

/** Written for those who look after the code or the repository. */
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'scripts/forge/README.md',
  'scripts/command/README.md',
  'scripts/docx/README.md',
  'scripts/git/README.md',
  'scripts/query/README.md',
];
/** Written for offices, or made by a command. */
const GUIDES = [
  'README.vi.md',
  'CHANGELOG.md',
  'reports/README.md',
  'reports/UNITS.md',
  'outlines/README.md',
  'lint-rules/README.md',
];
/** What `npm test` is made of, told in CONTRIBUTING.md, and what npm runs by itself. */
const STEPS = ['test', 'typecheck', 'unused', 'lint', 'format', 'prepack'];

/** The anchors of a page as GitHub makes them of its headings. */
function anchorsOf(file: string): readonly string[] {
  const headings = pageOf(file)
    .replace(/^(`{3,}).*?^\1$/gmsu, '')
    .matchAll(/^#+ (.+)$/gmu);
  return [...headings].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each(PAGES)('%s', (name) => {
  test('names paths that are there', () => {
    // `lint-rules/<rule-id>.ts` and `scripts/*.ts` are held as far as they are certain.
    const paths = [...pageOf(name).matchAll(/(?<![\w/.-])(?:scripts|lint-rules|tests|\.github)\/[\w./-]*/gu)];
    const named = paths.map(([path]) => path.replace(/\.$/u, ''));
    expect(named.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });
});

describe.each([...PAGES, ...GUIDES])('%s', (name) => {
  test('names commands that are there', () => {
    const named = [...pageOf(name).matchAll(/(?:npm run (?:--silent )?|npx decuong )([a-z][\w:-]*\w)/gu)];
    const commands = named.map(([, command = '']) => command);
    expect(commands.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
  });

  test('links to files and headings that are there', () => {
    const words = pageOf(name)
      .replace(/^(`{3,}).*?^\1$/gmsu, '')
      .replace(/(`+).+?\1/gu, '');
    const links = [...words.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/gu)];
    const wrong = links.flatMap(([link, path = '', anchor]) => {
      const file = path === '' ? name : posix.join(posix.dirname(name), path);
      if (!existsSync(join(PROJECT, file))) return [link];
      return anchor === undefined || anchorsOf(file).includes(decodeURIComponent(anchor)) ? [] : [link];
    });
    expect(wrong).toEqual([]);
  });
});

test('the two READMEs lead to each other in their first lines', () => {
  const links = ['README.md', 'README.vi.md'].map((name) =>
    [
      ...pageOf(name)
        .split('\n')
        .slice(0, 4)
        .join('\n')
        .matchAll(/\]\(([^)]+)\)/gu),
    ].map(([, link]) => link),
  );
  expect(links).toEqual([['README.vi.md'], ['README.md']]);
});

test('packages are named by the version of now', () => {
  const named = ['README.md', 'README.vi.md'].flatMap((name) =>
    [...pageOf(name).matchAll(/create-decuong-([\d.]+\d)\.tgz/gu)].map(([, one]) => one),
  );
  expect(named).toEqual([version, version]);
});

test('README.md begins with the two commands', () => {
  const [, block] = /^```sh\n(.*?)^```$/msu.exec(pageOf('README.md')) ?? [];
  expect(block?.replace(/ +#.*$/gmu, '')).toBe(
    'npm ci --ignore-scripts && npm run build\nnpm ci --ignore-scripts && npm test\n',
  );
});

test('the changelog has the version of now first, and says of each version what is new for offices', () => {
  const [, ...entries] = pageOf('CHANGELOG.md').split(/^## /mu);
  const versions = entries.map((entry) => /^\[(\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}\n/u.exec(entry)?.[1]);
  expect(versions[0]).toBe(version);
  const KINDS = ['Cho văn phòng', 'Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
  const kinds = entries.map((entry) => [...entry.matchAll(/^### (.+)$/gmu)].map(([, kind = '']) => kind));
  expect(kinds.map(([first]) => first)).toEqual(versions.map(() => 'Cho văn phòng'));
  expect(kinds.flat().filter((kind) => !KINDS.includes(kind))).toEqual([]);
});

test('CONTRIBUTING.md says of every package of package.json why it is there, in one of its two tables', () => {
  const [, section = ''] = /^## Dependencies\n(.*?)^## /msu.exec(pageOf('CONTRIBUTING.md')) ?? [];
  const rows = [...section.matchAll(/^\| (`[^|]+`) \| \S/gmu)].map(([, names = '']) => names);
  const named = rows.flatMap((names) => [...names.matchAll(/`([^`]+)`/gu)].map(([, name]) => name));
  expect(named.sort()).toEqual(Object.keys({ ...devDependencies, ...peerDependencies }).sort());
});

test('CONTRIBUTING.md draws every folder of code', () => {
  const [, drawing = ''] = /^## How the code is cut\n.*?```\n(.*?)```/msu.exec(pageOf('CONTRIBUTING.md')) ?? [];
  const foldersIn = (folder: string) =>
    readdirSync(join(PROJECT, folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : [],
    );
  const top = foldersIn('scripts').map((folder) => `scripts/${folder}/`);
  const below = [...top, 'lint-rules/'].flatMap((folder) => foldersIn(folder).map((name) => ` ${name}/`));
  expect([...top, ...below].filter((folder) => !drawing.includes(folder))).toEqual([]);
});

test('README.md has each command on a line, and the page of commands tells the same in the same order', () => {
  const told = ['README.md', 'scripts/command/README.md'].map((name) =>
    [...pageOf(name).matchAll(/^\| `npm run ([\w:-]+)/gmu)].map(([, command = '']) => command),
  );
  expect(told[0]).toEqual(told[1]);
  expect([...(told[0] ?? []), ...STEPS].sort()).toEqual(Object.keys(scripts).sort());
});

test('the page on setting up says what workflows and twins say', () => {
  const page = pageOf('scripts/forge/README.md');
  const named = [
    ...page.matchAll(
      /`(Đạt|Kiểm tra báo cáo \/ Đạt \(pull_request\)|ubuntu-[\d.]+|merge_group|GITLAB_TOKEN|CAMPAIGN|BRANCH|UNIT|PREFILL|REDLINE|FROM|TO)`/gu,
    ),
  ];
  const [check, gitLab] = [pageOf('.github/workflows/check.yml'), pageOf('.gitlab-ci.yml')];
  const places = {
    Đạt: /^ {4}name: Đạt$/mu.test(check),
    'Kiểm tra báo cáo / Đạt (pull_request)': /^name: Kiểm tra báo cáo$/mu.test(pageOf('.forgejo/workflows/check.yml')),
    'ubuntu-24.04': /^ {4}runs-on: ubuntu-24\.04$/mu.test(pageOf('.forgejo/workflows/check.yml')),
    merge_group: /^ {2}merge_group:$/mu.test(check),
    GITLAB_TOKEN: gitLab.includes('$GITLAB_TOKEN'),
    CAMPAIGN: gitLab.includes('"$CAMPAIGN"'),
    BRANCH: gitLab.includes('"$BRANCH"'),
    UNIT: gitLab.includes('"$UNIT"'),
    PREFILL: /&& \$PREFILL$/mu.test(gitLab),
    REDLINE: /&& \$REDLINE$/mu.test(gitLab),
    FROM: gitLab.includes('"$FROM"'),
    TO: gitLab.includes('"$TO"'),
  };
  expect(places).toEqual(Object.fromEntries(named.map(([, name = '']) => [name, true])));
});

/** What README.md and CONTRIBUTING.md name is there: commands, files, folders; and no folder of code is left out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './helpers/project.ts';

const pageOf = (file: string) => readFileSync(join(PROJECT, file), 'utf8');
const { scripts } = JSON.parse(pageOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (name) => {
  const page = pageOf(name);

  test('names paths that are there', () => {
    // `lint-rules/<rule-id>.ts` and `scripts/*.ts` are held as far as they are certain.
    const paths = [...page.matchAll(/(?<![\w/.-])(?:scripts|lint-rules|tests|\.github)\/[\w./-]*/gu)];
    const named = paths.map(([path]) => path.replace(/\.$/u, ''));
    expect(named.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });

  test('names commands that are there', () => {
    const named = [...page.matchAll(/npm run (?:--silent )?([\w:-]+)/gu)].map(([, command = '']) => command);
    expect(named.filter((command) => !Object.hasOwn(scripts, command))).toEqual([]);
  });
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

test('README.md tells every command that a user has', () => {
  const commands = Object.keys(scripts).filter((name) => /scripts\/[\w-]+\.ts$/u.test(scripts[name] ?? ''));
  const told = [...pageOf('README.md').matchAll(/^\| `npm run ([\w:-]+)/gmu)].map(([, name]) => name);
  // npm calls `prepack` by itself.
  expect(commands.filter((name) => name !== 'prepack' && !told.includes(name))).toEqual([]);
});

test('README.md says of setting up what workflows and twins say', () => {
  const [, page = ''] = /^## Setting up a repository\n(.*?)^## /msu.exec(pageOf('README.md')) ?? [];
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

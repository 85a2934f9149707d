/** The workflows: when they run, what they may do, and that all logic is in npm scripts. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import project from '../package.json' with { type: 'json' };
import { PROJECT } from './helpers/project.ts';

const step = z.strictObject({
  if: z.literal(`\${{ !cancelled() }}`).optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
});
const job = z.strictObject({
  name: z.string(),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  permissions: z.unknown(),
  steps: z.array(step),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.unknown(),
  permissions: z.unknown(),
  concurrency: z.unknown(),
  jobs: z.record(z.string(), job),
});

const folder = join(PROJECT, '.github', 'workflows');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const load = (file: string) => workflow.parse(parse(read(file)));
const files = readdirSync(folder).sort();

test('there is a workflow for pull requests and one for main', () => {
  expect(Object.fromEntries(files.map((file) => [file, load(file).on]))).toEqual({
    'check.yml': { pull_request: { branches: ['main'] }, merge_group: null },
    'publish.yml': { push: { branches: ['main'] } },
  });
});

describe.each(files)('%s', (file) => {
  const { permissions, jobs } = load(file);
  const steps = Object.values(jobs).flatMap((one) => one.steps);

  test('grants nothing but reading, and that to each job', () => {
    const grants = Object.fromEntries(Object.entries(jobs).map(([name, one]) => [name, one.permissions]));
    expect({ permissions, grants }).toEqual({
      permissions: {},
      grants: Object.fromEntries(Object.keys(jobs).map((name) => [name, { contents: 'read' }])),
    });
  });

  test('pins every action to a commit, with its version', () => {
    const lines = read(file).match(/\buses:.*/gu) ?? [];
    expect(lines.filter((line) => !/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line))).toEqual([]);
    expect(lines.map((line) => line.split(' ')[1])).toEqual(steps.flatMap(({ uses }) => uses ?? []));
  });

  test('leaves no credentials in the checkout, fetches the base to check and the whole history to publish', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((one) => one.with)).toEqual(
      Object.keys(jobs).map(() => ({ 'persist-credentials': false, 'fetch-depth': file === 'publish.yml' ? 0 : 2 })),
    );
  });

  test('runs npm ci and scripts that package.json has', () => {
    const unknown = steps.flatMap(({ run }) => run ?? []).filter((run) => !isKnown(run));
    expect(unknown).toEqual([]);
  });
});

test('what the workflows run', () => {
  const runs = files.map((file) => [
    file,
    Object.values(load(file).jobs).flatMap((one) => one.steps.flatMap(({ run }) => run ?? [])),
  ]);
  expect(Object.fromEntries(runs)).toEqual({
    'check.yml': [
      'npm ci',
      'npm run check -- --format github --since HEAD^1',
      'npm run codeowners -- --check',
      'npm test',
    ],
    'publish.yml': ['npm ci', 'npm run build'],
  });
});

test('dist/ is uploaded even when a report was not built', () => {
  const last = load('publish.yml').jobs.build?.steps.at(-1);
  expect({ ...last, uses: last?.uses?.split('@')[0] }).toEqual({
    if: `\${{ !cancelled() }}`,
    uses: 'actions/upload-artifact',
    with: { name: 'dist', path: 'dist/', 'if-no-files-found': 'error' },
  });
});

test('a newer push to a pull request stops the check of the older one; builds of main are never stopped', () => {
  expect(files.map((file) => load(file).concurrency)).toEqual([
    { group: `check-\${{ github.event.pull_request.number || github.ref }}`, 'cancel-in-progress': true },
    { group: 'publish', 'cancel-in-progress': false },
  ]);
});

function isKnown(run: string): boolean {
  if (run === 'npm ci') return true;
  const name = /^npm (?:run ([a-z-]+)(?: -- [\w ^-]+)?|(test))$/u.exec(run);
  return Object.hasOwn(project.scripts, name?.[1] ?? name?.[2] ?? '');
}

/** The workflows: when they run, what they may do, and that all logic is in npm scripts. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import project from '../package.json' with { type: 'json' };
import { PROJECT } from './helpers/project.ts';

const step = z.strictObject({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  run: z.string().optional(),
});
const job = z.strictObject({
  name: z.string(),
  needs: z.unknown().optional(),
  if: z.string().optional(),
  outputs: z.record(z.string(), z.string()).optional(),
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  permissions: z.unknown(),
  strategy: z
    .strictObject({ 'fail-fast': z.boolean(), matrix: z.strictObject({ node: z.array(z.number()) }) })
    .optional(),
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
    const grants = Object.values(jobs).map((one) => one.permissions);
    const reads = Object.values(jobs).map((one) => one.steps.some(({ uses }) => uses?.startsWith('actions/checkout@')));
    expect({ permissions, grants }).toEqual({
      permissions: {},
      grants: reads.map((does) => (does ? { contents: 'read' } : {})),
    });
  });

  test('pins every action to a commit, with its version', () => {
    const lines = read(file).match(/\buses:.*/gu) ?? [];
    expect(lines.filter((line) => !/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(line))).toEqual([]);
    expect(lines.map((line) => line.split(' ')[1])).toEqual(steps.flatMap(({ uses }) => uses ?? []));
  });

  test('leaves no credentials in the checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((one) => one.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  test('runs npm ci --ignore-scripts and scripts that package.json has, and nothing else of its own but to fail', () => {
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
      'npm ci --ignore-scripts',
      'npm run --silent ci:changes -- --since HEAD^1 >> "$GITHUB_OUTPUT"',
      'npm run check -- --format github --since HEAD^1',
      'npm run ci:secrets -- --format github --since HEAD^1',
      'npm run codeowners -- --check',
      'npm ci --ignore-scripts',
      'npm test',
      'exit 1',
    ],
    'publish.yml': ['npm ci --ignore-scripts', 'npm run build -- --out "$RUNNER_TEMP/dist"'],
  });
});

test('fetches all commits of a pull request to look into them, and the whole history to publish', () => {
  const depths = files.flatMap((file) =>
    Object.entries(load(file).jobs).map(([name, one]) => [name, one.steps[0]?.with?.['fetch-depth']]),
  );
  expect(Object.fromEntries(depths)).toEqual({ check: 0, test: undefined, ok: undefined, build: 0 });
});

test('all run on the newest Node with long-term support; tests also on the oldest that package.json allows', () => {
  const nodes = files.flatMap((file) =>
    Object.entries(load(file).jobs).map(([name, { strategy, steps }]) => [
      name,
      strategy,
      steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version'],
    ]),
  );
  const oldest = Number(/^>=(\d+)\./u.exec(project.engines.node)?.[1]);
  expect(nodes).toEqual([
    ['check', undefined, 26],
    ['test', { 'fail-fast': false, matrix: { node: [oldest, 26] } }, `\${{ matrix.node }}`],
    ['ok', undefined, undefined],
    ['build', undefined, 26],
  ]);
});

describe('the one check to require', () => {
  const { check, test: tests, ok, ...others } = load('check.yml').jobs;

  test('waits for every other job, and runs whatever becomes of them', () => {
    expect({ others, needs: ok?.needs, if: ok?.if, steps: ok?.steps.length }).toEqual({
      others: {},
      needs: ['check', 'test'],
      if: `\${{ always() }}`,
      steps: 1,
    });
  });

  test('tests run where code changed, even if the check of data fails', () => {
    expect({
      needs: tests?.needs,
      if: tests?.if,
      outputs: check?.outputs,
      ids: check?.steps.flatMap(({ id }) => id ?? []),
    }).toEqual({
      needs: 'check',
      if: `\${{ !cancelled() && needs.check.outputs.code == 'true' }}`,
      outputs: { code: `\${{ steps.changes.outputs.code }}` },
      ids: ['changes'],
    });
  });

  test('passes only if data are right and tests passed, or were not needed', () => {
    const fails = conditionOf(ok?.steps[0]?.if);
    const results = ['success', 'failure', 'cancelled', 'skipped'];
    const passing = results.flatMap((data) =>
      results.flatMap((code) =>
        ['true', 'false', ''].flatMap((changed) =>
          fails({ check: { result: data, outputs: { code: changed } }, test: { result: code } })
            ? []
            : [`${data} ${code} ${changed}`],
        ),
      ),
    );
    expect(passing).toEqual([
      'success success true',
      'success success false',
      'success success ',
      'success skipped false',
    ]);
  });
});

test('what was built, and nothing of the repository, is uploaded even when a report was not built', () => {
  const last = load('publish.yml').jobs.build?.steps.at(-1);
  expect({ ...last, uses: last?.uses?.split('@')[0] }).toEqual({
    if: `\${{ !cancelled() }}`,
    uses: 'actions/upload-artifact',
    with: { name: 'dist', path: `\${{ runner.temp }}/dist/`, 'if-no-files-found': 'error' },
  });
});

test('a newer push to a pull request stops the check of the older one; builds of main are never stopped', () => {
  expect(files.map((file) => load(file).concurrency)).toEqual([
    { group: `check-\${{ github.event.pull_request.number || github.ref }}`, 'cancel-in-progress': true },
    { group: 'publish', 'cancel-in-progress': false },
  ]);
});

function isKnown(run: string): boolean {
  if (run === 'npm ci --ignore-scripts' || run === 'exit 1') return true;
  const name =
    /^npm (?:run (?:--silent )?([a-z:-]+)(?: -- [\w ^-]+(?:"\$RUNNER_TEMP\/\w+")?)?(?: >> "\$GITHUB_OUTPUT")?|(test))$/u.exec(
      run,
    );
  return Object.hasOwn(project.scripts, name?.[1] ?? name?.[2] ?? '');
}

/** The condition of a step as a function: with `==` between texts, `&&`, `||` and `!`, a forge’s expression is one of JavaScript. */
function conditionOf(expression = ''): (needs: unknown) => boolean {
  const [, source = ''] = /^\$\{\{ ([\w\s.!=&|()']+) \}\}$/u.exec(expression) ?? [];
  return (needs) => Boolean(runInNewContext(source, { needs }));
}

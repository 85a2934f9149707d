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
  // Only where a thing may be missing without harm.
  'continue-on-error': z.literal(true).optional(),
  env: z.record(z.string(), z.string()).optional(),
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
    'check.yml': { pull_request: { branches: ['main'] }, merge_group: null, workflow_dispatch: null },
    'comment.yml': {
      workflow_run: { workflows: [load('check.yml').name, 'Dựng bản xem trước'], types: ['completed'] },
    },
    'mend.yml': { workflow_dispatch: { inputs: { branch: expect.anything() } } },
    'publish.yml': { push: { branches: ['main'] } },
  });
});

test('who may do what: writing is for those alone who run the code of main', () => {
  const grants = files.flatMap((file) =>
    Object.entries(load(file).jobs).map(([name, { permissions }]) => [`${file} ${name}`, permissions]),
  );
  expect(Object.fromEntries(grants)).toEqual({
    'check.yml check': { contents: 'read' },
    'check.yml test': { contents: 'read' },
    'check.yml ok': {},
    'comment.yml comment': { actions: 'read', contents: 'read', 'pull-requests': 'write' },
    'comment.yml codeowners': { actions: 'write', contents: 'write', 'pull-requests': 'read' },
    'mend.yml mend': { actions: 'write', contents: 'write' },
    'publish.yml build': { contents: 'read' },
  });
});

test('what was set off by others, or on another branch, checks out main', () => {
  const refs = files.flatMap((file) =>
    Object.entries(load(file).jobs).flatMap(([name, { steps }]) =>
      steps
        .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
        .map((one) => [`${file} ${name}`, one.with?.ref]),
    ),
  );
  // What a finished run sets off stands on main by itself; a pull request is judged as it is.
  expect(Object.fromEntries(refs.filter(([, ref]) => ref !== undefined))).toEqual({
    'mend.yml mend': `\${{ github.event.repository.default_branch }}`,
  });
});

test('text of others comes in variables, and the token to the one step that calls the forge', () => {
  const given = files.flatMap((file) =>
    Object.values(load(file).jobs).flatMap(({ steps }) => steps.flatMap(({ env, run }) => (env ? [[run, env]] : []))),
  );
  const GITHUB_TOKEN = `\${{ github.token }}`;
  const comment = 'npm run --silent ci:comment -- --verdict "$RUNNER_TEMP/verdict/verdict.json"';
  expect(given).toEqual([
    [comment, { GITHUB_TOKEN }],
    [`${comment} --codeowners`, { GITHUB_TOKEN }],
    ['npm run --silent ci:mend -- --branch="$BRANCH"', { BRANCH: `\${{ inputs.branch }}`, GITHUB_TOKEN }],
  ]);
});

test('what may write takes nothing from a cache that another run filled', () => {
  const caches = ['comment.yml', 'mend.yml'].flatMap((file) =>
    Object.values(load(file).jobs).flatMap(({ steps }) =>
      steps
        .filter(({ uses }) => uses?.startsWith('actions/setup-node@'))
        .map((one) => one.with?.['package-manager-cache']),
    ),
  );
  expect(caches).toEqual([false, false, false]);
});

test('a run that left no verdict is told, and no failure', () => {
  const download = (job: string) =>
    load('comment.yml').jobs[job]?.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'));
  const verdict = {
    name: 'verdict',
    path: `\${{ runner.temp }}/verdict`,
    'run-id': `\${{ github.event.workflow_run.id }}`,
    'github-token': `\${{ github.token }}`,
  };
  const [first, second] = [download('comment'), download('codeowners')];
  expect([
    [first?.['continue-on-error'], first?.with],
    [second?.['continue-on-error'], second?.with],
  ]).toEqual([
    [true, verdict],
    [undefined, verdict],
  ]);
});

describe.each(files)('%s', (file) => {
  const { permissions, jobs } = load(file);
  const steps = Object.values(jobs).flatMap((one) => one.steps);

  test('grants nothing to all jobs', () => {
    expect({ permissions, jobs: Object.values(jobs).filter((one) => one.permissions === undefined) }).toEqual({
      permissions: {},
      jobs: [],
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
      'npm run --silent ci:check -- --out verdict.json',
      'npm ci --ignore-scripts',
      'npm test',
      'exit 1',
    ],
    'comment.yml': [
      'npm ci --ignore-scripts',
      'npm run --silent ci:comment -- --verdict "$RUNNER_TEMP/verdict/verdict.json"',
      'npm ci --ignore-scripts',
      'npm run --silent ci:comment -- --verdict "$RUNNER_TEMP/verdict/verdict.json" --codeowners',
    ],
    'mend.yml': ['npm ci --ignore-scripts', 'npm run --silent ci:mend -- --branch="$BRANCH"'],
    'publish.yml': ['npm ci --ignore-scripts', 'npm run build -- --out "$RUNNER_TEMP/dist"'],
  });
});

test('fetches all commits of a pull request to look into them, all branches to mend one, and the whole history to publish', () => {
  const depths = files.flatMap((file) =>
    Object.entries(load(file).jobs).map(([name, one]) => [name, one.steps[0]?.with?.['fetch-depth']]),
  );
  expect(Object.fromEntries(depths)).toEqual({
    check: 0,
    test: undefined,
    ok: undefined,
    comment: undefined,
    codeowners: undefined,
    mend: 0,
    build: 0,
  });
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
    ['comment', undefined, 26],
    ['codeowners', undefined, 26],
    ['mend', undefined, 26],
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
      outputs: { code: `\${{ steps.check.outputs.code }}` },
      ids: ['check'],
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

test('a verdict is left for the comment even when the change is wrong', () => {
  const last = load('check.yml').jobs.check?.steps.at(-1);
  expect({ ...last, uses: last?.uses?.split('@')[0] }).toEqual({
    if: `\${{ !cancelled() }}`,
    uses: 'actions/upload-artifact',
    with: {
      name: 'verdict',
      path: 'verdict.json',
      'if-no-files-found': 'ignore',
      overwrite: true,
      'retention-days': 7,
    },
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

test('a newer push to a pull request stops the check of the older one; what writes, and builds of main, are never stopped', () => {
  expect(files.map((file) => load(file).concurrency)).toEqual([
    { group: `check-\${{ github.event.pull_request.number || github.ref }}`, 'cancel-in-progress': true },
    { group: `comment-\${{ github.event.workflow_run.head_sha }}`, 'cancel-in-progress': false },
    { group: `mend-\${{ inputs.branch }}`, 'cancel-in-progress': false },
    { group: 'publish', 'cancel-in-progress': false },
  ]);
});

function isKnown(run: string): boolean {
  if (run === 'npm ci --ignore-scripts' || run === 'exit 1') return true;
  const name =
    /^npm (?:run (?:--silent )?([a-z:-]+)(?: --(?: [\w.-]+| (?:--[a-z]+=)?"\$[A-Z_]+[\w/.]*")+)?|(test))$/u.exec(run);
  return Object.hasOwn(project.scripts, name?.[1] ?? name?.[2] ?? '');
}

/** The condition of a step as a function: with `==` between texts, `&&`, `||` and `!`, a forge’s expression is one of JavaScript. */
function conditionOf(expression = ''): (needs: unknown) => boolean {
  const [, source = ''] = /^\$\{\{ ([\w\s.!=&|()']+) \}\}$/u.exec(expression) ?? [];
  return (needs) => Boolean(runInNewContext(source, { needs }));
}

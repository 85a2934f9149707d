/** What our workflows do, beside keeping the rules: when they run, for whom, in which order, and what the one check to require lets through. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../helpers/project.ts';
import { jobRuns, type Standing, stepRuns } from './evaluate.ts';
import { type Job, textOf, type Workflow, workflowOf } from './policy/workflow.ts';

const FOLDER = join(PROJECT, '.github', 'workflows');
const workflows = new Map(
  readdirSync(FOLDER).map((file) => [file, workflowOf(file, readFileSync(join(FOLDER, file), 'utf8'))]),
);

function load(file: string): Workflow {
  const found = workflows.get(file);
  if (found === undefined) throw new Error(`no workflow ${file}`);
  return found;
}

function jobOf(file: string, name: string): Job {
  const found = load(file).jobs.find((job) => job.name === name);
  if (found === undefined) throw new Error(`no job ${name} in ${file}`);
  return found;
}

const conditionOf = (job: Job) => textOf(job.fields.if);

test('workflows are files of their folder, and nothing else that runs is there', () => {
  const entries = readdirSync(join(PROJECT, '.github'), { recursive: true, encoding: 'utf8' });
  const texts = /^(?:CODEOWNERS|dependabot\.yml|pull_request_template\.md|workflows|workflows\/[a-z]+\.yml)$/u;
  const pictures = /^pictures(?:\/[a-z-]+\.(?:png|svg))?$/u;
  const paths = entries.map((entry) => entry.replaceAll('\\', '/'));
  expect(paths.filter((path) => !texts.test(path) && !pictures.test(path))).toEqual([]);
});

test('none calls another: what stands here is all that runs', () => {
  const calls = [...workflows].flatMap(([file, { jobs }]) => jobs.filter(({ uses }) => uses !== '').map(() => file));
  expect(calls).toEqual([]);
});

test('each workflow has a name of its own: others wait for it by that', () => {
  const names = [...workflows.values()].map(({ fields }) => textOf(fields.name));
  expect(new Set(names).size).toBe(names.length);
});

test('an action is of the same commit everywhere', () => {
  const commits = new Map<string, Set<string>>();
  for (const { jobs } of workflows.values())
    for (const { steps } of jobs)
      for (const { action, fields } of steps)
        if (action !== '') commits.set(action, (commits.get(action) ?? new Set()).add(textOf(fields.uses)));
  expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
});

test('what a run has found is left for others, even when it is red', () => {
  const left = [...workflows].flatMap(([file, { jobs }]) =>
    jobs.flatMap(({ steps }) =>
      steps.flatMap(({ action, inputs, fields }) =>
        action === 'upload-artifact' && ['verdict', 'dist'].includes(textOf(inputs.name))
          ? [[`${file} ${textOf(inputs.name)}`, textOf(fields.if)]]
          : [],
      ),
    ),
  );
  const { 'check.yml verdict': verdict, 'publish.yml dist': dist } = Object.fromEntries(left);
  expect([verdict, dist]).toEqual([`\${{ !cancelled() }}`, `\${{ !cancelled() }}`]);
});

test('fetches all commits of a change to look into them, all branches to mend one, the whole history to publish', () => {
  const depth = (file: string, job: string) =>
    jobOf(file, job).steps.find(({ action }) => action === 'checkout')?.inputs['fetch-depth']?.value;
  expect([depth('check.yml', 'check'), depth('mend.yml', 'mend'), depth('publish.yml', 'build')]).toEqual([0, 0, 0]);
});

describe('the one check to require', () => {
  const [gate] = jobOf('check.yml', 'ok').steps;
  const fails = (standing: Standing) => stepRuns(textOf(gate?.fields.if), standing);
  const testsRun = conditionOf(jobOf('check.yml', 'test'));
  const results = ['success', 'failure', 'cancelled', 'skipped'];

  test('is there whatever becomes of the others', () => {
    const condition = conditionOf(jobOf('check.yml', 'ok'));
    const all = results.flatMap((check) =>
      results.flatMap((tests) =>
        [true, false].map((isCancelled) =>
          jobRuns(condition, { needs: { check: { result: check }, test: { result: tests } }, isCancelled }),
        ),
      ),
    );
    expect(new Set(all)).toEqual(new Set([true]));
  });

  test('passes only if data are right and tests passed, or were not needed', () => {
    const passing = results.flatMap((data) =>
      results.flatMap((code) =>
        ['true', 'false', ''].flatMap((changed) =>
          fails({ needs: { check: { result: data, outputs: { code: changed } }, test: { result: code } } })
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

  test('what can come about: tests run where code changed, even if the check of data fails, and not once all was stopped', () => {
    const table = results.flatMap((check) =>
      ['true', 'false', ''].flatMap((code) =>
        [false, true].flatMap((isCancelled) => {
          const needs = { check: { result: check, outputs: { code } } };
          const became = jobRuns(testsRun, { needs, isCancelled }) ? ['success', 'failure', 'cancelled'] : ['skipped'];
          return became.map((result) => {
            const isRed = fails({ needs: { ...needs, test: { result } }, isCancelled });
            return `${isCancelled ? 'stopped ' : ''}check ${check}, code ${code || '?'}, tests ${result}: ${isRed ? 'red' : 'green'}`;
          });
        }),
      ),
    );
    expect({ green: table.filter((line) => line.endsWith('green')), lines: table.length }).toEqual({
      green: [
        'check success, code true, tests success: green',
        'check success, code false, tests skipped: green',
        // Nothing was left to do when it was stopped.
        'stopped check success, code false, tests skipped: green',
      ],
      lines: 32,
    });
  });
});

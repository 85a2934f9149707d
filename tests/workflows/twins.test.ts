/** Forgejo and GitLab run the same commands of ours, in the same order, for the same event; each has the same gate. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import project from '../../package.json' with { type: 'json' };
import { PROJECT } from '../helpers/project.ts';
import { breachesOf } from './policy/rules.ts';
import { CALLED, type Job, namesOf, textOf, type Workflow, workflowOf } from './policy/workflow.ts';

const read = (...path: readonly string[]) => readFileSync(join(PROJECT, ...path), 'utf8');
const load = (folder: string, file: string) => workflowOf(file, read(folder, 'workflows', file));
const FORGEJO = readdirSync(join(PROJECT, '.forgejo', 'workflows'));

/** `ci:check`, or `test`; with the word that makes another command of it. */
function commandIn(run: string): readonly string[] {
  const ours = /^npm (?:run --silent decuong -- )?(ci:[a-z-]+|test|build)\b(?:.*( --codeowners))?/u;
  const [, name, word] = ours.exec(run) ?? [];
  return name === undefined ? [] : [`${name}${word ?? ''}`];
}

const commandsOf = ({ jobs }: Workflow) => jobs.flatMap(({ steps }) => steps.flatMap(({ run }) => commandIn(run)));

/** What each event runs: on GitHub what a finished run sets off comes behind it. */
const AFTER = commandsOf(load('.github', 'comment.yml'));
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  check: [...commandsOf(load('.github', 'check.yml')), ...AFTER],
  preview: [...commandsOf(load('.github', 'preview.yml')), ...AFTER],
  publish: commandsOf(load('.github', 'publish.yml')),
  remind: commandsOf(load('.github', 'remind.yml')),
  campaign: commandsOf(load('.github', 'campaign.yml')),
  mend: commandsOf(load('.github', 'mend.yml')),
  prefill: commandsOf(load('.github', 'prefill.yml')),
  redline: commandsOf(load('.github', 'redline.yml')),
};

test('what each event runs on GitHub', () => {
  expect(EVENTS).toEqual({
    check: ['ci:check', 'test', 'ci:comment', 'ci:comment --codeowners'],
    preview: ['ci:preview', 'ci:comment', 'ci:comment --codeowners'],
    publish: ['build', 'ci:release', 'ci:owners'],
    remind: ['ci:remind'],
    campaign: ['ci:open'],
    mend: ['ci:mend'],
    prefill: ['ci:prefill'],
    redline: ['ci:redline'],
  });
});

describe('Forgejo', () => {
  test('runs the same', () => {
    const all = FORGEJO.map((file) => [file.replace('.yml', ''), commandsOf(load('.forgejo', file))]);
    expect(Object.fromEntries(all)).toEqual(EVENTS);
  });

  test.each(FORGEJO)('%s is set off by the same, under the same name', (file) => {
    const [own, twin] = [load('.github', file), load('.forgejo', file)];
    const { merge_group: _, [CALLED]: __, ...on } = z.record(z.string(), z.unknown()).parse(own.fields.on?.value);
    expect([textOf(twin.fields.name), twin.fields.on?.value, twin.fields.concurrency?.value]).toEqual([
      textOf(own.fields.name),
      on,
      own.fields.concurrency?.value,
    ]);
  });

  test('takes from a cache and leaves there the same, in jobs of the same names', () => {
    const cachesOf = (folder: string) =>
      FORGEJO.flatMap((file) =>
        load(folder, file).jobs.flatMap(({ name, steps }) =>
          steps
            .filter(({ action }) => action.startsWith('cache/'))
            .map(({ action, fields }) => [file, name, action, fields.if?.value, fields.with?.value]),
        ),
      );
    expect(cachesOf('.forgejo')).toEqual(cachesOf('.github'));
    expect(cachesOf('.github').map(([file, name, action]) => `${file} ${name} ${action}`)).toEqual([
      'check.yml check cache/restore',
      'preview.yml preview cache/restore',
      'publish.yml build cache/save',
    ]);
  });

  test('has the same gate', () => {
    const gate = (folder: string) => load(folder, 'check.yml').jobs.find(({ name }) => name === 'ok');
    const told = (job: Job | undefined) => [
      textOf(job?.fields.name),
      job?.fields.needs ? namesOf(job.fields.needs) : [],
      textOf(job?.fields.if),
      job?.steps.map(({ fields, run }) => [textOf(fields.if), run]),
    ];
    expect(told(gate('.forgejo'))).toEqual(told(gate('.github')));
  });

  test('keeps our rules but where it has no run after a run: there the jobs of main stand beside those of the change', () => {
    const broken = FORGEJO.flatMap((file) =>
      breachesOf(file, read('.forgejo', 'workflows', file)).map((said) => `${file} ${said.replace(/^\d+ /u, '')}`),
    );
    const token = `variables: GITHUB_TOKEN is "\${{ github.token }}"`;
    const ofFile = (file: string, found: string) => [
      `${file} writers: job comment may write, at pull_request`,
      `${file} conditions: job comment depends on "\${{ !cancelled() && github.event_name == 'pull_request' && ${found} }}"`,
      `${file} ${token}`,
      `${file} writers: job codeowners may write, at pull_request`,
      `${file} ${token}`,
    ];
    expect(broken).toEqual([
      ...ofFile('check.yml', "needs.check.outputs.code != ''"),
      // There is no queue either, by which the rule knows the gate: that it is the same is told above.
      'check.yml gate: job ok bears the name of the gate',
      ...ofFile('preview.yml', "needs.preview.result == 'success'"),
    ]);
  });

  test('whoever writes at a change has main checked out, and nothing of the change but data', () => {
    const writers = ['check.yml', 'preview.yml'].flatMap((file) =>
      load('.forgejo', file).jobs.filter(({ name }) => ['comment', 'codeowners'].includes(name)),
    );
    const main = `\${{ github.event.repository.default_branch }}`;
    expect(
      writers.map(({ steps }) => [
        steps.filter(({ action }) => action === 'checkout').map(({ inputs }) => inputs.ref?.value),
        steps.filter(({ action }) => action === 'download-artifact').map(({ inputs }) => inputs.path?.value),
      ]),
    ).toEqual(writers.map(() => [[main], [`\${{ runner.temp }}/verdict`]]));
  });
});

describe('GitLab', () => {
  const files = z.array(z.string()).optional();
  const rule = z.strictObject({ if: z.string(), exists: files, changes: files });
  const job = z.strictObject({
    extends: z.string().optional(),
    stage: z.string(),
    interruptible: z.boolean().optional(),
    needs: z.array(z.string()).optional(),
    when: z.literal('always').optional(),
    allow_failure: z.literal(true).optional(),
    resource_group: z.string().optional(),
    script: z.array(z.string()),
    rules: z.array(rule).length(1).optional(),
    artifacts: z.unknown().optional(),
  });
  const {
    stages,
    workflow: _,
    default: usual,
    variables: __,
    ...rest
  } = z
    .looseObject({ stages: z.array(z.string()), default: z.looseObject({ before_script: z.unknown() }) })
    .parse(parse(read('.gitlab-ci.yml')));
  const hidden = z
    .record(z.string(), z.object({ rules: z.array(rule).length(1), before_script: z.array(z.string()).optional() }))
    .parse(Object.fromEntries(Object.entries(rest).filter(([name]) => name.startsWith('.'))));
  const jobs = Object.entries(rest)
    .filter(([name]) => !name.startsWith('.'))
    .map(([name, value]) => ({ name, ...job.parse(value) }));
  const causeOf = ({ rules, extends: above = '' }: (typeof jobs)[number]) =>
    (rules ?? hidden[above]?.rules)?.[0]?.if ?? '';
  const inOrder = (some: typeof jobs) =>
    [...some]
      .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
      .flatMap(({ script }) => script.flatMap(commandIn));

  test('runs the same', () => {
    const change = jobs.filter((one) => causeOf(one).includes('merge_request_event'));
    const isPreview = ({ name }: { readonly name: string }) => name.includes('preview');
    const of = (cause: string) => inOrder(jobs.filter((one) => causeOf(one).includes(cause)));
    expect({
      check: inOrder(change.filter((one) => !isPreview(one))),
      preview: inOrder(change.filter(isPreview)),
      publish: of('"push"'),
      remind: of('"schedule"'),
      campaign: of('$UNIT == null'),
      mend: of('$BRANCH'),
      prefill: of('$PREFILL'),
      redline: of('$REDLINE'),
    }).toEqual(EVENTS);
  });

  test('runs one script of ours a job, after the installation; what writes at a change runs the code of main', () => {
    const scripts = jobs.flatMap(({ script }) => script);
    const isOurs = (line: string) =>
      commandIn(line).some((name) => Object.hasOwn(project.scripts, name.split(' ')[0] ?? ''));
    expect(scripts.filter((line) => !isOurs(line) || /[;|&`\n]|\$\(|\$\{/u.test(line))).toEqual([]);
    expect([usual.before_script, hidden['.change']?.before_script, hidden['.writer']?.before_script]).toEqual([
      ['npm ci --ignore-scripts'],
      undefined,
      ['git checkout --quiet --detach "origin/$CI_DEFAULT_BRANCH"', 'npm ci --ignore-scripts'],
    ]);
    const writing = jobs.filter(
      ({ script, ...one }) => /ci:comment/u.test(script.join()) && causeOf({ script, ...one }) !== '',
    );
    expect(writing.filter((one) => one.extends !== '.writer')).toEqual([]);
  });

  test('the gate is the pipeline: nothing that GitHub requires may fail', () => {
    expect(jobs.filter(({ allow_failure }) => allow_failure).map(({ name }) => name)).toEqual(['preview']);
  });

  test('waits for jobs that are there', () => {
    const names = jobs.map(({ name }) => name);
    expect(jobs.flatMap(({ needs = [] }) => needs).filter((name) => !names.includes(name))).toEqual([]);
  });

  test('tests run where there is code: offices include this file, and have none', () => {
    const found = jobs.flatMap(({ name, rules = [] }) =>
      rules.flatMap(({ exists }) => (exists ? [[name, exists]] : [])),
    );
    expect(found).toEqual([['test', ['scripts/decuong.ts']]]);
  });

  test('tests run at a change of any file that is no outline, report or list of reviewers', () => {
    const known = ['.ci', '.forgejo', '.github', 'lint-rules', 'outlines', 'reports', 'scripts', 'tests'];
    const tracked = execFileSync('git', ['-C', PROJECT, 'ls-files', '-z'], { encoding: 'utf8' }).split('\0');
    const folders = [...new Set(tracked.flatMap((file) => (file.includes('/') ? [file.split('/')[0] ?? ''] : [])))];
    expect(folders.filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** What offices have in place of our workflows: callers of ours by their commit, where a forge can call, else ours whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { CALLERS, filled } from './policy/callers.ts';
import { GATE_OF_OFFICES, REPOSITORY } from './policy/calls.ts';
import { breachesOf } from './policy/rules.ts';
import { CALLED, textOf, workflowOf } from './policy/workflow.ts';

const OURS = join(PROJECT, '.github', 'workflows');
const FORGES = join(PROJECT, 'scripts', 'create', 'workflows');
const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

describe('GitHub', () => {
  test('whatever can be called has a caller of the same file, by which one workflow starts another', () => {
    const callable = readdirSync(OURS).filter((file) => workflowOf(file, read(OURS, file)).triggers.includes(CALLED));
    expect(CALLERS.map(({ file }) => file)).toEqual(callable);
    expect(callable).toEqual(readdirSync(OURS));
  });

  test.each(CALLERS)('$file keeps all rules', ({ file, text }) => {
    expect(breachesOf(file, text)).toEqual([]);
  });

  test.each(CALLERS)('$file calls the workflow of its own name, in a few lines beside rights and inputs', (caller) => {
    const { file, text } = caller;
    const { jobs, root } = workflowOf(file, text);
    expect(jobs.map(({ name, uses }) => `${name} ${uses.split('@')[0]}`)).toEqual([
      `${file.replace('.yml', '')} ${REPOSITORY}/.github/workflows/${file}`,
    ]);
    expect(root.entries.map(({ key }) => key)).toEqual(['name', 'on', 'permissions', 'jobs']);
    expect(text.split('\n').filter((line) => /^ {0,4}\S/u.test(line)).length).toBeLessThanOrEqual(13);
  });

  test('the one check to require is of the name that is told', () => {
    const nameOf = (text: string, job: string) =>
      textOf(workflowOf('', text).jobs.find(({ name }) => name === job)?.fields.name);
    const caller = CALLERS.find(({ file }) => file === 'check.yml')?.text ?? '';
    expect(`${nameOf(caller, 'check')} / ${nameOf(read(OURS, 'check.yml'), 'ok')}`).toBe(GATE_OF_OFFICES);
    expect(GATE_OF_OFFICES).toBe('Báo cáo / Đạt');
  });
});

test('nothing but the repository and the commit of ours is left open', () => {
  const templates = readdirSync(FORGES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yml'));
  const places = templates.flatMap((file) => read(FORGES, file).match(/\{\{[^{}]*\}\}(?!\})/gu) ?? []);
  expect([...new Set(places.filter((place) => !place.startsWith('{{ ')))].sort()).toEqual([
    '{{commit}}',
    '{{repository}}',
  ]);
});

/** A called workflow is told no event but its call there, and its groups of concurrency are not said to hold. */
describe('Forgejo has ours whole', () => {
  const twins = join(PROJECT, '.forgejo', 'workflows');
  const templates = join(FORGES, 'forgejo');
  const head = '# Chép nguyên từ {{repository}}@{{commit}}, .forgejo/workflows: Forgejo chưa gọi được như GitHub.\n';

  test('all of them', () => {
    expect(readdirSync(templates)).toEqual(readdirSync(twins));
  });

  test.each(readdirSync(twins))('%s', (file) => {
    expectFile(join(templates, file), head + read(twins, file));
  });
});

test('GitLab includes ours whole, at its commit', () => {
  expect(parse(filled(read(FORGES, 'gitlab', 'gitlab-ci.yml')))).toEqual({
    include: [{ remote: `https://raw.githubusercontent.com/decuong/decuong/${'0'.repeat(40)}/.gitlab-ci.yml` }],
  });
});

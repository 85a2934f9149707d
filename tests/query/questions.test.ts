/** Ready questions: whole answers over the samples, and over repositories that have next to nothing to ask of. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../scripts/query/duckdb.ts';
import type { Narrowing, Question } from '../../scripts/query/questions/question.ts';
import { QUESTIONS } from '../../scripts/query/questions/questions.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { answer, open } from './ask.ts';
import { buildTables, discard, samplesWithSecondHalf } from './two-halves.ts';

const FIXTURES = join(PROJECT, 'tests/fixtures/query');
const FIGURE = 'documents-issued';
const needed = ({ needs = [] }: Question): Partial<Record<Narrowing, string>> =>
  needs.includes('figure') ? { figure: FIGURE } : {};

let root: string;
let database: Database;
beforeAll(async () => {
  root = samplesWithSecondHalf();
  await buildTables(root);
  database = await open(root);
}, 120_000);
afterAll(() => {
  database.discard();
  discard(root);
});

test.each(QUESTIONS)('$name over all samples', async (question) => {
  expectFile(join(FIXTURES, `${question.name}.txt`), await answer(database, question, needed(question)));
});

test('no answer is kept of a question that is asked no more, and each question has a file of its name', () => {
  const names = QUESTIONS.map(({ name }) => name).sort();
  const files = readdirSync(join(PROJECT, 'scripts/query/questions')).map((file) => file.replace(/\.ts$/u, ''));
  expect(readdirSync(FIXTURES).filter((file) => file.endsWith('.txt'))).toEqual(
    [...names, 'narrowed', 'no-reports', 'one-campaign'].sort().map((name) => `${name}.txt`),
  );
  expect(files.sort()).toEqual([...names, 'question', 'questions', 'ranking'].sort());
});

const CASES: readonly (readonly [string, Partial<Record<Narrowing, string>>])[] = [
  ['filing', { unit: 'quang-tri/hai-lang' }],
  ['never-filed', { campaign: 'quang-tri-2018' }],
  ['by-kind', { campaign: 'hai-phong-2023-h1', unit: 'hai-phong/so-noi-vu' }],
  ['growth', { unit: 'hai-phong/le-chan' }],
  ['growth', { campaign: 'hai-phong-2023-h1' }],
  ['trend', { unit: 'hai-phong/vinh-bao', figure: FIGURE }],
  ['top', { campaign: 'hai-phong-2023-h1', figure: FIGURE }],
  ['coverage', { campaign: 'hai-phong-2023-h2', figure: FIGURE }],
  ['unknowns', { unit: 'quang-tri' }],
];

test('a question can be narrowed', async () => {
  const told: string[] = [];
  for (const [name, narrowed] of CASES) {
    const question = QUESTIONS.find((one) => one.name === name);
    if (!question) throw new Error(`No question ${name}`);
    told.push(`## ${name} ${JSON.stringify(narrowed)}\n\n${await answer(database, question, narrowed)}`);
  }
  expectFile(join(FIXTURES, 'narrowed.txt'), told.join('\n'));
});

describe.each([
  [
    'one-campaign',
    (folder: string) =>
      ['hai-phong-2023-h2', 'hcm-labour-2024', 'party-bloc-2023', 'quang-tri-2018'].flatMap((one) => [
        join(folder, 'outlines', one),
        join(folder, 'reports', one),
      ]),
  ],
  [
    'no-reports',
    (folder: string) =>
      ['hai-phong-2023-h1', 'hai-phong-2023-h2', 'hcm-labour-2024', 'party-bloc-2023', 'quang-tri-2018'].map((one) =>
        join(folder, 'reports', one),
      ),
  ],
])('%s', (name, without) => {
  test('every question has an answer', async () => {
    const folder = samplesWithSecondHalf();
    try {
      for (const path of without(folder)) rmSync(path, { recursive: true });
      await buildTables(folder);
      const small = await open(folder);
      const told: string[] = [];
      for (const question of QUESTIONS)
        told.push(`## ${question.name}\n\n${await answer(small, question, needed(question))}`);
      small.discard();
      expectFile(join(FIXTURES, `${name}.txt`), told.join('\n'));
    } finally {
      discard(folder);
    }
  });
});

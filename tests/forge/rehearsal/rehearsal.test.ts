/** Stories from end to end: the workflows as they stand, their commands in processes of their own, the state of the forge afterwards. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { perform, storiesOf } from '../../../scripts/forge/rehearsal/play/rehearse.ts';
import type { Moment } from '../../../scripts/forge/rehearsal/scenarios/scenario.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { PROJECT } from '../../helpers/project.ts';
import { temporaryRepository, withFolder } from '../../helpers/repository.ts';

const FOLDER = join(PROJECT, 'tests', 'fixtures', 'rehearsals');

/** What a moment leaves on the forge, with names in the place of commits and of the address. */
function toldOf({ done, runs, state }: Moment): unknown {
  const { pulls, comments, reviews, reviewComments, issues, releases, commits, account } = state;
  return {
    done,
    runs: runs.map(({ workflow, event, jobs }) => ({
      run: `${workflow.file} ${event}`,
      jobs: jobs.map(({ name, conclusion, annotations, log }) => ({ name, conclusion, annotations, log })),
    })),
    pulls,
    comments,
    reviews,
    reviewComments,
    issues,
    commits: commits.filter(({ author }) => author === account),
    releases: releases.map(({ assets, ...release }) => ({ ...release, assets: assets.map(({ name }) => name) })),
    artifacts: state.artifacts.map(({ run, name }) => `${run} ${name}`),
  };
}

function withoutNames(text: string): string {
  const names = new Map<string, string>();
  const named = (sha: string) => {
    const known = names.get(sha.slice(0, 7)) ?? `<commit ${names.size + 1}>`;
    names.set(sha.slice(0, 7), known);
    return known;
  };
  return text
    .replace(/\b[0-9a-f]{40}\b/gu, named)
    .replace(/(?<=`)[0-9a-f]{7}(?=`)/gu, named)
    .replace(/http:\/\/127\.0\.0\.1:\d+/gu, '<forge>');
}

test.each(['so-la', 'sua', 'danh-muc', 'kho-rieng'])('%s', { timeout: 300_000 }, async (name) => {
  const [story] = storiesOf(PROJECT, undefined, [name]);
  if (!story) throw new Error('no story');
  const { moments, lacks } = await withFolder((folder) => perform(folder, story));
  mkdirSync(FOLDER, { recursive: true });
  expect(lacks).toBe(null);
  expectFile(join(FOLDER, `${name}.json`), withoutNames(`${JSON.stringify(moments.map(toldOf), null, 2)}\n`));
});

test('a change of an office is played with its callers, one of this program with its own workflows', () => {
  const caller = 'on: push\njobs:\n  a:\n    uses: "x/y/.github/workflows/check.yml@0"\n';
  const root = temporaryRepository({
    '.github/workflows/check.yml': caller,
    '.github/workflows/own.yml': 'on: push\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v7\n',
  });
  const since = commitAll(root, A);
  const [office] = storiesOf(root, since, []);
  const [own] = storiesOf(PROJECT, 'HEAD', []);
  expect([office?.workflows, own?.workflows]).toEqual([{ 'check.yml': caller }, undefined]);
});

test('a story that nobody knows is refused with those there are', () => {
  expect(() => storiesOf(PROJECT, undefined, ['khong-co'])).toThrow(
    /^Không có chuyện `khong-co`; các chuyện: tot, so-la, loi, /u,
  );
});

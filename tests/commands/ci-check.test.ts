/** `npm run ci:check`: what a runner of a forge is told of a change. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseVerdict } from '../../scripts/forge/verdict/verdict.ts';
import { CASES } from '../forge/verdict/cases.ts';
import { type ChangeCase, changed, git, OUTLINE, report, WARD, write } from '../forge/verdict/change.ts';
import { runScript } from '../helpers/command.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { fixture, goodRepository } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

/** Nothing of the runner that these tests may run in. */
const NOWHERE = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^(?:GITHUB|GITEA|FORGEJO|GITLAB|CI)(?:_|$)/u.test(name))
    .map((name) => [name, '']),
);

/** What a runner of GitHub says of a pull request. */
function onGithub(folder: string, event: unknown): Record<string, string> {
  const file = join(folder, 'event.json');
  writeFileSync(file, JSON.stringify(event));
  return {
    ...NOWHERE,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'to-chuc/bao-cao',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file,
    GITHUB_OUTPUT: join(folder, 'output.txt'),
  };
}

function run(one: ChangeCase, env: (folder: string, base: string, head: string) => Record<string, string>) {
  const { root, base, head } = changed(one);
  const folder = temporaryRepository({});
  const out = join(folder, 'verdict.json');
  const args = ['--root', root, '--since', base, '--out', out, '--as-of', '2023-12-11'];
  const outcome = runScript('ci-check', args, env(folder, base, head));
  const verdict = existsSync(out) ? parseVerdict(readFileSync(out, 'utf8')) : null;
  return { outcome, verdict, base, head, folder };
}

const pull = (folder: string, base: string, head: string) =>
  onGithub(folder, { pull_request: { number: 1, head: { sha: head }, base: { sha: base } } });

test('one defect: an annotation, a verdict, whether code is touched', { timeout: 60_000 }, () => {
  const one = CASES['one-defect'];
  if (!one) throw new Error('no case');
  const { outcome, verdict, base, head, folder } = run(one, pull);
  expect(outcome).toEqual({
    status: 1,
    stdout: '',
    stderr: '',
  });
  expect([verdict?.head, verdict?.base, verdict?.phase]).toEqual([head, base, 'check']);
  expect(readFileSync(join(folder, 'output.txt'), 'utf8')).toBe('code=false\n');
});

/** Whatever is edited, in whatever order: a check that uses what earlier ones have left says what one says that does not. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { lastCheck, type Told } from '../../../scripts/campaign/kept/last-check.ts';
import { type CheckRequest, runCheck } from '../../../scripts/campaign/runs/check-run.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { withFolder } from '../../helpers/repository.ts';
import { edits, FILES } from './edits.ts';

const request = (root: string, isAnew: boolean): CheckRequest => ({
  ...{ root, isAnew, campaign: undefined, since: undefined, fix: false, given: [], format: 'json' },
  ...{ shard: undefined, merge: undefined, out: undefined, begin: () => {}, step: () => {}, say: () => {} },
});

/** What a check comes to, be it that it cannot run. */
async function outcome(check: () => Promise<Told>): Promise<Told | string> {
  try {
    return await check();
  } catch (error) {
    return String(error);
  }
}

/** As the command does it. */
async function withKept(root: string): Promise<Told> {
  const last = lastCheck(root, 'json');
  if (last?.told) return last.told;
  const { sought, ...told } = await runCheck(request(root, false));
  last?.keep(told, sought);
  return told;
}

async function anew(root: string): Promise<Told> {
  const { sought: _, ...told } = await runCheck(request(root, true));
  return told;
}

afterEach(() => vi.unstubAllEnvs());

test('kept or not, the same is told', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 8, maxLength: 12 }), (some) =>
      withFolder(async (place) => {
        vi.stubEnv('DECUONG_CACHE', join(place, 'cache'));
        const root = join(place, 'kho');
        for (const file of FILES) cpSync(join(SAMPLES, file), join(root, file));
        commitAll(root, A);
        for (const edit of [() => {}, ...some]) {
          edit(root);
          expect(await outcome(() => withKept(root))).toEqual(await outcome(() => anew(root)));
        }
      }),
    ),
    { numRuns: 4 },
  );
});

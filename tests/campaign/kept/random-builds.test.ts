/** Whatever is edited, in whatever order: a build that takes over what earlier ones have left makes what one makes that does not. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { WatchedRepository } from '#lib/repository/watched-repository.ts';
import { keptBuild } from '../../../scripts/campaign/kept/kept-build.ts';
import { isBuiltPath } from '../../../scripts/campaign/made.ts';
import { planBuild } from '../../../scripts/campaign/plan.ts';
import { planCheck } from '../../../scripts/check/check-repository.ts';
import { Checkout } from '../../../scripts/git/checkout.ts';
import { originsAtHead } from '../../../scripts/git/origins.ts';
import { Output } from '../../../scripts/output/output.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { SAMPLES } from '../../helpers/project.ts';
import { withFolder } from '../../helpers/repository.ts';
import { edits, FILES } from './edits.ts';

/** Builds into a folder; gives its sums and what was said, or why it cannot be built. */
async function build(root: string, out: string, isAnew: boolean): Promise<unknown> {
  const said: (readonly string[])[] = [];
  try {
    const repository = new WatchedRepository(new Checkout(root));
    const origins = originsAtHead(root);
    const kept = isAnew ? null : keptBuild(repository, origins);
    const { files } = planCheck(repository, {});
    const say = (lines: readonly string[]) => said.push(lines);
    const plan = planBuild({ repository, files, unit: undefined, origins, before: kept, step: () => {}, say });
    const isFine = await new Output(out, root, isBuiltPath).fill(plan, { scope: () => true });
    kept?.close();
    return { isFine, said, sums: readFileSync(join(out, 'SHA256SUMS'), 'utf8') };
  } catch (error) {
    return { said, error: String(error) };
  }
}

afterEach(() => vi.unstubAllEnvs());

test('kept or not, the same is built', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edits, { minLength: 6, maxLength: 10 }), (some) =>
      withFolder(async (place) => {
        vi.stubEnv('DECUONG_CACHE', join(place, 'cache'));
        const root = join(place, 'kho');
        for (const file of FILES) cpSync(join(SAMPLES, file), join(root, file));
        writeFileSync(join(root, '.gitignore'), 'dist/\n');
        commitAll(root, A);
        for (const edit of [() => {}, ...some]) {
          edit(root);
          const anew = await build(root, join(place, 'anew'), true);
          expect(await build(root, join(root, 'dist'), false)).toEqual(anew);
        }
      }),
    ),
    { numRuns: 3 },
  );
});

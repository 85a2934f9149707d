/** Builds as the command does, into memory. */
import type { Repository } from '#lib/repository/repository.ts';
import type { Elsewhere } from '../../scripts/campaign/elsewhere.ts';
import { planBuild } from '../../scripts/campaign/plan.ts';
import { planCheck } from '../../scripts/check/check-repository.ts';
import { oneOrigin } from '../../scripts/git/origins.ts';

export interface Built {
  /** By path. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly isFine: boolean;
  /** What was told on the way. */
  readonly said: string;
}

/** What documents of tests say of their origin. */
export const PROVENANCE = { commit: '', modified: '2023-06-30T00:00:00Z', code: '' };

/** Builds; only the files that are wanted are made. */
export async function built(
  repository: Repository,
  elsewhere?: Elsewhere,
  isWanted: (path: string) => boolean = () => true,
): Promise<Built> {
  const files = new Map<string, string | Uint8Array>();
  const said: string[] = [];
  const plan = planBuild({
    repository,
    files: planCheck(repository, {}).files,
    unit: undefined,
    origins: oneOrigin(PROVENANCE),
    elsewhere,
    step: () => {},
    say: (lines) => said.push(...lines),
  });
  let step = plan.next();
  while (!step.done) {
    if (step.value && 'make' in step.value && isWanted(step.value.path))
      files.set(step.value.path, await step.value.make());
    step = plan.next();
  }
  return { files, isFine: step.value, said: said.map((line) => `${line}\n`).join('') };
}

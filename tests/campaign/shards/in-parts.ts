/** Runs in parts, as several machines do them one after the other, in this process. */
import { join } from 'node:path';
import type { Repository } from '#lib/repository/repository.ts';
import { type Checked, checkFiles } from '../../../scripts/campaign/check-files.ts';
import type { Elsewhere } from '../../../scripts/campaign/elsewhere.ts';
import { makeBuildPart } from '../../../scripts/campaign/shards/build-part.ts';
import { makeCheckPart } from '../../../scripts/campaign/shards/check-part.ts';
import { openParts } from '../../../scripts/campaign/shards/parts.ts';
import { stateOf } from '../../../scripts/campaign/shards/state.ts';
import { planCheck } from '../../../scripts/check/check-repository.ts';
import type { Change } from '../../../scripts/git/change.ts';
import { oneOrigin } from '../../../scripts/git/origins.ts';
import { type Built, built, PROVENANCE } from '../built.ts';

export const partsOf = (repository: Repository) => join(repository.root, 'phan');
const nothing = { begin: () => {}, step: () => {} };
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** Makes all parts of a build. */
export async function buildParts(repository: Repository, count: number): Promise<void> {
  const { files } = planCheck(repository, {});
  const { signal: stop } = new AbortController();
  for (const index of numbers(count)) {
    const head = { ...stateOf(repository, PROVENANCE, 'build', []), index, count };
    const finish = async () => [];
    const job = { repository, files, origins: oneOrigin(PROVENANCE), stop, step: () => {}, finish };
    await makeBuildPart({ ...job, head, folder: partsOf(repository) });
  }
}

/** What a build comes to that several machines do. */
export async function builtInParts(repository: Repository, count: number): Promise<Built> {
  await buildParts(repository, count);
  const { files } = planCheck(repository, {});
  const parts = openParts(partsOf(repository), stateOf(repository, PROVENANCE, 'build', []), repository, files);
  try {
    return await built(repository, parts);
  } finally {
    parts.close();
  }
}

/** Makes all parts of a check. */
export function checkParts(repository: Repository, count: number, change?: Change): void {
  const { files } = planCheck(repository, {});
  const state = stateOf(repository, PROVENANCE, 'check', []);
  for (const index of numbers(count)) {
    const head = { ...state, index, count };
    makeCheckPart({ ...nothing, repository, files, change, head, folder: partsOf(repository) });
  }
}

/** Makes all parts of a check, and gives them to `use`. */
export function withParts<T>(repository: Repository, count: number, use: (parts: Elsewhere) => T, change?: Change): T {
  checkParts(repository, count, change);
  const { files } = planCheck(repository, {});
  const parts = openParts(partsOf(repository), stateOf(repository, PROVENANCE, 'check', []), repository, files);
  try {
    return use(parts);
  } finally {
    parts.close();
  }
}

/** What a check comes to that several machines do. */
export function checkedInParts(repository: Repository, count: number, change?: Change): Checked {
  return withParts(repository, count, (elsewhere) => checkFiles({ repository, given: [], change, elsewhere }), change);
}

/** A release as a folder, for a share or a stick: the same files under the same names as on a forge. */
import { z } from 'zod';
import { CannotRun } from '#lib/cannot-run.ts';
import type { UnitId } from '#lib/paths.ts';
import type { PlannedFile } from '../../output/output.ts';
import type { Asset } from './assets.ts';
import { type Built, SUMS } from './dist.ts';
import { releasedUnit } from './release-unit.ts';

const packageSchema = z.object({ commit: z.string() });

/** The files of a folder whose sums are written with them. */
export function* releaseFiles(assets: readonly Asset[]): Generator<PlannedFile, void> {
  for (const { name, content } of assets) if (name !== SUMS) yield { path: name, make: content };
}

/** True for the name of a file that a release may have. */
export function isReleaseName(path: string): boolean {
  return /^[a-z][^/]*\.(?:csv|json|docx|xlsx|md|zip|pdf|parquet)$/u.test(path);
}

/** What the list of sources of a superior repository says of a release: unit, where it is, commit and sum. */
export function sourceRow(built: readonly Built[], assets: readonly Asset[], issuer: UnitId, where: string): string {
  const sums = assets.find(({ name }) => name === SUMS);
  const cell = /[",]/u.test(where) ? `"${where.replaceAll('"', '""')}"` : where;
  return [releasedUnit(built, issuer), cell, commitIn(built), sums?.sha256 ?? ''].join(',');
}

/** The commit that was built; refuses one that nobody else can have. */
function commitIn(built: readonly Built[]): string {
  const file = built.find(({ path }) => path === 'datapackage.json');
  const parsed = packageSchema.safeParse(file ? JSON.parse(Buffer.from(file.content()).toString('utf8')) : null);
  const commit = parsed.success ? parsed.data.commit : '';
  if (/^[0-9a-f]{40,64}$/u.test(commit)) return commit;
  throw new CannotRun(
    commit === ''
      ? 'Bản dựng không ghi phiên bản Git; hãy dựng trong kho Git đã commit rồi phát hành'
      : 'Bản dựng có thay đổi chưa commit; hãy commit, chạy lại `npm run build` rồi phát hành',
  );
}

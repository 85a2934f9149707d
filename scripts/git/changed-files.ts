/** What of the outlines and reports of a working folder is other than at HEAD. */
import { OUTLINES, REPORTS } from '#lib/paths.ts';
import { mustGit } from './git.ts';

/** What a build reads: texts, registers, pictures. */
const READ = /\.(?:md|csv|png|jpe?g|gif)$|\/(?:sources\/.+\.json|SHA256SUMS)?$/iu;
/** What of releases of others is brought for questions alone, and is not kept. */
const NOT_READ = /^reports\/[^/]+\/sources\/.+\/figures\.(?:csv|parquet)$/u;
const TRACKED = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z', 'HEAD'];
const OTHERS = ['ls-files', '--others', '-z'];

/**
 * Files that differ from those at HEAD, are gone or are in no commit, by paths relative to the root; a folder that is a repository of its
 * own ends in `/`. What somebody has told Git to ignore is built all the same, so that it counts.
 */
export function changedFiles(root: string): readonly string[] {
  const [tracked, others] = [TRACKED, OTHERS].map((args) =>
    mustGit(root, [...args, '--', OUTLINES, REPORTS])
      .split('\0')
      .filter(Boolean),
  );
  return [...(tracked ?? []), ...(others ?? []).filter((file) => READ.test(file) && !NOT_READ.test(file))];
}

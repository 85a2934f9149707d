/** What documents of a preview say of their origin. */
import type { Provenance } from '#lib/ooxml/provenance.ts';
import { codeDigest } from '../../git/code.ts';
import { commitTime, mustGit } from '../../git/git.ts';
import { builtFrom, CHANGED, headCommit } from '../../git/head-commit.ts';

/** The newest commit of a change where the working tree holds its files: what a forge merges for a look is a commit that nobody else has. */
export function originOf(root: string, head: string): Provenance {
  const here = headCommit(root);
  const isSame = mustGit(root, ['rev-parse', 'HEAD^{tree}']) === mustGit(root, ['rev-parse', `${head}^{tree}`]);
  if (!isSame || here.commit.endsWith(CHANGED)) return here;
  return { commit: builtFrom(root, head), modified: commitTime(root, head), code: codeDigest() };
}

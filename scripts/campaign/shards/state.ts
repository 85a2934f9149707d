/** What a repository is in at the moment: parts of one run are made of one state, and merged in it. */
import { createHash } from 'node:crypto';
import type { Provenance } from '#lib/ooxml/provenance.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { CHANGED } from '../../git/head-commit.ts';
import type { Command } from './part.ts';
import type { Expected } from './parts.ts';

/** What a part made now says of itself. */
export function stateOf(
  repository: Repository,
  { commit, code }: Provenance,
  command: Command,
  options: readonly string[],
): Expected {
  // A commit names all that is in it; where something is not, all is looked at.
  const isNamed = commit !== '' && !commit.endsWith(CHANGED);
  return { command, commit, code, changes: isNamed ? '' : digestOf(repository), options: [...options] };
}

function digestOf(repository: Repository): string {
  const hash = createHash('sha256');
  for (const file of repository.allFiles()) {
    const bytes = repository.bytes(file) ?? new Uint8Array();
    hash.update(`${JSON.stringify(file)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

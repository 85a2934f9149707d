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
  const isNamed = commit !== '' && !commit.endsWith(CHANGED);
  return { command, commit, code, contents: digestOf(repository, isNamed), options: [...options] };
}

/** A commit names all that is in it but the settings, of which it does not say whether they are as it has them; where it does not, all is looked at. */
function digestOf(repository: Repository, isNamed: boolean): string {
  const hash = createHash('sha256').update(JSON.stringify(repository.settings().settings));
  for (const file of isNamed ? [] : repository.allFiles()) {
    const bytes = repository.bytes(file) ?? new Uint8Array();
    hash.update(`${JSON.stringify(file)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

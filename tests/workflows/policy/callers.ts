/** The callers that offices get, as they stand there: with a repository and a commit. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../helpers/project.ts';
import { REPOSITORY } from './calls.ts';

const FOLDER = join(PROJECT, 'scripts', 'create', 'workflows', 'github');

/** A template with what it leaves open. */
export function filled(template: string): string {
  return template.replaceAll('{{repository}}', REPOSITORY).replaceAll('{{commit}}', '0'.repeat(40));
}

/** Each by the name of its file. */
export const CALLERS: readonly { readonly file: string; readonly text: string }[] = readdirSync(FOLDER).map((file) => ({
  file,
  text: filled(readFileSync(join(FOLDER, file), 'utf8')),
}));

/** The script of a form's page as a package has it: who installs one has no bundler. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORM_SCRIPT, HOME } from '../../output/home.ts';

/** Reads what was bundled when the package was made. */
export async function formScript(): Promise<string> {
  return readFileSync(join(HOME, FORM_SCRIPT), 'utf8');
}

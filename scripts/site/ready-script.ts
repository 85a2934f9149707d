/** The script of the site's pages as a package has it: who installs one has no bundler. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOME, SITE_SCRIPT } from '../output/home.ts';

/** Reads what was bundled when the package was made. */
export async function siteScript(): Promise<string> {
  return readFileSync(join(HOME, SITE_SCRIPT), 'utf8');
}

/** Where this program is: its sources, or the package that was made of them. */
import { join } from 'node:path';

/** The folder that holds package.json. Bundles stand as deep in it as this file does. */
export const HOME: string = join(import.meta.dirname, '..', '..');

/** The program that works beside a build: see `scripts/campaign/helpers/`. */
export const HELPER: string = join(
  HOME,
  import.meta.filename.endsWith('.ts') ? 'scripts/campaign/helpers/helper.ts' : 'dist/.bundle/helper.js',
);

/** Where a package keeps what its commands print as help, by their names. */
export const HELP_FILE = 'dist/.bundle/help.json';

/** Where a package keeps the script of forms. */
export const FORM_SCRIPT = 'dist/.bundle/form.js';

/** Where a package keeps the script of the site. */
export const SITE_SCRIPT = 'dist/.bundle/site.js';

/** The script of the site's pages, bundled for browsers; a package has it ready in the place of this module. */
import { browserScript } from '../tool/browser-script.ts';

/** The same sources make the same bytes. */
export async function siteScript(): Promise<string> {
  return browserScript('scripts/site/browser/main.ts');
}

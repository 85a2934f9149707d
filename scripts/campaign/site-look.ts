/** What the pages of a site share: how they look, and what they do in a browser. */
import type { PlannedFile } from '../output/output.ts';
import { SCRIPT, SITE, STYLESHEET } from '../site/paths.ts';
import { STYLE } from '../site/style.ts';

/** Plans the stylesheet and the script. */
export function* siteLook(): Generator<PlannedFile, void> {
  yield { path: `${SITE}/${STYLESHEET}`, make: () => STYLE };
  yield {
    path: `${SITE}/${SCRIPT}`,
    // To load a bundler takes longer than to write a page.
    make: async () => (await import('../site/script.ts')).siteScript(),
  };
}

/** What a change means for the jobs of a forge. */
import { OUTLINES, REPORTS } from '#lib/paths.ts';

/** Data is held by `npm run check` and `npm run codeowners -- --check`; the guides beside it are held by tests, as code is. */
const DATA = new RegExp(`^(?:${OUTLINES}|${REPORTS})/(?!README\\.md$)|^\\.github/CODEOWNERS$`, 'u');

/** Whether a change touches code, so that tests must run; `files` are relative to the root. */
export function changesCode(files: readonly string[]): boolean {
  return files.some((file) => !DATA.test(file));
}

/** The script of a form's page, bundled for browsers; a package has it ready in the place of this module. */
import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { HOME } from '../../output/home.ts';
import { browserScript } from '../../tool/browser-script.ts';

/** Where it begins. */
const ENTRY = 'scripts/intake/form/page/main.ts';
const BROWSER = join(HOME, 'scripts', 'intake', 'form', 'browser');
/** What is in a browser in the place of a module that needs Node.js, or is of no use there. */
const INSTEAD: Readonly<Record<string, string>> = {
  'lint-rules/rule/desk.ts': 'desk.ts',
  'node_modules/mammoth/lib/xml/reader.js': 'no-xml.ts',
  'node_modules/mammoth/lib/xml/writer.js': 'no-xml.ts',
  'scripts/lib/pictures/png-rows.ts': 'png-rows.ts',
};
const PACKAGES: Readonly<Record<string, string>> = {
  yaml: join(HOME, 'node_modules', 'yaml', 'browser', 'index.js'),
  'csv-parse/sync': join(BROWSER, 'csv-parse.ts'),
  'unified-lint-rule': join(BROWSER, 'no-remark.ts'),
};

/** The same sources make the same bytes. */
export async function formScript(entry: string = ENTRY): Promise<string> {
  return browserScript(entry, [forBrowsers()]);
}

function forBrowsers(): Plugin {
  // Packages may stand elsewhere, behind a link.
  const instead = (path: string) =>
    Object.entries(INSTEAD).find(([file]) => path.replaceAll('\\', '/').endsWith(`/${file}`))?.[1];
  return {
    name: 'browser',
    async resolveId(id, importer) {
      const known = PACKAGES[id];
      if (known !== undefined || importer === undefined) return known ?? null;
      const resolved = await this.resolve(id, importer, { skipSelf: true });
      const name = resolved ? instead(resolved.id) : undefined;
      return name === undefined ? null : join(BROWSER, name);
    },
  };
}

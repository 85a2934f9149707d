/** The script of a form's page, bundled for browsers; a package has it ready in the place of this module. */
import { join } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { HOME } from '../../output/home.ts';
import { licensed, packageFolderOf, thirdParty } from '../../tool/third-party.ts';

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

/** One classic script: what is opened from a file loads no modules. The same sources make the same bytes. */
export async function formScript(entry: string = ENTRY): Promise<string> {
  const { output } = await build({
    cwd: HOME,
    write: false,
    input: entry,
    platform: 'browser',
    transform: { target: 'es2022' },
    plugins: [forBrowsers()],
    output: { format: 'iife', minify: true, comments: { legal: false } },
    logLevel: 'warn',
  });
  const [{ code, modules }] = output;
  const folders = new Set(
    Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [packageFolderOf(id)] : [])),
  );
  const packages = [...folders].flatMap((folder) => (folder === null ? [] : [licensed(folder)]));
  return `${code.trim()}\n/*\n${thirdParty(packages).replaceAll('*/', '* /')}*/\n`;
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

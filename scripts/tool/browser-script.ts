/** Scripts of pages, bundled for browsers. */
import { build, type Plugin } from 'rolldown';
import { HOME } from '../output/home.ts';
import { licensed, packageFolderOf, thirdParty } from './third-party.ts';

/** One classic script: what is opened from a file loads no modules. The same sources make the same bytes. */
export async function browserScript(entry: string, plugins: readonly Plugin[] = []): Promise<string> {
  const { output } = await build({
    cwd: HOME,
    write: false,
    input: entry,
    platform: 'browser',
    transform: { target: 'es2022' },
    plugins: [...plugins],
    output: { format: 'iife', minify: true, comments: { legal: false } },
    logLevel: 'warn',
  });
  const [{ code, modules }] = output;
  const folders = new Set(
    Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [packageFolderOf(id)] : [])),
  );
  const packages = [...folders].flatMap((folder) => (folder === null ? [] : [licensed(folder)]));
  const notices = packages.length === 0 ? '' : `/*\n${thirdParty(packages).replaceAll('*/', '* /')}*/\n`;
  return `${code.trim()}\n${notices}`;
}

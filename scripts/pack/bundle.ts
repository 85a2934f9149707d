/** The sources bundled as JavaScript, in parts that commands share; each package in it is named with its licence. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'rolldown';
import type { Sources } from '../git/sources.ts';
import { HOME } from '../output/home.ts';
import { type Licensed, licensed, packageFolderOf, thirdParty } from '../tool/third-party.ts';
import { late } from './late.ts';

/** What is bundled, and where to. */
export interface Bundle {
  /** Modules that others call, by their names there; paths from the folder of the project. */
  readonly entries: Readonly<Record<string, string>>;
  /** Those of them that a shell runs. */
  readonly programs: readonly string[];
  /** What is baked in. */
  readonly sources: Sources;
  /**
   * Modules, each of which is loaded with all that it imports from one file, the first ones first: to find and open
   * files takes longer than to read them.
   */
  readonly together?: Readonly<Record<string, string>>;
  /** Stands as deep in the package as a file of `scripts/output/`. */
  readonly folder: string;
}

/** Not bundled: packages that a user may have, or not. */
const OPTIONAL = ['@duckdb/node-api', 'pagefind', 'satteri'];
/** The oldest Node that `engines` allows. */
const TARGET = 'node20.19';
const NOTICES = 'THIRD-PARTY.txt';

/** Fills a folder, and gives the packages of which it holds code. */
export async function bundle({
  entries,
  programs,
  sources,
  together = {},
  folder,
}: Bundle): Promise<readonly Licensed[]> {
  const filling = `${folder}-${process.pid}`;
  rmSync(filling, { recursive: true, force: true });
  const parts = new Map(Object.keys(together).map((name) => [name, new Set<string>()]));
  const { output } = await build({
    cwd: HOME,
    input: entries,
    external: OPTIONAL,
    platform: 'node',
    transform: { target: TARGET },
    plugins: [baked(sources), readyScripts(), modernYaml(), late(), parting(together, parts)],
    output: {
      dir: filling,
      format: 'esm',
      minify: true,
      comments: { legal: false },
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: {
        groups: [...parts].map(([name, modules], index) => ({
          name,
          test: (id) => modules.has(id),
          priority: parts.size - index,
        })),
      },
      banner: ({ name, isEntry }) => (isEntry && programs.includes(name) ? '#!/usr/bin/env node' : ''),
    },
    logLevel: 'warn',
  });
  const chunks = output.flatMap((one) => (one.type === 'chunk' ? [one] : []));
  const folders = new Set(
    chunks.flatMap(({ modules }) =>
      Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [packageFolderOf(id)] : [])),
    ),
  );
  const packages = [...folders].flatMap((one) => (one === null ? [] : [licensed(one)]));
  writeFileSync(join(filling, NOTICES), thirdParty(packages));
  rmSync(folder, { recursive: true, force: true });
  renameSync(filling, folder);
  return packages;
}

/** Puts the names of the sources where the sources have none. */
function baked(sources: Sources): Plugin {
  return {
    name: 'sources',
    load: (id) =>
      id === join(HOME, 'scripts', 'git', 'sources.ts') ? `export const sources = ${JSON.stringify(sources)};` : null,
  };
}

/** Folders of scripts that run in browsers, each bundled by its `script.ts`. */
const IN_BROWSERS = ['scripts/intake/form', 'scripts/site'].map((folder) => join(HOME, folder));

/** Puts what reads such a script in the place of what bundles it. */
function readyScripts(): Plugin {
  const found = (id: string) => IN_BROWSERS.find((folder) => id === join(folder, 'script.ts'));
  return {
    name: 'scripts',
    load(id) {
      const folder = found(id);
      return folder === undefined ? null : readFileSync(join(folder, 'ready-script.ts'), 'utf8');
    },
  };
}

/** Finds what modules import, be it through others, that no earlier part has. */
function parting(together: Readonly<Record<string, string>>, parts: ReadonlyMap<string, Set<string>>): Plugin {
  return {
    name: 'parts',
    buildEnd() {
      for (const [name, modules] of parts) {
        const start = join(HOME, together[name] ?? '');
        const waiting = [start];
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if ([...parts.values()].some((part) => part.has(id))) continue;
          modules.add(id);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
        // Commands do their work when they are loaded.
        modules.delete(start);
      }
    },
  };
}

/** The same parser as modules, of which only what is called is taken; for Node it is exported in the older form. */
function modernYaml(): Plugin {
  return {
    name: 'yaml',
    resolveId: (id) => (id === 'yaml' ? join(HOME, 'node_modules', 'yaml', 'browser', 'index.js') : null),
  };
}

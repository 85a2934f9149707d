/** The decuong that a repository uses: what its package.json says, and what is installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CannotRun } from '#lib/cannot-run.ts';
import { type Manifest, manifestOf, SOURCES_FILE } from '../tool/manifest.ts';

/** A decuong in a folder of packages. */
export interface InstalledTool extends Manifest {
  /** The folder of the package. */
  readonly home: string;
  /** The absolute path of the program. */
  readonly program: string;
}

const bins = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });
const dependencies = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

/** What package.json says of decuong; refuses a repository that does not use the package. */
export function specOf(root: string): string {
  const parsed = dependencies.safeParse(jsonOf(textAt(join(root, 'package.json'))));
  const spec = parsed.success && (parsed.data.devDependencies?.decuong ?? parsed.data.dependencies?.decuong);
  if (spec) return spec;
  throw new CannotRun('Kho này không dùng gói decuong: package.json không ghi decuong trong devDependencies');
}

/** What is installed in a folder; null where nothing is. */
export function installedTool(folder: string): InstalledTool | null {
  const home = join(folder, 'node_modules', 'decuong');
  const text = textAt(join(home, 'package.json'));
  const manifest = text === null ? null : manifestOf(text, textAt(join(home, SOURCES_FILE)));
  const parsed = bins.safeParse(jsonOf(text));
  if (manifest === null || !parsed.success) return null;
  const { bin } = parsed.data;
  const program = typeof bin === 'string' ? bin : bin.decuong;
  return program === undefined ? null : { ...manifest, home, program: join(home, program) };
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

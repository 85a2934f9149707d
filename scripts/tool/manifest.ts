/** Which version of decuong a package is, and of which commit. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { runGit } from '../git/run.ts';

/** What a package.json of decuong, or of what makes repositories for it, tells. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** The commit of its sources, 40 hexadecimal digits; null where nobody knows. */
  readonly commit: string | null;
  /** Owner and name on the forge, such as `decuong/decuong`. */
  readonly repository: string;
}

const schema = z.object({
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u),
  gitHead: z
    .string()
    .regex(/^[0-9a-f]{40}$/u)
    .optional(),
  homepage: z.string().optional(),
});

/** Reads a package.json; null where it tells no name and version. */
export function manifestOf(text: string): Manifest | null {
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const { name, version, gitHead = null, homepage = '' } = parsed.data;
  return {
    name,
    version,
    commit: gitHead,
    repository: /github\.com\/([\w.-]+\/[\w.-]+)/u.exec(homepage)?.[1] ?? 'decuong/decuong',
  };
}

/** The folder of the package that runs, or of the sources: the nearest one above with a manifest. */
export function ownFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (readOrNull(join(folder, 'package.json')) !== null) return folder;
    if (dirname(folder) === folder) throw new Error('no package.json above');
  }
}

/** The version that runs; sources ask Git which commit they are. */
export function ownManifest(): Manifest {
  const folder = ownFolder();
  const manifest = manifestOf(readOrNull(join(folder, 'package.json')) ?? '');
  if (manifest === null) throw new Error('package.json tells no version');
  return manifest.commit === null ? { ...manifest, commit: headOf(folder) } : manifest;
}

function headOf(folder: string): string | null {
  const { status, stdout } = runGit(folder, ['rev-parse', 'HEAD']);
  const head = stdout.toString('utf8').trim();
  return status === 0 && /^[0-9a-f]{40}$/u.test(head) ? head : null;
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

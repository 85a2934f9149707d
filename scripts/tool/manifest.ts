/** Which version of decuong a package is, and of which commit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { headOf } from '../git/git.ts';
import { sources } from '../git/sources.ts';
import { HOME } from '../output/home.ts';

/** What a package.json of decuong, or of what makes repositories for it, tells. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** The commit of its sources, 40 hexadecimal digits; null where nobody knows. */
  readonly commit: string | null;
  /** Owner and name on the forge, such as `decuong/decuong`. */
  readonly repository: string;
}

const packageSchema = z.object({
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u),
  homepage: z.string().optional(),
});
const sourcesSchema = z.object({
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/u)
    .nullable(),
});

/** The file of the package in which its sources are named. */
export const SOURCES_FILE = 'dist/.bundle/sources.json';

/** Reads a package.json, and what the package says of its sources, if anything; null where it tells no name and version. */
export function manifestOf(text: string, sourcesText: string | null): Manifest | null {
  const parsed = packageSchema.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const { name, version, homepage = '' } = parsed.data;
  const told = sourcesSchema.safeParse(sourcesText === null ? null : jsonOf(sourcesText));
  const repository = /github\.com\/([\w.-]+\/[\w.-]+)/u.exec(homepage)?.[1] ?? 'decuong/decuong';
  return { name, version, commit: told.success ? told.data.commit : null, repository };
}

/** The version that runs; sources ask Git which commit they are. */
export function ownManifest(): Manifest {
  const manifest = manifestOf(readFileSync(join(HOME, 'package.json'), 'utf8'), null);
  if (manifest === null) throw new Error('package.json tells no version');
  return { ...manifest, commit: sources === null ? headOf(HOME) : sources.commit };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

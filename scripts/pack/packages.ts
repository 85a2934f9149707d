/** The two packages that are made of this repository: what is bundled of each, and how npm packs them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import project from '../../package.json' with { type: 'json' };
import { codeDigest } from '../git/code.ts';
import { headOf } from '../git/git.ts';
import type { Sources } from '../git/sources.ts';
import { formScript } from '../intake/form/script.ts';
import { FORM_SCRIPT, HELP_FILE, HOME, SITE_SCRIPT } from '../output/home.ts';
import { sha256Of } from '../output/sha256.ts';
import { siteScript } from '../site/script.ts';
import { bundle } from './bundle.ts';
import { differing } from './carried.ts';
import { helpOf } from './help.ts';
import { PRESET_TYPES } from './preset-types.ts';

/** A tarball as npm made it. */
export interface Packed {
  readonly path: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly unpacked: number;
}

const BUNDLE = join(HOME, 'dist', '.bundle');
const report = z.array(z.object({ filename: z.string(), size: z.number(), unpackedSize: z.number() })).length(1);

/** The sources as they are now; no commit where what goes into the packages is other than at HEAD. */
export function sourcesNow(): Sources {
  const head = headOf(HOME);
  const isChanged = head === null || differing(HOME).length > 0;
  return { version: project.version, commit: isChanged ? null : head, digest: codeDigest() };
}

/** Makes the JavaScript of `decuong`, where package.json says that it is. */
export async function bundleDecuong(sources: Sources): Promise<void> {
  const entries = {
    decuong: 'scripts/decuong.ts',
    helper: 'scripts/campaign/helpers/helper.ts',
    preset: 'lint-rules/preset.ts',
  };
  // What lists commands; what tells that nothing has changed; what all commands that read reports need.
  const together = {
    door: 'scripts/decuong.ts',
    unchanged: 'scripts/check.ts',
    check: 'scripts/campaign/runs/check-run.ts',
  };
  await bundle({ entries, programs: ['decuong'], sources, together, folder: BUNDLE });
  writeFileSync(join(HOME, FORM_SCRIPT), await formScript());
  writeFileSync(join(HOME, SITE_SCRIPT), await siteScript());
  writeFileSync(join(BUNDLE, 'preset.d.ts'), PRESET_TYPES);
  writeFileSync(join(HOME, HELP_FILE), await helpOf(join(BUNDLE, 'decuong.js')));
  writeFileSync(join(BUNDLE, 'sources.json'), `${JSON.stringify(sources)}\n`);
}

/** Has npm pack a folder into another one; scripts of its package.json have run before. */
export function packed(folder: string, out: string): Packed {
  mkdirSync(out, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', out];
  const said = execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [one] = report.parse(JSON.parse(said));
  if (!one) throw new Error('npm has packed nothing');
  const path = join(out, one.filename);
  const bytes = readFileSync(path);
  return {
    path,
    sha256: sha256Of(bytes),
    size: bytes.length,
    unpacked: one.unpackedSize,
  };
}

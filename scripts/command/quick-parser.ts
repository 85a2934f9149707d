/** Sätteri, a parser in Rust, which is there only where somebody has installed it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Parse } from '#lib/markdown/quick-parser.ts';

/** The one version whose trees were compared with those of the reference. */
const SATTERI = '0.10.5';

/** Its parser as seen from a module; null where there is none, or another version, or none for this system. */
export function loadSatteri(from: string = import.meta.url): Parse | null {
  try {
    const require = createRequire(from);
    const entry = require.resolve('satteri');
    const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
    if (version !== SATTERI) return null;
    const { markdownToMdast }: { readonly markdownToMdast: Parse } = require('satteri');
    return (text) => markdownToMdast(text);
  } catch {
    return null;
  }
}

/** Where what one run leaves for the next is kept: beside the packages that the tool is one of, or uses. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { HOME } from './home.ts';
import { remove } from './traces.ts';

/** In milliseconds: what other code has left that has not been used for so long goes. */
const FORGOTTEN = 7 * 24 * 60 * 60 * 1000;

/**
 * The folder for what was made out of the repository at `root` by the code of a digest; it need not be there yet. Null where nothing can
 * be kept. The environment may name another place in `DECUONG_CACHE`.
 */
export function cacheFolder(root: string, code: string): string | null {
  const place = process.env.DECUONG_CACHE ?? besidePackages();
  if (place === null || place === '' || !existsSync(root)) return null;
  // What Node sorts and folds may be other in another version of it.
  const maker = `${code}-${process.version}`;
  forgetOthers(place, maker);
  return join(place, maker, createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 16));
}

function besidePackages(): string | null {
  const parts = HOME.split(sep);
  const last = parts.lastIndexOf('node_modules');
  const packages = last < 0 ? join(HOME, 'node_modules') : parts.slice(0, last + 1).join(sep);
  return existsSync(packages) ? join(packages, '.cache', 'decuong') : null;
}

function forgetOthers(place: string, maker: string): void {
  try {
    for (const name of readdirSync(place))
      if (name !== maker && Date.now() - statSync(join(place, name)).mtimeMs > FORGOTTEN) remove(join(place, name));
  } catch {}
}

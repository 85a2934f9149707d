/** Where what one run leaves for the next is kept: beside the packages that the tool is one of, or uses. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync, statSync, utimesSync } from 'node:fs';
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

/** What {@link cacheFolder} names the folders of some code; whatever else stands beside them is somebody's. */
const MAKER = /^[0-9a-f]{16}-v\d+\.\d+\.\d+$/u;

/** Takes away what other code left long ago, and says of this one's that it is in use. */
function forgetOthers(place: string, maker: string): void {
  const now = new Date();
  try {
    utimesSync(join(place, maker), now, now);
  } catch {}
  try {
    for (const name of readdirSync(place))
      if (MAKER.test(name) && name !== maker && now.getTime() - statSync(join(place, name)).mtimeMs > FORGOTTEN)
        remove(join(place, name));
  } catch {}
}

/** A package as npm packs it: its manifest and other small texts, read without unpacking anything to a disk. */
import { gunzipSync } from 'node:zlib';
import { CannotRun } from '#lib/cannot-run.ts';
import { type Manifest, manifestOf, SOURCES_FILE } from './manifest.ts';

const BLOCK = 512;
/** The package is under a megabyte; nothing that inflates to more is one. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The manifest of decuong in a tarball; refuses a file that holds none. */
export function manifestInTarball(bytes: Uint8Array, file: string): Manifest {
  const text = textInTarball(bytes, 'package.json', file);
  const manifest = text === null ? null : manifestOf(text, textInTarball(bytes, SOURCES_FILE, file));
  if (manifest?.name === 'decuong') return manifest;
  throw new CannotRun(`${file} không phải gói decuong (tệp decuong-<phiên bản>.tgz)`);
}

/** The text of a file of a package; null where it has none. Refuses what is no package. */
function textInTarball(bytes: Uint8Array, name: string, file: string): string | null {
  const tar = inflated(bytes, file);
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const field = (from: number, length: number) =>
      tar
        .subarray(at + from, at + from + length)
        .toString('latin1')
        .replace(/\0.*$/su, '');
    const size = Number.parseInt(field(124, 12).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || size < 0) break;
    if (field(0, 100) === `package/${name}`) return tar.subarray(at + BLOCK, at + BLOCK + size).toString('utf8');
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return null;
}

function inflated(bytes: Uint8Array, file: string): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new CannotRun(`${file} không phải tệp .tgz, hoặc chưa được tải về đủ`);
  }
}

import { createHash } from 'node:crypto';

/** The name that Git gives to bytes, where names are SHA-1 or, in some repositories, SHA-256. */
export function blobName(bytes: Uint8Array, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

import { createHash } from 'node:crypto';

/** The name that Git gives a text, where names are SHA-1: forges list it, so that what is the same already need not be written. */
export function blobName(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

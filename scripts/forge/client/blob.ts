import { blobName as nameOfBytes } from '../../git/blob-name.ts';

/** The name that Git gives a text, where names are SHA-1: forges list it, so that what is the same already need not be written. */
export function blobName(text: string): string {
  return nameOfBytes(Buffer.from(text, 'utf8'));
}

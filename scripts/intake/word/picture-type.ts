/** The type of a picture, from its bytes: its name tells nothing. */
import { latin1 } from '#lib/bytes.ts';

const TYPES: readonly (readonly [head: string, type: string])[] = [
  ['\u0089PNG', 'image/png'],
  ['ÿØÿ', 'image/jpeg'],
  ['GIF8', 'image/gif'],
];

/** The content type of a picture that a report can show; null for any other, such as EMF and WMF. */
export function pictureType(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4));
  return TYPES.find(([begins]) => head.startsWith(begins))?.[1] ?? null;
}

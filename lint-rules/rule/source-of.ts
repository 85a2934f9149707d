import type { VFile } from 'vfile';

/** The text of a file as its tree counts it: the parser leaves a byte order mark out. */
export function sourceOf(file: VFile): string {
  return String(file).replace(/^\uFEFF/u, '');
}

/** What lines of front matter look like, wherever they stand. */
import type { Root } from 'mdast';
import type { Problem } from '../problem.ts';

/** A tree with its front matter first, as it was meant, and what is wrong with the place of that; null where nothing is. */
export interface PlacedFrontMatter {
  readonly root: Root;
  readonly fault: Problem | null;
}

/** A line with a key of the outermost level. */
export const KEY = /^([a-z][a-z-]*)[^\S\r\n]*[:：]/u;

/** What may go on below a key: what is indented, an item, a comment, the end of a bracket. */
export const GOES_ON = /^(?:[^\S\r\n]+\S|-[^\S\r\n]|#[^\S\r\n]|[}\]])/u;

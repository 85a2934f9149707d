/** The text of an outline or a report, for rules about words. */
import type { Root } from 'mdast';
import { Locator } from './locate.ts';
import { type TextBlock, textBlocks } from './text-block.ts';

/** The words of a file, and where they stand. */
export class Prose {
  readonly source: string;
  readonly root: Root;
  readonly locator: Locator;
  private found: readonly TextBlock[] | null;

  /** `blocks` may be given where they are known already. */
  constructor(source: string, root: Root, blocks: readonly TextBlock[] | null = null) {
    this.source = source;
    this.root = root;
    this.locator = new Locator(source);
    this.found = blocks;
  }

  /** The text blocks of the whole file, in order; comments and front matter are none. */
  get blocks(): readonly TextBlock[] {
    this.found ??= textBlocks(this.root.children);
    return this.found;
  }
}

/** The text of an outline or a report, for rules about words. */
import type { Root } from 'mdast';
import { Locator } from './locate.ts';
import { type TextBlock, textBlocks } from './report.ts';

export class Prose {
  readonly source: string;
  readonly root: Root;
  readonly locator: Locator;
  private found: readonly TextBlock[] | null = null;

  constructor(source: string, root: Root) {
    this.source = source;
    this.root = root;
    this.locator = new Locator(source);
  }

  /** The text blocks of the whole file, in order; comments and front matter are none. */
  get blocks(): readonly TextBlock[] {
    this.found ??= textBlocks(this.root.children);
    return this.found;
  }
}

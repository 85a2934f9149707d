/** A parser that is faster than the reference, where somebody brings one: a command does, an editor does not. */
import type { Root } from 'mdast';
import { isReadAlike } from './read-alike.ts';

/** Makes the tree of a text, as the reference does of every text that {@link isReadAlike}; may throw. */
export type Parse = (text: string) => Root;

/** To load such a parser takes about as long as the reference takes for so many characters. */
const WORTH_LOADING = 100_000;

/** What was brought, until it is loaded, and then what it came to. */
class QuickParser {
  private offered: { readonly load: () => Parse | null; left: number } | null = null;
  private quick: Parse | null = null;

  /** Brings a parser, which is loaded once so many characters were read without it; null takes away what was brought. */
  offer(load: (() => Parse | null) | null, after = WORTH_LOADING): void {
    this.quick = null;
    this.offered = load && { load, left: after };
  }

  /** The tree of a text; null for one that the reference must read. */
  parse(text: string): Root | null {
    if (this.offered) {
      this.offered.left -= text.length;
      if (this.offered.left > 0) return null;
      this.quick = this.offered.load();
      this.offered = null;
    }
    if (!this.quick || !isReadAlike(text)) return null;
    try {
      return this.quick(text);
    } catch {
      return null;
    }
  }
}

/** The one that `parseMarkdown` asks first; whoever offers it a parser can take it away. */
export const quickParser = new QuickParser();

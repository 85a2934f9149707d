/** The words of an outline, a letter or a report, for rules about words: each block is read once, whatever the number of rules. */
import type { Root, RootContent } from 'mdast';
import { placeOf } from '../problem.ts';
import { Locator } from './locate.ts';
import { Passage } from './passage.ts';
import { piecesOf } from './pieces.ts';
import { type TextNode, textNodes } from './text-block.ts';
import { textAsTyped } from './text-of.ts';

/** The words of a file, and where they stand. */
export class Prose {
  readonly source: string;
  readonly root: Root;
  readonly locator: Locator;
  private readonly known = new Map<RootContent, readonly Passage[]>();
  private found: readonly Passage[] | null = null;
  private whole: string | null = null;

  constructor(source: string, root: Root) {
    this.source = source;
    this.root = root;
    this.locator = new Locator(source);
  }

  /** The passages in a child of the root, in order; comments and front matter are none, cells of a table are passages of their own. */
  of(node: RootContent): readonly Passage[] {
    let passages = this.known.get(node);
    if (!passages) {
      passages = textNodes([node]).map((block) => this.passageOf(block));
      this.known.set(node, passages);
    }
    return passages;
  }

  private passageOf(node: TextNode): Passage {
    return new Passage(node, textAsTyped(node), () => piecesOf(node), placeOf(node), this.locator);
  }

  /** The passages of the whole file, in order. */
  get passages(): readonly Passage[] {
    this.found ??= this.root.children.flatMap((node) => this.of(node));
    return this.found;
  }

  /** All that is held to official form, a passage a line: for a quick look whether a rule need read the passages one by one. */
  get all(): string {
    this.whole ??= this.passages.map(({ prose }) => prose).join('\n');
    return this.whole;
  }
}

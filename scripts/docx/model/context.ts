/** What a handler of Markdown knows of the place where its node stands. Never changed: a handler passes on a copy that differs. */
import type { Nodes } from 'mdast';
import type { DocumentProfile } from '#lib/profiles/document-profile.ts';
import { mm } from '../measure/measure.ts';
import type { CharacterMarks } from './formatting.ts';
import type { Block, Image, Inline } from './model.ts';
import type { HeadingKinds, TextStyles } from './styles.ts';
import type { Survey } from './survey.ts';

/** What a node of the Markdown is built in. */
export interface Context {
  readonly profile: DocumentProfile;
  readonly survey: Survey;
  /** The Markdown, for what the tree does not tell. */
  readonly source: string;
  readonly styles: TextStyles;
  readonly marks: CharacterMarks;
  /** Twips from the left margin to the innermost block quote. */
  readonly offset: number;
  /** Depth of lists in it; 0 outside a list. */
  readonly listDepth: number;
  /** In a footnote, which Word lets hold paragraphs only. */
  readonly inNote: boolean;
  /** In an appendix, whose headings are the author's own and keep the case that they are typed in. */
  readonly inAppendix: boolean;
  /** The kinds of the numbers of the document's headings. */
  readonly levels: HeadingKinds;
  /** How the parts of a table call it: `Bảng 2`, as its caption does. */
  readonly tableName: string;
  /** The last block stays on the page of what follows. */
  readonly keepNext: boolean;
  /** Twips from margin to margin. */
  readonly width: number;
  /** Of a picture at most, in twips. */
  readonly pictureHeight: number;
  /** In a paragraph whose first line is not indented, such as one of pictures only. */
  readonly isFlush: boolean;
  /** The picture at a path beside the document, in its own size; null where there is none that can be shown. */
  readonly image: (url: string, alt: string) => Image | null;
  /** Builds block nodes; passed on so that handlers need not import each other. */
  readonly flow: (nodes: readonly Nodes[], context: Context) => readonly Block[];
  /** Builds what stands in a paragraph. */
  readonly phrasing: (nodes: readonly Nodes[], context: Context) => readonly Inline[];
}

/** As deep as Word can nest lists. */
export const MAX_DEPTH = 9;

/** Millimetres that a list stands further in than the one around it. */
const LIST_STEP = 5;

/** Left indent, in twips, of the paragraphs of an item at a depth of lists (from 1). */
export function itemIndent(depth: number): number {
  return mm((depth - 1) * LIST_STEP);
}

/** Millimetres that text is indented at most, however deep it is nested. */
const MOST = 80;

/** Left indent, in twips, of the blocks in a place that are not items of a list themselves: in an item, level with its mark. */
export function blockIndent({ offset, listDepth, profile }: Context): number {
  return Math.min(offset + (listDepth > 0 ? itemIndent(listDepth) + mm(profile.body.firstLine) : 0), mm(MOST));
}

/**
 * Builds nodes so that only the last block has the context's `keepNext`; from the end, since the last nodes may build nothing
 * (comments, definitions).
 */
export function buildAll<Node>(
  nodes: readonly Node[],
  context: Context,
  build: (node: Node, context: Context, index: number) => readonly Block[],
): readonly Block[] {
  let { keepNext } = context;
  const built: (readonly Block[])[] = [];
  for (const [back, node] of nodes.toReversed().entries()) {
    const blocks = build(node, { ...context, keepNext }, nodes.length - 1 - back);
    if (blocks.length > 0) keepNext = false;
    built.push(blocks);
  }
  return built.reverse().flat();
}

/** Letters of some six lines: LibreOffice takes a whole paragraph along, and leaves the heading above it alone. */
const LONG = 500;

/** The option `keepNext` of a paragraph with these words; left out where it is off. Words that announce what follows never stand alone. */
export function keeping({ keepNext }: Context, children: readonly Inline[]): { keepNext?: true } {
  return keepNext || (announces(children) && lettersOf(children) < LONG) ? { keepNext: true } : {};
}

/** How many letters the texts of a paragraph have. */
export function lettersOf(children: readonly Inline[]): number {
  return children.reduce((sum, child) => {
    if (child.type === 'link') return sum + lettersOf(child.children);
    return sum + (child.type === 'text' ? child.text.length : 0);
  }, 0);
}

/** True for words that end with a colon: a list, a table or what somebody asks follows. */
function announces(children: readonly Inline[]): boolean {
  const last = children.findLast((one) => one.type !== 'noteReference');
  if (last?.type === 'link') return announces(last.children);
  return last?.type === 'text' && /:\s*$/u.test(last.text);
}

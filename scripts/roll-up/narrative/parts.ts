/** The blocks of a section by what introduces them: headings, and paragraphs such as `Đối với tỉnh:`. */
import type { RootContent } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { leadAddressee } from './addressee.ts';
import { type Introduction, readIntroduction } from './introduction.ts';
import { introductionIn, type Place, read, type Told, textOfTold } from './told.ts';
import { textIn, type Words } from './words.ts';

/** A block whose paragraphs are read. */
type Block = Told | Exclude<RootContent, { readonly type: 'paragraph' }>;

/** Blocks that the same words introduce. */
export interface Part {
  /** The titles over them. */
  readonly titles: readonly Introduction[];
  /** The words right before them that introduce them. */
  readonly before: (Introduction & { readonly words: Words }) | null;
  readonly blocks: readonly Block[];
  /** True where something is listed or asked: what else is told is no item then. */
  readonly lists: boolean;
}

/** The parts of a section's own blocks, in order. */
export function partsIn(nodes: readonly RootContent[], place: Place): readonly Part[] {
  const blocks = nodes.map((node) => (node.type === 'paragraph' ? read(node, place) : node));
  const starts = blocks.flatMap((block, at) => (block.type === 'heading' ? [at] : []));
  let over: readonly { readonly depth: number; readonly title: Introduction }[] = [];
  return [-1, ...starts].flatMap((start, index) => {
    const own = blocks.slice(start + 1, starts[index]);
    const heading = blocks[start];
    if (heading?.type === 'heading') {
      const title = readIntroduction(parseHeading(textOf(heading)).title, place);
      over = [...over.filter(({ depth }) => depth < heading.depth), { depth: heading.depth, title }];
    }
    // What precedes all headings introduces what stands below them.
    const lists = hasItems(start < 0 ? blocks : own);
    return partsOf(own, { titles: over.map(({ title }) => title), lists }, place);
  });
}

/** The parts of what stands below one heading. */
function partsOf(
  blocks: readonly Block[],
  { titles, lists }: Pick<Part, 'titles' | 'lists'>,
  place: Place,
): readonly Part[] {
  let last: { readonly before: Part['before']; readonly blocks: Block[] } = { before: null, blocks: [] };
  const parts = [last];
  const begin = (before: Part['before']) => {
    last = { before, blocks: [] };
    parts.push(last);
  };
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'told' && isLead(block, blocks[at + 1], place)) {
      const { introduction: words, before } = introductionIn(block);
      if (before.asks) last.blocks.push(before);
      begin({ ...readIntroduction(textIn(words).trim(), place), words });
    } else {
      last.blocks.push(block);
      if (last.before && (block.type === 'list' || block.type === 'table')) begin(null);
    }
  }
  return parts.map((part) => {
    const isAddressed = place.isAsking && part.before !== null && part.before.addressee !== null;
    return { ...part, titles, lists: isAddressed ? hasItems(part.blocks) : lists };
  });
}

function hasItems(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.type === 'list' || (block.type === 'told' && block.asks));
}

/** True for a paragraph that introduces what follows: a list, a table, or paragraphs that ask. */
function isLead(told: Told, next: Block | undefined, { isAsking }: Place): boolean {
  if (next?.type !== 'list' && next?.type !== 'table' && next?.type !== 'told') return false;
  const text = textOfTold(told);
  if (isAsking && told.sentences.length === 1 && leadAddressee(text, true) !== null) return true;
  if (!endsOpen(text)) return false;
  return next.type !== 'told' || next.asks || leadAddressee(textOfTold(next), true) !== null;
}

/** True for words after which something else is to follow. */
export function endsOpen(text: string): boolean {
  return text.endsWith(':') || /(?:như sau|sau đây|dưới đây)\s*\.?$/u.test(text.slice(-20));
}

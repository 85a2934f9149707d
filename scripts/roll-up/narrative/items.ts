/** A narrative taken apart into the items that it lists. */
import type { Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { text } from '#lib/markdown/nodes.ts';
import { textBlocks } from '#lib/markdown/text-block.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { countWords } from '#lib/vietnamese/text.ts';

const MAX_LEAD_WORDS = 15;

type Words = readonly PhrasingContent[];
type Blocks = readonly ListItem['children'][number][];

/** An item of a list, or a paragraph that stands for one. */
export interface Item {
  /** Its first paragraph on one line, after the words that introduce it (`Đối với tỉnh:`). */
  readonly head: Words;
  /** What else it holds; mostly nothing. */
  readonly tail: Blocks;
  /** All of it without marks. */
  readonly plain: string;
}

/** A narrative as items and the rest. */
export interface Split {
  readonly items: readonly Item[];
  /** What is no item: paragraphs beside lists, tables, footnotes. */
  readonly rest: readonly RootContent[];
}

/** Items are those of lists; where there is no list, each paragraph is one. Every word is in an item or in the rest. */
export function splitItems(nodes: readonly RootContent[]): Split {
  const hasList = nodes.some((node) => node.type === 'list');
  const items: Item[] = [];
  const rest: RootContent[] = [];
  let headings: Heading[] = [];
  const used = new Set<RootContent>();
  const contextOf = (): readonly Words[] => {
    for (const node of headings) used.add(node);
    return headings.map((node) => [text(`${parseHeading(textOf(node)).title}:`)]);
  };
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    if (node.type === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < node.depth), node];
      rest.push(node);
    } else if (node.type === 'list') {
      const lead = before && introduces(before) ? [wordsOf(before)] : [];
      items.push(...itemsOf(node, [...contextOf(), ...lead]));
    } else if (node.type === 'paragraph' && !hasList) items.push(makeItem([node], contextOf()));
    else if (!(introduces(node) && nodes[index + 1]?.type === 'list')) rest.push(node);
  }
  return { items, rest: rest.filter((node) => !used.has(node)) };
}

function itemsOf(list: List, context: readonly Words[]): readonly Item[] {
  return list.children.flatMap((item) => {
    const inner = innerList(item);
    const [head] = item.children;
    if (inner && head) return itemsOf(inner, [...context, wordsOf(head)]);
    return item.children.length === 0 ? [] : [makeItem(item.children, context)];
  });
}

/** The list of an item that only introduces it: `Đối với tỉnh:`. */
function innerList({ children: [head, inner, ...others] }: ListItem): List | null {
  return head && introduces(head) && inner?.type === 'list' && others.length === 0 ? inner : null;
}

/** True for the few words before a list that belong to each of its items; what is longer says something of its own. */
function introduces(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const text = textOf(node);
  return /:\s*$/u.test(text) && countWords(text) <= MAX_LEAD_WORDS;
}

function makeItem(nodes: Blocks, context: readonly Words[]): Item {
  const [first, ...others] = nodes;
  const opening = first?.type === 'paragraph' ? [wordsOf(first)] : [];
  return {
    head: [...context, ...opening].flatMap((words, index) => (index === 0 ? words : [SPACE, ...words])),
    tail: opening.length > 0 ? others : nodes,
    plain: [...context.map(plainOf), ...textBlocks(nodes).map((block) => block.text)].join(' '),
  };
}

const SPACE: PhrasingContent = { type: 'text', value: ' ' };

function plainOf(words: Words): string {
  return words.map(textOf).join('');
}

/** The words of a paragraph, on one line. */
function wordsOf(node: RootContent): Words {
  return node.type === 'paragraph' ? node.children.map(onOneLine) : [];
}

function onOneLine<Node extends PhrasingContent>(node: Node): PhrasingContent {
  if (node.type === 'break') return SPACE;
  if (node.type === 'text') return { ...node, value: node.value.replace(/\s*\n\s*/gu, ' ') };
  return 'children' in node ? { ...node, children: node.children.map(onOneLine) } : node;
}

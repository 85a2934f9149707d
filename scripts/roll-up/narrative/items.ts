/** A narrative taken apart into the items that it lists. */
import type { Heading, List, ListItem, RootContent } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textBlocks } from '#lib/markdown/text-block.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { countWords } from '#lib/vietnamese/text.ts';

const MAX_LEAD_WORDS = 15;

export interface Item {
  /** Markdown of its first paragraph, on one line, after the words that introduce it (`Đối với tỉnh:`). */
  readonly head: string;
  /** Markdown of what else it holds; mostly empty. */
  readonly tail: string;
  /** All of it without marks. */
  readonly plain: string;
}

export interface Split {
  readonly items: readonly Item[];
  /** Markdown of what is no item: paragraphs beside lists, tables, footnotes. */
  readonly rest: string;
}

/** Items are those of lists; where there is no list, each paragraph is one. Every word is in an item or in the rest. */
export function splitItems(source: string): Split {
  const nodes = parseMarkdown(source).children;
  const hasList = nodes.some((node) => node.type === 'list');
  const items: Item[] = [];
  const rest: RootContent[] = [];
  let headings: Heading[] = [];
  const used = new Set<RootContent>();
  const contextOf = (): readonly string[] => {
    for (const node of headings) used.add(node);
    return headings.map((node) => `${parseHeading(textOf(node)).title}:`);
  };
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1];
    if (node.type === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < node.depth), node];
      rest.push(node);
    } else if (node.type === 'list') {
      const lead = before && introduces(before) ? [oneLine(sliceOf(source, before))] : [];
      items.push(...itemsOf(source, node, [...contextOf(), ...lead]));
    } else if (node.type === 'paragraph' && !hasList) items.push(makeItem(source, [node], contextOf()));
    else if (!(introduces(node) && nodes[index + 1]?.type === 'list')) rest.push(node);
  }
  const left = rest.filter((node) => !used.has(node)).map((node) => sliceOf(source, node));
  return { items, rest: left.join('\n\n') };
}

function itemsOf(source: string, list: List, context: readonly string[]): readonly Item[] {
  return list.children.flatMap((item) => {
    const inner = innerList(item);
    const [head] = item.children;
    if (inner && head) return itemsOf(source, inner, [...context, oneLine(sliceOf(source, head))]);
    return item.children.length === 0 ? [] : [makeItem(source, item.children, context)];
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

function makeItem(source: string, nodes: readonly RootContent[], context: readonly string[]): Item {
  const [first, ...others] = nodes;
  const opensWithText = first?.type === 'paragraph';
  const head = [...context, ...(first && opensWithText ? [oneLine(sliceOf(source, first))] : [])].join(' ');
  const tail = (opensWithText ? others : nodes).map((node) => sliceOf(source, node)).join('\n\n');
  return { head, tail, plain: [...context, ...textBlocks(nodes).map(({ text }) => text)].join(' ') };
}

/** A node's Markdown without the indentation of what it stands in. */
function sliceOf(source: string, { position }: RootContent): string {
  if (!position) return '';
  const indent = new RegExp(`\\n {0,${position.start.column - 1}}`, 'gu');
  return source.slice(position.start.offset, position.end.offset).replace(indent, '\n');
}

function oneLine(text: string): string {
  return text.replace(/\s*\\?\n\s*/gu, ' ').trim();
}

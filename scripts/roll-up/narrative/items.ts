/** A narrative taken apart into the items that it lists and the sentences that ask for something. */
import type { Heading, List, ListItem, Nodes, Paragraph, RootContent } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { textBlocks } from '#lib/markdown/text-block.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { addressedBy, addresseeKey, isAnnouncement, leadAddressee } from './addressee.ts';
import { askedFrom, asks, introductionIn, sentencesOf, type Words, wordsOf } from './sentences.ts';

type Blocks = readonly ListItem['children'][number][];

/** What introduces items; it stands over them, once. */
export interface Lead {
  /** The same for leads that say the same. */
  readonly key: string;
  readonly words: string;
  /** True for the one whom items are asked of. */
  readonly isAddressee: boolean;
}

/** One thing that a unit lists or asks. */
export interface Item {
  /** Null where nothing introduces it. */
  readonly lead: Lead | null;
  /** Its first paragraph on one line. */
  readonly head: Words;
  /** What else it holds; mostly nothing. */
  readonly tail: Blocks;
  /** All of it without marks, without the one whom it is asked of. */
  readonly plain: string;
}

/** Where a narrative comes from. */
export interface Origin {
  /** Of the section. */
  readonly title: string;
  readonly unitName: string;
}

interface Place {
  /** True where the section is one of proposals. */
  readonly isAsking: boolean;
  readonly unitName: string;
}

const ASKING_TITLE = /kiến nghị|đề xuất|đề nghị/iu;

/**
 * The items of a section: those of lists; sentences that begin with `Đề nghị`, `Kiến nghị`, each with what follows it; where there is neither,
 * paragraphs. What introduces items goes with all of them as their lead. What else is told stays with the narrative.
 */
export function splitItems(nodes: readonly RootContent[], { title, unitName }: Origin): readonly Item[] {
  const place: Place = { isAsking: ASKING_TITLE.test(title), unitName };
  const isListed = nodes.some((node) => node.type === 'list' || (node.type === 'paragraph' && isAsking(node)));
  const items: Item[] = [];
  let headings: readonly Heading[] = [];
  /** What a paragraph says of the blocks that follow it. */
  let before: string | null = null;
  for (const [index, node] of nodes.entries()) {
    const titles = headings.map((one) => parseHeading(textOf(one)).title);
    const leads = before === null ? titles : [...titles, before];
    if (node.type === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < node.depth), node];
      before = null;
    } else if (node.type === 'list') items.push(...itemsOf(node, leads, place));
    else if (node.type === 'paragraph' && isLead(node, nodes[index + 1])) {
      const lead = introductionIn(wordsOf(node));
      if (asks(lead.before.map(textOf).join(''))) items.push(...askedIn(lead.before, leads, place));
      before = lead.introduction;
    } else if (node.type === 'paragraph' && isAsking(node)) items.push(...askedIn(wordsOf(node), leads, place));
    else if (node.type === 'paragraph' && !isListed) items.push(makeItem([node], leads, place));
    if (node.type === 'list') before = null;
  }
  return items;
}

function itemsOf(list: List, leads: readonly string[], place: Place): readonly Item[] {
  return list.children.flatMap((item) => {
    const inner = innerList(item);
    const [head] = item.children;
    if (inner && head) return itemsOf(inner, [...leads, textOf(head)], place);
    if (item.children.length === 0) return [];
    if (item.children.length === 1 && head?.type === 'paragraph' && isAsking(head))
      return askedIn(wordsOf(head), leads, place);
    return [makeItem(item.children, leads, place)];
  });
}

/** The list of an item that only introduces it: `Đối với tỉnh:`. */
function innerList({ children: [head, inner, ...others] }: ListItem): List | null {
  const introduces = head?.type === 'paragraph' && endsOpen(head);
  return introduces && inner?.type === 'list' && others.length === 0 ? inner : null;
}

/** True for a paragraph that introduces what follows: a list, or paragraphs that ask. */
function isLead(node: Paragraph, next: RootContent | undefined): boolean {
  if (!endsOpen(node)) return false;
  return (
    next?.type === 'list' ||
    (next?.type === 'paragraph' && (isAsking(next) || leadAddressee(textOf(node), true) !== null))
  );
}

function endsOpen(node: Paragraph): boolean {
  return /(?::|(?:như sau|sau đây|dưới đây)\s*[.:]?)\s*$/u.test(textOf(node));
}

function isAsking(node: Paragraph): boolean {
  return asks(wordsOf(node).map(textOf).join(''));
}

/** An item for each sentence that asks. */
function askedIn(words: Words, leads: readonly string[], place: Place): readonly Item[] {
  return sentencesOf(words).map((sentence) => makeItem([{ type: 'paragraph', children: [...sentence] }], leads, place));
}

function makeItem(nodes: Blocks, leads: readonly string[], place: Place): Item {
  const [first, ...others] = nodes;
  const own = first?.type === 'paragraph' ? wordsOf(first) : [];
  const text = own.map(textOf).join('');
  // Why it is asked may stand before it.
  const from = askedFrom(text) ?? 0;
  const { addressee, start, asked } = addressedBy(text.slice(from), place.isAsking);
  const isSetOff =
    addressee !== null && from === 0 && start > 0 && own[0]?.type === 'text' && own[0].value.length > start;
  const tail = first?.type === 'paragraph' ? others : nodes;
  return {
    lead: addressee === null ? leadOf(leads, place) : addressed(addressee),
    head: capitalized(own, isSetOff ? start : 0),
    tail: tail.map(withoutNotes),
    plain: [text.slice(0, from), asked, ...textBlocks(tail).map((block) => block.text)].join(' '),
  };
}

/** The innermost lead that names an addressee, else what the leads say together; announcements say nothing. */
function leadOf(leads: readonly string[], { isAsking, unitName }: Place): Lead | null {
  const addressee = leads.map((lead) => leadAddressee(lead, isAsking)).findLast((one) => one !== null);
  if (addressee) return addressed(addressee);
  const telling = leads
    .filter((lead) => !isAnnouncement(lead, unitName))
    .map((lead) => lead.replace(/\s*[:.]?\s*$/u, ''));
  const words = telling.join('; ');
  return words === '' ? null : { key: addresseeKey(words), words, isAddressee: false };
}

function addressed(name: string): Lead {
  return { key: addresseeKey(name), words: name, isAddressee: true };
}

/** Words without their beginning. */
function capitalized([first, ...others]: Words, start: number): Words {
  if (first?.type !== 'text') return first ? [first, ...others] : [];
  const value = first.value.slice(start);
  return [{ type: 'text', value: value.charAt(0).toUpperCase() + value.slice(1) }, ...others];
}

function withoutNotes(node: Blocks[number]): Blocks[number] {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter(({ type }) => type !== 'footnoteReference');
  return { ...node, children: children.map((child) => withoutNotes(child as Blocks[number])) } as Blocks[number];
}

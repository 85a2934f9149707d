/** A narrative taken apart into the items that it lists and the sentences that ask for something. */
import type { Heading, List, ListItem, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { joinTexts } from '#lib/markdown/nodes.ts';
import { textBlocks } from '#lib/markdown/text-block.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { addressedBy, addresseeKey, isAnnouncement, leadAddressee } from './addressee.ts';

type Words = readonly PhrasingContent[];
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

const ASKING = '(?:[Đđ]ề nghị|[Kk]iến nghị|[Đđ]ề xuất)(?!\\p{L})';
const TO = '(?:Đối với|Với)\\s[^.;:,]{2,90}(?:,\\s*đề nghị|,\\s*kiến nghị|:)';
/** Where a sentence ends and another begins that asks for something. */
const NEXT_ASKING = new RegExp(`(?<=[.;!?])\\s+(?=${ASKING}|${TO})`, 'u');
const FIRST_ASKING = new RegExp(`^(?:${ASKING}|${TO})`, 'u');
const LAST_SENTENCE = /[.!?…]\s+(?=\p{Lu}[^.!?…]*:\s*$)/u;

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
    else if (node.type === 'paragraph' && isLead(node, nodes[index + 1])) before = leadIn(node);
    else if (node.type === 'paragraph' && isAsking(node))
      items.push(
        ...sentencesOf(node).map((words) => makeItem([{ type: 'paragraph', children: [...words] }], leads, place)),
      );
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
      return sentencesOf(head).map((words) => makeItem([{ type: 'paragraph', children: [...words] }], leads, place));
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

/** The sentence that introduces, which may end a paragraph that says more. */
function leadIn(node: Paragraph): string {
  const text = textOf(node).replace(/\s+/gu, ' ').trim();
  const end = LAST_SENTENCE.exec(text);
  return end ? text.slice(end.index + end[0].length) : text;
}

function isAsking(node: Paragraph): boolean {
  const text = textOf(node).trim();
  return FIRST_ASKING.test(text) || NEXT_ASKING.test(text);
}

/** A paragraph cut before each sentence that asks; what stands before the first goes with it. */
function sentencesOf(node: Paragraph): readonly Words[] {
  const sentences: PhrasingContent[][] = [[]];
  for (const one of wordsOf(node)) {
    const parts = one.type === 'text' ? one.value.split(NEXT_ASKING) : null;
    if (!parts) sentences.at(-1)?.push(one);
    for (const [index, value] of parts?.entries() ?? []) {
      if (index > 0 && isAskedIn(sentences.at(-1) ?? [])) sentences.push([]);
      else if (index > 0) sentences.at(-1)?.push(SPACE);
      sentences.at(-1)?.push({ type: 'text', value });
    }
  }
  return sentences.map((words) => joinTexts(words) as PhrasingContent[]);
}

function isAskedIn(words: Words): boolean {
  const text = words.map(textOf).join('').trim();
  return FIRST_ASKING.test(text) || NEXT_ASKING.test(text);
}

function makeItem(nodes: Blocks, leads: readonly string[], place: Place): Item {
  const [first, ...others] = nodes;
  const own = first?.type === 'paragraph' ? wordsOf(first) : [];
  const text = own.map(textOf).join('');
  // Why it is asked may stand before it.
  const from = FIRST_ASKING.test(text) ? 0 : (askedFrom(text) ?? 0);
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

/** Where the first sentence that asks begins, if it is not the first. */
function askedFrom(text: string): number | null {
  const gap = NEXT_ASKING.exec(text);
  return gap && gap.index + gap[0].length;
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

const SPACE: PhrasingContent = { type: 'text', value: ' ' };

/** The words of a paragraph, on one line. */
function wordsOf(node: Paragraph): Words {
  return node.children.map(onOneLine);
}

/** Footnotes stay with the narrative that has their texts. */
function onOneLine<Node extends PhrasingContent>(node: Node): PhrasingContent {
  if (node.type === 'footnoteReference') return { type: 'text', value: '' };
  if (node.type === 'break') return SPACE;
  if (node.type === 'text') return { ...node, value: node.value.replace(/\s*\n\s*/gu, ' ') };
  return 'children' in node ? { ...node, children: node.children.map(onOneLine) } : node;
}

function withoutNotes(node: Blocks[number]): Blocks[number] {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter(({ type }) => type !== 'footnoteReference');
  return { ...node, children: children.map((child) => withoutNotes(child as Blocks[number])) } as Blocks[number];
}

/** What a narrative lists and asks, block by block, each with the words that introduce it. */
import type { Heading, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { paragraph } from '#lib/markdown/nodes.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { addressedBy, asks, isCounted, isOnlyLead, leadAddressee } from './addressee.ts';
import type { Announced } from './announcement.ts';
import { asksNothing, isNone } from './nothing-asked.ts';
import { refersBack } from './reference.ts';
import { endSentence, joinSentences, sentencesIn, textIn, type Words, wordsOf } from './sentences.ts';

/** Blocks of an item. */
export type Blocks = readonly ListItem['children'][number][];

/** The section that items are of. */
export interface Place extends Announced {
  /** True where the section is one of proposals. */
  readonly isAsking: boolean;
  readonly about: string;
}

/** What will be an item, with what introduces it, the outermost first. */
export interface Draft {
  readonly blocks: Blocks;
  readonly leads: readonly string[];
  /** True for one of a list. */
  readonly isListed: boolean;
}

const LAST_SENTENCE = /[.!?…]\s+(?=\p{Lu}[^.!?…]*:\s*$)/u;

/** The drafts of a section's own blocks, in order. */
export function draftsIn(nodes: readonly RootContent[], place: Place): readonly Draft[] {
  const isListing = (node: RootContent) => node.type === 'list' || (node.type === 'paragraph' && isAsking(node, place));
  let isListed = nodes.some(isListing);
  let drafts: readonly Draft[] = [];
  let headings: readonly Heading[] = [];
  /** The paragraph that introduces the blocks that follow it. */
  let before: Paragraph | null = null;
  for (const [index, node] of nodes.entries()) {
    const leads = [...headings.map((one) => parseHeading(textOf(one)).title), ...(before ? [leadIn(before)] : [])];
    if (node.type === 'heading') {
      headings = [...headings.filter(({ depth }) => depth < node.depth), node];
      const next = nodes.findIndex(({ type }, at) => at > index && type === 'heading');
      isListed = nodes.slice(index, next < 0 ? undefined : next).some(isListing);
      before = null;
    } else if (node.type === 'list') {
      drafts = [...drafts, ...draftsOf(node, leads, place)];
      before = null;
    } else if (node.type === 'table') {
      drafts = withTable(drafts, node, { before, leads, previous: nodes[index - 1] }, place);
      before = null;
    } else if (node.type === 'paragraph') {
      const isAsked = isAsking(node, place);
      if (isLead(node, nodes[index + 1], place)) {
        before = node;
        drafts = [...drafts, ...askedBefore(node, leads, place)];
      } else if (drafts.length > 0 && refersBack(textOf(node))) drafts = withReference(drafts, node, place);
      else if (isAsked || !isListed || (before && place.isAsking && leadAddressee(leadIn(before), true)))
        drafts = [...drafts, ...draftsOfParagraph(node, leads, place, false)];
    }
  }
  return drafts;
}

function draftsOf(list: List, leads: readonly string[], place: Place): readonly Draft[] {
  let drafts: readonly Draft[] = [];
  for (const item of list.children) {
    const inner = innerList(item, place);
    const [head] = item.children;
    const isAlone = item.children.length === 1 && head?.type === 'paragraph';
    if (inner && head) drafts = [...drafts, ...draftsOf(inner, [...leads, textOf(head)], place)];
    else if (isAlone && drafts.length > 0 && refersBack(textOf(head))) drafts = joined(drafts, head);
    else if (isAlone) drafts = [...drafts, ...draftsOfParagraph(head, leads, place, true)];
    else if (item.children.length > 0) drafts = [...drafts, { blocks: item.children, leads, isListed: true }];
  }
  return drafts;
}

/** A paragraph cut before each sentence that asks; what stands before the first goes with it. */
function draftsOfParagraph(
  node: Paragraph,
  leads: readonly string[],
  place: Place,
  isListed: boolean,
): readonly Draft[] {
  const groups: Words[][] = [];
  let isAsked = false;
  for (const words of sentencesIn(wordsOf(node))) {
    const text = textIn(words);
    if (place.isAsking ? asksNothing(text) : isNone(text)) continue;
    const isAsking = asks(text, place.isAsking);
    const isNext = (isAsking && isAsked && !refersBack(text)) || (place.isAsking && isCounted(text));
    if (groups.length === 0 || isNext) groups.push([]);
    groups.at(-1)?.push(words);
    isAsked ||= isAsking;
  }
  return groups.map((sentences) => ({ blocks: [paragraph(...joinSentences(sentences))], leads, isListed }));
}

/** What a paragraph asks before its last sentence introduces something else. */
function askedBefore(node: Paragraph, leads: readonly string[], place: Place): readonly Draft[] {
  const earlier = sentencesIn(wordsOf(node)).slice(0, -1);
  const isAsked = earlier.some((words) => asks(textIn(words), place.isAsking));
  return isAsked ? draftsOfParagraph(paragraph(...joinSentences(earlier)), leads, place, false) : [];
}

/** A table with the words that introduce it. */
function withTable(
  drafts: readonly Draft[],
  node: Table,
  {
    before,
    leads,
    previous,
  }: { before: Paragraph | null; leads: readonly string[]; previous: RootContent | undefined },
  { isAsking }: Place,
): readonly Draft[] {
  const last = drafts.at(-1);
  if (!before && last && previous?.type === 'paragraph' && !last.isListed)
    return [...drafts.slice(0, -1), { ...last, blocks: [...last.blocks, node] }];
  if (!before) return [...drafts, { blocks: [node], leads, isListed: false }];
  const named = leadAddressee(leadIn(before), isAsking);
  const outer = [...leads.slice(0, -1), ...(named ? [`Đối với ${named.name}`] : [])];
  return [...drafts, { blocks: [before, node], leads: outer, isListed: false }];
}

/** What refers to items above goes with them; of a list that says of none to whom it goes, it tells that. */
function withReference(drafts: readonly Draft[], node: Paragraph, place: Place): readonly Draft[] {
  const last = drafts.at(-1);
  if (!last?.isListed) return joined(drafts, node);
  const { addressee } = addressedBy(textOf(node), place.isAsking, place.unitName);
  const from = drafts.findLastIndex(({ isListed, leads }) => !isListed || leads !== last.leads) + 1;
  return drafts.map((draft, index) =>
    addressee !== null && index >= from ? { ...draft, leads: [`Đối với ${addressee}`, ...draft.leads] } : draft,
  );
}

/** The last draft with a paragraph more. */
function joined(drafts: readonly Draft[], node: Paragraph): readonly Draft[] {
  const last = drafts.at(-1);
  if (!last) return drafts;
  const [head, ...others] = last.blocks;
  const blocks =
    head?.type === 'paragraph' && others.length === 0
      ? [paragraph(...joinSentences([endSentence(wordsOf(head)), wordsOf(node)]))]
      : [...last.blocks, node];
  return [...drafts.slice(0, -1), { ...last, blocks }];
}

/** The list of an item that only introduces it: `Đối với tỉnh:`. */
function innerList({ children: [head, inner, ...others] }: ListItem, { isAsking }: Place): List | null {
  const introduces =
    head?.type === 'paragraph' &&
    isOnlyLead(textOf(head), isAsking) &&
    (endsOpen(head) || (isAsking && leadAddressee(textOf(head), true) !== null));
  return introduces && inner?.type === 'list' && others.length === 0 ? inner : null;
}

/** True for a paragraph that introduces what follows: a list, a table, or paragraphs that ask. */
function isLead(node: Paragraph, next: RootContent | undefined, place: Place): boolean {
  const isNamed = place.isAsking && leadAddressee(textOf(node), true) !== null;
  if (!endsOpen(node) && !isNamed) return false;
  if (next?.type === 'list' || next?.type === 'table') return true;
  return next?.type === 'paragraph' && (isNamed || isAsking(next, place) || leadAddressee(textOf(next), true) !== null);
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

function isAsking(node: Paragraph, place: Place): boolean {
  return sentencesIn(wordsOf(node)).some((words) => asks(textIn(words), place.isAsking));
}

/** A narrative taken apart into the items that it lists and the sentences that ask for something. */
import type { Heading, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { paragraph } from '#lib/markdown/nodes.ts';
import { textBlocks } from '#lib/markdown/text-block.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { addressedBy, asks, circumstanceOf, leadAddressee } from './addressee.ts';
import { type Announced, isAnnouncement, isCommonplace } from './announcement.ts';
import { bodyKey } from './body-name.ts';
import { asksNothing, isNone } from './nothing-asked.ts';
import { refersBack } from './reference.ts';
import { endSentence, joinSentences, sentencesIn, type Words, wordsOf } from './sentences.ts';

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
  /** Its first paragraph on one line, which ends as a sentence does. */
  readonly head: Words;
  /** What else it holds; mostly nothing. */
  readonly tail: Blocks;
  /** All of it without marks, without the one whom it is asked of. */
  readonly plain: string;
}

interface Place extends Announced {
  /** True where the section is one of proposals. */
  readonly isAsking: boolean;
  readonly about: string;
}

/** What will be an item, with what introduces it, the outermost first. */
interface Draft {
  readonly blocks: Blocks;
  readonly leads: readonly string[];
  /** True for one of a list. */
  readonly isListed: boolean;
}

const ASKING_TITLE = /kiến nghị|đề xuất|đề nghị/iu;
const LAST_SENTENCE = /[.!?…]\s+(?=\p{Lu}[^.!?…]*:\s*$)/u;

/**
 * The items of a section: those of lists; tables; sentences that ask, each with what follows it; where there is neither list nor asking,
 * paragraphs. What introduces items goes with all of them as their lead, what refers to them stays with them. Who has nothing to propose
 * gives none. What else is told stays with the narrative.
 */
export function splitItems(nodes: readonly RootContent[], { title, unitName, about = '' }: Announced): readonly Item[] {
  const place: Place = { isAsking: ASKING_TITLE.test(title), title, unitName, about };
  return draftsIn(nodes, place).map((draft) => makeItem(draft, place));
}

function draftsIn(nodes: readonly RootContent[], place: Place): readonly Draft[] {
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
    if (groups.length === 0 || (isAsking && isAsked && !refersBack(text))) groups.push([]);
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
    head?.type === 'paragraph' && (endsOpen(head) || (isAsking && leadAddressee(textOf(head), true) !== null));
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

function makeItem({ blocks, leads }: Draft, place: Place): Item {
  const [first, ...others] = blocks;
  const own = first?.type === 'paragraph' ? wordsOf(first) : [];
  const text = textIn(own);
  const from = askedFrom(own, place);
  const { addressee, start, asked } = addressedBy(text.slice(from), place.isAsking, place.unitName);
  const isSetOff =
    addressee !== null && from === 0 && start > 0 && own[0]?.type === 'text' && own[0].value.length > start;
  const { lead, introduction } = leadOf(leads, addressee, place);
  const tail = first?.type === 'paragraph' ? others : blocks;
  const head = capitalized(own, isSetOff ? start : 0);
  const ended = tail.length === 0 && text.trim() !== '' ? endSentence(head) : head;
  return {
    lead,
    head: introduction === '' ? ended : joinSentences([[{ type: 'text', value: `${introduction}:` }], ended]),
    tail: tail.map(withoutNotes),
    plain: [introduction, text.slice(0, from), asked, ...textBlocks(tail).map((block) => block.text)].join(' ').trim(),
  };
}

/** Where the first sentence that asks begins: why it is asked may stand before it. */
function askedFrom(words: Words, { isAsking }: Place): number {
  const sentences = sentencesIn(words).map(textIn);
  const first = sentences.findIndex((sentence) => asks(sentence, isAsking));
  return first < 1 ? 0 : textIn(words).indexOf(sentences[first] ?? '');
}

/**
 * Whom an item is asked of: its own words say, else the innermost lead that names someone. What the other leads tell introduces it.
 * Where no one is asked, they are its lead; announcements say nothing.
 */
function leadOf(
  leads: readonly string[],
  own: string | null,
  place: Place,
): { readonly lead: Lead | null; readonly introduction: string } {
  const named = leads.map((lead) => leadAddressee(lead, place.isAsking));
  const telling = leads
    .map((lead, index) => {
      const circumstance = named[index]?.circumstance ?? (place.isAsking ? circumstanceOf(lead) : null);
      if (circumstance === null) return isAnnouncement(lead, place) ? '' : lead;
      return isCommonplace(circumstance, place) ? '' : circumstance;
    })
    .filter((lead) => lead !== '')
    .map((lead) => lead.replace(/\s*[:.]?\s*$/u, ''))
    .join('; ');
  const addressee = own ?? named.findLast((one) => one !== null)?.name;
  if (addressee !== undefined)
    return {
      lead: { key: bodyKey(addressee, place.about), words: asInSentence(addressee), isAddressee: true },
      introduction: telling,
    };
  const lead = telling === '' ? null : { key: fold(telling), words: telling, isAddressee: false };
  return { lead, introduction: '' };
}

/** `tỉnh` rather than `Tỉnh`, which began a sentence; `Tỉnh ủy`, `Thành phố Hà Nội` are names. */
function asInSentence(name: string): string {
  const begins =
    /^(?:Tỉnh|Huyện|Quận|Thị xã|Xã|Phường|Thành phố|Các|Cấp|Chính quyền|Lãnh đạo)(?!\p{L}|\s+(?:ủy|uỷ|\p{Lu}|\d))/u.test(
      name,
    );
  return begins ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function textIn(words: Words): string {
  return words.map(textOf).join('');
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

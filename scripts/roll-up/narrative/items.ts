/** A narrative taken apart into the items that it lists and the sentences that ask for something. */
import type { Nodes, RootContent } from 'mdast';
import { textBlocks } from '#lib/markdown/text-block.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { addressedBy, asks, circumstanceOf, leadAddressee } from './addressee.ts';
import { type Announced, isAnnouncement, isCommonplace } from './announcement.ts';
import { bodyKey } from './body-name.ts';
import { type Blocks, type Draft, draftsIn, type Place } from './drafts.ts';
import { endSentence, joinSentences, sentencesIn, textIn, type Words, wordsOf } from './sentences.ts';

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

const ASKING_TITLE = /kiến nghị|đề xuất|đề nghị/iu;
/**
 * The items of a section: those of lists; tables; sentences that ask, each with what follows it; where there is neither list nor asking,
 * paragraphs. What introduces items goes with all of them as their lead, what refers to them stays with them. Who has nothing to propose
 * gives none. What else is told stays with the narrative.
 */
export function splitItems(nodes: readonly RootContent[], { title, unitName, about = '' }: Announced): readonly Item[] {
  const place: Place = { isAsking: ASKING_TITLE.test(title), title, unitName, about };
  return draftsIn(nodes, place).map((draft) => makeItem(draft, place));
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

/** Words without their beginning. */
function capitalized([first, ...others]: Words, start: number): Words {
  if (first?.type !== 'text') return first ? [first, ...others] : [];
  const value = first.value.slice(start);
  const isLettered = /^\p{L}[.)]/u.test(value);
  return [{ type: 'text', value: isLettered ? value : value.charAt(0).toUpperCase() + value.slice(1) }, ...others];
}

function withoutNotes(node: Blocks[number]): Blocks[number] {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter(({ type }) => type !== 'footnoteReference');
  return { ...node, children: children.map((child) => withoutNotes(child as Blocks[number])) } as Blocks[number];
}

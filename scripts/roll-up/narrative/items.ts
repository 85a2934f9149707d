/** A narrative taken apart into the items that it lists and the sentences that ask for something. */
import type { Nodes, RootContent } from 'mdast';
import { textBlocks } from '#lib/markdown/text-block.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { addressedBy } from './addressee.ts';
import type { Announced } from './announcement.ts';
import { bodyInSentence, bodyKey } from './body-name.ts';
import { type Blocks, type Draft, draftsIn } from './drafts.ts';
import type { Introduction } from './introduction.ts';
import type { Place } from './told.ts';
import { capitalized, endSentence, joinWords, slice, type Words } from './words.ts';

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
 * The items of a section: those of lists; introduced tables; sentences that ask, each with what follows it; where there is neither list
 * nor asking, paragraphs and tables. What introduces items goes with all of them as their lead, what refers to them stays with them. Who has nothing to propose
 * gives none. What else is told stays with the narrative.
 */
export function splitItems(nodes: readonly RootContent[], { title, unitName, about = '' }: Announced): readonly Item[] {
  const place: Place = { isAsking: ASKING_TITLE.test(title), title, unitName, about };
  return draftsIn(nodes, place).map((draft) => makeItem(draft, place));
}

function makeItem({ words, why, says, tail, leads }: Draft, place: Place): Item {
  const { addressee, start, asked } = addressedBy(says, place.isAsking, place.unitName);
  const isSetOff = addressee !== null && why === '' && start > 0;
  const { lead, introduction } = leadOf(leads, addressee, place);
  const own = capitalized(isSetOff ? slice(words, start, Infinity) : words);
  const ended = tail.length === 0 && says !== '' ? endSentence(own) : own;
  return {
    lead,
    head: introduction === '' ? ended : joinWords([[{ type: 'text', value: `${introduction}:` }], ended]),
    tail: tail.map(withoutNotes),
    plain: [introduction, why, asked, ...textBlocks(tail).map((block) => block.text)].join(' ').trim(),
  };
}

/**
 * Whom an item is asked of: its own words say, else the innermost lead that names someone. What the leads tell introduces it.
 * Where no one is asked, that is its lead.
 */
function leadOf(
  leads: readonly Introduction[],
  own: string | null,
  { about }: Place,
): { readonly lead: Lead | null; readonly introduction: string } {
  const telling = leads.flatMap(({ telling }) => telling || []).join('; ');
  const addressee = own ?? leads.findLast((one) => one.addressee !== null)?.addressee ?? null;
  if (addressee !== null)
    return {
      lead: { key: bodyKey(addressee, about), words: bodyInSentence(addressee), isAddressee: true },
      introduction: telling,
    };
  const lead = telling === '' ? null : { key: fold(telling), words: telling, isAddressee: false };
  return { lead, introduction: '' };
}

function withoutNotes(node: Blocks[number]): Blocks[number] {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter(({ type }) => type !== 'footnoteReference');
  return { ...node, children: children.map((child) => withoutNotes(child as Blocks[number])) } as Blocks[number];
}

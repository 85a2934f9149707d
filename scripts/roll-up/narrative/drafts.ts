/** What a narrative lists and asks, each with the words that introduce it. */
import type { List, ListItem, RootContent, Table } from 'mdast';
import { paragraph } from '#lib/markdown/nodes.ts';
import { addressedBy, isOnlyLead, leadAddressee } from './addressee.ts';
import { type Introduction, readIntroduction } from './introduction.ts';
import { endsOpen, type Part, partsIn } from './parts.ts';
import { refersBack } from './reference.ts';
import { type Place, read, type Saying, sayingOf, sayingsIn, type Told, textOfTold } from './told.ts';
import { endSentence, joinWords, textIn } from './words.ts';

/** Blocks of an item. */
export type Blocks = readonly ListItem['children'][number][];

/** What will be an item. */
export interface Draft extends Saying {
  /** What it holds below its first paragraph. */
  readonly tail: Blocks;
  /** What introduces it, the outermost first. */
  readonly leads: readonly Introduction[];
  /** True for one of a list. */
  readonly isListed: boolean;
}

const NO_WORDS: Saying = { words: [], why: '', says: '' };

/** The drafts of a section's own blocks, in order. */
export function draftsIn(nodes: readonly RootContent[], place: Place): readonly Draft[] {
  return partsIn(nodes, place).reduce<readonly Draft[]>((drafts, part) => withPart(drafts, part, place), []);
}

/** Drafts with those of the blocks that follow them. */
function withPart(given: readonly Draft[], part: Part, place: Place): readonly Draft[] {
  const leads = part.before ? [...part.titles, part.before] : part.titles;
  let drafts = given;
  for (const [at, block] of part.blocks.entries()) {
    if (block.type === 'list') drafts = [...drafts, ...draftsOf(block, leads, place)];
    else if (block.type === 'table' && at === 0 && part.before)
      drafts = [...drafts, introducedTable(block, part.before, part.titles)];
    else if (block.type === 'table' && !part.lists)
      drafts = withTable(drafts, block, part.blocks[at - 1]?.type === 'told', leads);
    else if (block.type === 'told' && drafts.length > 0 && refersBack(textOfTold(block)))
      drafts = withReference(drafts, block, place);
    else if (block.type === 'told' && (block.asks || !part.lists))
      drafts = [...drafts, ...draftsOfTold(block, leads, place, false)];
  }
  return drafts;
}

function draftsOf(list: List, leads: readonly Introduction[], place: Place): readonly Draft[] {
  let drafts: readonly Draft[] = [];
  for (const { children } of list.children) {
    const [head, ...tail] = children;
    const told = head?.type === 'paragraph' ? read(head, place) : null;
    const inner = told && introducedList(told, tail, place);
    if (told && inner) {
      const lead = readIntroduction(textOfTold(told), place);
      drafts = [...drafts, ...draftsOf(inner, [...leads, lead], place)];
    } else if (told && tail.length > 0) drafts = [...drafts, { ...sayingOf(told), tail, leads, isListed: true }];
    else if (told && drafts.length > 0 && refersBack(textOfTold(told))) drafts = joined(drafts, told);
    else if (told) drafts = [...drafts, ...draftsOfTold(told, leads, place, true)];
    else if (head) drafts = [...drafts, { ...NO_WORDS, tail: children, leads, isListed: true }];
  }
  return drafts;
}

function draftsOfTold(told: Told, leads: readonly Introduction[], place: Place, isListed: boolean): readonly Draft[] {
  return sayingsIn(told, place).map((saying) => ({ ...saying, tail: [], leads, isListed }));
}

/** The list of an item that only introduces it: `Đối với tỉnh:`. */
function introducedList(head: Told, [inner, ...others]: Blocks, { isAsking }: Place): List | null {
  if (inner?.type !== 'list' || others.length > 0) return null;
  const text = textOfTold(head);
  const introduces = endsOpen(text) || (isAsking && leadAddressee(text, true) !== null);
  return introduces && isOnlyLead(text, isAsking) ? inner : null;
}

/** A table with the words that introduce it. */
function introducedTable(
  table: Table,
  { words, addressee }: NonNullable<Part['before']>,
  titles: readonly Introduction[],
): Draft {
  const leads = [...titles, { addressee, telling: '' }];
  return { words, why: '', says: textIn(words), tail: [table], leads, isListed: false };
}

/** A table goes with the paragraph right before it. */
function withTable(
  drafts: readonly Draft[],
  table: Table,
  isAfterParagraph: boolean,
  leads: readonly Introduction[],
): readonly Draft[] {
  const last = drafts.at(-1);
  if (!isAfterParagraph || !last || last.isListed)
    return [...drafts, { ...NO_WORDS, tail: [table], leads, isListed: false }];
  return [...drafts.slice(0, -1), { ...last, tail: [...last.tail, table] }];
}

/** What refers to items above goes with them; of a list that says of none to whom it goes, it tells that. */
function withReference(drafts: readonly Draft[], told: Told, place: Place): readonly Draft[] {
  const last = drafts.at(-1);
  if (!last?.isListed) return joined(drafts, told);
  const { addressee } = addressedBy(textOfTold(told), place.isAsking, place.unitName);
  const from = drafts.findLastIndex(({ isListed, leads }) => !isListed || leads !== last.leads) + 1;
  return drafts.map((draft, index) =>
    addressee !== null && index >= from ? { ...draft, leads: [{ addressee, telling: '' }, ...draft.leads] } : draft,
  );
}

/** The last draft with a paragraph more. */
function joined(drafts: readonly Draft[], told: Told): readonly Draft[] {
  const last = drafts.at(-1);
  if (!last) return drafts;
  const { words } = sayingOf(told);
  const more: Draft =
    last.tail.length === 0
      ? {
          ...last,
          words: joinWords([endSentence(last.words), words]),
          says: `${last.says} ${textOfTold(told)}`,
        }
      : { ...last, tail: [...last.tail, paragraph(...words)] };
  return [...drafts.slice(0, -1), more];
}

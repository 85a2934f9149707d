/** The ends of sections in a redline: Word keeps a break in the last paragraph of its section, and the last end of all it has always. */
import type { Block, Change, Inline, Paragraph } from '../model/model.ts';
import { sameLooks } from './likeness.ts';

/** What has something: the old version, the new one or both. */
export type Side = 'both' | Change['type'];

/** A block of a redline; one that is `inserted` or `deleted` is so as a whole. */
export interface Place {
  readonly block: Block;
  readonly side: Side;
}

/** The end of a section, before the place at an index. */
export interface Break {
  readonly at: number;
  readonly side: Side;
}

/** Where breaks stand, with the paragraphs that hold them. */
export interface Ends {
  readonly places: readonly Place[];
  readonly breaks: readonly Break[];
}

/** The breaks of both versions put where Word can hold each, so that accepting and rejecting come to the sections of one version. */
export function endsOf(
  places: readonly Place[],
  breaks: readonly Break[],
  unknown: (type: Change['type']) => Change,
): Ends {
  const { places: kept, breaks: moved } = withEndsKept(places, beforeOthers(slide(breaks, places), places));
  return withBreaksHeld(kept, moved, unknown);
}

/** A section that came or went before one that stays has its break behind it, among its own. */
function slide(breaks: readonly Break[], places: readonly Place[]): readonly Break[] {
  const slid = [...breaks];
  for (let index = slid.length - 2; index >= 0; index--) {
    const [one, next] = [slid[index], slid[index + 1]];
    if (!one || !next || one.side === 'both' || next.side !== 'both') continue;
    if (!places.slice(one.at, next.at).every(({ side }) => side === one.side)) continue;
    slid[index] = { ...one, side: 'both' };
    slid[index + 1] = { ...next, side: one.side };
  }
  return slid;
}

/** A break that comes or goes stands before what only the other version has: that one does not know it. */
function beforeOthers(breaks: readonly Break[], places: readonly Place[]): readonly Break[] {
  return breaks.map(({ at, side }, index) => {
    const other = side === 'inserted' ? 'deleted' : 'inserted';
    let before = at;
    while (side !== 'both' && before > (breaks[index - 1]?.at ?? 0) && places[before - 1]?.side === other) before -= 1;
    return { at: before, side };
  });
}

/**
 * A break that comes or goes behind a paragraph that stays goes with the end of that one, which is that of what comes or goes next. Where
 * that is a table, which has no such end, the paragraph stands twice: once with the break, and once without it.
 */
function withBreaksHeld(
  places: readonly Place[],
  breaks: readonly Break[],
  unknown: (type: Change['type']) => Change,
): Ends {
  const held = [...places];
  let copies = 0;
  const moved = breaks.map(({ at: was, side }): Break => {
    const at = was + copies;
    const holder = held[at - 1];
    const stays = side !== 'both' && holder?.side === 'both' && holder.block.type === 'paragraph';
    if (!stays || holder.block.type !== 'paragraph' || holder.block.change) return { at, side };
    let end = at;
    while (held[end]?.side === side) end += 1;
    const span = held.slice(at - 1, end);
    const kept = endKept(span).span;
    if (kept !== span) {
      held.splice(at - 1, span.length, ...kept);
      return { at, side };
    }
    const block = holder.block;
    const other = side === 'inserted' ? 'deleted' : 'inserted';
    const copy = (type: Change['type']): Place => ({
      block: copyIn(block, firstChange(held.slice(at), type) ?? firstChange(held, type) ?? unknown(type)),
      side: type,
    });
    held.splice(at - 1, 1, copy(other), copy(side));
    copies += 1;
    return { at: at + 1, side };
  });
  return { places: held, breaks: moved };
}

/** A paragraph of both versions as one that only one of them has, with its words and looks there. */
function copyIn({ was, ...block }: Paragraph, change: Change): Paragraph {
  const { change: _, ...looks } = change.type === 'deleted' ? (was ?? block) : block;
  const own = block.children.filter((one) => one.change === undefined || one.change.type === change.type);
  return { ...looks, children: own.map((one) => ({ ...one, change: one.change ?? change })), change };
}

/**
 * The last end of a section that stays cannot come or go, nor can that of the whole text: Word has it always. So the last paragraphs of
 * both versions there are one, whose looks change; and where one of them stands before what came or went, it is its end that did.
 */
function withEndsKept(places: readonly Place[], breaks: readonly Break[]): Ends {
  const kept: Place[] = [];
  const moved: Break[] = [];
  let start = 0;
  let waiting: Break[] = [];
  for (const end of [...breaks, { at: places.length, side: 'both' as const }]) {
    waiting.push(end);
    if (end.side !== 'both') continue;
    const { span, gap } = endKept(places.slice(start, end.at));
    for (const one of waiting)
      moved.push({ ...one, at: kept.length + one.at - start - (gap !== null && one.at - start > gap ? 1 : 0) });
    kept.push(...span);
    start = end.at;
    waiting = [];
  }
  return { places: kept, breaks: moved.slice(0, -1) };
}

/** The places of a span with one end; `gap` is the place that has moved to the end. */
function endKept(span: readonly Place[]): { readonly span: readonly Place[]; readonly gap: number | null } {
  const at = span.length - 1;
  const [old, now] = [
    span.findLastIndex(({ side }) => side !== 'inserted'),
    span.findLastIndex(({ side }) => side !== 'deleted'),
  ];
  const [was, is] = [span[old], span[now]];
  if (old === now || was?.block.type !== 'paragraph' || is?.block.type !== 'paragraph') return { span, gap: null };
  const [gone, come] = [was.block.change, is.block.change];
  const change = old > now ? gone : (come ?? gone);
  const children: readonly Inline[] =
    was.side === 'both'
      ? is.block.children
      : is.side === 'both'
        ? was.block.children
        : [...was.block.children, ...is.block.children];
  const { change: _, was: __, ...looks } = is.block;
  const former = was.block.was ?? was.block;
  const last: Place = {
    block: {
      ...looks,
      children,
      ...(change && !sameLooks(former, is.block) ? { was: { ...former, change } } : {}),
    },
    side: 'both',
  };
  const first = Math.min(old, now);
  const stays = span[first];
  if (stays?.side !== 'both' || stays.block.type !== 'paragraph')
    return { span: [...span.slice(0, first), ...span.slice(first + 1, at), last], gap: first };
  const next = span[first + 1];
  const by = (next && next.side !== 'both' && firstChange([next], next.side)) || change;
  const ended: Place = { block: { ...stays.block, ...(by ? { change: by } : {}) }, side: 'both' };
  return { span: [...span.slice(0, first), ended, ...span.slice(first + 1, at), last], gap: null };
}

/** The first change of a type in some places; undefined where there is none. */
export function firstChange(places: readonly Place[], type: Change['type']): Change | undefined {
  const inBlock = (block: Block): readonly (Change | undefined)[] => {
    if (block.type === 'paragraph') return [block.change, ...block.children.map(({ change }) => change)];
    if (block.type !== 'table') return [];
    return block.rows.flatMap((row) => [row.change, ...row.cells.flatMap(({ blocks }) => blocks.flatMap(inBlock))]);
  };
  return places.flatMap(({ block }) => inBlock(block)).find((change) => change?.type === type);
}

/** What the units beside one gave of a figure: sorted once for all of them. */
import { countsAs } from '#lib/figures/figure-value.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { parentId, type Unit } from '#lib/register/register.ts';
import { sha256Of } from '../../output/sha256.ts';
import type { Campaign } from '../../roll-up/numbers/campaign.ts';
import { maskOf } from '../../roll-up/numbers/mask.ts';

/** What peers give of a figure, the unit itself included; one object for all of them. */
export interface Peers {
  readonly units: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Where a value stands among those of peers. */
export interface AmongPeers {
  readonly peers: Peers;
  /** The greatest is the first; those that are the same have the same place. */
  readonly rank: number;
}

/** Fewer than these are no peers to be held against. */
const LEAST = 3;

/** Values of peers, rising. */
interface Sorted extends Peers {
  readonly values: readonly number[];
}

/** What stands side by side: the units of a level below one superior. */
interface Group {
  /** Of figures and terms that enough of them give, and none hides. */
  readonly values: ReadonlyMap<string, ReadonlyMap<TermKey, Sorted>>;
  readonly digest: string;
}

const known = new WeakMap<Campaign, Map<string, Group>>();

/** Where a unit's value stands among those of the units of its level below the same superior; null where there are few, or one is hidden. */
export function amongPeers(
  campaign: Campaign,
  unit: Unit,
  { figure, term }: { readonly figure: string; readonly term: TermKey },
  value: number,
): AmongPeers | null {
  const peers = groupOf(campaign, unit).values.get(figure)?.get(term);
  return peers ? { peers, rank: peers.units - firstAbove(peers.values, value) + 1 } : null;
}

/** The same text as long as what a unit's values are held against is. */
export function peersDigest(campaign: Campaign, unit: Unit): string {
  return groupOf(campaign, unit).digest;
}

/** How many values are no greater. */
function firstAbove(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupOf(campaign: Campaign, { id, level }: Unit): Group {
  const groups = known.get(campaign) ?? new Map<string, Group>();
  known.set(campaign, groups);
  const parent = parentId(id);
  const key = `${parent ?? ''} ${level}`;
  const before = groups.get(key);
  if (before) return before;
  const peers = parent === null ? [] : campaign.register.children(parent).filter((peer) => peer.level === level);
  const values = new Map([...given(campaign, peers)].map(([figure, terms]) => [figure, sorted(terms)]));
  const told = [...values].map(([figure, terms]) => [figure, [...terms].map(([term, one]) => [term, one.values])]);
  const group = { values, digest: sha256Of(JSON.stringify(told)) };
  groups.set(key, group);
  return group;
}

/** Null where one of them is hidden, or too long to be held against others. */
type Given = Map<TermKey, number[] | null>;

function given(campaign: Campaign, peers: readonly Unit[]): ReadonlyMap<string, Given> {
  const all = new Map<string, Given>();
  const mask = maskOf(campaign);
  for (const peer of peers) {
    const summary = campaign.summaries.get(peer.id);
    if (!summary) continue;
    for (const { figure } of campaign.outline.figures.values()) {
      const terms: Given = all.get(figure.id) ?? new Map();
      all.set(figure.id, terms);
      for (const [term, { value }] of summary.figures.get(figure.id) ?? []) {
        const number = countsAs(value)?.toNumber();
        if (value.type === 'hidden' || mask.hides('own', peer, figure, term) || !isExact(number)) terms.set(term, null);
        else if (number !== undefined) enter(terms, term, number);
      }
    }
  }
  return all;
}

function isExact(number = 0): boolean {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}

function enter(terms: Given, term: TermKey, number: number): void {
  const list = terms.get(term);
  if (list) list.push(number);
  else if (list === undefined) terms.set(term, [number]);
}

function sorted(terms: Given): ReadonlyMap<TermKey, Sorted> {
  const all = new Map<TermKey, Sorted>();
  for (const [term, values] of terms) {
    if (values === null || values.length < LEAST) continue;
    values.sort((a, b) => a - b);
    const middle = values.length >> 1;
    const upper = values[middle] ?? 0;
    all.set(term, {
      values,
      units: values.length,
      median: values.length % 2 === 1 ? upper : ((values[middle - 1] ?? 0) + upper) / 2,
      least: values[0] ?? 0,
      most: values.at(-1) ?? 0,
    });
  }
  return all;
}

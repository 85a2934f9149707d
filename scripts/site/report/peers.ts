/** What the units beside one gave of a figure: sorted once for all of them. */
import { countsAs } from '#lib/figures/figure-value.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { parentId, type Unit } from '#lib/register/register.ts';
import type { Campaign } from '../../roll-up/numbers/campaign.ts';
import { maskOf } from '../../roll-up/numbers/mask.ts';

/** Where a value stands among those of peers, itself included. */
export interface AmongPeers {
  readonly units: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** The greatest is the first; those that are the same have the same place. */
  readonly rank: number;
}

/** Fewer than these are no peers to be held against. */
const LEAST = 3;

/** Rising; null where one of them is hidden. */
type Values = number[] | null;

const known = new WeakMap<Campaign, Map<string, ReadonlyMap<string, Values>>>();

/** Where a unit's value stands among those of the units of its level below the same superior; null where there are few, or one is hidden. */
export function amongPeers(
  campaign: Campaign,
  unit: Unit,
  { figure, term }: { readonly figure: string; readonly term: TermKey },
  value: number,
): AmongPeers | null {
  const values = valuesBeside(campaign, unit).get(`${figure} ${term}`);
  if (!values || values.length < LEAST) return null;
  const middle = values.length >> 1;
  const upper = values[middle] ?? 0;
  const greater = values.length - firstAbove(values, value);
  return {
    units: values.length,
    median: values.length % 2 === 1 ? upper : ((values[middle - 1] ?? 0) + upper) / 2,
    least: values[0] ?? 0,
    most: values.at(-1) ?? 0,
    rank: greater + 1,
  };
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

function valuesBeside(campaign: Campaign, { id, level }: Unit): ReadonlyMap<string, Values> {
  const groups = known.get(campaign) ?? new Map<string, ReadonlyMap<string, Values>>();
  known.set(campaign, groups);
  const parent = parentId(id);
  const key = `${parent ?? ''} ${level}`;
  const before = groups.get(key);
  if (before) return before;
  const values = new Map<string, Values>();
  const mask = maskOf(campaign);
  for (const peer of parent === null ? [] : campaign.register.children(parent)) {
    const summary = peer.level === level ? campaign.summaries.get(peer.id) : undefined;
    if (!summary) continue;
    for (const { figure } of campaign.outline.figures.values())
      for (const [term, given] of summary.figures.get(figure.id) ?? []) {
        const at = `${figure.id} ${term}`;
        const number = countsAs(given.value)?.toNumber();
        if (given.value.type === 'hidden' || mask.hides('own', peer, figure, term)) values.set(at, null);
        else if (number !== undefined) enter(values, at, number);
      }
  }
  for (const list of values.values()) list?.sort((a, b) => a - b);
  groups.set(key, values);
  return values;
}

function enter(values: Map<string, Values>, at: string, number: number): void {
  const list = values.get(at);
  if (list) list.push(number);
  else if (list === undefined) values.set(at, [number]);
}

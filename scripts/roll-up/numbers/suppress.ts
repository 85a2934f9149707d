/**
 * Secondary suppression: which values must be hidden besides those that have to be, so that none of these can be worked out from the rest.
 *
 * A hidden value is safe where what is published has another solution in which it is another number. So for each one such a solution is
 * looked for that changes hidden values only; where there is none, the cheapest one that changes others as well, and these are hidden too.
 * What is found holds for good: hiding more takes no solution away.
 */

/** A value that somebody publishes; 0 is none, as it tells of nobody and is never hidden. */
export interface PublishedValue {
  readonly value: number;
  /** What anybody knows: it is at least, and at most, this much. */
  readonly least: number;
  readonly most: number;
  /** True where it must be hidden. */
  readonly isSmall: boolean;
  /** How much is lost if it is hidden. */
  readonly cost: number;
}

/** What anybody knows of some values: the sum of each times its factor is 0, or, where `slack` is a number, is `slack` now and not negative. */
export interface Relation {
  readonly terms: readonly (readonly [value: number, factor: number])[];
  readonly slack: number | null;
}

/** Values and relations; relations and the result name values by their place. */
export interface Publication {
  readonly values: readonly PublishedValue[];
  readonly relations: readonly Relation[];
}

/** The places of all values to hide. */
export function suppress({ values, relations }: Publication): ReadonlySet<number> {
  const uses = values.map((): Use[] => []);
  for (const [relation, { terms }] of relations.entries())
    for (const [at, factor] of terms) uses[at]?.push({ relation, factor });
  const hidden = new Set([...values.keys()].filter((at) => values[at]?.isSmall));
  const system: System = { values, relations, uses, hidden };
  const safe = new Set<number>();
  for (const at of [...hidden]) {
    if (safe.has(at)) continue;
    const [first, second] = SEARCHES;
    const other = cheapest(system, at, first) ?? cheapest(system, at, second);
    for (const moved of other?.keys() ?? whatHangsOn(system, at)) {
      hidden.add(moved);
      safe.add(moved);
    }
  }
  return hidden;
}

interface System extends Publication {
  /** The relations of each value. */
  readonly uses: readonly (readonly Use[])[];
  readonly hidden: ReadonlySet<number>;
}

interface Use {
  readonly relation: number;
  readonly factor: number;
}

/** Part of another solution. */
interface Attempt {
  /** By how much values differ. */
  readonly moves: ReadonlyMap<number, number>;
  /** What the moves add to each relation that they touch. */
  readonly sums: ReadonlyMap<number, number>;
  readonly broken: readonly number[];
  readonly cost: number;
}

/**
 * How solutions are looked for: first with patience, then for whatever closes. A relation that is broken counts as this cost; attempts are
 * looked at until there are so many.
 */
const SEARCHES = [
  { brokenCost: 0.5, most: 40 },
  { brokenCost: 8, most: 1000 },
] as const;
/** Ways to mend a relation that are followed up. */
const MOST_WAYS = 6;
/** Fewer moves are better. */
const COST_OF_MOVE = 0.01;

type Search = (typeof SEARCHES)[number];

/** A move that would make another attempt of one; the attempt is made when it is looked at. */
interface Way {
  readonly attempt: Attempt;
  readonly at: number;
  readonly by: number;
  /** What the attempt with the move is expected to cost. */
  readonly price: number;
}

/** Another solution in which a value differs, that changes as little as may be of what is not hidden; null where none is found. */
function cheapest(system: System, at: number, { most, brokenCost }: Search): Attempt['moves'] | null {
  const nothing: Attempt = { moves: new Map(), sums: new Map(), broken: [], cost: 0 };
  const open: Way[] = [1, -1]
    .filter((by) => isAllowed(system, at, by))
    .map((by) => ({ attempt: nothing, at, by, price: priceOf(system, nothing, at, by, brokenCost) }));
  for (let looked = 0; looked < most && open.length > 0; looked++) {
    const place = open.reduce((best, { price }, index) => (price < (open[best]?.price ?? 0) ? index : best), 0);
    const [way] = open.splice(place, 1);
    if (!way) break;
    const best = withMove(system, way.attempt, way.at, way.by);
    if (best.broken.length === 0) return best.moves;
    open.push(...waysToMend(system, best, brokenCost));
  }
  return null;
}

/** The shortest of the broken relations mended, each way with one value more; the cheapest ways. */
function waysToMend(system: System, attempt: Attempt, brokenCost: number): readonly Way[] {
  const length = (relation: number) => system.relations[relation]?.terms.length ?? 0;
  const relation = attempt.broken.reduce((one, other) => (length(other) < length(one) ? other : one));
  const sum = attempt.sums.get(relation) ?? 0;
  const ways: Way[] = [];
  const spared = attempt.cost + attempt.broken.length * brokenCost;
  for (const [at, factor] of system.relations[relation]?.terms ?? []) {
    const limit = ways.length < MOST_WAYS ? Number.POSITIVE_INFINITY : (ways.at(-1)?.price ?? 0);
    // A move mends no more relations than its value has.
    if (spared + costOf(system, at) - (system.uses[at]?.length ?? 0) * brokenCost >= limit) continue;
    const by = mending(system, relation, sum, factor);
    if (attempt.moves.has(at) || !isAllowed(system, at, by)) continue;
    const price = priceOf(system, attempt, at, by, brokenCost);
    if (price >= limit) continue;
    if (ways.length === MOST_WAYS) ways.pop();
    const place = ways.findIndex((one) => price < one.price);
    ways.splice(place < 0 ? ways.length : place, 0, { attempt, at, by, price });
  }
  return ways;
}

/** By how much a value with a factor must move so that a relation holds. */
function mending({ relations }: System, relation: number, sum: number, factor: number): number {
  const slack = relations[relation]?.slack ?? null;
  if (slack === null) return -sum / factor;
  return Math.sign(factor) * Math.ceil(-(slack + sum) / Math.abs(factor));
}

function isAllowed({ values }: System, at: number, by: number): boolean {
  const { value = 0, least = 0, most = 0 } = values[at] ?? {};
  return value + by >= least && value + by <= most && value + by !== 0;
}

/** What an attempt with a move is expected to cost. */
function priceOf(system: System, { sums, cost, broken }: Attempt, at: number, by: number, brokenCost: number): number {
  let left = broken.length;
  for (const { relation, factor } of system.uses[at] ?? []) {
    const before = sums.get(relation) ?? 0;
    const isMore = isBroken(system, relation, before + by * factor);
    left += Number(isMore) - Number(isBroken(system, relation, before));
  }
  return cost + costOf(system, at) + left * brokenCost;
}

function costOf({ values, hidden }: System, at: number): number {
  return COST_OF_MOVE + (hidden.has(at) ? 0 : (values[at]?.cost ?? 0));
}

function withMove(system: System, attempt: Attempt, at: number, by: number): Attempt {
  const sums = new Map(attempt.sums);
  for (const { relation, factor } of system.uses[at] ?? []) sums.set(relation, (sums.get(relation) ?? 0) + by * factor);
  return {
    moves: new Map(attempt.moves).set(at, by),
    sums,
    broken: [...sums].flatMap(([relation, sum]) => (isBroken(system, relation, sum) ? [relation] : [])),
    cost: attempt.cost + costOf(system, at),
  };
}

function isBroken({ relations }: System, relation: number, sum: number): boolean {
  const slack = relations[relation]?.slack ?? null;
  return slack === null ? sum !== 0 : slack + sum < 0;
}

/** The last resort: all values that hang together with one. Twice as much of everything is another solution. */
function whatHangsOn({ relations, uses }: System, at: number): ReadonlySet<number> {
  const found = new Set([at]);
  for (const one of found)
    for (const { relation } of uses[one] ?? [])
      for (const [other] of relations[relation]?.terms ?? []) found.add(other);
  return found;
}

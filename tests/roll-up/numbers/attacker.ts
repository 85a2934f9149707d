/**
 * Somebody who knows the outline and the register, reads all that is published, and works out what is hidden. It knows that what is
 * hidden is a whole number, and not 0, as 0 is never hidden.
 */

/** Low and high limits of a sum of unknowns, each times its factor. */
export interface Clue {
  readonly terms: readonly (readonly [unknown: string, factor: number])[];
  readonly low: number;
  readonly high: number;
}

/** Unknowns by their places. */
interface Puzzle {
  readonly clues: readonly { readonly terms: readonly (readonly [number, number])[]; low: number; high: number }[];
  readonly cluesOf: readonly (readonly number[])[];
  readonly guess: readonly number[];
}

/** What each unknown is at least and at most. */
interface Ranges {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** More than hidden values of the campaigns come to, with room for others. */
const HIGHEST = 150;
const MOST_STEPS = 3000;
const NEAR = 1e-6;

/**
 * Another solution of the clues than the true one, in which an unknown differs; null where there is none. The truth serves as a guide to
 * where solutions are, and decides nothing: all values are tried before it is said that there is none.
 */
export function otherSolution(
  clues: readonly Clue[],
  truth: ReadonlyMap<string, number>,
  unknown: string,
): ReadonlyMap<string, number> | null {
  const ids = hangingTogether(clues, unknown);
  const places = new Map(ids.map((id, at) => [id, at]));
  const own = clues
    .filter(({ terms: [first] }) => first && places.has(first[0]))
    .map(({ terms, low, high }) => ({
      terms: terms.map(([id, factor]) => [places.get(id) ?? -1, factor] as const),
      low,
      high,
    }));
  const puzzle: Puzzle = {
    clues: own,
    cluesOf: ids.map((_, at) => own.flatMap(({ terms }, clue) => (terms.some(([one]) => one === at) ? [clue] : []))),
    guess: ids.map((id) => truth.get(id) ?? 1),
  };
  const start = { low: new Int32Array(ids.length).fill(1), high: new Int32Array(ids.length).fill(HIGHEST) };
  if (!narrow(puzzle, start, [...own.keys()])) return null;
  let steps = 0;
  const search = (ranges: Ranges): readonly number[] | null => {
    steps += 1;
    if (steps > MOST_STEPS) throw new Error(`The attack on ${unknown} takes too long`);
    const guess = puzzle.guess.map((value, at) => Math.min(ranges.high[at] ?? 0, Math.max(ranges.low[at] ?? 0, value)));
    const open = own
      .filter((clue) => !holds(clue, guess))
      .flatMap(({ terms }) => terms.map(([at]) => at))
      .find((at) => (ranges.low[at] ?? 0) < (ranges.high[at] ?? 0));
    if (open === undefined) return own.every((clue) => holds(clue, guess)) ? guess : null;
    return tryAll(puzzle, ranges, open, (value) => value !== null, search);
  };
  const target = ids.indexOf(unknown);
  const found = tryAll(puzzle, start, target, (value) => value !== truth.get(unknown), search);
  return found && new Map(ids.map((id, at) => [id, found[at] ?? 0]));
}

/** The first solution with one of an unknown's values, those nearest to the guess first. */
function tryAll(
  puzzle: Puzzle,
  ranges: Ranges,
  at: number,
  isWanted: (value: number) => boolean,
  search: (ranges: Ranges) => readonly number[] | null,
): readonly number[] | null {
  const [low, high, near] = [ranges.low[at] ?? 0, ranges.high[at] ?? 0, puzzle.guess[at] ?? 0];
  const values = Array.from({ length: high - low + 1 }, (_, index) => low + index).filter(isWanted);
  values.sort((one, other) => Math.abs(one - near) - Math.abs(other - near));
  for (const value of values) {
    const next = { low: ranges.low.slice(), high: ranges.high.slice() };
    next.low[at] = value;
    next.high[at] = value;
    const found = narrow(puzzle, next, puzzle.cluesOf[at] ?? []) ? search(next) : null;
    if (found) return found;
  }
  return null;
}

function holds({ terms, low, high }: Puzzle['clues'][number], values: readonly number[]): boolean {
  const sum = terms.reduce((all, [at, factor]) => all + factor * (values[at] ?? 0), 0);
  return sum >= low - NEAR && sum <= high + NEAR;
}

/** The unknowns that share clues with one, and so on. */
function hangingTogether(clues: readonly Clue[], unknown: string): readonly string[] {
  const found = new Set([unknown]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { terms } of clues) if (terms.some(([id]) => found.has(id))) for (const [id] of terms) found.add(id);
  }
  return [...found];
}

/** Cuts ranges to what clues leave; false where nothing is left of one. */
function narrow({ clues, cluesOf }: Puzzle, { low, high }: Ranges, from: readonly number[]): boolean {
  const open = new Set(from);
  for (const one of open) {
    open.delete(one);
    const clue = clues[one];
    if (!clue) continue;
    const least = (at: number, factor: number) => factor * ((factor > 0 ? low[at] : high[at]) ?? 0);
    const most = (at: number, factor: number) => factor * ((factor > 0 ? high[at] : low[at]) ?? 0);
    const sums = clue.terms.reduce(
      ([down, up], [at, factor]) => [down + least(at, factor), up + most(at, factor)] as const,
      [0, 0] as const,
    );
    for (const [at, factor] of clue.terms) {
      const bounds = [
        (clue.low - (sums[1] - most(at, factor))) / factor,
        (clue.high - (sums[0] - least(at, factor))) / factor,
      ];
      const [down, up] = [Math.ceil(Math.min(...bounds) - NEAR), Math.floor(Math.max(...bounds) + NEAR)];
      const [lowest = 0, highest = 0] = [low[at], high[at]];
      if (Math.max(down, lowest) > Math.min(up, highest)) return false;
      if (down <= lowest && up >= highest) continue;
      low[at] = Math.max(down, lowest);
      high[at] = Math.min(up, highest);
      for (const other of cluesOf[at] ?? []) open.add(other);
      open.add(one);
      break;
    }
  }
  return true;
}

/** Where random choices come from. */
export interface Draw {
  /** A whole number from min to max, both included. */
  readonly int: (min: number, max: number) => number;
  /** True so many times in a hundred. */
  readonly chance: (percent: number) => boolean;
  /** One of the list, which must not be empty. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** A draw made from a source of whole numbers. */
export function drawFrom(int: Draw['int']): Draw {
  return {
    int,
    // Small draws are "no", so that shrinking takes peculiarities away.
    chance: (percent) => int(0, 99) >= 100 - percent,
    pick: (list) => {
      const picked = list[int(0, list.length - 1)];
      if (picked === undefined) throw new Error('Nothing to pick from');
      return picked;
    },
  };
}

/** A draw that follows from a number alone (Lehmer's generator): what fills one report shrinks as one. */
export function drawFromSeed(seed: number): Draw {
  let state = (seed % 2147483646) + 1;
  return drawFrom((min, max) => {
    state = (state * 48271) % 2147483647;
    return min + (state % (max - min + 1));
  });
}

/** Pairs what two lists have in common, in order. */
import { diffArrays } from 'diff';

/** One step from an old list to a new one: `old` only is gone, `new` only has come, both are one thing, changed or not. */
export interface Step<T> {
  readonly old: T | null;
  readonly new: T | null;
}

/** A way to find what is one thing in two lists: places in the old and in the new one, both rising. */
export type Pairing<T> = (old: readonly T[], now: readonly T[]) => readonly (readonly [old: number, now: number])[];

/** Aligns two lists: the first way to pair has its say, each further one between what those before it have paired. */
export function alignLists<T>(
  old: readonly T[],
  now: readonly T[],
  [first, ...rest]: readonly Pairing<T>[],
): readonly Step<T>[] {
  if (!first || old.length === 0 || now.length === 0)
    return [...old.map((one) => ({ old: one, new: null })), ...now.map((one) => ({ old: null, new: one }))];
  const steps: Step<T>[] = [];
  let [i, j] = [0, 0];
  const between = (before: number, after: number) => {
    for (const step of alignLists(old.slice(i, before), now.slice(j, after), rest)) steps.push(step);
  };
  for (const [before, after] of first(old, now)) {
    between(before, after);
    steps.push({ old: old[before] as T, new: now[after] as T });
    [i, j] = [before + 1, after + 1];
  }
  between(old.length, now.length);
  return steps;
}

/** Pairs what has the same key, as many as can be (longest common subsequence). */
export function byKey<T>(keyOfOld: (one: T) => string, keyOfNew = keyOfOld): Pairing<T> {
  return (old, now) => {
    const pairs: (readonly [number, number])[] = [];
    let [i, j] = [0, 0];
    for (const { added, removed, count } of diffArrays(old.map(keyOfOld), now.map(keyOfNew))) {
      for (let step = 0; step < count; step++) {
        if (!added && !removed) pairs.push([i, j]);
        if (!added) i += 1;
        if (!removed) j += 1;
      }
    }
    return pairs;
  };
}

/** Pairs so that the sum of the likeness of pairs is greatest. Pairs less alike than `least`, which is more than 0, are none. */
export function byLikeness<T>(likeness: (old: T, now: T) => number, least: number): Pairing<T> {
  return (old, now) => {
    const width = now.length + 1;
    const best = new Float64Array((old.length + 1) * width);
    const alike = new Float64Array(old.length * now.length);
    for (let i = old.length - 1; i >= 0; i--) {
      for (let j = now.length - 1; j >= 0; j--) {
        const here = likeness(old[i] as T, now[j] as T);
        const paired = here >= least ? here + (best[(i + 1) * width + j + 1] ?? 0) : 0;
        alike[i * now.length + j] = here >= least ? here : 0;
        best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
      }
    }
    const pairs: (readonly [number, number])[] = [];
    let [i, j] = [0, 0];
    while (i < old.length && j < now.length) {
      const [here, its] = [best[i * width + j] ?? 0, alike[i * now.length + j] ?? 0];
      if (its > 0 && here === its + (best[(i + 1) * width + j + 1] ?? 0)) pairs.push([i++, j++]);
      else if (here === (best[(i + 1) * width + j] ?? 0)) i += 1;
      else j += 1;
    }
    return pairs;
  };
}

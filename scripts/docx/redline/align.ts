/** Pairs what two lists have in common, in order. */

/** One step from an old list to a new one: `old` only is gone, `new` only has come, both are one thing, changed or not. */
export interface Step<T> {
  readonly old: T | null;
  readonly new: T | null;
}

/**
 * Aligns two lists so that the sum of the likeness of pairs is greatest (longest common subsequence with weights). Pairs less alike
 * than `least` are none. What is the same at both ends is paired first, so that the time grows with what changed only.
 */
export function alignLists<T>(
  old: readonly T[],
  now: readonly T[],
  likeness: (a: T, b: T) => number,
  least: number,
): readonly Step<T>[] {
  let start = 0;
  while (start < old.length && start < now.length && likeness(old[start] as T, now[start] as T) === 1) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    likeness(old.at(-1 - end) as T, now.at(-1 - end) as T) === 1
  )
    end += 1;
  const same = (index: number, other: number): Step<T> => ({ old: old[index] as T, new: now[other] as T });
  return [
    ...Array.from({ length: start }, (_, index) => same(index, index)),
    ...alignMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end), likeness, least),
    ...Array.from({ length: end }, (_, index) => same(old.length - end + index, now.length - end + index)),
  ];
}

function alignMiddle<T>(
  old: readonly T[],
  now: readonly T[],
  likeness: (a: T, b: T) => number,
  least: number,
): readonly Step<T>[] {
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const pairs = new Float64Array(old.length * now.length);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const alike = likeness(old[i] as T, now[j] as T);
      pairs[i * now.length + j] = alike >= least ? alike : 0;
      const paired = alike >= least ? alike + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const steps: Step<T>[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const here = best[i * width + j] ?? 0;
    const alike = i < old.length && j < now.length ? (pairs[i * now.length + j] ?? 0) : 0;
    if (alike > 0 && here === alike + (best[(i + 1) * width + j + 1] ?? 0))
      steps.push({ old: old[i++] as T, new: now[j++] as T });
    else if (i < old.length && (j === now.length || here === (best[(i + 1) * width + j] ?? 0)))
      steps.push({ old: old[i++] as T, new: null });
    else steps.push({ old: null, new: now[j++] as T });
  }
  return steps;
}

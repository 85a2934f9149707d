/** Problems that say the same again and again: nobody reads more than some of them. */
const MOST_ALIKE = 20;

/** The first of those that say the same, 20 or so many; the last of these tells how many more there are. The order stays. */
export function fewAlike<T extends { readonly message: string }>(
  problems: readonly T[],
  most: number = MOST_ALIKE,
): readonly T[] {
  if (problems.length <= most) return problems;
  const counts = new Map<string, number>();
  for (const { message } of problems) counts.set(message, (counts.get(message) ?? 0) + 1);
  const seen = new Map<string, number>();
  return problems.flatMap((one) => {
    const count = (seen.get(one.message) ?? 0) + 1;
    seen.set(one.message, count);
    const more = (counts.get(one.message) ?? 0) - most;
    if (count < most || more <= 0) return count <= most ? [one] : [];
    return count === most ? [{ ...one, message: `${one.message} (còn ${more} chỗ như vậy nữa ở dưới)` }] : [];
  });
}

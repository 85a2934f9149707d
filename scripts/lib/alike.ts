/** Problems that say the same again and again: nobody reads more than some of them. */
import type { Problem } from './problem.ts';

const MOST_ALIKE = 20;

/** The first of those that say the same; the last of these tells how many more there are. The order stays. */
export function fewAlike(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const { message } of problems) counts.set(message, (counts.get(message) ?? 0) + 1);
  const seen = new Map<string, number>();
  return problems.flatMap((one) => {
    const count = (seen.get(one.message) ?? 0) + 1;
    seen.set(one.message, count);
    const more = (counts.get(one.message) ?? 0) - MOST_ALIKE;
    if (count < MOST_ALIKE || more <= 0) return count <= MOST_ALIKE ? [one] : [];
    return count === MOST_ALIKE ? [{ ...one, message: `${one.message} (còn ${more} chỗ như vậy nữa ở dưới)` }] : [];
  });
}

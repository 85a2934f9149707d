/** Random edits of one text, each parsed, checked, mended and checked again. */
import fc from 'fast-check';
import type { Repository } from '#lib/repository/repository.ts';
import type { Base } from './bases.ts';
import { applyEdits, someEdits } from './edits.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export interface FuzzResult {
  readonly name: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Milliseconds of computing of the slowest case: other work on the machine does not count. */
  readonly slowest: number;
  /** The smallest case found that fails, and why; null where none does. */
  readonly failure: { readonly edits: string; readonly text: string; readonly reason: string } | null;
}

/** Runs some cases; one that takes longer than `limit` milliseconds fails. The same seed gives the same cases. */
export function fuzz(
  repository: Repository,
  { name, file, text }: Base,
  runs: number,
  seed: number,
  limit = Number.POSITIVE_INFINITY,
): FuzzResult {
  const counts = { refused: 0, 'left as it is': 0, mended: 0 };
  let slowest = 0;
  const property = fc.property(someEdits, (edits) => {
    const edited = applyEdits(text, edits);
    const start = process.cpuUsage();
    counts[outcomeOf(repository, file, edited)] += 1;
    const time = process.cpuUsage(start).user / 1000;
    slowest = Math.max(slowest, time);
    if (time > limit) throw new Error(`took ${Math.round(time)} ms`);
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { numRuns: runs, seed });
  if (!failed || !counterexample) return { name, counts, slowest, failure: null };
  const [edits] = counterexample;
  const reason =
    errorInstance instanceof Error
      ? ((errorInstance.stack ?? '').split(/\n +at .*fast-check/u)[0] ?? '')
      : String(errorInstance);
  return { name, counts, slowest, failure: { edits: fc.stringify(edits), text: applyEdits(text, edits), reason } };
}

/** Work in steps, between which the process may do what waits: memory of a parser that is not in JavaScript is freed there alone. */
import { setImmediate } from 'node:timers/promises';

/** So many steps are done at a stretch. */
const STRETCH = 32;

/** Does all steps of some work and gives what it comes to. */
export async function runToEnd<T>(steps: Generator<unknown, T>): Promise<T> {
  for (let done = 1; ; done++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (done % STRETCH === 0) await setImmediate();
  }
}

/**
 * What is made of a report dies with it, of ten thousand as of one. V8 guesses from the first reports how long such values live: after a large
 * register some of these are still at hand whenever it looks, and it takes what is made of every report for lasting, which goes much later.
 */
import { setFlagsFromString } from 'node:v8';

/** Tells V8 not to guess how long values live. Its limits stay what they are. */
export function expectShortLives(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}

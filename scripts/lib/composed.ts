/** Text in NFC: letters and marks that were typed, or copied from macOS and PDF, apart (NFD) are put together. */

import { isOrdinary } from './ordinary.ts';
import type { Span } from './span.ts';

/** A text in NFC, and the way back to the text that it was composed from. */
export interface Composed {
  readonly text: string;
  /** Where the characters of a span of `text` stand in the text as it was typed, their marks included. */
  typed(span: Span): Span;
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

const itself = (span: Span) => span;

/** Composes a text; one in NFC, as most are, is its own. */
export function compose(typed: string): Composed {
  if (isOrdinary(typed) || typed.normalize('NFC') === typed) return { text: typed, typed: itself };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: cluster, index } of typed.matchAll(CLUSTER)) {
    const whole = cluster.normalize('NFC');
    text += whole;
    // Clusters of one unit for one, such as a letter above U+FFFF, keep their places.
    for (let unit = 0; unit < whole.length; unit++) {
      const isSame = whole === cluster;
      starts.push(isSame ? index + unit : index);
      ends.push(isSame ? index + unit + 1 : index + cluster.length);
    }
  }
  return {
    text,
    typed: ({ start, end }) => {
      const from = starts[start] ?? typed.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? typed.length) : from };
    },
  };
}

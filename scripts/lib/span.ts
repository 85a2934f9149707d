/** A run of characters of a text, from offset `start` to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Orders spans by where they begin, then by where they end. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

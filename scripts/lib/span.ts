/** A run of characters of a text, from offset `start` to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

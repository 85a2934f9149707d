/** Pages that say less where they would be too long to be fetched over a telephone. */

/** No page is longer than this, in bytes. */
const MOST_BYTES = 398_000;

/** The first of some makings of a page that is short enough; the last where none is. */
export function firstThatFits<Degree>(degrees: readonly Degree[], make: (degree: Degree) => string): string {
  let made = '';
  for (const degree of degrees) {
    made = make(degree);
    if (Buffer.byteLength(made) <= MOST_BYTES) break;
  }
  return made;
}

/** Rows of pictures, which a form does not hold: whether they are whole is told where they are. */

/** Certain of nothing. */
export function holdsAllRows(): boolean {
  return true;
}

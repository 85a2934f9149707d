/** Labels of rows that are parts of the row above: `Trong đó: Nữ`, `- Nữ`, and below such a one `+ Nữ`. */

const MARK = /^\s*(?:trong đó\s*[:,;]?\s*)?(?:[-–—−+]\s*)?/iu;

/** A label without what marks it as a part, in NFC: `Nữ` for `Trong đó: Nữ`; parts of one row are told apart by it. */
export function partName(label: string): string {
  return label.normalize('NFC').replace(MARK, '').trim();
}

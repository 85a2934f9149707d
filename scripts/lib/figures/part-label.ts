/** Labels of rows that are parts of the row above: `Trong đó: Nữ`, `- Nữ`, and below such a one `+ Nữ`. */

const MARK = /^\s*(trong đó\s*[:,;]?\s*)?([-–—−+]\s*)?/iu;

/** A label without what marks it as a part, in NFC: `Nữ` for `Trong đó: Nữ`; parts of one row are told apart by it. */
export function partName(label: string): string {
  return label.normalize('NFC').replace(MARK, '').trim();
}

/** How deep below the row that it is a part of a label stands: 0 for no part, 2 for `+`. */
export function partDepth(label: string): 0 | 1 | 2 {
  const [, within, mark] = MARK.exec(label.normalize('NFC')) ?? [];
  if (within === undefined && mark === undefined) return 0;
  return mark?.startsWith('+') ? 2 : 1;
}

/** Labels of rows that are parts of the row above: `Trong đó: Nữ`, `Tr.đó: Nữ`, `- Nữ`, `• Nữ`, and below such a one `+ Nữ`. */

/** A star with others is that of a footnote. */
const MARK =
  /^\s*((?:trong đó|tr\.?\s*đó|tđ(?=\s*:))\s*[:,;.]?\s*)?((?:[-–—−+•●◦○▪■□‣·∙⁃]|\*(?![\s*]*$|\*)|\p{Co})\s*)?/iu;

/** A label without what marks it as a part, in NFC: `Nữ` for `Trong đó: Nữ`; parts of one row are told apart by it. */
export function partName(label: string): string {
  return label.normalize('NFC').replace(MARK, '').trim();
}

/** True for a text that is nothing but the mark of a part. */
export function isPartMark(text: string): boolean {
  return text !== '' && (text === '*' || (partDepth(text) > 0 && partName(text) === ''));
}

/** How deep below the row that it is a part of a label stands: 0 for no part, 2 for `+`. */
export function partDepth(label: string): 0 | 1 | 2 {
  const [, within, mark] = MARK.exec(label.normalize('NFC')) ?? [];
  if (within === undefined && mark === undefined) return 0;
  return mark?.startsWith('+') ? 2 : 1;
}

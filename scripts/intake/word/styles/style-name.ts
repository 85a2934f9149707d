/** Names of styles: those of Word are in English in every file, but for those that other programs and Vietnamese versions wrote. */

/** The name as Word shows it: its own have a small letter in files. */
export function shownName(name: string): string {
  const first = name.normalize('NFC').split(',')[0]?.trim() ?? '';
  if (/^toc \d$/u.test(first)) return first.toUpperCase();
  return /^(?:heading|index|footer|header|footnote|endnote|annotation|caption|table of)\b/u.test(first)
    ? first.charAt(0).toUpperCase() + first.slice(1)
    : first;
}

const HEADING = /^(?:heading|đầu đề|tiêu đề|đề mục)\s*([1-9])$/u;

/** The level of a style that says by its name alone that it is one of headings; null for any other. */
export function headingLevelOfName(name: string): number | null {
  const level = HEADING.exec(name.normalize('NFC').toLowerCase().trim())?.[1];
  return level === undefined ? null : Number(level);
}

/** A title or a name as it stands within a sentence: its first letter small, unless it begins with an abbreviation such as `QCDC`. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** What a section must mention, `a | b` standing for either. */
export function alternatives(mention: string): readonly string[] {
  return mention.split('|').map((one) => one.trim());
}

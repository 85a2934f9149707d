/** Texts in a block of their own, below `|` or `>`. */

/** The end of the text whose mark ends its line at `lineEnd`, below a key that is indented by `indent`. */
export function skipText(text: string, lineEnd: number, indent: number): number {
  let end = lineEnd;
  for (;;) {
    const line = /\n([ ]*)([^\n]*)/uy;
    line.lastIndex = text[end] === '\r' ? end + 1 : end;
    const found = line.exec(text);
    if (!found || (found[2]?.trim() !== '' && (found[1]?.length ?? 0) <= indent)) return end;
    end = line.lastIndex;
  }
}

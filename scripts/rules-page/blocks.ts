/** Texts in whole blocks: the front matter, then each heading with what stands below it. */

const FENCE = /^ {0,3}(`{3,}|~{3,})/u;

/** The blocks of a text, which joined are the text again. */
function blocksOf(text: string): readonly string[] {
  const blocks: string[][] = [[]];
  let isFrontMatter = text.startsWith('---\n');
  let fence = '';
  for (const [index, line] of text.split('\n').entries()) {
    const isHeading = !isFrontMatter && fence === '' && /^#{1,6}(?:\s|\S)/u.test(line);
    if (isHeading) blocks.push([]);
    blocks.at(-1)?.push(line);
    if (isFrontMatter) isFrontMatter = !(index > 0 && line === '---');
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
  }
  return blocks.map((lines) => lines.join('\n'));
}

/** What two texts show where they differ: the blocks that are not the same, and the one before where one of them has none there. */
export function differingBlocks(a: string, b: string): { readonly a: string; readonly b: string } {
  const [own, other] = [blocksOf(a), blocksOf(b)];
  const shortest = Math.min(own.length, other.length);
  let start = 0;
  while (start < shortest && own[start] === other[start]) start++;
  let end = 0;
  while (end < shortest - start && own.at(-1 - end) === other.at(-1 - end)) end++;
  const isEmpty = own.length - end <= start || other.length - end <= start;
  if (isEmpty && start > 0) start--;
  const shown = (blocks: readonly string[]) =>
    blocks
      .slice(start, blocks.length - end)
      .join('\n')
      .trim();
  return { a: shown(own), b: shown(other) };
}

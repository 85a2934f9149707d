/** What kind of number the headings of a text have at each depth: it sets their look. */
import type { Root } from 'mdast';
import { parseHeading } from '#lib/markdown/heading.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import type { HeadingKind, HeadingKinds } from '../model/styles.ts';

/** Also for headings without a number. */
const USUAL: HeadingKinds = ['roman', 'arabic', 'dotted', 'letter', 'letter', 'letter'];

/** The kinds by the level of the style (`##` is the first), as the first heading of each level has it. */
export function headingKinds(root: Root): HeadingKinds {
  const found = new Map<number, HeadingKind>();
  for (const node of root.children) {
    const level = node.type === 'heading' ? Math.max(0, node.depth - 2) : -1;
    if (node.type !== 'heading' || node.depth === 1 || found.has(level)) continue;
    const kind = kindOf(parseHeading(textOf(node)).number);
    if (kind) found.set(level, kind);
  }
  return USUAL.map((usual, level) => found.get(level) ?? usual);
}

/** The kind of a number; null for none. */
export function kindOf(number: string): HeadingKind | null {
  if (/^(?:phần|chương|mục)(?!\p{L})/iu.test(number)) return 'part';
  if (/^(?:[IVXLC]+|\p{Lu})$/u.test(number)) return 'roman';
  if (/^\d+$/u.test(number)) return 'arabic';
  if (/\./u.test(number)) return 'dotted';
  return /^\p{Ll}$/u.test(number) ? 'letter' : null;
}

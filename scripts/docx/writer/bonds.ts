/** Bonds in a paragraph's text: the document never breaks a line at them, the model keeps what the author typed. */
import { bound, boundInWords } from '../measure/bonds.ts';
import type { Change, Inline, Paragraph } from '../model/model.ts';
import { CODE_FONT, type ParagraphStyle } from '../model/styles.ts';

const IN_TABLES: ReadonlySet<ParagraphStyle> = new Set(['TableText', 'TableHeading']);

/** The children of a paragraph with bonds, also those that lie where two of them meet. */
export function boundChildren({ style, children }: Paragraph): readonly Inline[] {
  if (style === 'Code') return children;
  const bind = IN_TABLES.has(style) ? boundInWords : bound;
  // What is deleted stands among the words of the old text, all else among those of the new.
  const now = boundTexts(children, 'deleted', bind);
  const hasOld = children.some(({ change }) => change?.type === 'deleted');
  const old = hasOld ? boundTexts(children, 'inserted', bind) : now;
  const withBonds = (child: Inline, texts: ReadonlyMap<Inline, string>): Inline => {
    if (child.type === 'link') return { ...child, children: child.children.map((part) => withBonds(part, texts)) };
    if (child.type !== 'text' || child.marks.font === CODE_FONT) return child;
    const text = texts.get(child);
    return text === undefined ? child : { ...child, text };
  };
  return children.map((child) => withBonds(child, child.change?.type === 'deleted' ? old : now));
}

/** What is no text stands for one letter. */
const OTHER = '\uFFFC';

/** The texts of children with bonds, where there are any, those apart that one kind of change leaves out. */
function boundTexts(
  children: readonly Inline[],
  without: Change['type'],
  bind: (text: string) => string,
): ReadonlyMap<Inline, string> {
  const leaves = children
    .filter(({ change }) => change?.type !== without)
    .flatMap((child) => (child.type === 'link' ? child.children : [child]));
  const texts = leaves.map((leaf) => (leaf.type === 'text' ? leaf.text : OTHER));
  const found = new Map<Inline, string>();
  const typed = texts.join('');
  const joined = bind(typed);
  if (joined === typed) return found;
  let at = 0;
  for (const [index, leaf] of leaves.entries()) {
    const { length } = texts[index] ?? '';
    found.set(leaf, joined.slice(at, at + length));
    at += length;
  }
  return found;
}

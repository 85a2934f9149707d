/** The heading of an appendix, whose number and title have a line each. */
import type { FootnoteReference, Heading, PhrasingContent } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import { parseAppendix } from '#lib/report/appendix.ts';
import { withSymbols } from '../body/symbols.ts';
import type { Context } from '../model/context.ts';
import type { Inline } from '../model/model.ts';
import { text } from '../model/text.ts';

/** The number of an appendix, `Phụ lục I`, and its title, which may be empty; the notes of a heading without a title stand by its number. */
export function appendixHeading(
  heading: Heading,
  context: Context,
): { readonly number: readonly Inline[]; readonly title: readonly Inline[] } {
  const { name = '', title = '' } = parseAppendix(textOf(heading)) ?? {};
  const children = context.phrasing(afterName(heading, title), context);
  return title === ''
    ? { number: [text(name), ...children], title: [] }
    : { number: [text(name)], title: children.flatMap(withSymbols) };
}

/** What stands behind the name; where that is not plainly in the first text, the words of the title and then the notes. */
function afterName({ children }: Heading, title: string): readonly PhrasingContent[] {
  const [first, ...rest] = children;
  const value = first?.type === 'text' ? first.value.normalize('NFC') : '';
  const plain = parseAppendix(value)?.title;
  if (plain === undefined || (plain === '' && title !== ''))
    return [...(title === '' ? [] : [{ type: 'text', value: title } as const]), ...children.filter(isNote)];
  const words = value.slice(value.trimEnd().length - plain.length);
  return [...(plain === '' ? [] : [{ type: 'text', value: words } as const]), ...rest];
}

function isNote(node: PhrasingContent): node is FootnoteReference {
  return node.type === 'footnoteReference';
}

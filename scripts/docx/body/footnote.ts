import type { FootnoteDefinition, FootnoteReference, RootContent } from 'mdast';
import type { Context } from '../model/context.ts';
import { type Block, type Inline, type Paragraph, paragraph } from '../model/model.ts';
import { NOTE_STYLES } from '../model/styles.ts';
import { isReferredTo } from '../model/survey.ts';
import { text } from '../model/text.ts';

/** The mark of a footnote; within a footnote, where Word has none, the label as typed. */
export function footnoteReference(node: FootnoteReference, { survey, marks }: Context): readonly Inline[] {
  const number = survey.noteNumbers.get(node);
  return number === undefined
    ? [text(`[${node.label ?? node.identifier}]`, marks)]
    : [{ type: 'noteReference', number }];
}

/** A footnote that nothing refers to stays in the text, where it stands; the others are built by {@link footnotes}. */
export function footnoteDefinition(node: FootnoteDefinition, context: Context): readonly Block[] {
  return isReferredTo(node, context.survey) ? [] : context.flow(node.children, context);
}

/** Of a page's picture the height that one at its foot may have. */
const PICTURE_SHARE = 0.3;

/** The paragraphs of the footnotes of a document, by number. */
export function footnotes(context: Context): ReadonlyMap<number, readonly Paragraph[]> {
  const inside: Context = {
    ...context,
    styles: NOTE_STYLES,
    inNote: true,
    isFlush: true,
    keepNext: false,
    pictureHeight: Math.round(context.pictureHeight * PICTURE_SHARE),
  };
  const built = new Map<number, readonly Paragraph[]>();
  for (const [reference, number] of context.survey.noteNumbers) {
    const [first, ...rest] = context.survey.footnotes.get(reference.identifier)?.children ?? [];
    const blocks = context.flow([...(first ? [parted(first)] : []), ...rest], inside);
    const paragraphs = blocks.filter((block) => block.type === 'paragraph');
    built.set(number, paragraphs.length > 0 ? paragraphs : [paragraph('FootnoteText', [])]);
  }
  return built;
}

/** A first paragraph with a space before it, to stand clear of the mark. */
function parted(node: RootContent): RootContent {
  return node.type === 'paragraph' ? { ...node, children: [{ type: 'text', value: ' ' }, ...node.children] } : node;
}

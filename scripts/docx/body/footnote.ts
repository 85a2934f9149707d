import { FootnoteReferenceRun, Paragraph, type ParagraphChild } from 'docx';
import type { FootnoteDefinition, FootnoteReference, RootContent } from 'mdast';
import type { Block, Context } from '../context.ts';
import { NOTE_STYLES } from '../styles.ts';
import { isReferredTo } from '../survey.ts';
import { textRun } from '../text-run.ts';

/** The mark of a footnote; within a footnote, where Word has none, the label as typed. */
export function footnoteReference(node: FootnoteReference, { survey, marks }: Context): readonly ParagraphChild[] {
  const number = survey.noteNumbers.get(node);
  return number === undefined ? [textRun(`[${node.label ?? node.identifier}]`, marks)] : [new FootnoteReferenceRun(number)];
}

/** A footnote that nothing refers to stays in the text, where it stands; the others are built by {@link footnotes}. */
export function footnoteDefinition(node: FootnoteDefinition, context: Context): readonly Block[] {
  return isReferredTo(node, context.survey) ? [] : context.flow(node.children, context);
}

/** The footnotes of a document by their numbers, as `docx` wants them. */
export function footnotes(context: Context): Record<string, { readonly children: readonly Paragraph[] }> {
  const inside: Context = { ...context, styles: NOTE_STYLES, inNote: true, keepNext: false };
  const built: Record<string, { readonly children: readonly Paragraph[] }> = {};
  for (const [reference, number] of context.survey.noteNumbers) {
    const [first, ...rest] = context.survey.footnotes.get(reference.identifier)?.children ?? [];
    const blocks = context.flow([...(first ? [parted(first)] : []), ...rest], inside);
    const paragraphs = blocks.filter((block) => block instanceof Paragraph);
    built[number] = { children: paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'FootnoteText' })] };
  }
  return built;
}

/** A first paragraph with a space before it, to stand clear of the mark. */
function parted(node: RootContent): RootContent {
  return node.type === 'paragraph' ? { ...node, children: [{ type: 'text', value: ' ' }, ...node.children] } : node;
}

import { type IParagraphOptions, Paragraph, TabStopType } from 'docx';
import type { Paragraph as ParagraphModel } from '../model/model.ts';
import type { Content } from './content.ts';
import { indentOptions, RULE } from './formatting.ts';
import { listDefinition } from './numbering.ts';
import { inline } from './run.ts';

/** A paragraph of the model. */
export function paragraphOf(node: ParagraphModel, content: Content): Paragraph {
  const { style, children, alignment, indent, keepNext, tabs, item, ruleAbove, change } = node;
  return new Paragraph({
    style,
    ...(keepNext ? { keepNext } : {}),
    ...(item ? { numbering: numberingOf(item, content) } : {}),
    ...(ruleAbove ? { border: { top: RULE } } : {}),
    ...(tabs ? { tabStops: tabs.map((position) => ({ type: TabStopType.LEFT, position })) } : {}),
    ...(indent ? { indent: indentOptions(indent) } : {}),
    ...(alignment ? { alignment } : {}),
    ...(change ? { run: content.track(change) } : {}),
    children: children.map((child) => inline(child, content)),
  });
}

/** Dashes do not count, so all lists of dashes are one. */
function numberingOf(
  { mark, list, level }: NonNullable<ParagraphModel['item']>,
  { profile }: Content,
): NonNullable<IParagraphOptions['numbering']> {
  return { reference: listDefinition(mark, profile), instance: mark.type === 'dash' ? 0 : list, level, custom: true };
}

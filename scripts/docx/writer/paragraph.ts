import {
  Bookmark,
  type IParagraphOptions,
  type IParagraphPropertiesOptionsBase,
  LineRuleType,
  Paragraph,
  TabStopType,
} from 'docx';
import { type Paragraph as ParagraphModel, picturesIn } from '../model/model.ts';
import { boundChildren } from './bonds.ts';
import type { Content } from './content.ts';
import { indentOptions, RULE } from './formatting.ts';
import { listDefinition } from './numbering.ts';
import { runsOf } from './run.ts';

/** Lines of an exact height would cut a picture off. */
const WHOLE = { line: 240, lineRule: LineRuleType.AUTO };

/** English Metric Units: a wider picture goes to a line of its own, and the words before it are not to be spread over theirs. */
const WIDE = 40 * 36_000;

/** A paragraph of the model. */
export function paragraphOf(node: ParagraphModel, content: Content): Paragraph {
  const { bookmark, change, was } = node;
  const runs = boundChildren(node).flatMap((child) => runsOf(child, content));
  return new Paragraph({
    ...looksOf(node, content),
    ...(change ? { run: content.track(change) } : {}),
    ...(was?.change ? { revision: { ...content.attributesOf(was.change), ...looksOf(was, content) } } : {}),
    children: bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: runs })],
  });
}

function looksOf(node: ParagraphModel, content: Content): IParagraphPropertiesOptionsBase {
  const { style, children, alignment, indent, keepNext, tabs, item, ruleAbove } = node;
  const pictures = picturesIn(children);
  const aligned = alignment ?? (pictures.some(({ width }) => width > WIDE) ? 'left' : undefined);
  return {
    style,
    ...(keepNext ? { keepNext } : {}),
    ...(item ? { numbering: numberingOf(item, content) } : {}),
    ...(ruleAbove ? { border: { top: RULE } } : {}),
    ...(pictures.length > 0 ? { spacing: WHOLE } : {}),
    ...(tabs ? { tabStops: tabs.map((position) => ({ type: TabStopType.LEFT, position })) } : {}),
    ...(indent ? { indent: indentOptions(indent) } : {}),
    ...(aligned ? { alignment: aligned } : {}),
  };
}

/** Dashes do not count, so all lists of dashes are one. */
function numberingOf(
  { mark, list, level }: NonNullable<ParagraphModel['item']>,
  { profile }: Content,
): NonNullable<IParagraphOptions['numbering']> {
  return { reference: listDefinition(mark, profile), instance: mark.type === 'dash' ? 0 : list, level, custom: true };
}

/** What stands in a paragraph, in Word: one handler for each type of node. */
import type { Nodes, PhrasingContent } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';
import type { Context } from '../model/context.ts';
import type { CharacterMarks } from '../model/formatting.ts';
import type { Inline } from '../model/model.ts';
import { CODE_FONT } from '../model/styles.ts';
import { text } from '../model/text.ts';
import { footnoteReference } from './footnote.ts';
import { inlineHtml } from './html.ts';
import { fitPicture } from './picture.ts';

type PhrasingHandlers = {
  readonly [Type in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, { type: Type }>,
    context: Context,
  ) => readonly Inline[];
};

const HANDLERS: PhrasingHandlers = {
  break: () => [{ type: 'break' }],
  delete: marked({ strike: true }),
  emphasis: marked({ italics: true }),
  footnoteReference,
  html: inlineHtml,
  image: (node, context) => image(node.url, node.alt || node.title || node.url, context),
  imageReference: (node, context) =>
    image(context.survey.definitions.get(node.identifier)?.url ?? '', node.alt || node.label || '', context),
  inlineCode: (node, context) => textOrNothing(node.value, marking(context, { font: CODE_FONT })),
  link: (node, context) => link(node.url, context.phrasing(node.children, context)),
  linkReference: (node, context) =>
    link(context.survey.definitions.get(node.identifier)?.url ?? '', context.phrasing(node.children, context)),
  strong: marked({ bold: true }),
  text: (node, context) => textOrNothing(node.value, context),
};

/** Builds what stands in a paragraph. Of a node with no handler the text is kept. */
export function phrasing(nodes: readonly Nodes[], context: Context): readonly Inline[] {
  return nodes.flatMap((node) => {
    const handler = HANDLERS[node.type as PhrasingContent['type']] as
      | ((node: Nodes, context: Context) => readonly Inline[])
      | undefined;
    return handler ? handler(node, context) : textOrNothing(textOf(node), context);
  });
}

function textOrNothing(value: string, { marks }: Context): readonly Inline[] {
  return value === '' ? [] : [text(value, marks)];
}

function marking(context: Context, marks: CharacterMarks): Context {
  return { ...context, marks: { ...context.marks, ...marks } };
}

function marked(marks: CharacterMarks) {
  return (node: { readonly children: readonly PhrasingContent[] }, context: Context): readonly Inline[] =>
    context.phrasing(node.children, marking(context, marks));
}

/** A picture, or its alternative text where it cannot be shown. */
function image(url: string, alt: string, context: Context): readonly Inline[] {
  const found = context.image(url, alt);
  return found ? [{ type: 'image', image: fitPicture(found, context) }] : textOrNothing(alt, context);
}

/** A link that can be followed from paper is one to the web or to a mailbox; of any other the text is kept. Word refuses documents with malformed addresses. */
function link(url: string, children: readonly Inline[]): readonly Inline[] {
  if (children.length === 0 || !/^(?:https?|mailto):/iu.test(url) || !URL.canParse(url)) return children;
  return [{ type: 'link', url: new URL(url).href, children }];
}

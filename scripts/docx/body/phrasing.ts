/** What stands in a paragraph, in Word: one handler for each type of node. */
import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Nodes, PhrasingContent } from 'mdast';
import { textOf } from '#lib/text-of.ts';
import type { Context } from '../context.ts';
import { CODE_FONT } from '../styles.ts';
import { type Marks, textRun } from '../text-run.ts';
import { footnoteReference } from './footnote.ts';
import { inlineHtml } from './html.ts';

type PhrasingHandlers = {
  readonly [Type in PhrasingContent['type']]: (node: Extract<PhrasingContent, { type: Type }>, context: Context) => readonly ParagraphChild[];
};

const HANDLERS: PhrasingHandlers = {
  break: () => [new TextRun({ break: 1 })],
  delete: marked({ strike: true }),
  emphasis: marked({ italics: true }),
  footnoteReference,
  html: inlineHtml,
  image: (node, context) => textOrNothing(node.alt || node.title || node.url, context),
  imageReference: (node, context) => textOrNothing(node.alt || node.label || '', context),
  inlineCode: (node, context) => textOrNothing(node.value, marking(context, { font: CODE_FONT })),
  link: (node, context) => link(node.url, context.phrasing(node.children, context)),
  linkReference: (node, context) => link(context.survey.definitions.get(node.identifier)?.url ?? '', context.phrasing(node.children, context)),
  strong: marked({ bold: true }),
  text: (node, context) => textOrNothing(node.value, context),
};

/** Builds what stands in a paragraph. Of a node with no handler the text is kept. */
export function phrasing(nodes: readonly Nodes[], context: Context): readonly ParagraphChild[] {
  return nodes.flatMap((node) => {
    const handler = HANDLERS[node.type as PhrasingContent['type']] as ((node: Nodes, context: Context) => readonly ParagraphChild[]) | undefined;
    return handler ? handler(node, context) : textOrNothing(textOf(node), context);
  });
}

function textOrNothing(text: string, { marks }: Context): readonly ParagraphChild[] {
  return text === '' ? [] : [textRun(text, marks)];
}

function marking(context: Context, marks: Marks): Context {
  return { ...context, marks: { ...context.marks, ...marks } };
}

function marked(marks: Marks) {
  return (node: { readonly children: readonly PhrasingContent[] }, context: Context): readonly ParagraphChild[] =>
    context.phrasing(node.children, marking(context, marks));
}

/** A link that can be followed from paper is one to the web or to a mailbox; of any other the text is kept. Word refuses documents with malformed addresses. */
function link(url: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  if (children.length === 0 || !/^(?:https?|mailto):/iu.test(url) || !URL.canParse(url)) return children;
  return [new ExternalHyperlink({ link: new URL(url).href, children })];
}

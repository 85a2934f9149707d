/** The text of a report as HTML: nothing of it is markup that its author wrote, and nothing is loaded from elsewhere. */
import type { ElementContent, Root as HastRoot, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Heading, RootContent } from 'mdast';
import { defaultHandlers, type Handlers, toHast } from 'mdast-util-to-hast';
import { textOfHtml } from '../../docx/body/html.ts';
import type { Marks } from './marks.ts';
import { type Shown, type Tables, tableElement } from './table.ts';

/** What is known of a text. */
export interface TextParts {
  readonly marks: Marks;
  readonly tables: Tables;
  readonly shown: Shown;
  /** The address of a picture on the page. */
  readonly pictureAddress: (url: string) => string;
}

/** Writes blocks of a text. Of what is HTML only its words and line breaks are shown; comments are the author's notes. */
export function htmlOf(nodes: readonly RootContent[], { marks, tables, shown, pictureAddress }: TextParts): string {
  const depths = headingDepths(nodes);
  const handlers: Handlers = {
    text: (state, node) => {
      const words = marks.shown(node);
      return words ? [...words] : defaultHandlers.text(state, node);
    },
    table: (state, node) => tableElement(state, node, tables, shown),
    image: (state, node) => [...shown(node, [defaultHandlers.image(state, node)])],
    imageReference: (state, node) => [...shown(node, [defaultHandlers.imageReference(state, node)].flat())],
    heading: (state, node) => defaultHandlers.heading(state, { ...node, depth: depths.get(node) ?? 2 }),
    html: (_, node, parent) => {
      if (/^<br(?:\s[^<>]*)?\/?>$/iu.test(node.value)) return h('br');
      const words = textOfHtml(node.value);
      if (words.trim() === '') return undefined;
      return parent?.type === 'root' ? h('p', words.trim()) : { type: 'text', value: words };
    },
    yaml: () => undefined,
  };
  const tree = toHast(
    { type: 'root', children: [...nodes] },
    {
      handlers,
      clobberPrefix: 'chu-thich-',
      footnoteLabel: 'Chú thích',
      footnoteLabelProperties: {},
      footnoteBackLabel: (index: number) => `Về chỗ dẫn chú thích ${index + 1}`,
    },
  );
  return toHtml(harmless(tree, pictureAddress));
}

/** Below the title no level is left out, whatever an author does: who listens to a page goes by them. */
function headingDepths(nodes: readonly RootContent[]): ReadonlyMap<Heading, Heading['depth']> {
  const depths = new Map<Heading, Heading['depth']>();
  const above: number[] = [];
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    while ((above.at(-1) ?? 0) >= Math.max(node.depth, 2)) above.pop();
    above.push(node.depth);
    depths.set(node, Math.min(above.length + 1, 6) as Heading['depth']);
  }
  return depths;
}

/** Links lead to pages of the web or to an address of mail, or are none. */
function harmless(node: Nodes, pictureAddress: (url: string) => string): HastRoot {
  const visit = (children: readonly (ElementContent | HastRoot['children'][number])[]): ElementContent[] =>
    children.flatMap((child): ElementContent[] => {
      if (child.type === 'doctype') return [];
      if (child.type !== 'element') return [child];
      const { tagName, properties } = child;
      if (tagName === 'img')
        return [h('img', { src: pictureAddress(String(properties.src)), alt: String(properties.alt ?? '') })];
      if (tagName === 'input') return [{ type: 'text', value: properties.checked ? '☑' : '☐' }];
      child.children = visit(child.children);
      if (tagName !== 'a') return [child];
      const href = String(properties.href ?? '');
      if (OWN.some((property) => property in properties)) return [child];
      return /^(?:https?:|mailto:)/iu.test(href)
        ? [h('a', { href, rel: 'noreferrer' }, child.children)]
        : child.children;
    });
  return { type: 'root', children: 'children' in node ? visit(node.children) : [] };
}

/** What links have that no author writes: to the documents that are cited, to footnotes and back. */
const OWN = ['className', 'dataFootnoteRef', 'dataFootnoteBackref'];

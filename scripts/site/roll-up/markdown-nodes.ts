/** What documents draw of a roll-up as Markdown, as HTML: the same words, with tables that can be read out and names that lead on. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { textOf } from '#lib/markdown/text-of.ts';
import { scrollRegion } from '../html/scroll-table.ts';

/** The page that a text in a table leads to; null where it leads nowhere. */
export type LinkOf = (text: string) => string | null;

const NOWHERE: LinkOf = () => null;

/** Blocks as HTML. Pictures stand in reports alone, and so do addresses that hold only there. */
export function blocks(nodes: readonly RootContent[]): readonly ElementContent[] {
  const root = toHast({ type: 'root', children: nodes.map((node) => plain(node)) });
  return 'children' in root ? (root.children as ElementContent[]) : [];
}

/** Words as HTML. */
function words(children: readonly PhrasingContent[]): readonly ElementContent[] {
  const [only] = blocks([{ type: 'paragraph', children: [...children] }]);
  return only?.type === 'element' ? only.children : [];
}

/** A table of Markdown; the first cell of each row is its heading. */
export function tableOf({ align, children }: Table, caption: string, linkOf: LinkOf = NOWHERE): Element {
  const [header, ...rows] = children;
  return scrollRegion(caption, [
    h(
      'thead',
      h(
        'tr',
        (header?.children ?? []).map(({ children }) => h('th', { scope: 'col' }, [...linked(children, linkOf)])),
      ),
    ),
    h(
      'tbody',
      rows.map(({ children }) =>
        h(
          'tr',
          children.map((cell, at) => {
            const content = [...linked(cell.children, linkOf)];
            if (at === 0) return h('th', { scope: 'row' }, content);
            return h(align?.[at] === 'right' ? 'td.num' : 'td', content);
          }),
        ),
      ),
    ),
  ]);
}

/** Tables, each under the paragraph before it as its caption, else under the words given; other paragraphs are notes. */
export function tablesOf(
  nodes: readonly (Paragraph | Table)[],
  caption: string,
  linkOf: LinkOf = NOWHERE,
): readonly Element[] {
  return nodes.flatMap((node, at) => {
    const before = nodes[at - 1];
    if (node.type === 'table') return [tableOf(node, before?.type === 'paragraph' ? textOf(before) : caption, linkOf)];
    return nodes[at + 1]?.type === 'table' ? [] : [h('p.note', textOf(node))];
  });
}

function linked(children: readonly PhrasingContent[], linkOf: LinkOf): readonly ElementContent[] {
  const [only] = children;
  const href = children.length === 1 && only?.type === 'text' ? linkOf(only.value) : null;
  return href === null ? words(children) : [h('a', { href }, children.map(textOf).join(''))];
}

function plain<Node extends Nodes>(node: Node): Node {
  if (node.type === 'image' || node.type === 'imageReference')
    return { type: 'text', value: node.alt ?? '' } as Nodes as Node;
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const made = plain(child);
    const isLink = made.type === 'link' || made.type === 'linkReference';
    if (!isLink || (made.type === 'link' && /^(?:https?|mailto):/u.test(made.url))) return [made];
    return made.children;
  });
  return { ...node, children } as Node;
}

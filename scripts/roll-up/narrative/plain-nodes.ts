/** Nodes of a report freed from it: they say the same in any other document. */
import { posix } from 'node:path';
import type { Definition, Nodes, RootContent } from 'mdast';
import { listDelimiter } from '#lib/markdown/list-delimiter.ts';
import { joinTexts } from '#lib/markdown/nodes.ts';

/** The report that nodes come from. */
export interface Origin {
  readonly source: string;
  /** Where it stands, relative to the root. */
  readonly file: string;
  readonly unitId: string;
  /** Addresses that links refer to by name. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Copies of nodes without positions and comments, with addresses of their own and labels that no other unit's footnotes have. */
export function plainNodes(nodes: readonly RootContent[], origin: Origin): readonly RootContent[] {
  return nodes.flatMap((node) => plain(node, origin)) as readonly RootContent[];
}

const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;

/** A copy of a node; none of a comment, and none of a paragraph that holds nothing else. */
function plain(node: Nodes, origin: Origin): readonly Nodes[] {
  const { position: _, ...copy } = freed(node, origin);
  if (copy.type === 'html') {
    const value = copy.value.replace(COMMENT, '').trim();
    return value === '' ? [] : [{ ...copy, value }];
  }
  if (!('children' in copy)) return [copy];
  const children = copy.children.flatMap((child) => plain(child, origin));
  const isCommented = copy.type === 'paragraph' && children.length < copy.children.length;
  const left = isCommented ? closeGaps(children) : children;
  return isCommented && left.length === 0 ? [] : [{ ...copy, children: left } as Nodes];
}

/** A node that refers to nothing outside itself but footnotes, which it names in full. */
function freed(node: Nodes, { source, file, unitId, definitions }: Origin): Nodes {
  switch (node.type) {
    case 'list':
      return node.ordered === true ? { ...node, data: { delimiter: listDelimiter(node, source) } } : node;
    case 'footnoteDefinition':
    case 'footnoteReference':
      // No id of a unit has a colon.
      return {
        ...node,
        identifier: `${unitId}:${node.identifier}`,
        label: `${unitId}:${node.label ?? node.identifier}`,
      };
    case 'link':
    case 'image':
      return { ...node, url: urlFrom(file, node.url) };
    case 'linkReference': {
      const target = definitions.get(node.identifier);
      return target ? { type: 'link', ...addressOf(target, file), children: node.children } : node;
    }
    case 'imageReference': {
      const target = definitions.get(node.identifier);
      return target ? { type: 'image', ...addressOf(target, file), alt: node.alt ?? null } : node;
    }
    default:
      return node;
  }
}

function addressOf({ url, title }: Definition, file: string): { readonly url: string; readonly title: string | null } {
  return { url: urlFrom(file, url), title: title ?? null };
}

/** An address as it leads to the same place from any file: one beside the report, or a heading in it, is told from the root, as forges read it. */
function urlFrom(file: string, url: string): string {
  if (url === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\])/iu.test(url)) return url;
  const path = /^[?#]/u.test(url) ? `${file}${url}` : posix.join(posix.dirname(file), url);
  return path.startsWith('../') ? url : `/${path}`;
}

/** Words as they stand once the comments between them are gone: no space is left at their ends and at breaks of lines. */
function closeGaps(words: readonly Nodes[]): readonly Nodes[] {
  const closed = joinTexts(words);
  return closed.flatMap((node, index): readonly Nodes[] => {
    if (node.type !== 'text') return [node];
    const lines = node.value.replace(/[ \t]*\n[ \t]*/gu, '\n');
    const started = index === 0 ? lines.trimStart() : lines;
    const value = index === closed.length - 1 ? started.trimEnd() : started;
    return value === '' ? [] : [{ ...node, value }];
  });
}

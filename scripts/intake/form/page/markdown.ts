/** Markdown as elements: guidance beside fields, and the report on paper. Links lead nowhere, pictures are their words. */
import type { RootContent } from 'mdast';
import { el } from './dom.ts';

/** The elements of nodes; comments are none. */
export function rendered(nodes: readonly RootContent[], least = 1): readonly Node[] {
  return nodes.flatMap((node) => one(node, least));
}

function one(node: RootContent, least: number): readonly Node[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return [document.createTextNode(node.value)];
    case 'code':
      return [el('pre', {}, node.value)];
    case 'break':
      return [el('br')];
    case 'thematicBreak':
      return [el('hr')];
    case 'image':
      return [el('em', {}, `[Hình: ${node.alt ?? ''}]`)];
    case 'footnoteReference':
      return [el('sup', {}, node.label ?? node.identifier)];
    case 'html':
    case 'yaml':
    case 'definition':
    case 'imageReference':
      return [];
    case 'heading':
      return [el(level(node.depth + least - 1), {}, ...rendered(node.children, least))];
    case 'paragraph':
      return [el('p', {}, ...rendered(node.children, least))];
    case 'emphasis':
      return [el('em', {}, ...rendered(node.children, least))];
    case 'strong':
      return [el('strong', {}, ...rendered(node.children, least))];
    case 'delete':
      return [el('del', {}, ...rendered(node.children, least))];
    case 'list':
      return node.ordered
        ? [el('ol', { start: String(node.start ?? 1) }, ...rendered(node.children, least))]
        : [el('ul', {}, ...rendered(node.children, least))];
    case 'listItem':
      return [el('li', {}, ...rendered(node.children, least))];
    case 'blockquote':
      return [el('blockquote', {}, ...rendered(node.children, least))];
    case 'table':
      return [el('table', {}, ...node.children.map((row, index) => rowOf(row.children, index === 0, least)))];
    default:
      return 'children' in node ? rendered(node.children as RootContent[], least) : [];
  }
}

function rowOf(cells: readonly RootContent[], isHead: boolean, least: number): Node {
  const made = cells.map((cell) =>
    el(isHead ? 'th' : 'td', {}, ...('children' in cell ? rendered(cell.children as RootContent[], least) : [])),
  );
  return el('tr', {}, ...made);
}

function level(depth: number): 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const levels = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return levels[Math.min(depth, 6) - 1] ?? 'h6';
}

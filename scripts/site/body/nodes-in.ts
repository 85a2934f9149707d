/** Finds nodes of mdast by their type. */
import type { FootnoteDefinition, Nodes } from 'mdast';

/** The nodes of a type that are a node or in it, in order. */
export function nodesIn<T extends Nodes['type']>(node: Nodes, type: T): readonly Extract<Nodes, { type: T }>[] {
  const inside = 'children' in node ? node.children.flatMap((child: Nodes) => nodesIn(child, type)) : [];
  return isOf(node, type) ? [node, ...inside] : inside;
}

function isOf<T extends Nodes['type']>(node: Nodes, type: T): node is Extract<Nodes, { type: T }> {
  return node.type === type;
}

/** The footnotes that some nodes lead to, and those that these lead to. */
export function footnotesFrom(root: Nodes, nodes: readonly Nodes[]): ReadonlySet<FootnoteDefinition> {
  const found = new Set<FootnoteDefinition>();
  const open = [...nodes];
  // It grows while it is read.
  for (const node of open)
    for (const { identifier } of nodesIn(node, 'footnoteReference'))
      for (const footnote of nodesIn(root, 'footnoteDefinition'))
        if (footnote.identifier === identifier && !found.has(footnote)) {
          found.add(footnote);
          open.push(footnote);
        }
  return found;
}

/** Finds nodes of mdast by their type. */
import type { Nodes } from 'mdast';

/** The nodes of a type that are a node or in it, in order. */
export function nodesIn<T extends Nodes['type']>(node: Nodes, type: T): readonly Extract<Nodes, { type: T }>[] {
  const inside = 'children' in node ? node.children.flatMap((child: Nodes) => nodesIn(child, type)) : [];
  return isOf(node, type) ? [node, ...inside] : inside;
}

function isOf<T extends Nodes['type']>(node: Nodes, type: T): node is Extract<Nodes, { type: T }> {
  return node.type === type;
}

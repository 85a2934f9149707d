/** Words that go with what follows them: they are never left alone at the foot of a page. */
import type { Nodes } from 'mdast';
import { textOf } from '#lib/markdown/text-of.ts';

const CAPTION =
  /^((?:phụ biểu|biểu đồ|biểu|bảng|hình|ảnh|sơ đồ)(?:\s+số)?\s+(?:\d+(?:\.\d+)*|[ivxlc]+))(?![\p{L}\p{N}])/iu;
const UNIT = /^\(?\s*(?:đơn vị(?: tính)?|đvt)\s*:/iu;

/** What a caption calls the table or picture that it is of: `Bảng 2`, `Biểu số 3`; null for other words. */
function captionName(node: Nodes | undefined): string | null {
  return node?.type === 'paragraph' ? (CAPTION.exec(textOf(node).trim())?.[1] ?? null) : null;
}

/** The nearest name above a table: its caption, with at most the unit of its figures between them. */
export function tableNameOf(before: readonly Nodes[]): string | null {
  const seen = before.filter(isSeen);
  const last = seen.at(-1);
  return captionName(last !== undefined && isUnitLine(last) ? seen.at(-2) : last);
}

/** True for a node that belongs on the page of the next: what stands over a table or list, a picture over its caption. */
export function goesWithNext(node: Nodes, next: Nodes | undefined): boolean {
  if (node.type === 'heading') return true;
  if (node.type !== 'paragraph' || !next) return false;
  const words = textOf(node).trim();
  if (words.endsWith(':')) return true;
  if (next.type === 'table') return captionName(node) !== null || isUnitLine(node);
  if (next.type === 'list') return words !== '' && !/[.!?…;]["”)]*$/u.test(words);
  if (next.type !== 'paragraph') return false;
  if (isPicture(node)) return captionName(next) !== null;
  return captionName(node) !== null && (isPicture(next) || isUnitLine(next));
}

function isUnitLine(node: Nodes): boolean {
  return node.type === 'paragraph' && UNIT.test(textOf(node).trim());
}

function isPicture(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type === 'image' || type === 'imageReference')
  );
}

/** The first node after a place that builds something. */
export function nextSeen(nodes: readonly Nodes[], index: number): Nodes | undefined {
  for (let after = index + 1; after < nodes.length; after += 1) {
    const node = nodes[after];
    if (node && isSeen(node)) return node;
  }
  return undefined;
}

/** Comments and definitions build nothing. */
function isSeen(node: Nodes): boolean {
  return !(node.type === 'html' && textOf(node).trim() === '') && node.type !== 'definition' && node.type !== 'yaml';
}

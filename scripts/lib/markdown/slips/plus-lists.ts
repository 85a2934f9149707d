/** Points with `+` that stand as far left as the points with `-` above them, whose sub-points they are. */
import type { List, Root, RootContent } from 'mdast';
import { linesIn, type Slip, spanOf } from './slip.ts';

/** The sub-points of a text that Markdown puts beside their points, all as one. */
export function plusLists(text: string, root: Root): Slip | null {
  const lists = root.children.filter(
    (node, index): node is List => node.type === 'list' && isBelow(text, node, root.children[index - 1]),
  );
  const [first] = lists;
  if (!first) return null;
  const more = lists.length > 1 ? ` (và ${lists.length - 1} chỗ khác bên dưới)` : '';
  return {
    ...spanOf(first),
    message: `Các ý \`+\`${more} đứng thẳng hàng với ý \`-\` bên trên nên in ra ngang cấp; ý con phải thụt vào 2 dấu cách: \`  + …\``,
    edits: lists.flatMap((list) =>
      linesIn(text, spanOf(list)).flatMap((line) =>
        line.text.trim() === '' ? [] : [{ start: line.start, end: line.start, text: '  ' }],
      ),
    ),
    isCertain: true,
  };
}

function isBelow(text: string, list: List, before: RootContent | undefined): boolean {
  const column = list.position?.start.column;
  return (
    column === 1 &&
    markOf(text, list) === '+' &&
    before?.type === 'list' &&
    before.position?.start.column === column &&
    markOf(text, before) === '-'
  );
}

function markOf(text: string, node: RootContent): string {
  return text.charAt(spanOf(node).start);
}

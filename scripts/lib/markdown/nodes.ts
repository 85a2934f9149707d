/** Nodes of Markdown made from plain text: whatever stands in a name, it is text. */
import type {
  AlignType,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableCell,
  Text,
} from 'mdast';

/** Text on one line. */
export function text(value: string): Text {
  return { type: 'text', value: value.replace(/\s+/gu, ' ').trim() };
}

/** Bold text. */
export function strong(value: string): Strong {
  return { type: 'strong', children: [text(value)] };
}

/** A paragraph; texts that follow each other become one. */
export function paragraph(...children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: joinTexts(children) };
}

/** Texts that follow each other as one. */
export function joinTexts<Node extends Nodes>(nodes: readonly Node[]): (Node | Text)[] {
  const joined: (Node | Text)[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else joined.push(node);
  }
  return joined;
}

/** A heading of plain text; Markdown has six depths. */
export function heading(depth: number, value: string): Heading {
  return { type: 'heading', depth: depthOf(depth), children: [text(value)] };
}

/** A list of paragraphs with bullets. */
export function list(items: readonly Paragraph[]): List {
  const children = items.map(
    (item): ListItem => ({ type: 'listItem', checked: null, spread: false, children: [item] }),
  );
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

/** A table whose first row is its header; the cells are texts, or nodes where they have marks. */
export function table(align: readonly AlignType[], rows: readonly (readonly (string | PhrasingContent)[])[]): Table {
  return {
    type: 'table',
    align: [...align],
    children: rows.map((cells) => ({ type: 'tableRow', children: cells.map(cell) })),
  };
}

/** A table without the columns that say nothing below their header. */
export function withoutEmptyColumns(node: Table): Table {
  const [, ...lines] = node.children;
  const isTold = (_: unknown, at: number) => lines.some(({ children }) => (children[at]?.children.length ?? 0) > 0);
  const children = node.children.map((row) => ({ ...row, children: row.children.filter(isTold) }));
  return { ...node, align: node.align?.filter(isTold) ?? null, children };
}

function cell(content: string | PhrasingContent): TableCell {
  const node = typeof content === 'string' ? text(content) : content;
  return { type: 'tableCell', children: node.type === 'text' && node.value === '' ? [] : [node] };
}

function depthOf(depth: number): Heading['depth'] {
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return depths[depth - 1] ?? 6;
}

/** Markdown from its tree. Reading it again gives the same tree, whatever its texts hold. */
import type { List, Nodes, Parents, Table, Yaml } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';

const OPTIONS: Options = {
  bullet: '-',
  listItemIndent: 'one',
  extensions: [
    gfmTableToMarkdown(),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTaskListItemToMarkdown(),
    { handlers: { list, table, yaml } },
  ],
};

/** Writes a tree as `parseMarkdown` reads it. */
export function writeMarkdown(node: Nodes): string {
  return toMarkdown(node, OPTIONS);
}

/** The same with another sign around what is in italics. */
export function writeMarkdownWith(node: Nodes, emphasis: '*' | '_'): string {
  return toMarkdown(node, { ...OPTIONS, emphasis });
}

function yaml({ value }: Yaml): string {
  return `---\n${value}\n---`;
}

/** A list keeps the delimiter of its numbers. */
function list(node: List, parent: Parents | undefined, state: State, info: Info): string {
  const { bulletOrdered } = state.options;
  state.options.bulletOrdered = node.data?.delimiter ?? '.';
  const value = defaultHandlers.list(node, parent, state, info);
  state.options.bulletOrdered = bulletOrdered;
  return value;
}

/** A table whose columns are not padded: a changed cell changes one line. */
function table(node: Table, _: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('table');
  const rows = node.children.map(({ children }) => {
    const cells = children.map((cell) => state.handle(cell, undefined, state, info));
    return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;
  });
  const columns = node.children[0]?.children ?? [];
  const marks = columns.map((_, index) => `${MARKS[node.align?.[index] ?? 'none']}|`);
  exit();
  return [rows[0], `|${marks.join('')}`, ...rows.slice(1)].join('\n');
}

const MARKS = { left: '---', none: '---', center: ':---:', right: '---:' } as const;

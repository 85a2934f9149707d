/** A Word table as it stands, with all its words. */
import type { RootContent } from 'mdast';
import { paragraph, table, text } from '#lib/markdown/nodes.ts';
import type { WordTable } from '../word/model.ts';
import { gridOf } from './grid.ts';
import { wordsOf } from './lines.ts';

/** The nodes of a table: its title as paragraphs, and the table. */
export function plainTable(word: WordTable): readonly RootContent[] {
  const grid = gridOf(word);
  const bare = word.rows.map(({ cells }) => cells.map(({ blocks }) => blocks.map(wordsOf).join(' ')));
  const rows = grid ? [grid.wholeHeader, ...grid.rows.map((row) => row.map((cell) => cell.text))] : bare;
  const width = Math.max(...rows.map((row) => row.length), 0);
  const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  const align = Array.from({ length: width }, () => null);
  return [...titleNodes(grid?.title ?? []), table(align, even)];
}

/** The title of a table, above it. */
export function titleNodes(title: readonly string[]): readonly RootContent[] {
  return title.map((line) => paragraph(text(line)));
}

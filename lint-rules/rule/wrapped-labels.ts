/** Names of figures that a paste has broken over two rows, as Word breaks them over two lines. */
import type { Figure } from '#lib/figures/figure.ts';
import type { FigureRow } from '#lib/figures/figure-table.ts';
import { spanOf } from '#lib/markdown/slips/slip.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import type { Edit } from '#lib/problem.ts';
import { fold } from '#lib/vietnamese/text.ts';

/** Two rows that are one. */
export interface WrappedLabel {
  readonly figure: Figure;
  readonly rows: readonly [FigureRow, FigureRow];
}

/** The rows that follow each other and together bear the name of one of some figures; one of them holds nothing else. */
export function wrappedLabels(rows: readonly FigureRow[], figures: Iterable<Figure>): readonly WrappedLabel[] {
  const byName = new Map(Array.from(figures, (figure) => [fold(figure.name), figure]));
  return rows.flatMap((first, index) => {
    const second = rows[index + 1];
    if (!second || first.figure || second.figure || (!isBare(first) && !isBare(second))) return [];
    const figure = byName.get(fold(`${first.name} ${second.name}`));
    return figure ? [{ figure, rows: [first, second] as const }] : [];
  });
}

/** Nothing but its label is in a row. */
function isBare({ node, label }: FigureRow): boolean {
  return node.children.every((cell) => cell === label || textOf(cell).trim() === '');
}

/** Puts the whole name into the row with the values, and takes the other one away; undefined where they do not follow each other plainly. */
export function joinedRows(first: FigureRow, second: FigureRow, name: string, source: string): Edit | undefined {
  const kept = isBare(first) ? second : first;
  const [row, label] = [spanOf(kept.node), kept.label.children];
  const [from, to] = [label[0]?.position?.start.offset, label.at(-1)?.position?.end.offset];
  const [start, end] = [spanOf(first.node).start, spanOf(second.node).end];
  const between = source.slice(spanOf(first.node).end, spanOf(second.node).start);
  if (from === undefined || to === undefined || between.trim() !== '') return undefined;
  return { start, end, text: source.slice(row.start, from) + name + source.slice(to, row.end) };
}

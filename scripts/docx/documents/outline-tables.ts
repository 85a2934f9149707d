/** The tables of figures that reports will have, as the document of an outline shows them: nothing is filled in. */
import type { RootContent, Table } from 'mdast';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS, valueAlignment } from '#lib/figures/figure-columns.ts';
import { table } from '#lib/markdown/nodes.ts';
import { figureWords } from '#lib/outline/figure-words.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import { asIssued } from '#lib/outline/table/as-issued.ts';

/** A section's guidance with its tables among it, each where the outline has it; what YAML asks for stands at the end. */
export function guidanceAndTables(section: OutlineSection, outline: Outline): readonly RootContent[] {
  const { guidance, tables } = section;
  const starts = [0, ...tables.map(({ after }) => after)];
  return [
    ...tables.flatMap((asked, index): RootContent[] => [
      ...guidance.slice(starts[index], asked.after),
      ...(asked.figures.length > 0 ? [asIssued(figureTable(asked.figures, section, outline), asked)] : []),
    ]),
    ...guidance.slice(starts.at(-1)),
  ];
}

function figureTable(figures: readonly Figure[], { requirement: { terms } }: OutlineSection, outline: Outline): Table {
  const unnamed = Array.from({ length: terms?.min ?? 0 }, () => 'Nhiệm kỳ ……');
  const columns = terms ? (terms.names?.slice(0, terms.max) ?? unnamed) : [FIGURE_COLUMNS.value];
  return table(
    [null, 'center', ...columns.map(() => valueAlignment(figures)), null],
    [
      [FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...columns, FIGURE_COLUMNS.note],
      ...figures.map((figure) => [
        figure.name,
        figure.unit ?? '',
        ...columns.map(() => ''),
        figureWords(figure, outline),
      ]),
    ],
  );
}

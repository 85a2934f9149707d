/** A table of figures that nobody has filled in yet. */
import type { Table } from 'mdast';
import type { Figure } from '../figures/figure.ts';
import { FIGURE_COLUMNS, valueAlignment } from '../figures/figure-columns.ts';
import { table } from '../markdown/nodes.ts';
import type { Unit } from '../register/register.ts';
import { BLANK } from '../vietnamese/placeholder.ts';
import type { OutlineSection } from './outline.ts';
import { asks } from './required.ts';

/** The rows that the unit has to fill in, and the columns that the issuer wants, or as many to be named as there must be. */
export function blankTable(figures: readonly Figure[], { requirement: { terms } }: OutlineSection, unit: Unit): Table {
  const unnamed = Array.from({ length: terms?.min ?? 0 }, () => `Nhiệm kỳ ${BLANK}`);
  const asked = figures.filter((figure) => asks(figure, unit));
  const columns = terms ? (terms.names?.slice(0, terms.max) ?? unnamed) : [FIGURE_COLUMNS.value];
  return table(
    [null, null, ...columns.map(() => valueAlignment(asked)), null],
    [
      [FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...columns, FIGURE_COLUMNS.note],
      ...asked.map(({ name, unit: measure }) => [name, measure ?? '', ...columns.map(() => ''), '']),
    ],
  );
}

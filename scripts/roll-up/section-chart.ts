/** The figure of a section that is better looked at, unit by unit. */
import Big from 'big.js';
import { type Figure, isWorded } from '#lib/figures/figure.ts';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { lowerFirst } from '#lib/vietnamese/lower-first.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { type GridCell, isZero, type SectionGrid, type Term } from './numbers/section-grid.ts';

/** Fewer bars are read as fast in the table. */
const LEAST_UNITS = 5;
/** More bars than these leave no room for the number beside each, on the highest page. */
const MOST_BARS = 36;

interface Bar {
  readonly name: string;
  /** In the order of the terms. */
  readonly values: readonly (Big | null)[];
}

/**
 * The first percentage that enough units give and not all alike, else the first such number; none of which a value is hidden: a bar would
 * be missing. Of terms that have no room together the last.
 */
export function sectionChart(grid: SectionGrid, nameOf: NameOf): FigureChart | null {
  const isHidden = (figure: Figure) =>
    grid.rows.some(
      (row, index) => row.figure === figure && grid.units.some(({ cells }) => cells[index]?.type === 'masked'),
    );
  const numbers = grid.section.requirement.figures.filter(
    (figure) => figure.type !== 'yes-no' && !isWorded(figure) && !isHidden(figure),
  );
  const ordered = [
    ...numbers.filter(({ type }) => type === 'percent'),
    ...numbers.filter(({ type }) => type !== 'percent'),
  ];
  for (const figure of ordered) {
    const all = grid.units.map(({ standing, cells }) => ({
      name: nameOf(standing.unit),
      values: cells.filter((_, index) => grid.rows[index]?.figure === figure).map((cell) => numberIn(cell, figure)),
    }));
    const isCrowded = given(all).length * grid.terms.length > MOST_BARS;
    const bars = isCrowded ? given(all.map(({ name, values }) => ({ name, values: values.slice(-1) }))) : given(all);
    if (bars.length >= LEAST_UNITS && !isFlat(bars))
      return draw(figure, isCrowded ? grid.terms.slice(-1) : grid.terms, bars);
  }
  return null;
}

/** Bars of one length tell nothing. */
function isFlat(bars: readonly Bar[]): boolean {
  const values = bars.flatMap((bar) => bar.values.map((value) => value?.toFixed() ?? ''));
  return new Set(values).size === 1;
}

/** Those that give anything. */
function given(bars: readonly Bar[]): readonly Bar[] {
  return bars.filter(({ values }) => values.some((value) => value !== null));
}

function draw(figure: Figure, terms: readonly Term[], bars: readonly Bar[]): FigureChart {
  const isPercent = figure.type === 'percent';
  // Percentages bear their sign on each bar.
  const unit = isPercent ? '' : (figure.unit ?? '');
  const decimals = isPercent ? 2 : undefined;
  const name = terms.length === 1 && terms[0]?.name ? `${figure.fullName}, ${terms[0].name}` : figure.fullName;
  const text = (value: Big | null) => (value ? formatNumber(value, decimals) : 'chưa có');
  const told = bars.map(({ name, values }) => `${name} ${values.map(text).join(', ')}`);
  return {
    title: unit === '' ? name : `${name} (${unit})`,
    alt: `Biểu đồ ${lowerFirst(name)}: ${told.join('; ')}`,
    isPercent,
    categories: bars.map(({ name }) => name),
    series: terms.map((term, index) => ({
      name: term.name || figure.fullName,
      values: bars.map(({ values }) => values[index]?.toFixed() ?? null),
    })),
  };
}

function numberIn(cell: GridCell, figure: Figure): Big | null {
  if (cell.type === 'number') return cell.value;
  return cell.type === 'state' && isZero(cell.state, figure) ? new Big(0) : null;
}

/** What units of one level give of a figure by themselves: their spread, where nothing of it is hidden, and what kinds of answers there are. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { formatState } from '#lib/figures/state.ts';
import type { Unit } from '#lib/register/register.ts';
import { MASKED } from '../../roll-up/numbers/mask.ts';
import { type GridCell, isZero } from '../../roll-up/numbers/section-grid.ts';
import { type Quartiles, spreadOf } from '../../roll-up/spread.ts';
import type { FigureRow } from './campaign-figure.ts';

/** The values of a level in a term. */
export interface LevelValues {
  readonly level: string;
  /** Its place among the terms. */
  readonly term: number;
  readonly values: readonly { readonly unit: Unit; readonly value: Big }[];
  /** Null where there are too few, or one is hidden. */
  readonly spread: Quartiles | null;
  readonly isHidden: boolean;
}

const ZERO = new Big(0);

/** The values of each level that gives any as numbers, those above first. */
export function levelValues(rows: readonly FigureRow[], figure: Figure, terms: number): readonly LevelValues[] {
  const levels = [...new Set(rows.map(({ unit }) => unit.level))];
  return levels.flatMap((level) => {
    const ofLevel = rows.filter(({ unit }) => unit.level === level);
    return Array.from({ length: terms }, (_, term): LevelValues => {
      const values: { unit: Unit; value: Big }[] = [];
      let isHidden = false;
      for (const { unit, cells } of ofLevel) {
        const { cell, isSum } = cells[term] ?? {};
        if (!cell || isSum) continue;
        if (cell.type === 'masked') isHidden = true;
        else if (cell.type === 'number') values.push({ unit, value: cell.value });
        else if (cell.type === 'state' && isZero(cell.state, figure)) values.push({ unit, value: ZERO });
      }
      return { level, term, values, isHidden, spread: isHidden ? null : spreadOf(values) };
    }).filter(({ values, isHidden }) => values.length > 0 || isHidden);
  });
}

/** How many units gave what kind of answer, in each term; what is owed and not given is under the empty text. */
export function answerShares(
  rows: readonly FigureRow[],
  { type }: Figure,
  terms: number,
): ReadonlyMap<string, readonly number[]> {
  const shares = new Map<string, number[]>();
  for (const { cells, isOwed } of rows) {
    for (const [term, { cell, isSum }] of cells.entries()) {
      const kind = isSum ? '' : kindOf(cell, type);
      if (kind === '' && !isOwed) continue;
      const counts = shares.get(kind) ?? Array.from({ length: terms }, () => 0);
      shares.set(kind, counts);
      counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  return shares;
}

function kindOf(cell: GridCell, type: Figure['type']): string {
  switch (cell.type) {
    case 'number':
      return 'Có số';
    case 'answer':
      return cell.yes ? 'Có' : 'Không';
    case 'state':
      return formatState(cell.state);
    case 'text':
      return type === 'choice' ? cell.text : 'Có nội dung';
    case 'date':
      return 'Có ngày';
    case 'masked':
      return MASKED;
    case 'answers':
    case 'blank':
      return '';
  }
}

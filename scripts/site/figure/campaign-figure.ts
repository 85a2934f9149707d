/** A figure in a campaign: what every unit below the issuer gives, and the total. */
import type { Figure } from '#lib/figures/figure.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { isExpected } from '#lib/outline/expected.ts';
import type { Unit } from '#lib/register/register.ts';
import { termsBelow } from '../../roll-up/numbers/below.ts';
import { type Campaign, involvedChildren } from '../../roll-up/numbers/campaign.ts';
import { type Mask, maskOf } from '../../roll-up/numbers/mask.ts';
import { type AskedFigure, owes } from '../../roll-up/numbers/owing.ts';
import { cellIn, type GridCell, type GridRow } from '../../roll-up/numbers/section-grid.ts';
import { contributionOf, totalsOf } from '../../roll-up/numbers/totals.ts';

/** What a unit gives in a term. */
export interface FigureCell {
  readonly cell: GridCell;
  /** True where those below it stand for it. */
  readonly isSum: boolean;
}

/** A unit that gives a figure or owes it, or stands above such units. */
export interface FigureRow {
  readonly unit: Unit;
  /** 0 directly below the issuer. */
  readonly depth: number;
  readonly isOwed: boolean;
  readonly cells: readonly FigureCell[];
}

/** Every unit below the issuer that gives or owes a figure, in the order of the tree, and what it gives in each term. */
export function figureRows(tree: Campaign, asked: AskedFigure): readonly FigureRow[] {
  const mask = maskOf(tree);
  const terms = termsOf(tree, asked);
  const rows: FigureRow[] = [];
  const visit = (unit: Unit, depth: number): void => {
    const isOwed = isExpected(unit, tree.outline) && owes(asked, unit, tree.summaries.get(unit.id));
    const cells = terms.map((term) => cellOf(tree, mask, unit, asked, term));
    const place = rows.push({ unit, depth, isOwed, cells });
    for (const child of involvedChildren(tree, unit.id)) visit(child, depth + 1);
    const isTold = isOwed || rows.length > place || cells.some(({ cell }) => cell.type !== 'blank');
    if (!isTold) rows.pop();
  };
  for (const child of involvedChildren(tree, tree.outline.frontMatter.issuer)) visit(child, 0);
  return rows;
}

function cellOf(tree: Campaign, mask: Mask, unit: Unit, asked: AskedFigure, term: TermKey): FigureCell {
  const stands = contributionOf(tree, unit, asked, term);
  return { cell: cellIn(mask, unit, asked.figure, term, stands), isSum: stands.given === null };
}

/** The terms of a figure in a campaign; one without a name where it has none. */
export function termsOf(tree: Campaign, { section }: Pick<AskedFigure, 'section'>): readonly TermKey[] {
  return termsBelow(tree, tree.outline.frontMatter.issuer, section);
}

/** A total of the issuer, as far as it may be shown. */
export type ShownTotal = Pick<GridRow, 'total' | 'isHidden'> & { readonly term: string };

/** The totals of a figure, one for each term; none of what is not added up. */
export function issuerTotals(tree: Campaign, figure: Figure): readonly ShownTotal[] {
  const issuer = tree.register.units.get(tree.outline.frontMatter.issuer);
  if (!issuer) return [];
  return totalsOf(tree, issuer.id, figure).map((total) => {
    const isHidden =
      total.state === 'masked' || (total.value !== null && maskOf(tree).hides('total', issuer, figure, total.termKey));
    return { term: total.term, isHidden, total: isHidden ? { ...total, value: null } : total };
  });
}

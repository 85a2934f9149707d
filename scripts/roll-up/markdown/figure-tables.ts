/** The tables of a roll-up's section: totals with their coverage, and every unit's values. */

import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-table.ts';
import { formatFigureValue, STATES } from '#lib/figures/figure-value.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { type Campaign, involvedChildren } from '../numbers/campaign.ts';
import { maskOf } from '../numbers/mask.ts';
import { type Total, totalsOf } from '../numbers/totals.ts';
import { markdownTable } from './markdown-table.ts';

const UNKNOWN = STATES.find(([state]) => state === 'unknown')?.[1] ?? '';
/** What the unit itself has to fill in. */
export const BLANK = '…';

/** The figure table of the unit's own report, filled with totals; notes say how many units each covers. */
export function figureTable(campaign: Campaign, unit: Unit, section: OutlineSection): string {
  const totals = section.requirement.figures.map((figure) => ({ figure, totals: totalsOf(campaign, unit.id, figure) }));
  const terms = section.requirement.terms
    ? [...new Set(totals.flatMap((one) => one.totals.map((total) => total.term)))]
    : [''];
  const rows = totals.map((one) => {
    const cells = terms.map((term) => one.totals.find((total) => total.term === term));
    return [
      one.figure.name,
      one.figure.unit ?? '',
      ...cells.map((total) => (total ? totalText(total) : BLANK)),
      note(one.figure, cells),
    ];
  });
  const columns = section.requirement.terms ? terms : [FIGURE_COLUMNS.value];
  return markdownTable([FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...columns, FIGURE_COLUMNS.note], rows, [
    'left',
    'left',
    ...columns.map(() => 'right' as const),
  ]);
}

/** A total as the unit's own report would give it; a yes-no figure is the unit's to answer. */
function totalText({ figure, value }: Total): string {
  if (figure.total === 'answers') return BLANK;
  if (value === null) return UNKNOWN;
  return formatNumber(value, figure.type === 'percent' ? 2 : undefined);
}

function note(figure: Figure, cells: readonly (Total | undefined)[]): string {
  if (figure.total === 'none') return 'không cộng giữa các đơn vị';
  const notes = cells.flatMap((total) => {
    if (!total) return [];
    const { value, covered, expected, provisional } = total;
    const coverage =
      figure.total === 'answers'
        ? `${value ?? 0} “Có” trong ${covered}/${expected} đơn vị trả lời`
        : `${covered}/${expected} đơn vị`;
    return [`${cells.length > 1 ? `${total.term}: ` : ''}${coverage}${provisional ? ', tạm tính' : ''}`];
  });
  return notes.join('; ');
}

/** Every child's values, a row a unit; sums that stand for a unit without a report are marked, missing units named, small counts masked. */
export function unitTable(campaign: Campaign, unit: Unit, section: OutlineSection): string {
  const { figures, terms } = section.requirement;
  const columns = figures.flatMap((figure) => {
    const named = terms ? [...new Set(totalsOf(campaign, unit.id, figure).map((total) => total.term))] : [''];
    return named.map((term) => ({ figure, term }));
  });
  const header = columns.map(
    ({ figure, term }) => `${figure.name}${figure.unit ? ` (${figure.unit})` : ''}${term ? `, ${term}` : ''}`,
  );
  const rows = involvedChildren(campaign, unit.id).map((child) => {
    const summary = campaign.summaries.get(child.id);
    const cells = columns.map(({ figure, term }) => {
      const mask = maskOf(campaign, child, figure, term);
      if (mask !== null) return mask;
      if (summary) {
        const given = summary.figures.get(figure.id)?.get(term === '' ? '' : fold(term));
        return given ? formatFigureValue(given.value) : '';
      }
      const below = totalsOf(campaign, child.id, figure).find((total) => fold(total.term) === fold(term));
      if (!below || below.value === null) return '';
      return figure.total === 'answers' ? `${below.value}/${below.covered} “Có”` : totalText(below);
    });
    const isEmpty = cells.every((cell) => cell === '');
    const mark = summary ? '' : isEmpty ? ' (chưa có báo cáo)' : ' (tạm tính)';
    return [`${child.name}${mark}`, ...cells];
  });
  return markdownTable(['Đơn vị', ...header], rows, ['left', ...columns.map(() => 'right' as const)]);
}

/** The tables of a roll-up's section: totals with their coverage, and every unit's values. */
import type { Table } from 'mdast';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-table.ts';
import { formatState } from '#lib/figures/figure-value.ts';
import { table } from '#lib/markdown/nodes.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import {
  answersText,
  columnName,
  type GridCell,
  type GridRow,
  type GridUnit,
  maskText,
  type SectionGrid,
} from '../numbers/section-grid.ts';
import type { Total } from '../numbers/totals.ts';

/** The figure table of the unit's own report, filled with totals; notes say how many units each covers. */
export function figureTable({ section, terms, rows }: SectionGrid): Table {
  const columns = section.requirement.terms ? terms.map(({ name }) => name) : [FIGURE_COLUMNS.value];
  const lines = section.requirement.figures.map((figure) => {
    const totals = rows.filter((row) => row.figure === figure).map(({ total }) => total);
    return [
      figure.name,
      figure.unit ?? '',
      ...totals.map((total) => (total ? totalText(total) : BLANK)),
      note(figure, totals),
    ];
  });
  return table(
    [null, null, ...columns.map(() => 'right' as const), null],
    [[FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...columns, FIGURE_COLUMNS.note], ...lines],
  );
}

/** A total as the unit's own report would give it; a yes-no figure is the unit's to answer. */
function totalText({ figure, value }: Total): string {
  if (figure.total === 'answers') return BLANK;
  return value === null ? formatState('unknown') : formatNumber(value, figure.type === 'percent' ? 2 : undefined);
}

function note(figure: Figure, totals: readonly (Total | null)[]): string {
  if (figure.total === 'none') return 'không cộng giữa các đơn vị';
  const notes = totals.flatMap((total) => {
    if (!total) return [];
    const { value, covered, expected, provisional } = total;
    const coverage =
      figure.total === 'answers'
        ? `${value?.toFixed() ?? 0} “Có” trong ${covered}/${expected} đơn vị trả lời`
        : `${covered}/${expected} đơn vị`;
    return [`${totals.length > 1 ? `${total.term}: ` : ''}${coverage}${provisional ? ', tạm tính' : ''}`];
  });
  return notes.join('; ');
}

/** Every child's values, a row a unit; sums that stand for a unit without a report are marked, missing units named, small counts masked. */
export function unitTable({ rows, units }: SectionGrid): Table {
  return table(
    [null, ...rows.map(() => 'right' as const)],
    [
      ['Đơn vị', ...rows.map(columnName)],
      ...units.map((one) => [
        `${one.standing.unit.name}${mark(one)}`,
        ...one.cells.map((cell, index) => cellText(cell, rows[index])),
      ]),
    ],
  );
}

function mark({ standing, cells }: GridUnit): string {
  if (standing.type === 'reported') return '';
  return cells.every(({ type }) => type === 'blank') ? ' (chưa có báo cáo)' : ' (tạm tính)';
}

function cellText(cell: GridCell, row: GridRow | undefined): string {
  switch (cell.type) {
    case 'number':
      return formatNumber(cell.value, cell.decimals ?? (row?.figure.type === 'percent' ? 2 : undefined));
    case 'answer':
      return cell.yes ? 'Có' : 'Không';
    case 'answers':
      return answersText(cell);
    case 'state':
      return formatState(cell.state);
    case 'masked':
      return maskText(cell);
    case 'blank':
      return '';
  }
}

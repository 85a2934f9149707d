/** The figures of the first page, with coverage and change: those of one term in one table, those of several in another, a column a term. */
import type { RootContent } from 'mdast';
import { table } from '#lib/markdown/nodes.ts';
import type { GridRow } from '../numbers/section-grid.ts';
import type { RollUp } from '../roll-up.ts';
import { changeText } from './comparison-table.ts';
import { coverageOf } from './figure-tables.ts';
import { PROVISIONAL, totalText, unitOf } from './words.ts';

const COVERAGE = 'Đơn vị có số liệu';

/** The tables, as far as there are figures for them. */
export function keyTables({ key, earlier }: RollUp): readonly RootContent[] {
  const single = key.filter(({ row }) => row.term.name === '');
  const columns = ['Số liệu chính', 'Đơn vị tính', 'Tổng số', COVERAGE, ...(earlier ? ['So với kỳ trước'] : [])];
  const rows = single.map(({ row, comparison }) => [
    row.figure.fullName,
    unitOf(row),
    totalText(row),
    markedCoverage([row]),
    ...(earlier ? [comparison ? changeText(comparison) : ''] : []),
  ]);
  const align = [null, 'center', 'right', 'right', ...(earlier ? (['right'] as const) : [])] as const;
  return [
    ...(rows.length > 0 ? [table(align, [columns, ...rows])] : []),
    ...termTables(key.map(({ row }) => row).filter(({ term }) => term.name !== '')),
  ];
}

/** The first page has room for a mark only; what it means stands below. */
function markedCoverage(rows: readonly GridRow[]): string {
  return coverageOf(rows).replaceAll(', tạm tính', PROVISIONAL);
}

/** A table for the figures of each set of terms. */
function termTables(rows: readonly GridRow[]): readonly RootContent[] {
  const figures = [...new Set(rows.map(({ figure }) => figure))].map((figure) =>
    rows.filter((row) => row.figure === figure),
  );
  const termsOf = (own: readonly GridRow[]) => own.map(({ term }) => term.name);
  const sets = new Map(figures.map((own) => [termsOf(own).join('\n'), termsOf(own)]));
  return [...sets].map(([key, terms]) => {
    const own = figures.filter((one) => termsOf(one).join('\n') === key);
    const lines = own.map((one) => [
      one[0]?.figure.fullName ?? '',
      one[0] ? unitOf(one[0]) : '',
      ...one.map(totalText),
      markedCoverage(one),
    ]);
    return table(
      [null, 'center', ...terms.map(() => 'right' as const), 'right'],
      [['Số liệu chính', 'Đơn vị tính', ...terms, COVERAGE], ...lines],
    );
  });
}

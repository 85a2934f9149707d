/** The tables of a roll-up's section: totals with their coverage; every unit's values, turned where they are many; their spread where units are. */
import type { Paragraph, Table } from 'mdast';
import { type Figure, isWorded } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-columns.ts';
import { wordsOf } from '#lib/figures/figure-value.ts';
import { formatState } from '#lib/figures/state.ts';
import { table, withoutEmptyColumns } from '#lib/markdown/nodes.ts';
import { captionsOf } from '#lib/outline/captions.ts';
import { asIssued } from '#lib/outline/table/as-issued.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { MASKED } from '../numbers/mask.ts';
import {
  answersText,
  columnName,
  type GridCell,
  type GridRow,
  type GridUnit,
  type SectionGrid,
} from '../numbers/section-grid.ts';
import type { Extreme, Spread } from '../spread.ts';
import { coverageText, formatCount, namesText, totalText, unitOf } from './words.ts';

const COVERAGE = 'Đơn vị có số liệu';
/** A table with more columns than these is turned. */
const MOST_COLUMNS = 8;
const MOST_NAMED = 2;
const MOST_OUTLIERS = 3;

/** The totals of a section in the tables that its outline has, each under its caption there. */
export function totalsTables(grid: SectionGrid): readonly (Paragraph | Table)[] {
  const { section } = grid;
  const captions = captionsOf(section);
  return section.tables.flatMap((asked, index) => {
    // Names are those that the section's figures have in full.
    const figures = section.requirement.figures.filter(({ id }) => asked.figures.some((figure) => figure.id === id));
    if (!grid.rows.some(({ figure }) => figures.includes(figure))) return [];
    const caption = captions[index];
    return [...(caption ? [caption] : []), asIssued(totalsTable(grid, figures), { ...asked, figures })];
  });
}

/** Totals of some figures, a row a figure, a column a term. */
function totalsTable({ section, terms, rows }: SectionGrid, figures: readonly Figure[]): Table {
  const hasTerms = section.requirement.terms !== null;
  const columns = hasTerms ? terms.map(({ name }) => name) : [FIGURE_COLUMNS.value];
  const lines = figures.flatMap((figure) => {
    const own = rows.filter((row) => row.figure === figure);
    const [first] = own;
    if (!first) return [];
    return [[figure.name, unitOf(first), ...own.map(totalText), coverageOf(own)]];
  });
  return table(
    [null, null, ...columns.map(() => 'right' as const), 'right'],
    [[FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...columns, COVERAGE], ...lines],
  );
}

/** The coverage of a figure, told once where that of each term is the same. */
export function coverageOf(rows: readonly GridRow[]): string {
  if (rows.every(({ figure, choices }) => figure.total === 'none' && choices === null)) return 'không cộng';
  const texts = rows.map(({ total, choices, term }) => {
    const coverage = total ?? choices;
    return { term: term.name, text: coverage ? coverageText(coverage) : '' };
  });
  const given = texts.filter(({ text }) => text !== '');
  if (new Set(given.map(({ text }) => text)).size <= 1) return given[0]?.text ?? '';
  return given.map(({ term, text }) => `${term}: ${text}`).join('; ');
}

/** The rows that have no total: all there is to tell of one unit beside the totals. */
export function withoutTotals({ rows, units, ...grid }: SectionGrid): SectionGrid {
  const isOpen = (_: unknown, at: number) => rows[at]?.total === null;
  return {
    ...grid,
    rows: rows.filter(isOpen),
    units: units.map((one) => ({ ...one, cells: one.cells.filter(isOpen) })),
  };
}

/** Every unit's values, a row a unit or, where figures are many, a column a unit; sums that stand for a unit without a report are marked, missing units named, small counts masked. */
export function unitTables(grid: SectionGrid, nameOf: NameOf): readonly Table[] {
  const { rows, units } = givenRows(grid);
  if (units.length === 0 || rows.length === 0) return [];
  const names = units.map((one) => `${nameOf(one.standing.unit)}${mark(one)}`);
  if (rows.length + 1 <= MOST_COLUMNS) {
    const lines = units.map(({ cells }, at) => [
      names[at] ?? '',
      ...cells.map((cell, index) => cellText(cell, rows[index])),
    ]);
    return [table([null, ...rows.map(alignment)], [['Đơn vị', ...rows.map(columnName)], ...lines])];
  }
  const lines = rows.map((row, index) => [
    columnName(row),
    ...units.map(({ cells }) => (cells[index] ? cellText(cells[index], row) : '')),
  ]);
  const header = [`${FIGURE_COLUMNS.name} theo đơn vị`, ...names];
  const align = rows.every(({ figure }) => isWorded(figure)) ? null : 'right';
  return [table([null, ...units.map(() => align)], [header, ...lines])];
}

/** Numbers stand at the right, words begin at the left. */
function alignment({ figure }: GridRow): 'right' | null {
  return isWorded(figure) ? null : 'right';
}

/** Without the figures of which no unit says anything. */
function givenRows({ rows, units }: SectionGrid): Pick<SectionGrid, 'rows' | 'units'> {
  const isGiven = (_: unknown, at: number) => units.some(({ cells }) => cells[at] && cells[at].type !== 'blank');
  return {
    rows: rows.filter(isGiven),
    units: units.map((one) => ({ ...one, cells: one.cells.filter(isGiven) })),
  };
}

function mark({ standing, cells }: GridUnit): string {
  if (standing.type === 'reported') return '';
  return cells.every(({ type }) => type === 'blank') ? ' (chưa có báo cáo)' : ' (tạm tính)';
}

/** The least, the median, the most, and the units that stand far from the others; null where nothing can be told. */
export function spreadTable(spreads: readonly Spread[], nameOf: NameOf): Table | null {
  if (spreads.length === 0) return null;
  const lines = spreads.map(({ row, values, least, most, median, outliers }) => {
    const decimals = decimalsOf(row);
    const far = outliers
      .slice(0, MOST_OUTLIERS)
      .map(({ unit, value }) => `${nameOf(unit)} ${formatNumber(value, decimals)}`);
    const left = outliers.length - far.length;
    return [
      columnName(row),
      formatCount(values),
      extremeText(least, decimals, nameOf),
      formatNumber(median, decimals ?? (median.eq(median.round(0)) ? undefined : 1)),
      extremeText(most, decimals, nameOf),
      `${far.join('; ')}${left > 0 ? ` và ${formatCount(left)} đơn vị khác` : ''}`,
    ];
  });
  return withoutEmptyColumns(
    table(
      [null, 'right', null, 'right', null, null],
      [
        ['Chỉ tiêu theo đơn vị', 'Số đơn vị', 'Thấp nhất', 'Trung vị', 'Cao nhất', 'Đơn vị có số liệu khác biệt nhiều'],
        ...lines,
      ],
    ),
  );
}

function extremeText({ value, units }: Extreme, decimals: number | undefined, nameOf: NameOf): string {
  const number = formatNumber(value, decimals);
  return units.length <= MOST_NAMED
    ? `${number} (${namesText(units.map(nameOf), MOST_NAMED)})`
    : `${number} (${formatCount(units.length)} đơn vị)`;
}

function decimalsOf({ figure }: GridRow): number | undefined {
  return figure.type === 'percent' ? 2 : undefined;
}

/** What stands for a unit, in words; nothing where nobody said anything. */
export function cellText(cell: GridCell, row: Pick<GridRow, 'figure'> | undefined): string {
  switch (cell.type) {
    case 'number':
      return formatNumber(cell.value, row?.figure.type === 'percent' ? 2 : (cell.decimals ?? undefined));
    case 'answer':
      return cell.yes ? 'Có' : 'Không';
    case 'answers':
      return answersText(cell);
    case 'text':
    case 'date':
      return wordsOf(cell) ?? '';
    case 'state':
      return formatState(cell.state);
    case 'masked':
      return MASKED;
    case 'blank':
      return '';
  }
}

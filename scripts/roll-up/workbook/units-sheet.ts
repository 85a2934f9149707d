/** "Theo đơn vị": a row for each unit that reports to this one, a column for each figure. */

import type { Figure } from '#lib/figures/figure.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { fold } from '#lib/vietnamese/text.ts';
import { type Campaign, contributors, involvedChildren, standingOf } from '../numbers/campaign.ts';
import { maskOf } from '../numbers/mask.ts';
import { totalsOf } from '../numbers/totals.ts';
import { sumCell, valueCell } from './workbook-cells.ts';
import { type Cell, EMPTY, type Row, type Sheet, textCell } from './xlsx/model.ts';

interface Column {
  readonly figure: Figure;
  /** Folded, and as a report names it; both empty where there are no terms. */
  readonly key: string;
  readonly term: string;
}

export function unitsSheet(campaign: Campaign, unit: Unit, title: readonly string[]): Sheet {
  const sections = campaign.outline.all.filter(({ requirement }) => requirement.figures.length > 0);
  const groups = sections
    .map((section) => ({ text: section.heading.text, columns: columnsOf(campaign, unit, section) }))
    .filter(({ columns }) => columns.length > 0);
  const columns = groups.flatMap((group) => group.columns);
  const bands = groups.map((group) => ({ text: group.text, columns: group.columns.length }));
  return {
    name: 'Theo đơn vị',
    title,
    bands: [{ text: '', columns: 2 }, ...bands],
    header: ['Đơn vị', 'Tình trạng', ...columns.map(nameOf)],
    rows: involvedChildren(campaign, unit.id).map((child) => unitRow(campaign, child, columns)),
    total: [textCell('Tổng hợp'), EMPTY, ...sumsOf(campaign, unit, columns)],
    frozenColumns: 1,
  };
}

/** Figures of a section; where it has terms, each figure in each term that a report has. */
function columnsOf(
  campaign: Campaign,
  unit: Unit,
  { requirement: { figures, terms } }: OutlineSection,
): readonly Column[] {
  if (!terms) return figures.map((figure) => ({ figure, key: '', term: '' }));
  const named = new Map<string, string>();
  for (const report of contributors(campaign, unit.id)) {
    for (const { id } of figures)
      for (const [key, { term }] of report.figures.get(id) ?? []) if (!named.has(key)) named.set(key, term);
  }
  return figures.flatMap((figure) => [...named].map(([key, term]) => ({ figure, key, term })));
}

function nameOf({ figure, term }: Column): string {
  return `${figure.name}${figure.unit ? ` (${figure.unit})` : ''}${term ? `, ${term}` : ''}`;
}

function unitRow(campaign: Campaign, child: Unit, columns: readonly Column[]): Row {
  const standing = standingOf(campaign, child);
  // A count so small that it may point at a person is not shown.
  const shown = (cell: Cell, index: number): Cell => {
    const column = columns[index];
    const mask = column ? maskOf(campaign, child, column.figure, column.term) : null;
    return mask === null ? cell : textCell(mask);
  };
  const row = (state: string, cells: readonly Cell[]) => [textCell(child.name), textCell(state), ...cells.map(shown)];
  switch (standing.type) {
    case 'reported':
      return {
        cells: row(
          'Đã có báo cáo',
          columns.map(({ figure, key }) => {
            const given = standing.summary.figures.get(figure.id)?.get(key);
            return given ? valueCell(given.value, figure) : EMPTY;
          }),
        ),
      };
    case 'provisional': {
      const count = contributors(campaign, child.id).length;
      return {
        cells: row(`Tạm tính từ ${count} báo cáo của cấp dưới`, sumsOf(campaign, child, columns)),
        isProvisional: true,
      };
    }
    default:
      return {
        cells: row(
          'Chưa có báo cáo',
          columns.map(() => EMPTY),
        ),
      };
  }
}

/** What stands below a unit, column by column. */
function sumsOf(campaign: Campaign, unit: Unit, columns: readonly Column[]): readonly Cell[] {
  const totals = new Map(
    [...new Set(columns.map(({ figure }) => figure))].map((figure) => [figure, totalsOf(campaign, unit.id, figure)]),
  );
  return columns.map(({ figure, key }) => sumCell(totals.get(figure)?.find(({ term }) => fold(term) === key)));
}

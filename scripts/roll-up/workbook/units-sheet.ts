/** "Theo đơn vị": a row for each unit that reports to this one, a column for each figure. */
import type { Standing } from '../numbers/campaign.ts';
import { columnName } from '../numbers/section-grid.ts';
import type { RollUp } from '../roll-up.ts';
import { gridCell, totalCell } from './workbook-cells.ts';
import { EMPTY, type Row, type Sheet, textCell } from './xlsx/model.ts';

/** The sheet of values by unit. */
export function unitsSheet({ grids, nameOf }: Pick<RollUp, 'grids' | 'nameOf'>, title: readonly string[]): Sheet {
  const shown = grids.filter(({ rows }) => rows.length > 0);
  const columns = shown.flatMap(({ rows }) => rows);
  // Every grid has the same units.
  const rows = (grids[0]?.units ?? []).map(({ standing }, index): Row => {
    const cells = shown.flatMap((grid) => grid.units[index]?.cells ?? []);
    return {
      cells: [
        textCell(nameOf(standing.unit)),
        textCell(describe(standing)),
        ...cells.flatMap((cell, at) => (columns[at] ? [gridCell(cell, columns[at].figure)] : [])),
      ],
      ...(standing.type === 'provisional' ? { isProvisional: true } : {}),
    };
  });
  return {
    name: 'Theo đơn vị',
    title,
    bands: [
      { text: '', columns: 2 },
      ...shown.map((grid) => ({ text: grid.section.heading.text, columns: grid.rows.length })),
    ],
    header: ['Đơn vị', 'Tình trạng', ...columns.map(columnName)],
    rows,
    total: [textCell('Tổng hợp'), EMPTY, ...columns.map(totalCell)],
    frozenColumns: 1,
  };
}

function describe(standing: Standing): string {
  switch (standing.type) {
    case 'reported':
      return 'Đã có báo cáo';
    case 'provisional':
      return `Tạm tính từ ${standing.reports} báo cáo của cấp dưới`;
    default:
      return 'Chưa có báo cáo';
  }
}

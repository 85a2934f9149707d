/** "Tổng hợp": a row for each total, as `totals.csv` gives it. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-table.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Campaign } from '../numbers/campaign.ts';
import { type Total, totalsOf } from '../numbers/totals.ts';
import { totalNumber, UNKNOWN } from './workbook-cells.ts';
import { isExactInExcel } from './xlsx/cell.ts';
import { type Cell, EMPTY, numberCell, type Row, type Sheet, textCell } from './xlsx/model.ts';

export function totalsSheet(campaign: Campaign, unit: Unit, title: readonly string[]): Sheet {
  const { all, figures } = campaign.outline;
  const sections = all.filter(({ requirement }) => requirement.figures.length > 0);
  const hasTerms = sections.some(({ requirement }) => requirement.terms !== null);
  const rows = [...figures.values()].flatMap(({ figure, section }) =>
    rowsOf(section, figure, totalsOf(campaign, unit.id, figure), hasTerms),
  );
  return {
    name: 'Tổng hợp',
    title,
    bands: [],
    header: [
      'Mục',
      FIGURE_COLUMNS.name,
      ...(hasTerms ? ['Nhiệm kỳ, năm'] : []),
      FIGURE_COLUMNS.unit,
      'Giá trị',
      'Số đơn vị có số liệu',
      'Số đơn vị phải có',
      'Tạm tính',
      FIGURE_COLUMNS.note,
    ],
    rows:
      rows.length > 0
        ? rows
        : [
            {
              cells: [textCell('Đề cương không có chỉ tiêu'), ...Array.from({ length: hasTerms ? 8 : 7 }, () => EMPTY)],
            },
          ],
    total: null,
    frozenColumns: 0,
  };
}

function rowsOf(
  { heading }: OutlineSection,
  figure: Figure,
  totals: readonly Total[],
  hasTerms: boolean,
): readonly Row[] {
  const row = (term: string, rest: readonly Cell[]): readonly Cell[] => [
    textCell(heading.text),
    textCell(figure.name),
    ...(hasTerms ? [textCell(term)] : []),
    textCell(figure.total === 'answers' ? 'đơn vị trả lời “Có”' : (figure.unit ?? '')),
    ...rest,
  ];
  if (figure.total === 'none')
    return [{ cells: row('', [EMPTY, EMPTY, EMPTY, EMPTY, textCell('không cộng giữa các đơn vị')]) }];
  if (totals.length === 0) return [{ cells: row('', [textCell(UNKNOWN), EMPTY, EMPTY, EMPTY, EMPTY]) }];
  return totals.map((total) => ({
    cells: row(total.term, [
      totalNumber(total) ?? textCell(UNKNOWN),
      numberCell(new Big(total.covered), 0),
      numberCell(new Big(total.expected), 0),
      textCell(total.provisional ? 'Tạm tính' : ''),
      textCell(note(total)),
    ]),
    isProvisional: total.provisional,
  }));
}

function note(total: Total): string {
  const { figure, value, covered } = total;
  const shown = totalNumber(total);
  const notes = [
    ...(figure.total === 'answers' && value !== null ? [`${value.toFixed()}/${covered} đơn vị trả lời “Có”`] : []),
    ...(shown?.type === 'number' && !isExactInExcel(shown.value)
      ? ['ghi thành chữ, vì Excel chỉ giữ được 15 chữ số']
      : []),
  ];
  return notes.join('; ');
}

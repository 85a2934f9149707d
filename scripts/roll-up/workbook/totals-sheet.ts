/** "Tổng hợp": a row for each total, as `totals.csv` gives it. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-columns.ts';
import { formatState } from '#lib/figures/state.ts';
import { termsTitle } from '#lib/figures/term.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { MASKED } from '../numbers/mask.ts';
import { choicesText, type GridRow } from '../numbers/section-grid.ts';
import type { Total } from '../numbers/totals.ts';
import type { RollUp } from '../roll-up.ts';
import { stateCell, totalNumber } from './workbook-cells.ts';
import { isExactInExcel } from './xlsx/cell.ts';
import { type Cell, EMPTY, numberCell, type Row, type Sheet, textCell } from './xlsx/model.ts';

/** The sheet of totals. */
export function totalsSheet({ grids }: Pick<RollUp, 'grids'>, title: readonly string[]): Sheet {
  const hasTerms = grids.some(({ section }) => section.requirement.terms !== null);
  const rows = grids.flatMap((grid) =>
    grid.section.requirement.figures.flatMap((figure) => {
      return rowsOf(
        grid.section,
        figure,
        grid.rows.filter((row) => row.figure === figure),
        hasTerms,
      );
    }),
  );
  return {
    name: 'Tổng hợp',
    title,
    bands: [],
    header: [
      'Mục',
      FIGURE_COLUMNS.name,
      ...(hasTerms ? [termsTitle(grids.flatMap(({ terms }) => terms.map(({ name }) => name)))] : []),
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
  rows: readonly GridRow[],
  hasTerms: boolean,
): readonly Row[] {
  const row = (term: string, rest: readonly Cell[]): readonly Cell[] => [
    textCell(heading.text),
    textCell(figure.fullName),
    ...(hasTerms ? [textCell(term)] : []),
    textCell(figure.total === 'answers' ? 'đơn vị trả lời “Có”' : (figure.unit ?? '')),
    ...rest,
  ];
  const chosen = rows.flatMap(({ choices, term }) => (choices && choices.expected > 0 ? [{ ...choices, term }] : []));
  if (chosen.length > 0)
    return chosen.map((one) => ({
      cells: row(one.term.name, [
        textCell(choicesText(one)),
        numberCell(new Big(one.covered), 0),
        numberCell(new Big(one.expected), 0),
        EMPTY,
        EMPTY,
      ]),
    }));
  const given = rows.flatMap(({ total, isHidden }) => (total ? [{ total, isHidden }] : []));
  // So is a percentage of figures that are not added up.
  if (given.length === 0)
    return [{ cells: row('', [EMPTY, EMPTY, EMPTY, EMPTY, textCell('không cộng giữa các đơn vị')]) }];
  return given.map(({ total, isHidden }) => ({
    cells: row(total.term, [
      totalNumber(total) ?? (isHidden ? textCell(MASKED) : stateCell(total)),
      numberCell(new Big(total.covered), 0),
      numberCell(new Big(total.expected), 0),
      textCell(total.provisional ? 'Tạm tính' : ''),
      textCell(note(total)),
    ]),
    isProvisional: total.provisional,
  }));
}

function note(total: Total): string {
  const { figure, value, covered, state } = total;
  const shown = totalNumber(total);
  const notes = [
    ...(figure.total === 'answers' && value !== null ? [`${value.toFixed()}/${covered} đơn vị trả lời “Có”`] : []),
    ...(shown && state !== 'value' && state !== 'masked' ? [formatState(state)] : []),
    ...(shown?.type === 'number' && !isExactInExcel(shown.value)
      ? ['ghi thành chữ, vì Excel chỉ giữ được 15 chữ số']
      : []),
  ];
  return notes.join('; ');
}

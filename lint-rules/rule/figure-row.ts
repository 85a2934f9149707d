/** Whether a row of a figure table has its unit and its values. */
import { type Figure, isWorded } from '#lib/figures/figure.ts';
import { FIGURE_COLUMNS } from '#lib/figures/figure-columns.ts';
import type { FigureRow } from '#lib/figures/figure-table.ts';
import { shapeOf } from '#lib/figures/figure-value.ts';
import type { AskedPlace } from '#lib/outline/outline.ts';
import { justBefore, placeOf } from '#lib/problem.ts';
import { fold, shorten } from '#lib/vietnamese/text.ts';
import type { Tell } from './define-rule.ts';

/** What is asked of a row. */
interface Asked {
  readonly figure: Figure;
  readonly isRequired: boolean;
  /** In a table with too many or too few columns it is open which of them a value stands in: only an empty row is told. */
  readonly isMisshapen: boolean;
  readonly outline: AskedPlace;
}

/** Tells a wrong unit, values that are missing, and those that stand one column off. */
export function checkRow(row: FigureRow, { figure, isRequired, isMisshapen, outline }: Asked, tell: Tell): void {
  if (row.slip && !isMisshapen) {
    const { node, text, column, fix } = row.slip;
    const [where, side] = column === 'unit' ? [FIGURE_COLUMNS.unit, 'trái'] : [FIGURE_COLUMNS.note, 'phải'];
    tell(
      placeOf(node),
      `“${shorten(text)}” của “${figure.fullName}” đứng ở cột “${where}”, lệch sang ${side} một cột; hãy chuyển về đúng cột số liệu`,
      { actual: shorten(text), outline, fix },
    );
    return;
  }
  checkUnit(row, figure, outline, tell);
  if (!isRequired) return;
  const blank = row.cells.filter((cell) => cell.value.type === 'blank');
  if (isMisshapen && blank.length < row.cells.length) return;
  for (const { node, term } of blank.length === row.cells.length ? blank.slice(0, 1) : blank) {
    const column = row.cells.length > 1 ? ` (cột “${term.name}”)` : '';
    tell(
      node ? placeOf(node) : justBefore(placeOf(row.node).end),
      `“${figure.fullName}”${column} chưa có giá trị; hãy ghi ${toType(figure)}`,
      { outline },
    );
  }
}

function checkUnit({ unit }: FigureRow, figure: Figure, outline: AskedPlace, tell: Tell): void {
  if (!unit || unit.text === '' || figure.unit === null || fold(unit.text) === fold(figure.unit)) return;
  tell(
    placeOf(unit.node),
    `Đơn vị tính của “${figure.fullName}” là “${figure.unit}”, không phải “${unit.text}”; hãy sửa và đổi số liệu theo đơn vị ấy`,
    { expected: [figure.unit], actual: unit.text, outline },
  );
}

/** What to type into an empty cell. */
function toType(figure: Figure): string {
  const asked = isWorded(figure) || figure.type === 'yes-no' ? shapeOf(figure) : 'số';
  const states = ['Không phát sinh', 'Không áp dụng', 'Chưa có số liệu'].slice(figure.type === 'yes-no' ? 1 : 0);
  return `${asked}, hoặc ${states.map((state) => `\`${state}\``).join(', ')}`;
}

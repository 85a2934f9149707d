/** Which units replace which: what a register says that cannot be true. */
import { circlesIn } from '../circles.ts';
import { type Day, formatDay } from '../date.ts';
import type { UnitId } from '../paths.ts';
import type { Severity } from '../problem.ts';

/** A unit, and what its row says of the time before it. */
interface Dated {
  readonly id: UnitId;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly replaces: readonly UnitId[];
}

/** What the rows of a register are. */
interface Rows {
  readonly units: ReadonlyMap<UnitId, Dated>;
  /** The line of each row, bad ones too. */
  readonly lines: ReadonlyMap<UnitId, number>;
  /** False where some row could not be read: what is not there may be there. */
  readonly isWhole: boolean;
}

/** A unit whose `replaces` cannot be true. */
export interface BadReplacement {
  readonly unit: UnitId;
  /** Vietnamese: what is wrong and how to mend it. */
  readonly message: string;
  /** A warning where days do not fit: a register of what has been may be vague. */
  readonly severity: Severity;
}

/** What cannot be true of the units that others replace, one message for each unit that is replaced wrongly and for each circle. */
export function badReplacements(rows: Rows): readonly BadReplacement[] {
  const { units } = rows;
  // Of thousands of units few replace others.
  const replacing = [...units.values()].filter(({ replaces }) => replaces.length > 0);
  const found = replacing.flatMap((unit) =>
    unit.replaces.flatMap((old, index): BadReplacement[] => {
      const message = unit.replaces.indexOf(old) < index ? twice(old) : misfit(unit, old, rows);
      return message === null ? [] : [{ unit: unit.id, message, severity: 'error' }];
    }),
  );
  const fitting = (unit: Dated) => unit.replaces.filter((old) => units.has(old) && misfit(unit, old, rows) === null);
  const circles = circlesIn(
    replacing.map(({ id }) => id),
    (id) => {
      const unit = units.get(id);
      return unit ? fitting(unit) : [];
    },
  );
  const inCircle = new Set(circles.flat());
  for (const circle of circles) {
    const [unit] = circle;
    if (unit) found.push({ unit, message: circular(circle, rows), severity: 'error' });
  }
  for (const unit of replacing) {
    for (const old of new Set(fitting(unit))) {
      const replaced = units.get(old);
      const message = replaced && !inCircle.has(old) ? overlap(unit, replaced, rows) : null;
      if (message !== null) found.push({ unit: unit.id, message, severity: 'warning' });
    }
  }
  return found;
}

function twice(old: UnitId): string {
  return `\`${old}\` ghi hai lần trong \`replaces\`; hãy bỏ một`;
}

/** Why a unit cannot replace another, whatever else the register says; null where it can. */
function misfit({ id }: Dated, old: UnitId, { lines, isWhole }: Rows): string | null {
  if (old === id)
    return `Đơn vị \`${id}\` không thể thay cho chính nó; đơn vị sắp xếp lại là một dòng mới, \`replaces\` ghi mã của đơn vị cũ`;
  if (old.startsWith(`${id}/`) || id.startsWith(`${old}/`)) {
    const which = id.startsWith(`${old}/`) ? 'cấp trên' : 'cấp dưới';
    return `\`${old}\` là ${which} của \`${id}\`, cùng có với nó nên không thể là đơn vị cũ mà nó thay; hãy sửa \`replaces\` hoặc bỏ mã ấy`;
  }
  if (!lines.has(old) && isWhole)
    return `Không có đơn vị \`${old}\` trong danh mục để \`${id}\` thay; hãy sửa mã trong \`replaces\`, hoặc thêm dòng cho đơn vị cũ`;
  return null;
}

function circular(circle: readonly UnitId[], { lines }: Rows): string {
  const way = [...circle, ...circle.slice(0, 1)].map((id) => `\`${id}\``).join(' → ');
  const where = circle.map((id) => lines.get(id)).join(', ');
  return `Các đơn vị thay nhau thành vòng: ${way}; đơn vị cũ không thể thay đơn vị mới, hãy bỏ mã sai trong \`replaces\` (các dòng ${where})`;
}

/** What is told where two units exist on one day, though one replaces the other; null where they do not, or no one knows. */
function overlap(unit: Dated, old: Dated, { lines }: Rows): string | null {
  // A unit whose days are the wrong way round is told already.
  if ([unit, old].some(({ from, to }) => from !== null && to !== null && from > to)) return null;
  if (old.to !== null && (unit.from === null || old.to < unit.from)) return null;
  const since = unit.from === null ? '' : ` từ ngày ${formatDay(unit.from)}`;
  const until = old.to === null ? 'không ghi ngày cuối `to`' : `còn đến hết ngày ${formatDay(old.to)}`;
  return `\`${unit.id}\` thay \`${old.id}\`${since}, mà \`${old.id}\` (dòng ${lines.get(old.id)}) ${until}, nên hai đơn vị cùng phải báo cáo; hãy sửa \`to\` của đơn vị cũ, hoặc \`from\`, \`replaces\` của đơn vị này`;
}

/** "Chưa có báo cáo": every unit below, at any depth, that owes a report and has none, or is waived. */
import type { NameOf } from '#lib/register/unit-names.ts';
import type { AbsentUnit, StandIn } from '../numbers/absent.ts';
import type { RollUp } from '../roll-up.ts';
import { EMPTY, type Row, type Sheet, textCell } from './xlsx/model.ts';

const HEADER = ['Đơn vị', 'Mã đơn vị', 'Trực thuộc', 'Tình trạng', 'Hạn gửi', 'Ghi chú'];

/** The sheet of units without a report. */
export function missingSheet({ absent, nameOf }: RollUp, title: readonly string[]): Sheet {
  return {
    name: 'Chưa có báo cáo',
    title,
    bands: [],
    header: HEADER,
    rows:
      absent.length > 0
        ? absent.map((one) => rowOf(one, nameOf))
        : [{ cells: [textCell('Không có'), ...HEADER.slice(1).map(() => EMPTY)] }],
    total: null,
    frozenColumns: 0,
  };
}

function rowOf({ unit, superior, waiver, deadline, standIn }: AbsentUnit, nameOf: NameOf): Row {
  const names = [textCell(nameOf(unit)), textCell(unit.id), textCell(nameOf(superior))];
  if (waiver !== null) return { cells: [...names, textCell('Được miễn'), EMPTY, textCell(waiver)] };
  const due = deadline === null ? EMPTY : textCell(deadline.text);
  return { cells: [...names, textCell('Chưa có báo cáo hợp lệ'), due, textCell(note(standIn, nameOf))] };
}

function note(standIn: StandIn | null, nameOf: NameOf): string {
  if (standIn === null) return '';
  return standIn.type === 'below'
    ? 'Tạm tính từ báo cáo của cấp dưới'
    : `Số liệu tính theo báo cáo của ${nameOf(standIn.unit)}`;
}

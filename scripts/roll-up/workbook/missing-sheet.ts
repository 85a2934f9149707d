/** "Chưa gửi, gửi chậm": every unit below, at any depth, that owes a report and has none, is waived, or gave its report late. */
import { type Deadline, deadlineOf } from '#lib/outline/deadline.ts';
import type { Unit } from '#lib/register/register.ts';
import type { NameOf } from '#lib/register/unit-names.ts';
import { UNFILED_SHEET } from '../filing-tiers.ts';
import type { AbsentUnit, StandIn } from '../numbers/absent.ts';
import type { RollUp } from '../roll-up.ts';
import { type Cell, EMPTY, type Row, type Sheet, textCell } from './xlsx/model.ts';

const HEADER = ['Đơn vị', 'Mã đơn vị', 'Trực thuộc', 'Tình trạng', 'Hạn gửi', 'Ghi chú'];

/** The sheet of units without a report. */
export function missingSheet(rollUp: RollUp, title: readonly string[]): Sheet {
  const { absent, superiors } = rollUp;
  const rows = [
    ...absent.map((one) => absentRow(one, rollUp)),
    ...superiors.flatMap(({ superior, filed }) => filed.late.map((unit) => lateRow(unit, superior, rollUp))),
  ];
  return {
    name: UNFILED_SHEET,
    title,
    bands: [],
    header: HEADER,
    rows: rows.length > 0 ? rows : [{ cells: [textCell('Không có'), ...HEADER.slice(1).map(() => EMPTY)] }],
    total: null,
    frozenColumns: 0,
  };
}

function absentRow({ unit, superior, waiver, deadline, standIn }: AbsentUnit, { superiors, nameOf }: RollUp): Row {
  const names = namesOf(unit, superior, nameOf);
  const isIn = (state: 'draft' | 'invalid' | 'leftOut') => superiors.some(({ filed }) => filed[state].includes(unit));
  if (waiver !== null) {
    const reason = isIn('leftOut') ? `${waiver}; báo cáo đã gửi không được tính` : waiver;
    return { cells: [...names, textCell('Được miễn'), EMPTY, textCell(reason)] };
  }
  const state = isIn('draft') ? 'Mới có dự thảo' : isIn('invalid') ? 'Báo cáo còn lỗi' : 'Chưa gửi';
  return { cells: [...names, textCell(state), dueCell(deadline), textCell(note(standIn, nameOf))] };
}

function lateRow(unit: Unit, superior: Unit, { outline, nameOf }: RollUp): Row {
  const due = dueCell(deadlineOf(outline, unit.level));
  return { cells: [...namesOf(unit, superior, nameOf), textCell('Gửi chậm'), due, EMPTY] };
}

function namesOf(unit: Unit, superior: Unit, nameOf: NameOf): readonly Cell[] {
  return [textCell(nameOf(unit)), textCell(unit.id), textCell(nameOf(superior))];
}

function dueCell(deadline: Deadline | null): Cell {
  return deadline === null ? EMPTY : textCell(deadline.text);
}

function note(standIn: StandIn | null, nameOf: NameOf): string {
  if (standIn === null) return '';
  return standIn.type === 'below'
    ? 'Tạm tính từ báo cáo của cấp dưới'
    : `Số liệu tính theo báo cáo của ${nameOf(standIn.unit)}`;
}

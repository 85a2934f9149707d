/** Whom a unit reminds: those directly below it, each with the units below it that owe a report still. */
import { type Day, formatDay } from '#lib/date.ts';
import { table } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { deadlineOf } from '#lib/outline/deadline.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { UnitId } from '#lib/paths.ts';
import { isBelow, type Register, type Unit } from '#lib/register/register.ts';
import { namesAmong } from '#lib/register/unit-names.ts';
import type { Status } from './status.ts';
import { countDays, daysLeft } from './texts.ts';
import type { UnitStatus } from './unit-status.ts';

const WHAT = {
  missing: 'Chưa có báo cáo',
  draft: 'Mới có bản dự thảo',
  invalid: 'Báo cáo còn lỗi, chưa hợp lệ',
} as const;

/** A unit whose report is late or soon due. */
interface Owing extends UnitStatus {
  readonly state: keyof typeof WHAT;
  readonly before: Day;
}

/** A unit that a reminder is sent to. */
export interface Reminded {
  readonly unit: Unit;
  /** Its own report, where it owes one still. */
  readonly own: Owing | null;
  /** Those below it, at any depth, that do. */
  readonly below: readonly Owing[];
}

/**
 * The units directly below a unit that are to be reminded, of their own reports or of those below them: late ones, and those whose last
 * good day comes within so many days. Nobody writes to itself, and who has filed late needs no reminder any more.
 */
export function unitsToRemind(
  { units, asOf }: Pick<Status, 'units' | 'asOf'>,
  register: Register,
  writer: UnitId,
  days: number,
): readonly Reminded[] {
  const owing = units.filter((unit): unit is Owing => {
    const left = daysLeft(unit.before, asOf);
    return Object.hasOwn(WHAT, unit.state) && left !== null && left <= days;
  });
  return register.children(writer).flatMap((unit) => {
    const own = owing.find((one) => one.unit === unit.id) ?? null;
    const below = owing.filter((one) => isBelow(one.unit, unit.id));
    return own || below.length > 0 ? [{ unit, own, below }] : [];
  });
}

/** The table of a reminder: each unit with a number, those below it under its name. */
export function remindedTable(reminded: readonly Reminded[], outline: Outline, register: Register, asOf: Day): string {
  const listed = reminded.flatMap(({ unit, below }) => [unit, ...below.map(named)]);
  const nameOf = namesAmong(listed, register);
  const rows = reminded.flatMap(({ unit, own, below }, index) => [
    [`${index + 1}`, nameOf(unit), ...(own ? dueOf(own, outline, asOf) : ['', '', ''])],
    ...below.map((one, place) => [`${index + 1}.${place + 1}`, nameOf(named(one)), ...dueOf(one, outline, asOf)]),
  ]);
  const header = ['TT', 'Đơn vị', 'Hạn gửi', 'Tình trạng', 'Thời hạn'];
  return writeMarkdown(table([null, null, null, null, null], [header, ...rows])).trimEnd();
}

function named({ unit, name }: Owing): Pick<Unit, 'id' | 'name'> {
  return { id: unit, name };
}

/** When a report is due, what there is of it, how much time is left. */
function dueOf({ level, before, state, daysLate }: Owing, outline: Outline, asOf: Day): readonly string[] {
  const left = daysLeft(before, asOf) ?? 0;
  const time = daysLate
    ? `Quá hạn ${countDays(daysLate)}`
    : left > 0
      ? `Còn ${countDays(left)}`
      : `Ngày ${formatDay(asOf)} là ngày cuối`;
  return [deadlineOf(outline, level)?.text ?? '', WHAT[state], time];
}

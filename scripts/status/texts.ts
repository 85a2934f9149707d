/** How people are told of a unit's status. */
import Big from 'big.js';
import { type Day, daysBetween, formatDay } from '#lib/date.ts';
import type { Deadline } from '#lib/outline/deadline.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import type { UnitStatus } from './unit-status.ts';

const NOT_FILED = { missing: 'chưa nộp', draft: 'mới có bản dự thảo', invalid: 'báo cáo còn lỗi' } as const;

/** `đúng hạn, nộp ngày 12/6/2023`, `chưa nộp, quá hạn 2 ngày`, `được miễn: …`. */
export function describeUnit(unit: UnitStatus, asOf: Day | null): string {
  const { state, filed, evidence, daysLate, reason } = unit;
  const day = filed === null ? '' : `${evidence === 'received' ? 'nhận bản giấy' : 'nộp'} ngày ${formatDay(filed)}`;
  switch (state) {
    case 'waived':
      return `– được miễn: ${reason}`;
    case 'on-time':
      return `✔ đúng hạn, ${day}`;
    case 'late':
      return `✖ chậm ${countDays(daysLate ?? 0)}, ${day}`;
    case 'filed':
      return day === '' ? '✔ đã có báo cáo, không rõ ngày nộp' : `✔ ${day}`;
    default:
      return `${daysLate ? '✖' : '○'} ${[NOT_FILED[state], ...stillOwed(unit, asOf)].join(', ')}`;
  }
}

/** What is left of the time, or how long it has been over. */
function stillOwed({ before, daysLate }: UnitStatus, asOf: Day | null): readonly string[] {
  if (daysLate) return [`quá hạn ${countDays(daysLate)}`];
  const left = daysLeft(before, asOf);
  if (left === null) return [];
  return [left === 0 ? 'hôm nay là hạn cuối' : `còn ${countDays(left)}`];
}

/** Days from `asOf` to the last good day, the one before `before`; null where there is no deadline or no day. */
export function daysLeft(before: Day | null, asOf: Day | null): number | null {
  return before === null || asOf === null ? null : daysBetween(asOf, before) - 1;
}

/** What a deadline is to a reader: `hạn: trước ngày 15/6/2023`, `hạn: chậm nhất ngày 14/6/2023`. */
export function dueText(deadline: Deadline | null): string {
  return deadline === null ? 'không định hạn' : `hạn: ${deadline.text}`;
}

/** `1.256 ngày`. */
export function countDays(days: number): string {
  return `${formatCount(days)} ngày`;
}

/** `3.210/3.321`. */
export function outOf(count: number, all: number): string {
  return `${formatCount(count)}/${formatCount(all)}`;
}

/** A count in Vietnamese form: `3.321`. */
export function formatCount(count: number): string {
  return formatNumber(new Big(count));
}

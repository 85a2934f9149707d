/** What the states of reports are called; a badge always has its word. */
import { countDays } from '../../status/texts.ts';
import type { State, UnitStatus } from '../../status/unit-status.ts';

/** The word of each state. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  'on-time': 'đúng hạn',
  filed: 'đã gửi',
  late: 'chậm',
  missing: 'chưa gửi',
  draft: 'dự thảo',
  invalid: 'còn lỗi',
  waived: 'được miễn',
};

/** `chậm 3 ngày`, `chưa gửi, quá hạn 2 ngày`, `được miễn: …`. */
export function stateText({ state, daysLate, reason }: UnitStatus): string {
  const word = STATE_WORDS[state];
  if (state === 'late') return `${word} ${countDays(daysLate ?? 0)}`;
  if (state === 'waived') return reason === null ? word : `${word}: ${reason}`;
  return state !== 'on-time' && daysLate ? `${word}, quá hạn ${countDays(daysLate)}` : word;
}

/** How far a campaign is: whether anybody is still to be reminded. */
import { type Day, daysBetween } from '#lib/date.ts';
import { deadlineOf } from '#lib/outline/deadline.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { isFiled } from '../../status/rates.ts';
import type { Status } from '../../status/status.ts';

/** `filed`: all have; `over`: the last deadline was so long ago that nobody is reminded any more. */
export type Stage = 'open' | 'filed' | 'over';

/** In days: who is later than that is spoken to otherwise. */
const AFTER_DEADLINE = 30;

/** Whether the last deadline was too long ago; levels without one are due when the period ends. */
export function isOver(outline: Outline, asOf: Day): boolean {
  const { levels, period } = outline.frontMatter;
  const days = Object.keys(levels).map((level) => deadlineOf(outline, level)?.before ?? period.to);
  const last = days.toSorted().at(-1) ?? period.to;
  return daysBetween(last, asOf) > AFTER_DEADLINE;
}

/** The stage of a campaign on a day. */
export function stageOf(outline: Outline, { units }: Pick<Status, 'units'>, asOf: Day): Stage {
  if (units.every((unit) => unit.state === 'waived' || isFiled(unit))) return 'filed';
  return isOver(outline, asOf) ? 'over' : 'open';
}

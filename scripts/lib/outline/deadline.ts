/** By when reports must be in. */
import { type Day, dayAfter, formatDay } from '../date.ts';
import { levelName } from '../register/level-name.ts';
import { lowerFirst } from '../vietnamese/lower-first.ts';
import type { Outline } from './outline.ts';

/** The day by which the reports of a level must be in. */
export interface Deadline {
  /** The first day that is too late: `before` itself, the day after `by`. */
  readonly before: Day;
  /** As the outline says it: `trước ngày 15/6/2023` or `chậm nhất ngày 14/6/2023`. */
  readonly text: string;
}

/** The deadline of a level; null where there is none. */
export function deadlineOf({ frontMatter: { levels } }: Pick<Outline, 'frontMatter'>, level: string): Deadline | null {
  const { before, by } = (Object.hasOwn(levels, level) ? levels[level] : null) ?? {};
  if (before !== undefined) return { before, text: `trước ngày ${formatDay(before)}` };
  if (by !== undefined) return { before: dayAfter(by), text: `chậm nhất ngày ${formatDay(by)}` };
  return null;
}

/** By when the office that receives a level's reports has gone through them, as a part of a sentence; empty where the outline does not say. */
export function reviewText({ frontMatter: { levels } }: Pick<Outline, 'frontMatter'>, level: string): string {
  const { review } = (Object.hasOwn(levels, level) ? levels[level] : null) ?? {};
  return review === undefined ? '' : `nơi nhận duyệt xong chậm nhất ngày ${formatDay(review)}`;
}

/** The deadlines of an outline in one sentence, in the order of its levels; empty where there is none. */
export function deadlinesText(outline: Pick<Outline, 'frontMatter'>): string {
  const levels = Object.keys(outline.frontMatter.levels);
  const told = levels.flatMap((level) => {
    const deadline = deadlineOf(outline, level);
    return deadline ? [levels.length > 1 ? `${lowerFirst(levelName(level))} ${deadline.text}` : deadline.text] : [];
  });
  return told.length === 0 ? '' : `Thời hạn gửi báo cáo: ${told.join('; ')}.`;
}

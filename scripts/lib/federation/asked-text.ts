/** What two repositories must ask alike for their numbers to be added up. */
import type { Outline } from '../outline/outline.ts';
import { placeOf } from '../problem.ts';

/** The part of an outline that decides what numbers mean, as one text: not who issues it, nor where reports go. */
export function askedText({ source, titleNode, frontMatter: { period, levels } }: Outline): string {
  const body = source.slice(titleNode ? placeOf(titleNode).start.offset : 0).replace(/\s+$/gmu, '');
  return JSON.stringify([period.from, period.to, Object.keys(levels).sort(), body]);
}

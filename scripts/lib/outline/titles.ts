/** The titles of an outline's sections, folded for comparison: the same for every report of a campaign. */
import { fold } from '../vietnamese/text.ts';
import type { Outline } from './outline.ts';

const known = new WeakMap<Outline, ReadonlySet<string>>();

/** The folded titles of all sections. */
export function titlesOf(outline: Outline): ReadonlySet<string> {
  let titles = known.get(outline);
  if (!titles) {
    titles = new Set(outline.all.map(({ heading }) => fold(heading.title)));
    known.set(outline, titles);
  }
  return titles;
}

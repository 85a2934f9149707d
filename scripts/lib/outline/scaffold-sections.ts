/** Which sections the scaffold of a unit's report has, and the numbers that they bear there. */
import { numberInSeries, sameNumber } from '../markdown/heading.ts';
import type { Unit } from '../register/register.ts';
import type { OutlineSection } from './outline.ts';
import { concerns, isRequired } from './required.ts';

/** A section of a scaffold. */
export interface Chosen {
  readonly section: OutlineSection;
  /** Left out unless the author takes it out of its comment. */
  readonly optional: boolean;
  /** Its number in the scaffold: where sections are left out, optional ones included, those behind them close the gap. */
  readonly number: string;
}

/** A section around others, and its number in the scaffold. */
export type Numbered = Pick<Chosen, 'section' | 'number'>;

/**
 * The sections that a unit's scaffold has below one section, or at the top; `isTold` is true of those that units below have written.
 * Of those in a comment all is shown (`isAll`): nothing there is optional once more.
 */
export function chosen(
  sections: readonly OutlineSection[],
  parent: Numbered | null,
  unit: Unit,
  isTold: (section: OutlineSection) => boolean,
  isAll = false,
): readonly Chosen[] {
  const choose = parent?.section.requirement.choose ?? 0;
  const required = sections.filter((section) => isRequired(section, unit));
  const free = sections.filter(
    (section) => !required.includes(section) && !section.requirement.optional && concerns(section, unit),
  );
  const enough = required.length >= choose;
  const all = required.length + free.length >= choose;
  const isOptional = (section: OutlineSection): boolean | null => {
    if (required.includes(section) || isTold(section)) return false;
    if (free.includes(section)) return enough;
    if (section.requirement.optional && concerns(section, unit)) return all;
    return all ? null : false;
  };
  const kept = sections.flatMap((section) => {
    const optional = isOptional(section);
    return optional === null ? [] : [{ section, optional: optional && !isAll }];
  });
  return numbered(sections, kept, parent);
}

/** Numbers sections anew where their outline counts them without a gap; else they keep its numbers. */
function numbered(
  siblings: readonly OutlineSection[],
  kept: readonly Omit<Chosen, 'number'>[],
  parent: Numbered | null,
): readonly Chosen[] {
  const first = siblings[0]?.heading.number ?? '';
  const series = siblings.map((_, index) => (first === '' ? null : numberInSeries(first, index)));
  const isCounted = siblings.every(({ heading }, index) => sameNumber(heading.number, series[index] ?? ''));
  let there = 0;
  let open = 0;
  return kept.map(({ section, optional }) => {
    const own = section.heading.number;
    if (!optional) open = 0;
    const number = isCounted ? (series[there + open] ?? own) : own;
    if (optional) open += 1;
    else there += 1;
    return { section, optional, number: within(number, parent) };
  });
}

/** `2.1` below a section that has become `1` is `1.1`. */
function within(number: string, parent: Numbered | null): string {
  const was = parent?.section.heading.number ?? '';
  return parent && was !== '' && number.startsWith(`${was}.`) ? parent.number + number.slice(was.length) : number;
}

/** The text of a section's heading in the scaffold. */
export function headingText({ section: { heading }, number }: Numbered): string {
  return sameNumber(heading.number, number) ? heading.text : number + heading.text.slice(heading.number.length);
}

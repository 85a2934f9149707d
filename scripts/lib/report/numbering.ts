/** Which headings of a series have a wrong number, or one that is typed in another way than the others. */
import { type HeadingText, leadOf, numberInSeries, sameNumber } from '../markdown/heading.ts';
import type { OutlineSection } from '../outline/outline.ts';

/** A heading among its siblings, in the report's order; `section` is null for one the outline does not have there. */
export interface NumberedHeading {
  readonly section: OutlineSection | null;
  readonly number: string;
}

type Scheme = (section: OutlineSection, present: number, position: number) => string | null;

/**
 * Sections with a wrong number and the number expected. Where siblings are absent (or others were added) the rest may keep the
 * outline's numbers, close the gap, or count along; the reading under which the fewest numbers are wrong is taken,
 * so that one slip is one message. `counts` tells the sections that have a number: those that are there, wherever, and
 * those that ought to be.
 */
export function misnumbered(
  children: readonly OutlineSection[],
  headings: readonly NumberedHeading[],
  parent: OutlineSection | null,
  parentNumber: string | null,
  counts: (section: OutlineSection) => boolean,
): readonly { readonly section: OutlineSection; readonly expected: string }[] {
  const first = children[0]?.heading.number ?? '';
  const series = (index: number) => (first === '' ? null : numberInSeries(first, index));
  const schemes: readonly Scheme[] = [
    (section) => section.heading.number,
    (section) => series(children.slice(0, children.indexOf(section)).filter(counts).length),
    (_section, present) => series(present),
    (_section, _present, position) => series(position),
  ];
  const outlineParent = parent?.heading.number ?? '';
  const renumber = (number: string): string =>
    parentNumber && outlineParent && number.startsWith(`${outlineParent}.`)
      ? parentNumber + number.slice(outlineParent.length)
      : number;

  let best: { section: OutlineSection; expected: string }[] | null = null;
  for (const scheme of schemes) {
    for (const adapt of [(number: string) => number, renumber]) {
      const wrong = mismatches(headings, (section, present, position) =>
        adapt(scheme(section, present, position) ?? section.heading.number),
      );
      if (best === null || wrong.length < best.length) best = wrong;
      if (best.length === 0) return best;
    }
  }
  return best ?? [];
}

function mismatches(
  headings: readonly NumberedHeading[],
  expect: (section: OutlineSection, present: number, position: number) => string,
) {
  const wrong: { section: OutlineSection; expected: string }[] = [];
  let present = 0;
  for (const [position, { section, number }] of headings.entries()) {
    if (!section) continue;
    const expected = expect(section, present, position);
    present += 1;
    if (!sameNumber(expected, number)) wrong.push({ section, expected });
  }
  return wrong;
}

/**
 * How a number is written, whatever it is: `#. `, `#) `, `(#) `; characters of another kind in its place stay as they are. Empty where there
 * is none, or no mark behind it, which is no mark of another kind.
 */
export function numberStyle(heading: HeadingText): string {
  const style = heading.number === '' ? '' : leadOf(heading).replace(heading.number, '#');
  return style === '# ' ? '' : style;
}

/**
 * How the numbers of some siblings should be written: as all of them are, where that is in plain letters and apart from the title, else as
 * the outline writes its own; empty where those have none.
 */
export function styleOf(siblings: readonly HeadingText[], outline: readonly HeadingText[]): string {
  const own = outline.map(numberStyle).find((style) => style !== '') ?? '';
  const styles = new Set(siblings.map(numberStyle).filter((style) => style !== ''));
  const [only = ''] = styles;
  return own !== '' && styles.size === 1 && /^[([]?#.*\s$/u.test(only) ? only : own;
}

/** A number as it should stand before a title; empty for a title without a number. */
export function withStyle(number: string, style: string): string {
  return number === '' ? '' : style === '' ? `${number}. ` : style.replace('#', number);
}

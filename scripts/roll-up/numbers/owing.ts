/** Who owes a figure, and who gave it: what coverage counts. */
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs, type FigureValue } from '#lib/figures/figure-value.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import { asks } from '#lib/outline/required.ts';
import type { Unit } from '#lib/register/register.ts';
import type { ReportSummary } from './summary.ts';

/** A figure, and who has to give it. */
export interface AskedFigure {
  readonly figure: Figure;
  readonly section: OutlineSection;
  /** True where nobody has to: it is optional, or some section around it is, or is one of several to choose from. */
  readonly isOptional: boolean;
  /** The section with those around it, and the figure: each may name kinds and levels. */
  readonly asking: readonly Parameters<typeof asks>[0][];
}

type Given = ReportSummary['figures'];

const known = new WeakMap<Outline, ReadonlyMap<string, AskedFigure>>();

/** All figures of an outline by their ids, in order. */
export function askedFigures(outline: Outline): ReadonlyMap<string, AskedFigure> {
  const found =
    known.get(outline) ??
    new Map([...outline.figures].map(([id, { figure, section }]) => [id, asked(figure, section)]));
  known.set(outline, found);
  return found;
}

function asked(figure: Figure, section: OutlineSection): AskedFigure {
  const around: OutlineSection[] = [];
  for (let one: OutlineSection | null = section; one; one = one.parent) around.push(one);
  const isOptional =
    figure.optional ||
    around.some(({ requirement, parent }) => requirement.optional || parent?.requirement.choose != null);
  return { figure, section, isOptional, asking: [figure, ...around.map(({ requirement }) => requirement)] };
}

/**
 * True where a unit that owes a report owes the figure: it must give it and does not say that it does not apply; or it gives it without
 * having to.
 *
 * @param given what the unit's report gives, where it counts
 */
export function owes({ figure, isOptional, asking }: AskedFigure, unit: Unit, given: Given | undefined): boolean {
  if (isOptional || !asking.every((one) => asks(one, unit))) {
    const terms = [figure.id, ...(figure.of ?? [])].flatMap((id) => [...(given?.get(id)?.keys() ?? [])]);
    return terms.some((term) => gave(figure, given, term));
  }
  const said = [...(given?.get(figure.id)?.values() ?? [])];
  return said.length === 0 || !said.every(({ value }) => isNotApplicable(value));
}

/** True where a report gives a figure: a number or that nothing occurred, an answer, both parts of a percentage. */
export function gave({ id, type, of }: Figure, given: Given | undefined, term: TermKey): boolean {
  const valueIn = (figure: string) => given?.get(figure)?.get(term)?.value;
  if (type === 'yes-no') return valueIn(id)?.type === 'answer';
  if (of === null) return countsAs(valueIn(id)) !== null;
  return !isNotApplicable(valueIn(id)) && of.every((part) => countsAs(valueIn(part)) !== null);
}

/** True for `Không áp dụng`. */
export function isNotApplicable(value: FigureValue | undefined): boolean {
  return value?.type === 'state' && value.state === 'not-applicable';
}

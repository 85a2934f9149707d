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
  /** The version of the outline from which on it is asked for. */
  readonly since: number;
}

/** A unit's own report where it counts; its figures, and the version of the outline that it is held to. */
type Own = Pick<ReportSummary, 'figures' | 'version'> | undefined;

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
  const asking = [figure, ...around.map(({ requirement }) => requirement)];
  return { figure, section, isOptional, asking, since: Math.max(section.since, figure.since) };
}

/**
 * True where a unit that owes a report owes the figure: it must give it and does not say that it does not apply; or it gives it without
 * having to. A report that is held to an earlier version of the outline need not give what is newer; a unit without one owes the newest.
 */
export function owes(asked: AskedFigure, unit: Unit, own: Own): boolean {
  const { figure, isOptional, asking } = asked;
  if (isOptional || !isHeldTo(asked, own) || !asking.every((one) => asks(one, unit))) {
    const terms = [figure.id, ...(figure.of ?? [])].flatMap((id) => [...(own?.figures.get(id)?.keys() ?? [])]);
    return terms.some((term) => gave(figure, own, term));
  }
  const said = [...(own?.figures.get(figure.id)?.values() ?? [])];
  return said.length === 0 || !said.every(({ value }) => isNotApplicable(value));
}

/** True where what is asked for since some version is asked of a unit, as its own report is held to the outline. */
export function isHeldTo({ since }: Pick<AskedFigure, 'since'>, own: Own): boolean {
  return own === undefined || since <= own.version;
}

/** True where a report gives a figure: a number, hidden or not, or that nothing occurred, an answer, words, both parts of a percentage. */
export function gave({ id, type, of }: Figure, own: Own, term: TermKey): boolean {
  const valueIn = (figure: string) => own?.figures.get(figure)?.get(term)?.value;
  const value = valueIn(id);
  if (type === 'yes-no') return value?.type === 'answer';
  if (value?.type === 'text' || value?.type === 'date') return true;
  if (of === null) return isGiven(value);
  return !isNotApplicable(value) && of.every((part) => isGiven(valueIn(part)));
}

function isGiven(value: FigureValue | undefined): boolean {
  return value?.type === 'hidden' || countsAs(value) !== null;
}

/** True for `Không áp dụng`. */
export function isNotApplicable(value: FigureValue | undefined): boolean {
  return value?.type === 'state' && value.state === 'not-applicable';
}

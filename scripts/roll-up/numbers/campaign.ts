/** The reports of a campaign as a tree: who stands below whom, and how. */
import type { FigureValue } from '#lib/figures/figure-value.ts';
import { type TermKey, termKey } from '#lib/figures/term.ts';
import { exists, expectedUnits, isExpected, waiverOf } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { UnitId } from '#lib/paths.ts';
import { parentId, type Register, type Unit } from '#lib/register/register.ts';
import type { ReportSummary } from './summary.ts';

/** What counts in a campaign, as a tree of units. */
export interface Campaign {
  readonly outline: Outline;
  readonly register: Register;
  /** Valid reports of units that owe one, by unit id. */
  readonly summaries: ReadonlyMap<UnitId, ReportSummary>;
  /** Ids of units that owe a report, or below which one does. */
  readonly involved: ReadonlySet<UnitId>;
  /** The one name of each term, whatever else reports call it: what the issuer calls it, else what the first unit of the register does. */
  readonly terms: ReadonlyMap<TermKey, string>;
}

/** Makes the tree of what counts; summaries of units that owe no report are left out. */
export function makeCampaign(outline: Outline, register: Register, summaries: readonly ReportSummary[]): Campaign {
  const involved = new Set<UnitId>();
  for (const unit of expectedUnits(outline, register)) {
    for (let id: UnitId | null = unit.id; id !== null && !involved.has(id); id = parentId(id)) involved.add(id);
  }
  const owed = summaries.filter((summary) => isExpected(summary.unit, outline));
  const byUnit = new Map(owed.map((summary) => [summary.unit.id, summary]));
  return {
    outline,
    register,
    involved,
    summaries: byUnit,
    terms: termsIn(
      outline,
      [...register.units.keys()].flatMap((id) => byUnit.get(id) ?? []),
    ),
  };
}

function termsIn(outline: Outline, summaries: readonly ReportSummary[]): ReadonlyMap<TermKey, string> {
  const wanted = outline.all.flatMap(({ requirement }) => requirement.terms?.names ?? []);
  const names = new Map(wanted.map((name) => [termKey(name), name]));
  const figures = outline.all.flatMap(({ requirement }) => (requirement.terms ? requirement.figures : []));
  if (figures.length === 0) return names;
  for (const summary of summaries)
    for (const { id } of figures)
      for (const [key, { term }] of summary.figures.get(id) ?? []) if (!names.has(key)) names.set(key, term);
  return names;
}

/** What a unit's own report gives for a figure; undefined where it gives nothing, or does not count. */
export function ownValue(
  { summaries }: Campaign,
  { id }: Pick<Unit, 'id'>,
  figure: string,
  term: TermKey,
): FigureValue | undefined {
  return summaries.get(id)?.figures.get(figure)?.get(term)?.value;
}

/** The children of a unit that owe a report or stand above one that does. */
export function involvedChildren({ register, involved }: Campaign, id: UnitId): readonly Unit[] {
  return register.children(id).filter((child) => involved.has(child.id));
}

/** The units that have totals: those with descendants, from the issuer down, parents first; all as at the end of the period. */
export function unitsAbove({ outline, register }: Campaign): readonly Unit[] {
  const issuer = register.units.get(outline.frontMatter.issuer);
  const units: Unit[] = [];
  /** Comes to whether the unit or one below it exists. */
  const visit = (unit: Unit): boolean => {
    const place = units.push(unit) - 1;
    const below = register.children(unit.id).map(visit);
    const isThere = exists(unit, outline);
    if (!isThere || !below.includes(true)) units.splice(place, 1);
    return isThere || below.includes(true);
  };
  if (issuer) visit(issuer);
  return units;
}

/** The units that have a roll-up: those with involved children, from the issuer down, parents first. */
export function rollUpUnits(campaign: Campaign): readonly Unit[] {
  const { outline, register } = campaign;
  const issuer = register.units.get(outline.frontMatter.issuer);
  const units: Unit[] = [];
  const visit = (unit: Unit): void => {
    const children = involvedChildren(campaign, unit.id);
    if (children.length === 0) return;
    units.push(unit);
    for (const child of children) visit(child);
  };
  if (issuer) visit(issuer);
  return units;
}

/** How a unit stands: its own report counts, else (provisionally) what stands below it, else it is missing or waived. */
export type Standing =
  | { readonly type: 'reported'; readonly unit: Unit }
  | { readonly type: 'provisional'; readonly unit: Unit; readonly reports: number }
  | { readonly type: 'missing'; readonly unit: Unit }
  | { readonly type: 'waived'; readonly unit: Unit; readonly reason: string };

/** How a unit stands in a campaign. */
export function standingOf(campaign: Campaign, unit: Unit): Standing {
  if (campaign.summaries.has(unit.id)) return { type: 'reported', unit };
  const reports = contributors(campaign, unit.id).length;
  if (reports > 0) return { type: 'provisional', unit, reports };
  const reason = waiverOf(unit.id, campaign.outline);
  return reason === null || campaign.involved.has(unit.id)
    ? { type: 'missing', unit }
    : { type: 'waived', unit, reason };
}

/** The direct children of a unit that owe a report, stand above one that does, or are waived. */
export function standingsBelow(campaign: Campaign, id: UnitId): readonly Standing[] {
  const { register, involved, outline } = campaign;
  return register
    .children(id)
    .filter((child) => involved.has(child.id) || waiverOf(child.id, outline) !== null)
    .map((child) => standingOf(campaign, child));
}

/** The reports that stand for what is below a unit: each child's own, or those below it. */
export function contributors(campaign: Campaign, id: UnitId): readonly ReportSummary[] {
  return involvedChildren(campaign, id).flatMap((child) => {
    const summary = campaign.summaries.get(child.id);
    return summary ? [summary] : contributors(campaign, child.id);
  });
}

/** The reports of a campaign as a tree: who contributes what to whose totals. */
import { expectedUnits, isExpected, waiverOf } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { parentId, type Register, type Unit } from '#lib/register/register.ts';
import type { ReportSummary } from './summary.ts';

export interface Campaign {
  readonly outline: Outline;
  readonly register: Register;
  /** Valid reports of units that owe one, by unit id. */
  readonly summaries: ReadonlyMap<string, ReportSummary>;
  /** Ids of units that owe a report, or below which one does. */
  readonly involved: ReadonlySet<string>;
}

export function makeCampaign(outline: Outline, register: Register, summaries: readonly ReportSummary[]): Campaign {
  const involved = new Set<string>();
  for (const unit of expectedUnits(outline, register)) {
    for (let id: string | null = unit.id; id !== null && !involved.has(id); id = parentId(id)) involved.add(id);
  }
  const owed = summaries.filter((summary) => isExpected(summary.unit, outline));
  return { outline, register, involved, summaries: new Map(owed.map((summary) => [summary.unit.id, summary])) };
}

/** The children of a unit that owe a report or stand above one that does. */
export function involvedChildren({ register, involved }: Campaign, id: string): readonly Unit[] {
  return register.children(id).filter((child) => involved.has(child.id));
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

/** How a child stands: its own report counts, else (provisionally) what stands below it, else it is missing or waived. */
export type Standing =
  | { readonly type: 'reported'; readonly summary: ReportSummary }
  | { readonly type: 'provisional' }
  | { readonly type: 'missing' }
  | { readonly type: 'waived'; readonly reason: string };

export function standingOf(campaign: Campaign, unit: Unit): Standing {
  const summary = campaign.summaries.get(unit.id);
  if (summary) return { type: 'reported', summary };
  if (contributors(campaign, unit.id).length > 0) return { type: 'provisional' };
  const reason = waiverOf(unit.id, campaign.outline);
  return reason === null || campaign.involved.has(unit.id) ? { type: 'missing' } : { type: 'waived', reason };
}

/** The reports that stand for what is below a unit: each child's own, or those below it. */
export function contributors(campaign: Campaign, id: string): readonly ReportSummary[] {
  return involvedChildren(campaign, id).flatMap((child) => {
    const summary = campaign.summaries.get(child.id);
    return summary ? [summary] : contributors(campaign, child.id);
  });
}

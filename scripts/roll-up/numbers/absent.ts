/** Who owes a report and has none. */
import { type Deadline, deadlineOf } from '#lib/outline/deadline.ts';
import { isConcerned, waiverOf } from '#lib/outline/expected.ts';
import { parentId, type Unit } from '#lib/register/register.ts';
import { type Campaign, hasReport, standingOf } from './campaign.ts';

/** A unit below that owes a report and has none that counts, or is waived. */
export interface AbsentUnit {
  readonly unit: Unit;
  readonly superior: Unit;
  /** Why it owes none; null where it does. */
  readonly waiver: string | null;
  /** By when its report must be in. */
  readonly deadline: Deadline | null;
  readonly standIn: StandIn | null;
}

/** What stands for an absent unit in totals. */
export type StandIn = { readonly type: 'below' } | { readonly type: 'above'; readonly unit: Unit };

/** Every unit below one, at any depth, that owes a report and has none that counts, or is waived; each before those below it. */
export function absentBelow(campaign: Campaign, top: Unit): readonly AbsentUnit[] {
  const { outline, register } = campaign;
  const found: AbsentUnit[] = [];
  const visit = (parent: Unit): void => {
    for (const unit of register.children(parent.id)) {
      if (isConcerned(unit, outline) && !hasReport(campaign, unit.id))
        found.push({
          unit,
          superior: parent,
          waiver: waiverOf(unit.id, outline),
          deadline: deadlineOf(outline, unit.level),
          standIn: standInOf(campaign, top, unit),
        });
      visit(unit);
    }
  };
  visit(top);
  return found;
}

function standInOf(campaign: Campaign, top: Unit, unit: Unit): StandIn | null {
  if (standingOf(campaign, unit).type === 'provisional') return { type: 'below' };
  for (let id = parentId(unit.id); id !== null && id !== top.id; id = parentId(id)) {
    const above = hasReport(campaign, id) ? campaign.register.units.get(id) : undefined;
    if (above) return { type: 'above', unit: above };
  }
  return null;
}

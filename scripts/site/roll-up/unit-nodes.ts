/** The units that a page tells of, as a tree: those that a campaign concerns, and those in between that it does not. */
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import type { UnitStatus } from '../../status/unit-status.ts';
import type { Place } from './place.ts';

/** A unit with those below it. */
export interface UnitNode extends Pick<Unit, 'id' | 'name'> {
  /** Null where it owes nothing, or where that is not told. */
  readonly status: UnitStatus | null;
  readonly below: readonly UnitNode[];
}

/** The units below one. Anybody is told of those alone whose reports can be read. */
export function unitNodes({ campaign, site, unit }: Place): readonly UnitNode[] {
  const { register } = campaign.tree;
  const told: ReadonlyMap<UnitId, UnitStatus | null> =
    site.audience === 'public'
      ? new Map(campaign.reports.map((id) => [id, null]))
      : new Map(campaign.status().units.map((one) => [one.unit, one]));
  const visit = ({ id, name }: Unit): readonly UnitNode[] => {
    const below = register.children(id).flatMap(visit);
    const status = told.get(id) ?? null;
    return told.has(id) || below.length > 0 ? [{ id, name, status, below }] : [];
  };
  return register.children(unit.id).flatMap(visit);
}

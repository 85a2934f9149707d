/** The units that a page tells of, as a tree: those that a campaign concerns, and those in between that it does not. */
import type { UnitId } from '#lib/paths.ts';
import { isBelow, parentId } from '#lib/register/register.ts';
import type { UnitStatus } from '../../status/unit-status.ts';
import type { Place } from './place.ts';

/** A unit with those below it. */
export interface UnitNode {
  readonly id: UnitId;
  readonly name: string;
  /** Null where it owes nothing, or where it is not told. */
  readonly status: UnitStatus | null;
  readonly below: UnitNode[];
}

/** The tree below a unit. Anybody is told of those alone whose reports can be read. */
export function unitNodes({ campaign, site, unit }: Place): UnitNode {
  const { units } = campaign.tree.register;
  const top: UnitNode = { id: unit.id, name: unit.name, status: null, below: [] };
  const nodes = new Map<UnitId, UnitNode>([[unit.id, top]]);
  const add = (id: UnitId, status: UnitStatus | null): UnitNode => {
    const found = nodes.get(id);
    if (found) return found;
    const parent = parentId(id);
    const above = parent === null ? top : add(parent, null);
    const node = { id, name: units.get(id)?.name ?? status?.name ?? id, status, below: [] };
    above.below.push(node);
    nodes.set(id, node);
    return node;
  };
  if (site.audience === 'public') for (const id of campaign.reports) isBelow(id, unit.id) && add(id, null);
  else for (const one of campaign.status().units) isBelow(one.unit, unit.id) && add(one.unit, one);
  return top;
}

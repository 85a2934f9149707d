/** The units of a register in an order that does not depend on how the rows of different branches are mixed. */
import type { UnitId } from '../paths.ts';
import { parentId, type Register } from './register.ts';

/** The ids, each before those below it, siblings as the rows are: a branch keeps its order in a register of its own. */
export function treeOrder({ units }: Pick<Register, 'units'>): readonly UnitId[] {
  const below = new Map<UnitId | null, UnitId[]>();
  for (const id of units.keys()) {
    const parent = parentId(id);
    const known = parent !== null && units.has(parent) ? parent : null;
    const siblings = below.get(known);
    if (siblings) siblings.push(id);
    else below.set(known, [id]);
  }
  const branch = (id: UnitId): readonly UnitId[] => [id, ...(below.get(id) ?? []).flatMap(branch)];
  return (below.get(null) ?? []).flatMap(branch);
}

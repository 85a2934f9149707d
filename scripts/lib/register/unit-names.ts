/** What units are called in one document: two of one name are told apart by their superiors. */
import type { UnitId } from '../paths.ts';
import { parentId, type Register, type Unit } from './register.ts';

/** The name of a unit in a document; it may be asked for any unit. */
export type NameOf = (unit: Pick<Unit, 'id' | 'name'>) => string;

/**
 * Names for a document that tells of some units: `Xã Tân Lập (Huyện Vũ Thư)` where another one has the name, as far up as it takes. Of
 * two under one superior each says what stands at the head of its letters, or, where that is the same, its id.
 */
export function namesAmong(units: Iterable<Pick<Unit, 'id' | 'name'>>, register: Register): NameOf {
  const sharing = new Map<string, Set<UnitId>>();
  for (const { id, name } of units) sharing.set(name, (sharing.get(name) ?? new Set()).add(id));
  return ({ id, name }) => {
    const others = [...(sharing.get(name) ?? [])].filter((one) => one !== id);
    const above: string[] = [];
    let left = others.map((one) => parentId(one));
    let own = parentId(id);
    while (own !== null && left.length > 0) {
      const superior = nameAt(own, register);
      above.push(superior);
      left = left.filter((one) => one !== null && one !== own && nameAt(one, register) === superior).map(parentOf);
      own = parentId(own);
    }
    const siblings = others.filter((one) => parentId(one) === parentId(id));
    const apart = siblings.length > 0 ? [apartFrom(siblings, id, register), ...above] : above;
    return apart.length > 0 ? `${name} (${apart.join(', ')})` : name;
  };
}

function apartFrom(siblings: readonly UnitId[], id: UnitId, { units }: Register): string {
  const issuer = units.get(id)?.issuer ?? '';
  const isApart = issuer !== '' && siblings.every((one) => units.get(one)?.issuer !== issuer);
  return isApart ? issuer : id.slice(id.lastIndexOf('/') + 1);
}

/** Names for what is told of a unit and of all that stands below it. */
export function namesBelow(unit: Unit, register: Register): NameOf {
  const units = [unit];
  for (const one of units) units.push(...register.children(one.id));
  return namesAmong(units, register);
}

function nameAt(id: UnitId, { units }: Register): string {
  return units.get(id)?.name ?? id;
}

function parentOf(id: UnitId | null): UnitId | null {
  return id === null ? null : parentId(id);
}

/** Who receives the report of a unit, and who answers for a unit's files. */
import { parentId, type Register, type Unit } from './register.ts';

const MAINTAINERS = '@decuong-org/maintainers';

/** The unit to which a unit reports: the one that the register names, or else the one above; null at the top. */
export function receiverOf({ id, receiver }: Pick<Unit, 'id' | 'receiver'>, { units }: Register): Unit | null {
  const named = receiver ?? parentId(id);
  return (named !== null && units.get(named)) || null;
}

/** The review team of a unit in CODEOWNERS form, or else of the nearest unit above that has one, or else the maintainers. */
export function reviewersOf(unit: Unit | null, register: Register): string {
  for (let one = unit; one; ) {
    if (one.team !== '') return one.team;
    const above = parentId(one.id);
    one = above === null ? null : (register.units.get(above) ?? null);
  }
  return MAINTAINERS;
}

/** Who is asked to review the report of a unit, in CODEOWNERS form: its reviewers and, where the register names who receives it, theirs. */
export function teamsOf(unit: Unit, register: Register): string {
  const receiving = unit.receiver === null ? [] : [reviewersOf(receiverOf(unit, register), register)];
  return [...new Set([reviewersOf(unit, register), ...receiving])].join(' ');
}

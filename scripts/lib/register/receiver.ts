/** Who receives the report of a unit, and who answers for a unit's files. */
import { parentId, type Register, type Unit } from './register.ts';

/** The unit to which a unit reports: the one that the register names, or else the one above; null at the top. */
export function receiverOf({ id, receiver }: Pick<Unit, 'id' | 'receiver'>, { units }: Register): Unit | null {
  const named = receiver ?? parentId(id);
  return (named !== null && units.get(named)) || null;
}

/** The review team of a unit in CODEOWNERS form, or else of the nearest unit above that has one, or else the maintainers, if any are named. */
export function reviewersOf(unit: Unit | null, register: Register, maintainers: string): string {
  for (let one = unit; one; ) {
    if (one.team !== '') return one.team;
    const above = parentId(one.id);
    one = above === null ? null : (register.units.get(above) ?? null);
  }
  return maintainers;
}

/** Who is asked to review the report of a unit, in CODEOWNERS form: its reviewers and, where the register names who receives it, theirs. */
export function teamsOf(unit: Unit, register: Register, maintainers: string): string {
  const receiving = unit.receiver === null ? [] : [reviewersOf(receiverOf(unit, register), register, maintainers)];
  const teams = [reviewersOf(unit, register, maintainers), ...receiving].filter((team) => team !== '');
  return [...new Set(teams)].join(' ');
}

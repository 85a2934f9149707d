/** Which files a change of the register can alter: those of units whose row says otherwise, and of units below and above these. */
import { REGISTER_FILE, reportOfPath, type UnitId } from '#lib/paths.ts';
import { isUnread, parentId, type Register } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';

/** Whether a file may be judged otherwise than by the register before. */
export function registerReach(repository: Repository, base: Repository): (file: string) => boolean {
  const now = repository.register().register;
  const before = base.read(REGISTER_FILE) ? base.register().register : null;
  if (!before || isUnread(before) || isUnread(now) || !isSameSet(before.contacts, now.contacts)) return () => true;
  const changed = changedUnits(before, now);
  const above = new Set([...changed].flatMap(withSuperiors));
  return (file) => {
    const place = reportOfPath(file);
    // Outlines and letters name units and levels; they are few.
    if (!place) return true;
    const { campaign, unit } = place;
    if (!now.units.has(unit) || above.has(unit) || withSuperiors(unit).some((one) => changed.has(one))) return true;
    const [outline, earlier] = [repository.outline(campaign), base.outline(campaign)];
    const issuer = outline?.outline?.frontMatter.issuer;
    const isIssued = issuer !== undefined && changed.has(issuer);
    return isIssued || JSON.stringify(outline?.problems) !== JSON.stringify(earlier?.problems);
  };
}

/** Units whose row came, went, or says something else that reports are held to; who reviews is none of it. */
function changedUnits(before: Register, now: Register): ReadonlySet<UnitId> {
  const said = ({ units, defective }: Register, id: UnitId) =>
    JSON.stringify([{ ...units.get(id), team: '' }, units.has(id), defective.has(id)]);
  const ids = [before, now].flatMap(({ units, defective }) => [...units.keys(), ...defective.keys()]);
  return new Set(ids.filter((id) => said(before, id) !== said(now, id)));
}

/** A unit and those above it. */
function withSuperiors(id: UnitId): readonly UnitId[] {
  const ids: UnitId[] = [];
  for (let one: UnitId | null = id; one !== null; one = parentId(one)) ids.push(one);
  return ids;
}

function isSameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

/** The unit whose repository released a campaign, by who is asked and who has reported there. */
import * as z from 'zod';
import { type UnitId, unitId } from '#lib/paths.ts';
import { isBelow, parentId } from '#lib/register/register.ts';
import type { Built } from './dist.ts';

const idSchema = z.string().transform(unitId);
/** As much of `status.json` as tells. */
const statusSchema = z.object({
  units: z.array(z.object({ unit: idSchema, state: z.string() })),
  rates: z.array(z.object({ unit: idSchema })),
});

const WITHOUT_REPORT: ReadonlySet<string> = new Set(['missing', 'waived']);

/**
 * The unit that a register is cut to, although nobody may have reported yet. One of more units, such as a whole country's, tells nothing:
 * there it is the unit that has all reports below it.
 */
export function releasedUnit(built: readonly Built[], issuer: UnitId): UnitId {
  const file = built.find(({ path }) => path === 'status.json');
  if (!file) return issuer;
  const { units, rates } = statusSchema.parse(JSON.parse(Buffer.from(file.content()).toString('utf8')));
  const reported = units.flatMap(({ unit, state }) => (WITHOUT_REPORT.has(state) ? [] : [unit]));
  const rated = rates.map(({ unit }) => unit);
  const top = only([...units.map(({ unit }) => unit), ...rated], issuer, new Set(reported));
  if (top !== issuer || reported.length === 0) return top;
  const over = only(reported, issuer, new Set(reported));
  return rated.includes(over) ? over : (parentId(over) ?? over);
}

/** Down from a unit while all others stand below one child, to who has reported. */
function only(units: readonly UnitId[], from: UnitId, reported: ReadonlySet<UnitId>): UnitId {
  const depth = from.split('/').length + 1;
  const below = units.filter((unit) => isBelow(unit, from)).map((unit) => unit.split('/').slice(0, depth).join('/'));
  const [child] = below;
  if (child === undefined || reported.has(from) || below.some((one) => one !== child)) return from;
  return only(units, unitId(child), reported);
}

import type { Unit } from '../campaign.ts';
import { dayAfter } from '../status.ts';
import type { Draw } from './draw.ts';

/** The levels of a random register, by depth; a unit may have another one than its depth's. */
const LEVELS = ['central', 'province', 'district', 'base', 'cell'] as const;

/** The kinds of unit. */
export const KINDS = ['party', 'union', 'commune', 'agency', 'enterprise'] as const;

/** Few names for many units: three communes called Xã Tân Lập stay three. */
const NAMES = ['Xã Tân Lập', 'Phường Minh Khai', 'Xã Hòa Bình', 'Công ty Sông Hồng', 'Sở Nội vụ', 'Huyện Yên Sơn'];

/** A tree of 1–5 tiers and up to 60 units; some begin or end within, before or after the period. */
export function randomRegister(draw: Draw, period: { readonly from: string; readonly to: string }): readonly Unit[] {
  const tiers = draw.pick([1, 2, 2, 3, 3, 3, 4, 4, 5, 5]);
  const count = tiers === 1 ? 1 : draw.int(2, 60);
  const ids = ['u'];
  while (ids.length < count) {
    const parents = ids.filter((id) => id.split('/').length < tiers);
    ids.push(`${draw.pick(parents)}/u${ids.length}`);
  }
  return ids.map((id) => ({
    id,
    name: draw.pick(NAMES),
    level: draw.chance(12) ? draw.pick(LEVELS) : (LEVELS[id.split('/').length - 1] ?? 'cell'),
    kind: draw.pick(KINDS),
    ...(draw.chance(8) ? { from: draw.pick(daysAround(period)) } : {}),
    ...(draw.chance(8) ? { to: draw.pick(daysAround(period).toReversed()) } : {}),
  }));
}

/** Days at and about both ends of a period. */
function daysAround({ from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  return [dayAfter(from, -1), from, dayAfter(from, 40), dayAfter(to, -1), to, dayAfter(to, 1)];
}

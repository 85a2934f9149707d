/** Where the reports go that a reminder asks for: as the outline says, level by level. */
import { deliveryOf } from '#lib/outline/delivery.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { levelName } from '#lib/register/level-name.ts';
import { nameInFull } from '#lib/register/name-in-full.ts';
import { parentId, type Register, type Unit } from '#lib/register/register.ts';
import { lowerFirst } from '#lib/vietnamese/lower-first.ts';
import type { Reminded } from './late-units.ts';

/** One sentence on where the reminded units' own reports go, and those of the units below them. */
export function destinationsText(reminded: readonly Reminded[], outline: Outline, register: Register): string {
  const own = reminded.flatMap((one) => (one.own ? [one.unit] : []));
  const below = reminded.flatMap((one) => one.below.flatMap(({ unit }) => register.units.get(unit) ?? []));
  const ofBelow = `báo cáo của các đơn vị cấp dưới trong danh sách ${sentTo(below, outline, register, false)}`;
  if (own.length === 0) return `${ofBelow.charAt(0).toUpperCase()}${ofBelow.slice(1)} để tổng hợp.`;
  return `Báo cáo ${sentTo(own, outline, register, true)} để tổng hợp${below.length > 0 ? `; ${ofBelow}` : ''}.`;
}

/** `gửi về X (qua Y)`; where levels go to different places, each to its own. Superiors of many units are not named. */
function sentTo(units: readonly Unit[], outline: Outline, register: Register, isNamed: boolean): string {
  const levels = new Map<string, Set<string>>();
  for (const unit of units) {
    const superior = register.units.get(parentId(unit.id) ?? unit.id) ?? unit;
    const { addressees, via } = deliveryOf(outline, unit, register);
    const to = addressees.length > 0 ? addressees.join(', ') : nameInFull(superior);
    const name = !isNamed && to === nameInFull(superior) ? 'đơn vị cấp trên trực tiếp' : to;
    const place = `gửi về ${name}${via === undefined ? '' : ` (qua ${via})`}`;
    levels.set(place, (levels.get(place) ?? new Set()).add(lowerFirst(levelName(unit.level))));
  }
  if (levels.size === 1) return [...levels.keys()].join('');
  return [...levels].map(([place, names]) => `của ${[...names].join(' và ')} ${place}`).join(', ');
}

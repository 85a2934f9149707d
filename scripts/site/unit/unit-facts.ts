/** What a unit is: its level, where it stands, since when, and what it took the place of. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '#lib/date.ts';
import type { UnitId } from '#lib/paths.ts';
import { levelName } from '#lib/register/level-name.ts';
import { nameInFull } from '#lib/register/name-in-full.ts';
import { parentId, type Unit } from '#lib/register/register.ts';
import { hrefFrom, unitPage } from '../paths.ts';
import type { Site } from '../site.ts';
import { type SiteUnits, unitsOf } from '../site-units.ts';

/** A list of facts. */
export function unitFacts(site: Site, unit: Unit): Element {
  const units = unitsOf(site);
  const linked = (ids: readonly UnitId[]) =>
    ids.flatMap((id, index) => [...(index === 0 ? [] : [', ']), link(site, units, unit, id)]);
  const parent = parentId(unit.id);
  const successors = (units.successors.get(unit.id) ?? []).map(({ id }) => id);
  const facts: [string, (string | Element)[]][] = [
    ['Tên đầy đủ', [nameInFull(unit)]],
    ['Cấp', [levelName(unit.level)]],
    ['Cấp trên', parent === null ? [] : linked([parent])],
    ['Có từ ngày', unit.from === null ? [] : [formatDay(unit.from)]],
    ['Đến hết ngày', unit.to === null ? [] : [formatDay(unit.to)]],
    ['Thay cho', linked(unit.replaces)],
    ['Được thay bằng', linked(successors)],
  ];
  return h(
    'dl',
    facts.flatMap(([name, told]) => (told.length === 0 ? [] : [h('dt', name), h('dd', ...told)])),
  );
}

/** A unit without a page, such as one that no campaign concerned, has its name alone. */
function link({ register }: Site, { units, nameOf }: SiteUnits, from: Unit, id: UnitId): string | Element {
  const unit = units.get(id);
  if (unit) return h('a', { href: hrefFrom(unitPage(from.id), unitPage(id)) }, nameOf(unit));
  return register.units.get(id)?.name ?? id;
}

/** Reporting rates up the tree of units, after those of DHIS2. */
import type { Release } from '#lib/federation/release.ts';
import { sourceOver } from '#lib/federation/source-list.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { UnitId } from '#lib/paths.ts';
import { isBelow, parentId, type Register, type Unit } from '#lib/register/register.ts';
import type { UnitStatus } from './unit-status.ts';

/**
 * How many of the units at and below a unit have filed. `rate` is the percentage of all, `rateOnTime` that of the units with a deadline
 * which kept it; each is null where there is nothing to divide by.
 */
export interface Rate {
  readonly unit: UnitId;
  /** Null for all levels. */
  readonly level: string | null;
  readonly expected: number;
  readonly filed: number;
  readonly onTime: number;
  readonly rate: number | null;
  readonly rateOnTime: number | null;
}

interface Count {
  /** Those of the expected that have a deadline. */
  due: number;
  expected: number;
  filed: number;
  onTime: number;
}

const ALL = '';

/** Per cent with two decimals, half up: null when nothing is expected, 0 when nothing came, never above 100. */
export function percentOf(count: number, expected: number): number | null {
  if (expected === 0) return null;
  const hundredths = Math.floor((count * 20_000 + expected) / (2 * expected));
  return Math.min(hundredths, 10_000) / 100;
}

/** True when a report of this state was filed. */
export function isFiled({ state }: Pick<UnitStatus, 'state'>): boolean {
  return state === 'filed' || state === 'on-time' || state === 'late';
}

/** The rates of the units given: each counts itself, where it owes a report, and what is below it. */
export function ratesOf(rows: readonly Unit[], units: readonly UnitStatus[], outline: Outline): readonly Rate[] {
  const { issuer, levels } = outline.frontMatter;
  const counts = new Map<UnitId, Map<string, Count>>();
  for (const unit of units) {
    if (unit.state === 'waived') continue;
    for (let id: UnitId | null = unit.unit; id !== null && (id === issuer || isBelow(id, issuer)); id = parentId(id)) {
      for (const level of [unit.level, ALL]) count(countAt(counts, id, level), unit);
    }
  }
  return rows.flatMap(({ id }) =>
    [...Object.keys(levels), ALL].map((level): Rate => {
      const { due, expected, filed, onTime } = countAt(counts, id, level);
      return {
        unit: id,
        level: level === ALL ? null : level,
        expected,
        filed,
        onTime,
        rate: percentOf(filed, expected),
        rateOnTime: percentOf(onTime, due),
      };
    }),
  );
}

/** How many of the units that a rate counts have a deadline, of all rates: what `rateOnTime` divides by. */
export function duesOf(units: readonly UnitStatus[]): (rate: Pick<Rate, 'unit' | 'level'>) => number {
  const counts = new Map<UnitId, Map<string, Count>>();
  for (const one of units) {
    if (one.before === null || one.state === 'waived') continue;
    for (let id: UnitId | null = one.unit; id !== null; id = parentId(id))
      for (const level of [one.level, ALL]) countAt(counts, id, level).due += 1;
  }
  return ({ unit, level }) => countAt(counts, unit, level ?? ALL).due;
}

function count(total: Count, unit: UnitStatus): void {
  total.expected += 1;
  if (unit.before !== null) total.due += 1;
  if (isFiled(unit)) total.filed += 1;
  if (unit.state === 'on-time') total.onTime += 1;
}

function countAt(counts: Map<UnitId, Map<string, Count>>, id: UnitId, level: string): Count {
  const levels = counts.get(id) ?? new Map<string, Count>();
  counts.set(id, levels);
  const found = levels.get(level) ?? { due: 0, expected: 0, filed: 0, onTime: 0 };
  levels.set(level, found);
  return found;
}

/** The issuer, and the units below it that are there at the end of the period and have descendants that are, each before those below it. */
export function ratedUnits(
  { frontMatter: { issuer, period } }: Outline,
  register: Register,
  releases: readonly Release[] = [],
): readonly Unit[] {
  const sourced = new Map(releases.map((release) => [release.source.unit, release]));
  const rated: Unit[] = [];
  const visit = (unit: Unit): boolean => {
    const place = rated.length;
    let hasDescendants = false;
    for (const child of register.children(unit.id)) if (visit(child)) hasDescendants = true;
    const exists = (unit.from === null || unit.from <= period.to) && (unit.to === null || unit.to >= period.to);
    // What stands below a unit with a repository of its own, that knows best.
    const release = sourceOver(sourced, unit.id);
    const isRated = release ? release.rated.has(unit.id) : exists && hasDescendants;
    if (isRated || unit.id === issuer) rated.splice(place, 0, unit);
    return exists || hasDescendants;
  };
  const top = register.units.get(issuer);
  if (top) visit(top);
  return rated;
}

/**
 * How the reports of a repository are cut into parts: by the units directly below the topmost issuers, each with all that is below it. So
 * whatever is summed up below such a unit, and every number that it gives, stands in one part. What is above, the outlines and the
 * letters are in none: they are for who merges.
 *
 *     bo                  issuer                      merged
 *     ├─ bo/hai-phong     and all below it            part 1
 *     ├─ bo/quang-tri     and all below it            part 2
 *     └─ bo/hue           and all below it            part 2
 */
import { type CampaignId, campaignOf, reportOfPath, type UnitId, unitId } from '#lib/paths.ts';
import { isBelow } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';

/** A cut into parts. */
export interface Cut {
  /** The unit with whose subtree a unit goes, be it in the register or not; null for one above the cut. */
  branch(unit: UnitId): UnitId | null;
  /** The part that a unit is in, from 1; null for one above the cut. */
  part(unit: UnitId): number | null;
  /** The same of a file; null for what is no report. */
  partOf(file: string): number | null;
}

/** Cuts some files: each subtree goes to the part that has the fewest reports so far, the largest first. */
export function cutOf(repository: Repository, files: readonly string[], count: number): Cut {
  const branch = branchesBelow(issuersOf(repository, files));
  const sizes = new Map<UnitId, number>();
  for (const file of files) {
    const unit = reportOfPath(file)?.unit;
    const one = unit === undefined ? null : branch(unit);
    if (one !== null) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  }
  const loads = Array.from({ length: count }, () => 0);
  const parts = new Map<UnitId, number>();
  for (const [id, size] of [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + size;
    parts.set(id, least + 1);
  }
  const part = (unit: UnitId): number | null => parts.get(branch(unit) ?? unit) ?? null;
  return {
    branch,
    part,
    partOf(file) {
      const unit = reportOfPath(file)?.unit;
      return unit === undefined ? null : part(unit);
    },
  };
}

/** The units that issue the outlines of some files and stand below no other one that does. */
function issuersOf(repository: Repository, files: readonly string[]): readonly UnitId[] {
  const campaigns = new Set<CampaignId>(files.map(campaignOf));
  const all = [...campaigns].flatMap((one) => repository.outline(one)?.outline?.frontMatter.issuer ?? []);
  return all.filter((one) => !all.some((other) => isBelow(one, other)));
}

/** Where no outline is issued from, a root stands for an issuer. */
function branchesBelow(issuers: readonly UnitId[]): Cut['branch'] {
  const isIssuer = new Set(issuers);
  return (unit) => {
    const names = unit.split('/');
    for (let depth = 1; depth <= names.length; depth++) {
      const id = unitId(names.slice(0, depth).join('/'));
      if (isIssuer.has(id)) return below(names, depth);
      if (issuers.some((one) => isBelow(one, id))) continue;
      return depth === 1 ? below(names, depth) : id;
    }
    return null;
  };
}

function below(names: readonly string[], depth: number): UnitId | null {
  return names.length > depth ? unitId(names.slice(0, depth + 1).join('/')) : null;
}

/** What units gave in the campaign that an outline compares with, be they called otherwise now. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import type { FigureValue } from '#lib/figures/figure-value.ts';
import { percentage } from '#lib/figures/percentage.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { reportFile, type UnitId } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import type { Unit } from '#lib/register/register.ts';
import type { Repository } from '#lib/repository/repository.ts';
import { Pass } from '../../campaign/pass.ts';
import { type Campaign, makeCampaign, ownValue } from '../../roll-up/numbers/campaign.ts';
import { isSameFigure } from '../../roll-up/numbers/comparable.ts';
import { GivenSide } from '../../roll-up/numbers/given-side.ts';
import { askedFigures } from '../../roll-up/numbers/owing.ts';
import { kinsOf } from '../../roll-up/numbers/predecessors.ts';

/** Says what a unit, or the units that became it, gave for a figure; undefined where that cannot be said. */
export type EarlierValues = (unit: UnitId, figure: Figure, term: TermKey) => FigureValue | undefined;

/** Reads what some units gave in the campaign that an outline compares with: their reports of it, and no others. */
export function earlierValues(repository: Repository, outline: Outline, units: ReadonlySet<UnitId>): EarlierValues {
  const id = outline.frontMatter['compare-with'];
  const parsed = id === undefined ? null : repository.outline(id);
  if (id === undefined || !parsed?.outline || hasErrors(parsed.problems)) return () => undefined;
  const { register } = repository.register();
  const nobody = makeCampaign(outline, register, []);
  const origins = originsOf(nobody, makeCampaign(parsed.outline, register, []), units);
  const files = new Set([...origins.values()].flat().map((unit) => reportFile(id, unit.id)));
  const there = repository.reportFiles(id).files.filter((file) => files.has(file));
  const then = new Pass({ repository, campaign: id, files: there }).drain().tree;
  return (unit, figure, term) => {
    const former = origins.get(unit) ?? [];
    if (!then || !isSameFigure(figure.id, outline, then.outline)) return undefined;
    const [only, ...others] = former;
    if (only && others.length === 0) return ownValue(then, only, figure.id, term);
    return summed(then, former, figure, term);
  };
}

/** The units that each of some comes from, itself mostly. One that shares them with others has no number of its own to be held against. */
function originsOf(now: Campaign, then: Campaign, units: ReadonlySet<UnitId>): ReadonlyMap<UnitId, readonly Unit[]> {
  const origins = new Map<UnitId, readonly Unit[]>(
    kinsOf(now, then).flatMap(({ current: [unit, ...others], former }) =>
      unit && others.length === 0 && units.has(unit.id) ? [[unit.id, former] as const] : [],
    ),
  );
  // Kins are those below an issuer.
  const { issuer } = now.outline.frontMatter;
  const own = then.register.units.get(issuer);
  if (own && units.has(issuer) && then.outline.frontMatter.issuer === issuer) origins.set(issuer, [own]);
  return origins;
}

/** What units that were merged gave together, where all of them gave a number. */
function summed(then: Campaign, units: readonly Unit[], figure: Figure, term: TermKey): FigureValue | undefined {
  const asked = askedFigures(then.outline).get(figure.id);
  if (!asked || units.length === 0 || figure.type === 'yes-no') return undefined;
  const [side] = new GivenSide(then, [{ asked, term }]).given(units, 'own');
  if (!side || side.of?.eq(0)) return undefined;
  const value = side.of === null ? side.value : percentage(side.value, side.of).round(2, Big.roundHalfUp);
  return { type: 'number', value, decimals: 0 };
}

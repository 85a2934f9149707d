/** What units gave in one of two campaigns that are compared, and what of it is compared already. */
import Big from 'big.js';
import { isNone } from '#lib/figures/said.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { UnitId } from '#lib/paths.ts';
import { parentId, type Unit } from '#lib/register/register.ts';
import { expectedBelow, ownSaid, sumBelow } from './below.ts';
import { type Campaign, involvedChildren } from './campaign.ts';
import type { AskedFigure } from './owing.ts';
import type { Source } from './published.ts';

/** A figure in a term. */
export interface AskedTerm {
  readonly asked: AskedFigure;
  readonly term: TermKey;
}

/** What of a unit is in a sum. */
export interface Part {
  readonly unit: Unit;
  readonly source: Source;
}

/** What units gave of a figure, together. */
export interface Side {
  readonly value: Big;
  /** Of how many, for percentages and answers; else null. */
  readonly of: Big | null;
  readonly parts: readonly Part[];
  /** How many units gave it. */
  readonly units: number;
}

/** What several sides come to. */
export class SideSum implements Side {
  value = new Big(0);
  of: Big | null = null;
  readonly parts: Part[] = [];
  units = 0;

  add({ value, of, parts, units }: Side): this {
    this.value = this.value.plus(value);
    this.of = of && (this.of?.plus(of) ?? of);
    this.parts.push(...parts);
    this.units += units;
    return this;
  }
}

/** One campaign's side of a comparison; figures are named by their places. */
export class GivenSide {
  private readonly campaign: Campaign;
  private readonly figures: readonly AskedTerm[];
  /** What of units above others is compared by their own numbers, and what of them or of units below them is. */
  private readonly held = new Map<UnitId, Set<number>>();
  private readonly used = new Map<UnitId, Set<number>>();

  constructor(campaign: Campaign, figures: readonly AskedTerm[]) {
    this.campaign = campaign;
    this.figures = figures;
  }

  /** What all of some units gave of each figure; null where one did not. Each report is read once. */
  given(units: readonly Unit[], how: 'own' | 'whole'): readonly (Side | null)[] {
    const rows = units.map((unit) =>
      this.figures.map((one) => this.own(unit, one) ?? (how === 'whole' ? this.below(unit, one) : null)),
    );
    const [first, ...others] = rows;
    if (!first || others.length === 0) return first ?? [];
    return this.figures.map((_, at) => {
      const sides = rows.flatMap((row) => row[at] ?? []);
      return sides.length < rows.length ? null : sides.reduce<SideSum>((sum, side) => sum.add(side), new SideSum());
    });
  }

  isAbove({ id }: Unit): boolean {
    return involvedChildren(this.campaign, id).length > 0;
  }

  /** Says that the numbers of some units are compared: what stands below them is in them. */
  hold(units: readonly Unit[], figure: number): void {
    for (const unit of units) if (this.isAbove(unit)) mark(this.held, unit.id, figure);
  }

  /** Says that the numbers of some units are compared, or in those that are. */
  use(units: readonly Unit[], figure: number): void {
    for (const unit of units) {
      if (this.isAbove(unit)) mark(this.used, unit.id, figure);
      for (const id of idsAbove(unit)) mark(this.used, id, figure);
    }
  }

  /** True where one of some units stands below one whose number is compared. */
  areHeld(units: readonly Unit[], figure: number): boolean {
    return units.some((unit) => idsAbove(unit).some((id) => this.held.get(id)?.has(figure)));
  }

  /** True where the number of one of some units, or one below it, is compared. */
  areUsed(units: readonly Unit[], figure: number): boolean {
    return units.some(({ id }) => this.used.get(id)?.has(figure));
  }

  /** A state over numbers below it says nothing, as in totals. */
  private own(unit: Unit, { asked: { figure }, term }: AskedTerm): Side | null {
    const said = ownSaid(this.campaign, unit, figure, term);
    const parts: readonly Part[] = [{ unit, source: 'own' }];
    if (said.type === 'number')
      return { value: said.value, of: figure.type === 'yes-no' ? new Big(1) : said.of, parts, units: 1 };
    if (!isNone(said) || figure.type === 'yes-no') return null;
    if (sumBelow(this.campaign, unit.id, figure.id, term).said.type === 'number') return null;
    return { value: new Big(0), of: figure.of ? new Big(0) : null, parts, units: 1 };
  }

  /** The sum below a unit, where all that owe the figure gave it. */
  private below(unit: Unit, { asked: { figure }, term }: AskedTerm): Side | null {
    if (ownSaid(this.campaign, unit, figure, term).type === 'hidden') return null;
    const { said, covered } = sumBelow(this.campaign, unit.id, figure.id, term);
    if (said.type !== 'number' || covered < expectedBelow(this.campaign, unit.id, figure.id)) return null;
    return { value: said.value, of: said.of, parts: [{ unit, source: 'total' }], units: covered };
  }
}

function mark(marks: Map<UnitId, Set<number>>, id: UnitId, figure: number): void {
  const found = marks.get(id) ?? new Set();
  marks.set(id, found.add(figure));
}

function idsAbove({ id }: Pick<Unit, 'id'>): readonly UnitId[] {
  const above = parentId(id);
  return above === null ? [] : [above, ...idsAbove({ id: above })];
}

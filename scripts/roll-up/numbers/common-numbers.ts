/**
 * The numbers that units gave in both of two campaigns, added up. A number of a superior holds those of the units below it, as in totals:
 * where it can be compared, theirs are not added. Where nothing below a unit can be, its own number is held against what all below it gave
 * in the other campaign, as after a level of units is asked no more. Where a unit went with all below it, and theirs cannot be compared, its
 * own number is held against those of the units that they became.
 */
import type { Campaign } from './campaign.ts';
import type { Sought } from './comparable.ts';
import { GivenSide, type Side, SideSum } from './given-side.ts';
import type { Kin } from './predecessors.ts';

/** What the same units gave of a figure then and now. */
export interface Common {
  readonly now: Side;
  readonly last: Side;
}

/** A figure of which nobody gave a number in both campaigns has nothing in common. */
export interface Matched {
  readonly common: Common | null;
  /** How many units gave it in both, as they are now; some of them below others. */
  readonly covered: number;
}

/** What kins have in common of each figure that is sought, in that order. */
export function commonNumbers(
  kins: readonly Kin[],
  sought: readonly Sought[],
  now: Campaign,
  then: Campaign,
): readonly Matched[] {
  const matching = new Matching(kins, sought, now, then);
  matching.ownByOwn();
  matching.ownByBelow();
  matching.ownByAbove();
  return matching.matched;
}

class Matching {
  readonly matched: { common: { readonly now: SideSum; readonly last: SideSum } | null; covered: number }[];
  private readonly kins: readonly Kin[];
  /** Those of which a unit has others below it. */
  private readonly above: readonly Kin[];
  private readonly goneAbove: readonly Kin[];
  private readonly sought: readonly Sought[];
  private readonly now: GivenSide;
  private readonly last: GivenSide;

  constructor(kins: readonly Kin[], sought: readonly Sought[], now: Campaign, then: Campaign) {
    this.kins = kins.filter(({ isAbove }) => !isAbove);
    this.goneAbove = kins.filter(({ isAbove }) => isAbove);
    this.sought = sought;
    this.matched = sought.map(() => ({ common: null, covered: 0 }));
    this.now = new GivenSide(
      now,
      sought.map(({ term, ...one }) => ({ term, asked: one.now })),
    );
    this.last = new GivenSide(
      then,
      sought.map(({ term, ...one }) => ({ term, asked: one.last })),
    );
    this.above = this.kins.filter(
      ({ current, former }) =>
        current.some((unit) => this.now.isAbove(unit)) || former.some((unit) => this.last.isAbove(unit)),
    );
  }

  /** Numbers of reports against numbers of reports. */
  ownByOwn(): void {
    for (const kin of this.above)
      for (const [at] of this.commonOf(kin, 'own')) if (!this.isAnswer(at)) this.hold(kin, at);
    for (const kin of this.kins)
      for (const [at, common] of this.commonOf(kin, 'own')) this.enter(kin, at, common, !this.isHeld(kin, at));
  }

  /** Numbers of reports against sums below; the nearest to the ground first. An answer stands for nobody else's. */
  ownByBelow(): void {
    const depth = ({ current }: Kin) => Math.max(...current.map(({ id }) => id.split('/').length));
    for (const kin of [...this.above].sort((one, other) => depth(other) - depth(one)))
      for (const [at, common] of this.commonOf(kin, 'whole')) {
        const isOwn = [...common.now.parts, ...common.last.parts].some(({ source }) => source === 'own');
        if (!isOwn || this.isAnswer(at) || this.isHeld(kin, at) || this.isUsed(kin, at)) continue;
        this.hold(kin, at);
        this.enter(kin, at, common, true);
      }
  }

  /** Numbers of reports against that of a unit above those they come from, where nothing of these is compared. */
  ownByAbove(): void {
    for (const kin of this.goneAbove)
      for (const [at, common] of this.commonOf(kin, 'own')) {
        if (this.isAnswer(at) || this.isHeld(kin, at) || this.isUsed(kin, at)) continue;
        this.hold(kin, at);
        this.enter(kin, at, common, true);
      }
  }

  private enter(kin: Kin, at: number, common: Common, isAdded: boolean): void {
    const one = this.matched[at];
    if (!one) return;
    this.now.use(kin.current, at);
    this.last.use(kin.former, at);
    one.covered += common.now.units;
    if (!isAdded) return;
    one.common ??= { now: new SideSum(), last: new SideSum() };
    one.common.now.add(common.now);
    one.common.last.add(common.last);
  }

  /** What all units of a kin gave in both campaigns, by the place of the figure. */
  private commonOf({ current, former }: Kin, how: 'own' | 'whole'): readonly (readonly [number, Common])[] {
    const [now, then] = [this.now.given(current, how), this.last.given(former, how)];
    return this.sought.flatMap((_, at) => {
      const [one, last] = [now[at], then[at]];
      return one && last ? [[at, { now: one, last }] as const] : [];
    });
  }

  private hold({ current, former }: Kin, at: number): void {
    this.now.hold(current, at);
    this.last.hold(former, at);
  }

  private isHeld({ current, former }: Kin, at: number): boolean {
    return !this.isAnswer(at) && (this.now.areHeld(current, at) || this.last.areHeld(former, at));
  }

  private isUsed({ current, former }: Kin, at: number): boolean {
    return this.now.areUsed(current, at) || this.last.areUsed(former, at);
  }

  private isAnswer(at: number): boolean {
    return this.sought[at]?.now.figure.type === 'yes-no';
  }
}

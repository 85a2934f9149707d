/** What a campaign publishes of the figures that hang together with masked ones: values, and what anybody knows of them. */
import type Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs, type FigureValue } from '#lib/figures/figure-value.ts';
import type { TermKey } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren } from './campaign.ts';
import type { Publication, PublishedValue, Relation } from './suppress.ts';
import { type Contributions, contributionsOf, totalsOf } from './totals.ts';

/** What a unit's own report gives, or what those below it sum to. */
export type Source = 'own' | 'total';

/** What a campaign publishes. */
export interface Published extends Publication {
  /** The key of each value. */
  readonly keys: readonly string[];
}

/** What a value is found by. */
export function keyOf(source: Source, unit: string, figure: string, term: TermKey): string {
  return `${source} ${unit} ${figure} ${term}`;
}

/** What a superior adds up of a unit: its report's value, or the sum below it; null where there is neither. */
export function sourceOf(given: Contributions, figure: string, term: TermKey): Source | null {
  const one = given.get(figure)?.get(term);
  if (!one?.value) return null;
  return one.given === null ? 'total' : 'own';
}

/** Figures that relations tie to one with `mask-below`, in the order of the outline. */
export function maskedFamilies({ figures }: Outline): readonly Figure[] {
  const all = [...figures.values()].map(({ figure }) => figure);
  const tied = new Set(all.filter(({ maskBelow }) => maskBelow !== null).map(({ id }) => id));
  for (const id of tied)
    for (const one of all) {
      const group = [one.id, ...one.sumOf, ...(one.of ?? []), ...(one.atMost === null ? [] : [one.atMost])];
      if (group.includes(id)) for (const other of group) tied.add(other);
    }
  return all.filter(({ id }) => tied.has(id));
}

/** All values of the figures of a campaign, and their relations; percentages follow from their parts and are no values here. */
export function published(campaign: Campaign, figures: readonly Figure[]): Published {
  return new Publisher(campaign, figures).publish();
}

class Publisher {
  private readonly campaign: Campaign;
  private readonly figures: readonly Figure[];
  private readonly values: PublishedValue[] = [];
  private readonly relations: Relation[] = [];
  private readonly places = new Map<string, number>();

  constructor(campaign: Campaign, figures: readonly Figure[]) {
    this.campaign = campaign;
    this.figures = figures;
  }

  publish(): Published {
    const { outline, register } = this.campaign;
    const issuer = register.units.get(outline.frontMatter.issuer);
    if (issuer) this.visit(issuer);
    return { values: this.values, relations: this.relations, keys: [...this.places.keys()] };
  }

  /** Enters what a unit and those below it publish; says how many tiers stand below it. */
  private visit(unit: Unit): number {
    const children = involvedChildren(this.campaign, unit.id);
    const tiers = children.reduce((most, child) => Math.max(most, 1 + this.visit(child)), 0);
    const amounts = this.figures.filter(isAmount);
    const own = new Map(this.figures.map(({ id }) => [id, this.campaign.summaries.get(unit.id)?.figures.get(id)]));
    const numberOf = (id: string, term: TermKey): Big | null => countsAs(own.get(id)?.get(term)?.value);
    for (const figure of amounts)
      for (const term of own.get(figure.id)?.keys() ?? [])
        this.enter('own', unit, figure, term, numberOf(figure.id, term), tiers);
    for (const figure of this.figures)
      for (const [term, { value }] of own.get(figure.id) ?? [])
        this.relate(unit, figure, term, value, (id) => numberOf(id, term));
    if (children.length === 0) return tiers;
    const parts = this.partsOf(unit, children, amounts);
    for (const figure of amounts)
      for (const { termKey: term, value } of totalsOf(this.campaign, unit.id, figure)) {
        const key = keyOf('total', unit.id, figure.id, term);
        this.enter('total', unit, figure, term, value, tiers);
        this.add([key], parts.get(key) ?? []);
        const given = numberOf(figure.id, term);
        if (given && value) this.compare(unit, figure, term, given, value);
      }
    return tiers;
  }

  /** What each total of a unit is the sum of. Each child is read once. */
  private partsOf(
    unit: Unit,
    children: readonly Unit[],
    figures: readonly Figure[],
  ): ReadonlyMap<string, readonly string[]> {
    const parts = new Map<string, string[]>();
    for (const child of children) {
      const given = contributionsOf(this.campaign, child);
      for (const { id } of figures)
        for (const term of given.get(id)?.keys() ?? []) {
          const source = sourceOf(given, id, term);
          const total = keyOf('total', unit.id, id, term);
          if (!source) continue;
          const keys = parts.get(total) ?? [];
          keys.push(keyOf(source, child.id, id, term));
          parts.set(total, keys);
        }
    }
    return parts;
  }

  private enter(source: Source, unit: Unit, figure: Figure, term: TermKey, value: Big | null, tiers: number): void {
    if (!value || value.eq(0)) return;
    const isCount = figure.type === 'count';
    const most = source === 'own' ? (figure.max ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    const least = figure.min ?? Number.NEGATIVE_INFINITY;
    this.places.set(keyOf(source, unit.id, figure.id, term), this.values.length);
    this.values.push({
      value: value.toNumber(),
      least: isCount && least >= 0 && source === 'own' ? Math.max(1, least) : Math.min(least, value.toNumber()),
      most,
      isSmall: figure.maskBelow !== null && value.gt(0) && value.lt(figure.maskBelow),
      cost: costOf(source, tiers, value),
    });
  }

  /** What the outline says of a figure of one report. */
  private relate(
    unit: Unit,
    figure: Figure,
    term: TermKey,
    given: FigureValue,
    numberOf: (id: string) => Big | null,
  ): void {
    const keys = (ids: readonly string[]) => ids.map((id) => keyOf('own', unit.id, id, term));
    if (figure.of) this.bound(figure, given, keys(figure.of), figure.of.map(numberOf));
    const whole = isAmount(figure) ? numberOf(figure.id) : null;
    if (!whole) return;
    const known = figure.sumOf.filter((id) => numberOf(id) !== null);
    const rest = known.reduce((left, id) => left.minus(numberOf(id) ?? 0), whole);
    const isLeast = figure.sumOf.every((id) => (this.campaign.outline.figures.get(id)?.figure.min ?? -1) >= 0);
    if (figure.sumOf.length > 0 && known.length === figure.sumOf.length) this.add(keys([figure.id]), keys(known));
    else if (known.length > 0 && isLeast) this.order(keys([figure.id]), keys(known), rest);
    const limit = figure.atMost === null ? null : numberOf(figure.atMost);
    if (limit) this.order(keys([figure.atMost ?? '']), keys([figure.id]), limit.minus(whole));
  }

  /** A masked percentage is known to lie between its limits. */
  private bound(
    { min, max }: Figure,
    value: FigureValue,
    keys: readonly string[],
    parts: readonly (Big | null)[],
  ): void {
    const [top, bottom] = parts;
    const [above = '', below = ''] = keys;
    if (!top || !bottom || countsAs(value) === null) return;
    if (max !== null)
      this.relation(
        [
          [below, max],
          [above, -100],
        ],
        bottom.times(max).minus(top.times(100)),
      );
    if (min !== null && min > 0)
      this.relation(
        [
          [above, 100],
          [below, -min],
        ],
        top.times(100).minus(bottom.times(min)),
      );
  }

  /** How a superior's own figure stands to the sum below it can be seen from what is told of differences. */
  private compare(unit: Unit, { id, own: how }: Figure, term: TermKey, own: Big, total: Big): void {
    if (how === 'free') return;
    const [given, below] = [keyOf('own', unit.id, id, term), keyOf('total', unit.id, id, term)];
    const difference = own.minus(total);
    if (difference.lt(0)) this.order([below], [given], difference.neg().minus(1));
    else if (how === 'adds') this.order([given], [below], difference);
    else if (difference.eq(0)) this.add([given], [below]);
    else this.order([given], [below], difference.minus(1));
  }

  private add(sum: readonly string[], parts: readonly string[]): void {
    this.relation([...sum.map((key) => [key, 1] as const), ...parts.map((key) => [key, -1] as const)], null);
  }

  private order(more: readonly string[], less: readonly string[], slack: Big): void {
    this.relation([...more.map((key) => [key, 1] as const), ...less.map((key) => [key, -1] as const)], slack);
  }

  /** What does not hold as it is, as where figures are in conflict, nobody can count on. */
  private relation(terms: readonly (readonly [key: string, factor: number])[], slack: Big | null): void {
    if (slack?.lt(0)) return;
    const found = terms.flatMap(([key, factor]) => {
      const place = this.places.get(key);
      return place === undefined ? [] : [[place, factor] as const];
    });
    if (found.length > 0) this.relations.push({ terms: found, slack: slack === null ? null : slack.toNumber() });
  }
}

/** Percentages follow from their parts, and answers are masked nowhere. */
function isAmount({ type }: Figure): boolean {
  return type === 'count' || type === 'number' || type === 'money';
}

/** One report's value is lost more easily than a sum of many, a small one than a large one. */
function costOf(source: Source, tiers: number, value: Big): number {
  const size = Math.log10(1 + Math.abs(value.toNumber()));
  return 1 + size + (source === 'own' ? 5 : 20) * tiers;
}

/** What a campaign publishes of the figures that hang together with masked ones: values, and what anybody knows of them. */
import type Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs, type FigureValue } from '#lib/figures/figure-value.ts';
import { amountOf } from '#lib/figures/said.ts';
import { NO_TERM, type TermKey } from '#lib/figures/term.ts';
import type { Outline } from '#lib/outline/outline.ts';
import type { Unit } from '#lib/register/register.ts';
import { saidTerms, standOf } from './below.ts';
import { type Campaign, involvedChildren, isHere } from './campaign.ts';
import { type AskedFigure, askedFigures } from './owing.ts';
import type { Publication, PublishedValue, Relation } from './suppress.ts';
import { totalsOf } from './totals.ts';

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
export function sourceOf(campaign: Campaign, unit: Unit, asked: AskedFigure, term: TermKey): Source | null {
  const { said, isOwn } = standOf(campaign, unit, asked, term);
  if (amountOf(said) === null) return null;
  return isOwn ? 'own' : 'total';
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

/** The place of each value that one unit publishes, by figure and term. */
class Places {
  private readonly places = new Map<string, number>();

  get(figure: string, term: TermKey): number | undefined {
    return this.places.get(term === NO_TERM ? figure : `${figure} ${term}`);
  }

  set(figure: string, term: TermKey, place: number): void {
    this.places.set(term === NO_TERM ? figure : `${figure} ${term}`, place);
  }
}

/** What is known of a unit when those below it have been visited. */
interface Visited {
  /** How many tiers stand below it. */
  readonly tiers: number;
  /** By figure and term, what stands for it in the total above. */
  readonly stands: Places;
}

type Term = readonly [place: number | undefined, factor: number];

class Publisher {
  private readonly campaign: Campaign;
  private readonly figures: readonly Figure[];
  private readonly amounts: readonly Figure[];
  private readonly values: PublishedValue[] = [];
  private readonly relations: Relation[] = [];
  private readonly keys: string[] = [];

  constructor(campaign: Campaign, figures: readonly Figure[]) {
    this.campaign = campaign;
    this.figures = figures;
    this.amounts = figures.filter(isAmount);
  }

  publish(): Published {
    const { outline, register } = this.campaign;
    const issuer = register.units.get(outline.frontMatter.issuer);
    if (issuer) this.visit(issuer);
    return { values: this.values, relations: this.relations, keys: this.keys };
  }

  /** Enters what a unit and those below it publish. Each report is read once. */
  private visit(unit: Unit): Visited {
    const below = involvedChildren(this.campaign, unit.id).map((child) => this.visit(child));
    const tiers = below.reduce((most, one) => Math.max(most, 1 + one.tiers), 0);
    const [own, totals] = [new Places(), new Places()];
    const summary = this.campaign.summaries.get(unit.id);
    // What another repository has published nobody can hide here: it is known, as numbers that stand in no relation are.
    const given = summary && isHere(this.campaign, summary) ? summary.figures : undefined;
    const numberOf = (id: string, term: TermKey): Big | null => countsAs(given?.get(id)?.get(term)?.value);
    for (const figure of this.amounts)
      for (const term of given?.get(figure.id)?.keys() ?? [])
        this.enter(own, 'own', unit, figure, term, numberOf(figure.id, term), tiers);
    for (const figure of this.figures)
      for (const [term, { value }] of given?.get(figure.id) ?? [])
        this.relate(own, figure, term, value, (id) => numberOf(id, term));
    for (const figure of below.length > 0 ? this.amounts : [])
      for (const { termKey: term, value } of totalsOf(this.campaign, unit.id, figure)) {
        this.enter(totals, 'total', unit, figure, term, value, tiers);
        const total = totals.get(figure.id, term);
        this.add(
          [total],
          below.map(({ stands }) => stands.get(figure.id, term)),
        );
        const mine = numberOf(figure.id, term);
        if (mine && value) this.compare(figure, own.get(figure.id, term), total, mine.minus(value));
      }
    return { tiers, stands: this.standsOf(unit, own, totals) };
  }

  private standsOf(unit: Unit, own: Places, totals: Places): Places {
    const stands = new Places();
    for (const { id } of this.amounts) {
      const asked = askedFigures(this.campaign.outline).get(id);
      for (const term of asked ? saidTerms(this.campaign, unit, asked.section) : []) {
        const source = asked && sourceOf(this.campaign, unit, asked, term);
        const place = source && (source === 'own' ? own : totals).get(id, term);
        if (place != null) stands.set(id, term, place);
      }
    }
    return stands;
  }

  private enter(
    places: Places,
    source: Source,
    unit: Unit,
    figure: Figure,
    term: TermKey,
    amount: Big | null,
    tiers: number,
  ): void {
    const value = amount?.toNumber() ?? 0;
    if (value === 0) return;
    const isCount = figure.type === 'count';
    const most = source === 'own' ? (figure.max ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    const least = figure.min ?? Number.NEGATIVE_INFINITY;
    places.set(figure.id, term, this.values.length);
    this.keys.push(keyOf(source, unit.id, figure.id, term));
    this.values.push({
      value,
      least: isCount && least >= 0 && source === 'own' ? Math.max(1, least) : Math.min(least, value),
      most,
      isSmall: figure.maskBelow !== null && value > 0 && value < figure.maskBelow,
      cost: costOf(source, tiers, value),
    });
  }

  /** What the outline says of a figure of one report. */
  private relate(
    own: Places,
    figure: Figure,
    term: TermKey,
    given: FigureValue,
    numberOf: (id: string) => Big | null,
  ): void {
    const places = (ids: readonly string[]) => ids.map((id) => own.get(id, term));
    if (figure.of) this.bound(figure, given, places(figure.of), figure.of.map(numberOf));
    const whole = isAmount(figure) ? numberOf(figure.id) : null;
    if (!whole) return;
    const known = figure.sumOf.filter((id) => numberOf(id) !== null);
    const isLeast = figure.sumOf.every((id) => (this.campaign.outline.figures.get(id)?.figure.min ?? -1) >= 0);
    if (figure.sumOf.length > 0 && known.length === figure.sumOf.length) this.add(places([figure.id]), places(known));
    else if (known.length > 0 && isLeast) {
      const rest = known.reduce((left, id) => left.minus(numberOf(id) ?? 0), whole);
      this.order(places([figure.id]), places(known), rest);
    }
    const limit = figure.atMost === null ? null : numberOf(figure.atMost);
    if (limit) this.order(places([figure.atMost ?? '']), places([figure.id]), limit.minus(whole));
  }

  /** A masked percentage is known to lie between its limits. */
  private bound(
    { min, max }: Figure,
    value: FigureValue,
    places: readonly (number | undefined)[],
    parts: readonly (Big | null)[],
  ): void {
    const [top, bottom] = parts;
    const [above, below] = places;
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
  private compare({ own: how }: Figure, own: number | undefined, total: number | undefined, difference: Big): void {
    if (how === 'free') return;
    if (difference.lt(0)) this.order([total], [own], difference.neg().minus(1));
    else if (how === 'adds') this.order([own], [total], difference);
    else if (difference.eq(0)) this.add([own], [total]);
    else this.order([own], [total], difference.minus(1));
  }

  private add(sum: readonly (number | undefined)[], parts: readonly (number | undefined)[]): void {
    this.relation(signed(sum, parts), null);
  }

  private order(more: readonly (number | undefined)[], less: readonly (number | undefined)[], slack: Big): void {
    this.relation(signed(more, less), slack);
  }

  /** What does not hold as it is, as where figures are in conflict, nobody can count on. */
  private relation(terms: readonly Term[], slack: Big | null): void {
    if (slack?.lt(0)) return;
    const found = terms.filter((term): term is readonly [number, number] => term[0] !== undefined);
    if (found.length > 0) this.relations.push({ terms: found, slack: slack === null ? null : slack.toNumber() });
  }
}

function signed(more: readonly (number | undefined)[], less: readonly (number | undefined)[]): readonly Term[] {
  return [...more.map((place): Term => [place, 1]), ...less.map((place): Term => [place, -1])];
}

/** Percentages follow from their parts, and answers are masked nowhere. */
function isAmount({ type }: Figure): boolean {
  return type === 'count' || type === 'number' || type === 'money';
}

/** One report's value is lost more easily than a sum of many, a small one than a large one. */
function costOf(source: Source, tiers: number, value: number): number {
  const size = Math.log10(1 + Math.abs(value));
  return 1 + size + (source === 'own' ? 5 : 20) * tiers;
}

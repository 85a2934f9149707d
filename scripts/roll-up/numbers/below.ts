/**
 * What is said below a unit, added up once: every report is read for the unit above it, and so is every sum. Nothing missing counts as 0,
 * nothing counts twice.
 */
import type { Figure } from '#lib/figures/figure.ts';
import type { FigureValue } from '#lib/figures/figure-value.ts';
import { amountOf, isNone, isNumber, NOTHING, type Said, saidBy, together } from '#lib/figures/said.ts';
import { NO_TERM, type TermKey, termKey } from '#lib/figures/term.ts';
import { isExpected } from '#lib/outline/expected.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren, releaseOver } from './campaign.ts';
import { type AskedFigure, askedFigures, gave, isNotApplicable, owes } from './owing.ts';
import type { ReportSummary } from './summary.ts';

/** What the units below one say of a figure in a term. */
export interface Sum {
  readonly said: Said;
  /** Units that owe the figure and gave it. */
  readonly covered: number;
  /** True where a unit that owes the figure is stood for by those below it. */
  readonly provisional: boolean;
  /** True where a number that stands for a unit is hidden in a repository of others, so that it is not in what is said. */
  readonly lacksHidden: boolean;
  /** How many units made each choice; empty where none did, and for figures of other types. */
  readonly choices: ReadonlyMap<string, number>;
}

/** What stands for a unit in the sums above it. */
export interface Stand {
  readonly said: Said;
  readonly provisional: boolean;
  /** True where it is hidden in a repository of others, or leaves out what is. */
  readonly lacksHidden: boolean;
  /** True where its own report says it, false where those below it do. */
  readonly isOwn: boolean;
}

interface FigureBelow {
  /** Units that owe the figure, at any depth. */
  readonly expected: number;
  readonly sums: ReadonlyMap<TermKey, Sum>;
}

interface Below {
  readonly figures: ReadonlyMap<string, FigureBelow>;
  /** The terms that reports give anything for, of sections that have terms. */
  readonly terms: ReadonlyMap<OutlineSection, ReadonlySet<TermKey>>;
}

const EMPTY: Sum = { said: NOTHING, covered: 0, provisional: false, lacksHidden: false, choices: new Map() };
const known = new WeakMap<Campaign, Map<UnitId, Below>>();

/** What is said below a unit of a figure in a term. */
export function sumBelow(campaign: Campaign, unitId: UnitId, figure: string, term: TermKey): Sum {
  return belowOf(campaign, unitId).figures.get(figure)?.sums.get(term) ?? EMPTY;
}

/** How many units below one owe a figure. */
export function expectedBelow(campaign: Campaign, unitId: UnitId, figure: string): number {
  return belowOf(campaign, unitId).figures.get(figure)?.expected ?? 0;
}

/** The terms of a section below a unit: those the issuer wants, else those that reports give anything for; without terms the one. */
export function termsBelow(campaign: Campaign, unitId: UnitId, section: OutlineSection): readonly TermKey[] {
  const { terms } = section.requirement;
  if (terms === null) return [NO_TERM];
  if (terms.names) return terms.names.map(termKey);
  const given = [...(belowOf(campaign, unitId).terms.get(section) ?? [])].sort();
  return given.length > 0 ? given : [NO_TERM];
}

function belowOf(campaign: Campaign, unitId: UnitId): Below {
  const ofCampaign = known.get(campaign) ?? new Map<UnitId, Below>();
  known.set(campaign, ofCampaign);
  const below = ofCampaign.get(unitId) ?? releasedBelow(campaign, unitId) ?? addUp(campaign, unitId);
  ofCampaign.set(unitId, below);
  return below;
}

/** Below most units there is nothing, and that is kept once. */
const NONE_BELOW: Below = { figures: new Map(), terms: new Map() };

/** What another repository has added up; null where that is done here. */
function releasedBelow(campaign: Campaign, unitId: UnitId): Below | null {
  const release = releaseOver(campaign, unitId);
  if (!release) return null;
  const figures = release.below.get(unitId) ?? new Map<string, FigureBelow>();
  const sections = campaign.outline.all.filter(({ requirement }) => requirement.terms !== null);
  const terms = sections.map((section): [OutlineSection, Set<TermKey>] => {
    const keys = section.requirement.figures.flatMap(({ id }) => [...(figures.get(id)?.sums.keys() ?? [])]);
    // Where nobody named a term, coverage is told without one.
    return [section, new Set(keys.filter((key) => key !== NO_TERM))];
  });
  return { figures, terms: new Map(terms) };
}

function addUp(campaign: Campaign, unitId: UnitId): Below {
  const children = involvedChildren(campaign, unitId);
  if (children.length === 0) return NONE_BELOW;
  const asked = [...askedFigures(campaign.outline).values()];
  const figures = new Map(asked.map(({ figure }) => [figure.id, { expected: 0, sums: new Map<TermKey, Sum>() }]));
  const sections = new Set(asked.map(({ section }) => section).filter(({ requirement }) => requirement.terms));
  const terms = new Map([...sections].map((section) => [section, new Set<TermKey>()]));
  for (const child of children) {
    const isExpectedToReport = isExpected(child, campaign.outline);
    const own = campaign.summaries.get(child.id);
    for (const [section, found] of terms) for (const term of saidTerms(campaign, child, section)) found.add(term);
    for (const one of asked) {
      const { figure, section } = one;
      const sum = figures.get(figure.id);
      if (!sum) continue;
      const isOwed = isExpectedToReport && owes(one, child, own);
      sum.expected += expectedBelow(campaign, child.id, figure.id) + (isOwed ? 1 : 0);
      for (const term of saidTerms(campaign, child, section)) {
        const stand = standOf(campaign, child, one, term);
        const before = sum.sums.get(term) ?? EMPTY;
        const below = sumBelow(campaign, child.id, figure.id, term);
        sum.sums.set(term, {
          said: together(before.said, stand.said),
          covered: before.covered + below.covered + (isOwed && gave(figure, own, term) ? 1 : 0),
          provisional: before.provisional || stand.provisional,
          lacksHidden: before.lacksHidden || stand.lacksHidden,
          choices:
            figure.type === 'choice' ? countChoices([before, below], choiceOf(own, figure, term)) : EMPTY.choices,
        });
      }
    }
  }
  for (const { sums } of figures.values())
    for (const [term, sum] of sums) if (isHiddenWhole(sum)) sums.set(term, { ...sum, said: { type: 'hidden' } });
  return { figures, terms };
}

/** True where no number but 0 is known: what is hidden is another, so that the sum is not 0. */
function isHiddenWhole({ said, lacksHidden }: Sum): boolean {
  return lacksHidden && said.type === 'number' && said.of === null && said.value.eq(0);
}

/** Choices, like answers, are counted of all units: none stands for another. */
function countChoices(sums: readonly Sum[], own: string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(own === null ? [] : [[own, 1]]);
  for (const { choices } of sums)
    for (const [choice, units] of choices) counts.set(choice, (counts.get(choice) ?? 0) + units);
  return counts;
}

function choiceOf(own: ReportSummary | undefined, { id }: Figure, term: TermKey): string | null {
  const value = own?.figures.get(id)?.get(term)?.value;
  return value?.type === 'text' ? value.text : null;
}

/** The terms for which a unit or those below it give anything in a section. */
export function saidTerms(campaign: Campaign, unit: Unit, section: OutlineSection): ReadonlySet<TermKey> {
  if (section.requirement.terms === null) return ONE_TERM;
  const own = campaign.summaries.get(unit.id)?.figures;
  const terms = section.requirement.figures.flatMap(({ id }) => [...(own?.get(id)?.keys() ?? [])]);
  return new Set([...terms, ...(belowOf(campaign, unit.id).terms.get(section) ?? [])]);
}

const ONE_TERM: ReadonlySet<TermKey> = new Set([NO_TERM]);

/**
 * What stands for a unit: its own report's figure; where its report does not count, leaves the figure unknown or blank, or sets a state
 * over numbers below it, known or hidden, what its own descendants sum to. Answers are not stood for: those of all are counted.
 */
export function standOf(campaign: Campaign, unit: Unit, asked: AskedFigure, term: TermKey): Stand {
  const { figure } = asked;
  const below = sumBelow(campaign, unit.id, figure.id, term);
  const report = campaign.summaries.get(unit.id);
  const own = ownSaid(campaign, unit, figure, term);
  const isOwnHidden = own.type === 'hidden';
  const lacksHidden = below.lacksHidden || isOwnHidden;
  if (figure.type === 'yes-no')
    return { said: together(own, below.said), provisional: false, lacksHidden, isOwn: own.type !== 'nothing' };
  if (standsOver(own, below.said)) return { said: own, provisional: false, lacksHidden: isOwnHidden, isOwn: true };
  const isSaid = isNumber(below.said) || isNone(below.said);
  const stands = isSaid && isExpected(unit, campaign.outline) && owes(asked, unit, report);
  return { said: below.said, provisional: below.provisional || stands, lacksHidden, isOwn: false };
}

/** Whatever is said below stands for what a report leaves unknown; any other state gives way to numbers alone. */
function standsOver(own: Said, below: Said): boolean {
  if (own.type !== 'state') return isNumber(own);
  return own.state === 'unknown' ? below.type === 'nothing' : !isNumber(below);
}

/** What a unit's own report says of a figure. */
export function ownSaid(campaign: Campaign, unit: Unit, figure: Figure, term: TermKey): Said {
  const valueIn = (id: string) => campaign.summaries.get(unit.id)?.figures.get(id)?.get(term)?.value;
  const value = valueIn(figure.id);
  if (figure.of === null || isNotApplicable(value)) return saidBy(value);
  return pairOf(campaign, unit, figure.of, term, valueIn) ?? withoutPair(value);
}

/**
 * A unit's own numerator and denominator, never one of its own and one of those below: that nothing occurred is 0 only where there are no
 * numbers below that overrule it. Null where a part is not known.
 */
function pairOf(
  campaign: Campaign,
  unit: Unit,
  of: readonly [string, string],
  term: TermKey,
  valueIn: (id: string) => FigureValue | undefined,
): Said | null {
  const [top, bottom] = of.map((id): Said => {
    const said = saidBy(valueIn(id));
    const isOverruled = said.type === 'state' && isNumber(sumBelow(campaign, unit.id, id, term).said);
    return isOverruled ? NOTHING : said;
  });
  if (!top || !bottom) return null;
  if (isNone(top) && isNone(bottom)) return top;
  const [value, whole] = [amountOf(top), amountOf(bottom)];
  if (value && whole) return { type: 'number', value, of: whole };
  const isKnown = (said: Said) => said.type === 'hidden' || amountOf(said) !== null;
  return isKnown(top) && isKnown(bottom) ? { type: 'hidden' } : null;
}

/** A percentage that stands by itself says no number that could be added up. */
function withoutPair(value: FigureValue | undefined): Said {
  const said = saidBy(value);
  return said.type === 'number' ? { type: 'state', state: 'unknown' } : said;
}

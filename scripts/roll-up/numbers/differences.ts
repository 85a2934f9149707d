/** Where a unit's own figures do not stand to the sums of what is reported below it. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import type { Contribution, Mismatch } from '#lib/figures/mismatch.ts';
import { amountOf, type Said } from '#lib/figures/said.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { isExpected } from '#lib/outline/expected.ts';
import type { Unit } from '#lib/register/register.ts';
import { expectedBelow, ownSaid, standOf, sumBelow } from './below.ts';
import { type Campaign, involvedChildren } from './campaign.ts';
import { type AskedFigure, askedFigures, gave, owes } from './owing.ts';
import { isAddedUp } from './totals.ts';

/**
 * The differences of a unit's report, explained and unexplained, in the order of the outline. What is not added up is not compared, and
 * neither is a percentage, which is held to its parts in the report itself, nor an answer, which is the unit's own.
 */
export function differencesOf(campaign: Campaign, unit: Unit): readonly Mismatch[] {
  const own = campaign.summaries.get(unit.id)?.figures;
  const isAbove = involvedChildren(campaign, unit.id).length > 0 || campaign.sourced.has(unit.id);
  if (!own || !isAbove) return [];
  return [...askedFigures(campaign.outline).values()].flatMap((asked) => {
    const { total } = asked.figure;
    if ((total !== 'sum' && total !== 'latest') || !isAddedUp(campaign, asked.figure)) return [];
    return [...(own.get(asked.figure.id)?.keys() ?? [])].flatMap((term) => compare(campaign, unit, asked, term) ?? []);
  });
}

function compare(campaign: Campaign, unit: Unit, asked: AskedFigure, termKey: TermKey): Mismatch | null {
  const { figure } = asked;
  const summary = campaign.summaries.get(unit.id);
  const own = ownSaid(campaign, unit, figure, termKey);
  const { said: below, lacksHidden } = sumBelow(campaign, unit.id, figure.id, termKey);
  // What is hidden below makes the sum larger, by how much nobody is to learn.
  const rule = lacksHidden && figure.own === 'equals' ? 'adds' : figure.own;
  if (!summary || stands(own, below, rule)) return null;
  const [mine, theirs] = [amountOf(own), amountOf(below)];
  const given = summary.figures.get(figure.id)?.get(termKey);
  const found: Gathered = { contributions: [], missing: [], stoodFor: [], standIns: new Big(0), slots: 0, unnamed: 0 };
  gather(campaign, unit, asked, termKey, found, false);
  const { contributions, missing, stoodFor } = found;
  return {
    unit,
    file: summary.file,
    figure,
    // While reports are passed over, only the issuer's names are known.
    term: campaign.terms.get(termKey) ?? given?.term ?? '',
    termKey,
    own,
    below,
    difference: mine && theirs ? mine.minus(theirs) : null,
    note: given?.note ?? '',
    contributions,
    missing,
    stoodFor,
    ...limits(theirs ?? new Big(0), found, figure),
  };
}

/** True where a figure stands to the sum below it as it should. One that is not known yet stands anyhow; a state hides no numbers. */
function stands(own: Said, below: Said, rule: AskedFigure['figure']['own']): boolean {
  if (own.type === 'state') return own.state === 'unknown' || below.type !== 'number';
  const [mine, theirs] = [amountOf(own), amountOf(below)];
  if (!mine || !theirs || rule === 'free') return true;
  return rule === 'adds' ? mine.gte(theirs) : mine.eq(theirs);
}

interface Gathered {
  readonly contributions: Contribution[];
  readonly missing: Unit[];
  readonly stoodFor: Unit[];
  /** What stands for units that are stood for, and of how many; those below others that are stood for are in theirs. */
  standIns: Big;
  slots: number;
  /** How many lack their numbers in repositories of others, which say no more than that, or hide them. */
  unnamed: number;
}

/** The reports whose numbers are in a sum, and the units whose are not but have to be. */
function gather(
  campaign: Campaign,
  unit: Unit,
  asked: AskedFigure,
  term: TermKey,
  found: Gathered,
  isWithin: boolean,
): void {
  if (campaign.sourced.has(unit.id)) {
    const { covered } = sumBelow(campaign, unit.id, asked.figure.id, term);
    found.unnamed += expectedBelow(campaign, unit.id, asked.figure.id) - covered;
    return;
  }
  for (const child of involvedChildren(campaign, unit.id)) {
    const summary = campaign.summaries.get(child.id);
    const { said, isOwn } = standOf(campaign, child, asked, term);
    const amount = amountOf(said);
    if (summary && isOwn && amount) {
      found.contributions.push({ unit: child, file: summary.file, value: amount });
      continue;
    }
    if (said.type === 'hidden') {
      found.unnamed += 1;
      if (isOwn) continue;
    }
    const isOwed = isExpected(child, campaign.outline) && owes(asked, child, summary);
    const isLacking = isOwed && !gave(asked.figure, summary, term);
    const isStoodFor = isLacking && amount !== null;
    if (isLacking) (isStoodFor ? found.stoodFor : found.missing).push(child);
    if (isStoodFor && !isWithin) {
      found.standIns = found.standIns.plus(amount);
      found.slots += 1;
    }
    gather(campaign, child, asked, term, found, isWithin || isStoodFor);
  }
}

/** A number that is still to come is within the limits of its figure, and takes the place of what stands in for it. */
function limits(sum: Big, found: Gathered, { type, min, max }: Figure): Pick<Mismatch, 'least' | 'most'> {
  const { missing, stoodFor, standIns, slots, unnamed } = found;
  const lacking = missing.length + stoodFor.length + unnamed;
  if (lacking === 0) return { least: sum, most: sum };
  const floor = min ?? (type === 'number' ? null : 0);
  // A unit that is missing may have nothing to give.
  const toCome = floor === null ? null : Math.max(floor, 0) * slots + Math.min(floor, 0) * lacking;
  const without = sum.minus(standIns);
  return {
    least: toCome === null ? null : smaller(sum, without.plus(toCome)),
    most: max === null ? null : sum.plus(Math.max(max, 0) * lacking),
  };
}

function smaller(one: Big, other: Big): Big {
  return one.lt(other) ? one : other;
}

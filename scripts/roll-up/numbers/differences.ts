/** Where a unit's own figures do not stand to the sums of what is reported below it. */
import type { Contribution, Mismatch } from '#lib/figures/mismatch.ts';
import { amountOf, type Said } from '#lib/figures/said.ts';
import type { TermKey } from '#lib/figures/term.ts';
import { isExpected } from '#lib/outline/expected.ts';
import type { Unit } from '#lib/register/register.ts';
import { ownSaid, standOf, sumBelow } from './below.ts';
import { type Campaign, involvedChildren } from './campaign.ts';
import { type AskedFigure, askedFigures, gave, owes } from './owing.ts';
import { isAddedUp } from './totals.ts';

/**
 * The differences of a unit's report, explained and unexplained, in the order of the outline. What is not added up is not compared, and
 * neither is a percentage, which is held to its parts in the report itself, nor an answer, which is the unit's own.
 */
export function differencesOf(campaign: Campaign, unit: Unit): readonly Mismatch[] {
  const own = campaign.summaries.get(unit.id)?.figures;
  if (!own || involvedChildren(campaign, unit.id).length === 0) return [];
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
  const below = sumBelow(campaign, unit.id, figure.id, termKey).said;
  if (!summary || stands(own, below, figure.own)) return null;
  const [mine, theirs] = [amountOf(own), amountOf(below)];
  const given = summary.figures.get(figure.id)?.get(termKey);
  const found: Gathered = { contributions: [], missing: [], stoodFor: [] };
  gather(campaign, unit, asked, termKey, found);
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
    ...found,
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
}

/** The reports whose numbers are in a sum, and the units whose are not but have to be. */
function gather(campaign: Campaign, unit: Unit, asked: AskedFigure, term: TermKey, found: Gathered): void {
  for (const child of involvedChildren(campaign, unit.id)) {
    const summary = campaign.summaries.get(child.id);
    const { said, isOwn } = standOf(campaign, child, asked, term);
    const value = isOwn ? amountOf(said) : null;
    if (summary && value) {
      found.contributions.push({ unit: child, file: summary.file, value });
      continue;
    }
    const isOwed = isExpected(child, campaign.outline) && owes(asked, child, summary);
    if (isOwed && !gave(asked.figure, summary, term))
      (amountOf(said) === null ? found.missing : found.stoodFor).push(child);
    gather(campaign, child, asked, term, found);
  }
}

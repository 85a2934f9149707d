/** A figure across campaigns: its totals at each issuer, and by how much each differs from the one before. */
import type Big from 'big.js';
import type { TermKey } from '#lib/figures/term.ts';
import type { Unit } from '#lib/register/register.ts';
import { isSameFigure } from '../../roll-up/numbers/comparable.ts';
import type { AskedFigure } from '../../roll-up/numbers/owing.ts';
import type { SiteCampaign } from '../site.ts';
import { issuerTotals, type ShownTotal } from './campaign-figure.ts';

/** A figure in one of the campaigns that ask for it. */
export interface FigureIn {
  readonly campaign: SiteCampaign;
  readonly asked: AskedFigure;
}

/** A total of an issuer. */
export interface TotalIn extends FigureIn {
  /** Null where the figure is not added up. */
  readonly shown: ShownTotal | null;
  /** Against the total of the period before in the same term; null where there is none, or one of both is not shown. */
  readonly change: Big | null;
}

/** The totals at one issuer. */
export interface IssuerHistory {
  readonly issuer: Unit;
  /** The earliest period first. */
  readonly totals: readonly TotalIn[];
}

/** The totals of a figure at each issuer; `all` has the latest period first. */
export function historyOf(all: readonly FigureIn[]): readonly IssuerHistory[] {
  const histories = new Map<string, { issuer: Unit; totals: TotalIn[] }>();
  for (const one of [...all].reverse()) {
    const { tree, outline } = one.campaign;
    const issuer = tree.register.units.get(outline.frontMatter.issuer);
    if (!issuer) continue;
    const history = histories.get(issuer.id) ?? { issuer, totals: [] };
    histories.set(issuer.id, history);
    const before = new Map<TermKey, Big>();
    for (const { campaign, shown } of history.totals)
      if (shown?.total?.value && isSameFigure(one.asked.figure.id, outline, campaign.outline))
        before.set(shown.total.termKey, shown.total.value);
    const shown = issuerTotals(tree, one.asked.figure);
    if (shown.length === 0) history.totals.push({ ...one, shown: null, change: null });
    for (const total of shown) {
      const last = total.total ? before.get(total.total.termKey) : undefined;
      const change = last && total.total?.value ? total.total.value.minus(last) : null;
      history.totals.push({ ...one, shown: total, change });
    }
  }
  return [...histories.values()];
}

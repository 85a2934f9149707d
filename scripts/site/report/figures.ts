/** The figures of a report, against the last period and against its peers. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { countsAs, type FigureValue, wordsOf } from '#lib/figures/figure-value.ts';
import { percentage } from '#lib/figures/percentage.ts';
import { formatState } from '#lib/figures/state.ts';
import type { UnitId } from '#lib/paths.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { MASKED, maskOf } from '../../roll-up/numbers/mask.ts';
import { withoutNumbers } from '../body/hidden-values.ts';
import type { Site, SiteCampaign } from '../site.ts';
import { lastNumber, lastOf } from './last.ts';
import { type AmongPeers, amongPeers } from './peers.ts';

/** A figure of a report in a term, in words. */
export interface FigureLine {
  readonly figure: Figure;
  /** Empty where there are no terms. */
  readonly term: string;
  readonly value: string;
  /** Only for the office. */
  readonly note: string;
  readonly last: { readonly value: string; readonly change: string } | null;
  readonly peers: AmongPeers | null;
}

/** All figures of a report. */
export interface FigureLines {
  /** What the last period was, by the title of its outline; null where nothing is compared. */
  readonly last: { readonly title: string; readonly units: number } | null;
  readonly lines: readonly FigureLine[];
  readonly hasHidden: boolean;
}

/** Lists the figures that a unit's report gives, in the order of the outline. */
export function figureLines(site: Site, campaign: SiteCampaign, id: UnitId): FigureLines {
  const { tree, outline } = campaign;
  const summary = tree.summaries.get(id);
  if (!summary) return { last: null, lines: [], hasHidden: false };
  const { unit, figures } = summary;
  const mask = maskOf(tree);
  const last = lastOf(site, campaign, unit);
  let hasHidden = false;
  const hidden = new Set<string>();
  const lines = [...outline.figures.values()].flatMap(({ figure }) =>
    [...(figures.get(figure.id) ?? [])].map(([term, { value, term: name, note }]): FigureLine => {
      const isHidden = value.type === 'hidden' || mask.hides('own', unit, figure, term);
      hasHidden ||= isHidden;
      const own = isHidden ? countsAs(value)?.toFixed() : undefined;
      if (own !== undefined) hidden.add(own);
      const number = isHidden ? null : countsAs(value);
      const place = { figure: figure.id, term };
      const before = number && last && lastNumber(last, tree, place);
      return {
        figure,
        term: name,
        value: isHidden ? MASKED : valueText(value),
        note: isHidden || site.audience === 'public' ? '' : note,
        last: before && number ? { value: formatNumber(before), change: changeText(number, before, figure) } : null,
        peers: number && amongPeers(tree, unit, place, number.toNumber()),
      };
    }),
  );
  const isCompared = last !== null && lines.some((line) => line.last !== null);
  return {
    last: isCompared ? { title: last.campaign.outline.frontMatter.title, units: last.former.length } : null,
    // An author may tell a number again beside another.
    lines: hidden.size === 0 ? lines : lines.map((line) => ({ ...line, note: withoutNumbers(line.note, hidden) })),
    hasHidden,
  };
}

function valueText(value: FigureValue): string {
  if (value.type === 'number') return formatNumber(value.value, value.decimals);
  if (value.type === 'answer') return value.yes ? 'Có' : 'Không';
  return value.type === 'state' ? formatState(value.state) : (wordsOf(value) ?? '');
}

/** `tăng 12 (8,33%)`, `giảm 1,5 điểm %`, `không đổi`. */
function changeText(now: Big, last: Big, { type }: Figure): string {
  const change = now.minus(last);
  if (change.eq(0)) return 'không đổi';
  const how = `${change.gt(0) ? 'tăng' : 'giảm'} ${formatNumber(change.abs())}`;
  if (type === 'percent') return `${how} điểm %`;
  return last.eq(0) ? how : `${how} (${plain(percentage(change.abs(), last.abs()))}%)`;
}

function plain(number: Big): string {
  return formatNumber(number.round(2, Big.roundHalfUp));
}

/** A number that was worked out. */
export function workedOut(number: number): string {
  return plain(new Big(number));
}

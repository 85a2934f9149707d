/** A unit's figures over years: what it said in each campaign, or those below it together, or before it was, those that it took the place of. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import { NO_TERM, type TermKey } from '#lib/figures/term.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Unit } from '#lib/register/register.ts';
import { saidTerms } from '../../roll-up/numbers/below.ts';
import { maskOf } from '../../roll-up/numbers/mask.ts';
import { type AskedFigure, askedFigures } from '../../roll-up/numbers/owing.ts';
import { kinsOf } from '../../roll-up/numbers/predecessors.ts';
import { cellIn, type GridCell, isZero } from '../../roll-up/numbers/section-grid.ts';
import { contributionOf } from '../../roll-up/numbers/totals.ts';
import type { Site, SiteCampaign } from '../site.ts';

/** A campaign that says anything of a unit. */
export interface YearColumn {
  readonly campaign: SiteCampaign;
  /** The units that it took the place of, where it was not there yet. */
  readonly former: readonly Unit[];
}

/** A figure in a term, with what each campaign says of it. */
export interface YearRow {
  readonly figure: Figure;
  /** Title of the section that asks for it, in the last outline that does. */
  readonly section: string;
  readonly term: string;
  readonly cells: readonly (YearCell | null)[];
}

/** What is said in a campaign; `isSum` where those below said it, or those before. */
export interface YearCell {
  readonly cell: GridCell;
  readonly isSum: boolean;
}

/** What is known of a unit over years. */
export interface Years {
  /** The earliest period first. */
  readonly columns: readonly YearColumn[];
  readonly rows: readonly YearRow[];
}

/** Gathers what campaigns say of a unit. */
export function yearsOf(site: Site, unit: Unit): Years {
  const columns = columnsOf(site, unit);
  const rows = new Map<string, YearRow & { cells: (YearCell | null)[] }>();
  // The last outline says in what order figures stand and what they are called.
  for (const [index, column] of [...columns.entries()].reverse()) {
    const { tree } = column.campaign;
    for (const asked of askedFigures(tree.outline).values()) {
      const { figure, section } = asked;
      for (const [term, cell] of cellsOf(column, unit, asked)) {
        const key = term === NO_TERM ? keyOf(figure) : `${keyOf(figure)}\n${term}`;
        let row = rows.get(key);
        if (!row) {
          const name = tree.terms.get(term) ?? '';
          row = { figure, section: section.heading.title, term: name, cells: columns.map(() => null) };
          rows.set(key, row);
        }
        row.cells[index] = cell;
      }
    }
  }
  return { columns, rows: [...rows.values()] };
}

const keys = new WeakMap<Figure, string>();

/** What is counted in another way stands in a row of its own. */
function keyOf(figure: Figure): string {
  const key = keys.get(figure) ?? [figure.id, figure.type, figure.unit ?? '', figure.total].join('\n');
  keys.set(figure, key);
  return key;
}

function* cellsOf(
  { campaign: { tree }, former }: YearColumn,
  unit: Unit,
  asked: AskedFigure,
): Generator<readonly [TermKey, YearCell], void> {
  const { figure, section } = asked;
  const mask = maskOf(tree);
  const shown = (one: Unit, term: TermKey): YearCell => {
    const stands = contributionOf(tree, one, asked, term);
    return { cell: cellIn(mask, one, figure, term, stands), isSum: stands.given === null };
  };
  if (former.length === 0) {
    for (const term of saidTerms(tree, unit, section)) {
      const cell = shown(unit, term);
      if (cell.cell.type !== 'blank') yield [term, cell];
    }
    return;
  }
  if (figure.total !== 'sum' || figure.type === 'percent') return;
  const terms = new Set(former.flatMap((one) => [...saidTerms(tree, one, section)]));
  for (const term of terms) {
    const cell = summed(
      former.map((one) => shown(one, term).cell),
      figure,
    );
    if (cell && cell.cell.type !== 'blank') yield [term, cell];
  }
}

/** Numbers of all units together; null where one of them gives none, as a part of a sum says nothing. */
function summed(cells: readonly GridCell[], figure: Figure): YearCell | null {
  if (cells.some(({ type }) => type === 'masked')) return { cell: { type: 'masked', provisional: false }, isSum: true };
  let value = new Big(0);
  for (const cell of cells) {
    if (cell.type === 'number') value = value.plus(cell.value);
    else if (cell.type !== 'state' || !isZero(cell.state, figure)) return null;
  }
  return { cell: { type: 'number', value, decimals: null, provisional: false }, isSum: true };
}

const formers = new WeakMap<SiteCampaign, Map<SiteCampaign, ReadonlyMap<UnitId, readonly Unit[]>>>();

/** The campaigns that say anything of a unit, the earliest first. */
export function columnsOf({ campaigns }: Site, unit: Unit): readonly YearColumn[] {
  const now = campaigns.find(({ tree }) => tree.involved.has(unit.id));
  return [...campaigns].reverse().flatMap((campaign): YearColumn[] => {
    if (campaign.tree.involved.has(unit.id)) return [{ campaign, former: [] }];
    if (!now || unit.replaces.length === 0 || campaigns.indexOf(campaign) < campaigns.indexOf(now)) return [];
    const former = formersIn(now, campaign).get(unit.id);
    return former ? [{ campaign, former }] : [];
  });
}

/** The units of an earlier campaign that each new one took in whole. */
function formersIn(now: SiteCampaign, then: SiteCampaign): ReadonlyMap<UnitId, readonly Unit[]> {
  const ofNow = formers.get(now) ?? new Map();
  formers.set(now, ofNow);
  const found: ReadonlyMap<UnitId, readonly Unit[]> =
    ofNow.get(then) ??
    new Map(
      kinsOf(now.tree, then.tree).flatMap(({ current, former, isAbove }) => {
        const [only, another] = current;
        return only && !another && !isAbove ? [[only.id, former] as const] : [];
      }),
    );
  ofNow.set(then, found);
  return found;
}

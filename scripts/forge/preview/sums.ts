/** What a change makes of the sums above a report, and where figures differ from the sums below. */
import Big from 'big.js';
import type { Figure } from '#lib/figures/figure.ts';
import type { Mismatch } from '#lib/figures/mismatch.ts';
import type { UnitId } from '#lib/paths.ts';
import type { Campaign } from '../../roll-up/numbers/campaign.ts';
import { differencesOf } from '../../roll-up/numbers/differences.ts';
import { type Total, totalsOf } from '../../roll-up/numbers/totals.ts';
import type { VerdictFile } from '../verdict/verdict.ts';
import { type Altered, saidText } from './figures.ts';

/** Both sides of a change; null where there is no outline to add up by. */
export interface Trees {
  readonly before: Campaign | null;
  readonly after: Campaign | null;
}

/** Tells the sums of a change; several reports of one change go into the same ones. */
export class Sums {
  private readonly trees: Trees;
  private readonly known = new Map<string, readonly [readonly Total[], readonly Total[]]>();

  constructor(trees: Trees) {
    this.trees = trees;
  }

  /**
   * The totals of a unit that are others now, of the figures that a report alters. Nothing is masked: whoever reads them can read the
   * reports that they are of.
   */
  totals(unit: UnitId, altered: readonly Altered[]): VerdictFile['totals'] {
    const { name } = this.trees.after?.register.units.get(unit) ?? {};
    if (name === undefined) return [];
    return altered.flatMap(({ figure, term }) => {
      const [before, after] = this.both(unit, figure);
      const [was, is] = [before, after].map((totals) => totals.find(({ termKey }) => termKey === term));
      const shown = is ?? was;
      if (!shown) return [];
      const told = {
        unit: name,
        figure: figure.fullName,
        term: shown.term,
        before: was ? totalText(was) : '',
        after: is ? totalText(is) : '',
        covered: is?.covered ?? 0,
        expected: shown.expected,
      };
      const isSame = told.before === told.after && was?.covered === is?.covered && was?.expected === is?.expected;
      return isSame ? [] : [told];
    });
  }

  /** Where a unit's own figures differ from the sums below it: all of them, or those of some figures. */
  differences(unit: UnitId, only: readonly Altered[] | null): VerdictFile['differences'] {
    const { after } = this.trees;
    const one = after?.register.units.get(unit);
    if (!after || !one) return [];
    const isMeant = ({ figure, termKey }: Mismatch) =>
      only?.some((altered) => altered.figure.id === figure.id && altered.term === termKey) ?? true;
    return differencesOf(after, one)
      .filter(isMeant)
      .map(({ figure, term, own, below, difference, note }) => ({
        unit: one.name,
        figure: figure.fullName,
        term,
        own: saidText(own),
        below: saidText(below),
        difference: difference?.toFixed() ?? '',
        note,
      }));
  }

  private both(unit: UnitId, figure: Figure): readonly [readonly Total[], readonly Total[]] {
    const key = `${unit} ${figure.id}`;
    const { before, after } = this.trees;
    const found = this.known.get(key) ?? [inTree(before, unit, figure), inTree(after, unit, figure)];
    this.known.set(key, found);
    return found;
  }
}

function inTree(tree: Campaign | null, unit: UnitId, { id }: Figure): readonly Total[] {
  const figure = tree?.outline.figures.get(id)?.figure;
  return tree && figure && tree.register.units.has(unit) ? totalsOf(tree, unit, figure) : [];
}

/** A number, the name of a state where there is none; percentages have two decimals at most. */
function totalText({ figure, value, state }: Total): string {
  if (value === null || (state !== 'value' && state !== 'none-occurred')) return state === 'value' ? '' : state;
  if (state === 'none-occurred') return state;
  return figure.type === 'percent' ? value.round(2, Big.roundHalfUp).toFixed() : value.toFixed();
}

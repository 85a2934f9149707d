/** What anybody knows of values who has read all that is published. */
import type { Figure } from '#lib/figures/figure.ts';
import { NO_TERM, type TermKey } from '#lib/figures/term.ts';
import type { Unit } from '#lib/register/register.ts';
import { type Campaign, involvedChildren } from '../../../scripts/roll-up/numbers/campaign.ts';
import type { Part } from '../../../scripts/roll-up/numbers/given-side.ts';
import type { Clue } from './attacker.ts';

/** What is published. */
export interface Seen {
  /** Of each value: a number, or that it is hidden. */
  readonly cells: Map<string, number | 'hidden'>;
  /** Values of reports that are states. */
  readonly states: Map<string, string>;
  /** By the key of the own value: what is told of its difference from the sum below, empty where it is not told how large. */
  readonly differences: Map<string, string>;
  readonly facts: Fact[];
}

/** What some values come to: a sum, or a share of sums that is rounded. */
interface Fact {
  readonly figure: Figure;
  readonly term: string;
  readonly parts: readonly Part[];
  readonly value: number;
  readonly half: number;
}

/** The key of a value. */
export const key = (source: 'own' | 'total', unit: string, figure: string, term: string): string =>
  `${source} ${unit} ${figure} ${term}`;

/** What stands for a unit in the total above it. */
export function standing(
  { cells, states }: Pick<Seen, 'cells' | 'states'>,
  unit: string,
  figure: string,
  term: string,
): 'own' | 'total' {
  const [own, below] = [key('own', unit, figure, term), key('total', unit, figure, term)];
  const isOverruled = states.get(own) === 'none-occurred' && cells.has(below) && states.get(below) === undefined;
  return cells.has(own) && !isOverruled ? 'own' : 'total';
}

/**
 * What the outline, the register and the published values say of those that are hidden. A hidden percentage may be `not-applicable`, which
 * takes its parts out of those above: the attacker is told which ones are.
 */
export function cluesOf(
  campaign: Campaign,
  { cells, states, differences, facts }: Seen,
  trueStates: Seen['states'],
): readonly Clue[] {
  const clues: Clue[] = [];
  /** Low ≤ the sum of factor times value ≤ high; values that are known go to the limits. */
  const tell = (terms: readonly (readonly [string, number])[], low: number, high: number) => {
    const known = terms.reduce((sum, [id, factor]) => {
      const value = cells.get(id) ?? 0;
      return value === 'hidden' ? sum : sum + factor * value;
    }, 0);
    const hidden = terms.filter(([id, factor]) => factor !== 0 && cells.get(id) === 'hidden');
    if (hidden.length > 0) clues.push({ terms: hidden, low: low - known, high: high - known });
  };
  const { outline, register, terms } = campaign;
  const standsFor = (unit: Unit, figure: string, term: string) => standing({ cells, states }, unit.id, figure, term);
  /** Numerators and denominators that a percentage of what is below a unit is made of. */
  const pairsBelow = (
    unit: Unit,
    of: readonly [string, string],
    rate: string,
    term: string,
  ): readonly (readonly [string, string])[] =>
    involvedChildren(campaign, unit.id).flatMap((child) => {
      const isOwn = of.every((id) => standsFor(child, id, term) === 'own');
      if (!isOwn || trueStates.get(key('own', child.id, rate, term)) === 'not-applicable')
        return pairsBelow(child, of, rate, term);
      return [[key('own', child.id, of[0], term), key('own', child.id, of[1], term)] as const];
    });
  /** Numerators in percent of denominators, rounded. */
  const tellShare = (pairs: readonly (readonly [string, string])[], value: number, half: number) => {
    const sum = (factor: number, place: 0 | 1) => pairs.map((pair) => [pair[place], factor] as const);
    tell([...sum(100, 0), ...sum(half - value, 1)], 0, Infinity);
    tell([...sum(-100, 0), ...sum(half + value, 1)], 0, Infinity);
  };
  for (const { figure, term, parts, value, half } of facts) {
    const { of } = figure;
    if (!of)
      tell(
        parts.map(({ source, unit }) => [key(source, unit.id, figure.id, term), 1] as const),
        value,
        value,
      );
    else {
      const pairs = parts.flatMap(({ source, unit }) =>
        source === 'own'
          ? [[key('own', unit.id, of[0], term), key('own', unit.id, of[1], term)] as const]
          : pairsBelow(unit, of, figure.id, term),
      );
      tellShare(pairs, value, half);
    }
  }
  const names = new Map<TermKey, string>([[NO_TERM, ''], ...terms]);
  for (const unit of register.units.values())
    for (const [term, name] of names)
      for (const { figure } of outline.figures.values()) {
        const { id, of, atMost, sumOf } = figure;
        const at = (source: 'own' | 'total', one: string, who = unit.id) => key(source, who, one, name);
        const has = (...ids: string[]) => ids.every((one) => cells.has(one));
        const own = at('own', id);
        if (of) {
          const [top, bottom] = of;
          const decimals = campaign.summaries.get(unit.id)?.figures.get(id)?.get(term)?.value;
          const digits = decimals?.type === 'number' ? decimals.decimals : 0;
          const pairs = pairsBelow(unit, of, id, name);
          const total = cells.get(at('total', id));
          if (typeof total === 'number' && pairs.length > 0) tellShare(pairs, total, 0.005);
          for (const source of ['own'] as const) {
            const rate = cells.get(at(source, id));
            if (rate === undefined || !has(at(source, top), at(source, bottom))) continue;
            const half = 0.5 * 10 ** -digits;
            const [low, high] = rate === 'hidden' ? [0, 100] : [rate - half, rate + half];
            tell(
              [
                [at(source, top), 100],
                [at(source, bottom), -low],
              ],
              0,
              Infinity,
            );
            if (high < Infinity)
              tell(
                [
                  [at(source, bottom), high],
                  [at(source, top), -100],
                ],
                0,
                Infinity,
              );
          }
          continue;
        }
        if (has(own)) {
          const known = sumOf.map((one) => at('own', one)).filter((one) => has(one));
          const isWhole = known.length === sumOf.length;
          if (known.length > 0) tell([[own, 1], ...known.map((one) => [one, -1] as const)], 0, isWhole ? 0 : Infinity);
          if (atMost !== null && has(at('own', atMost)))
            tell(
              [
                [at('own', atMost), 1],
                [own, -1],
              ],
              0,
              Infinity,
            );
        }
        const total = at('total', id);
        if (!has(total)) continue;
        const parts = involvedChildren(campaign, unit.id).map((child) => at(standsFor(child, id, name), id, child.id));
        tell([[total, 1], ...parts.map((one) => [one, -1] as const)], 0, 0);
        if (!has(own)) continue;
        const difference = differences.get(own);
        const isTold = difference !== undefined;
        if (isTold && difference !== '')
          tell(
            [
              [own, 1],
              [total, -1],
            ],
            Number(difference),
            Number(difference),
          );
        else if (figure.own === 'adds')
          tell(
            [
              [own, 1],
              [total, -1],
            ],
            isTold ? -Infinity : 0,
            isTold ? -1 : Infinity,
          );
        else if (figure.own === 'equals' && !isTold)
          tell(
            [
              [own, 1],
              [total, -1],
            ],
            0,
            0,
          );
      }
  return clues;
}

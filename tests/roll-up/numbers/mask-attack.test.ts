/** `mask-below` attacked: everything that is published is taken together, and every small count must still be able to be another number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_TERM, type TermKey } from '#lib/figures/term.ts';
import type { Unit } from '#lib/register/register.ts';
import { differencesCsv, figuresCsv, totalsCsv } from '../../../scripts/roll-up/data/tables.ts';
import { type Campaign, involvedChildren, rollUpUnits } from '../../../scripts/roll-up/numbers/campaign.ts';
import { type Mask, makeMask, maskOf, NOTHING_HIDDEN } from '../../../scripts/roll-up/numbers/mask.ts';
import { sectionGrids } from '../../../scripts/roll-up/numbers/section-grid.ts';
import type { suppress } from '../../../scripts/roll-up/numbers/suppress.ts';
import { type Clue, otherSolution } from './attacker.ts';
import { MASKS, type MaskedCampaign, maskedCampaign } from './masked-campaign.ts';

/** What is published. */
interface Seen {
  /** Of each value: a number, or that it is hidden. */
  readonly cells: Map<string, number | 'hidden'>;
  /** Values of reports that are states. */
  readonly states: Map<string, string>;
  /** By the key of the own value: what is told of its difference from the sum below, empty where it is not told how large. */
  readonly differences: Map<string, string>;
}

const key = (source: 'own' | 'total', unit: string, figure: string, term: string) =>
  `${source} ${unit} ${figure} ${term}`;

/** Reads the tables, then what the roll-ups' grids show beyond them. */
function read({ campaign, summaries }: MaskedCampaign, mask: Mask): Seen {
  const [cells, states, differences]: [Seen['cells'], Seen['states'], Seen['differences']] = [
    new Map(),
    new Map(),
    new Map(),
  ];
  const enter = (source: 'own' | 'total', unit = '', figure = '', term = '', value = '', state = '') => {
    const one = key(source, unit, figure, term);
    if (state === 'masked') cells.set(one, 'hidden');
    else if (state === 'value' || state === 'none-occurred') cells.set(one, Number(value));
    if (state !== 'masked' && state !== 'value') states.set(one, state);
  };
  const rows = (csv: string) =>
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  for (const [, unit, figure, term, value, state] of rows(figuresCsv(campaign, summaries, mask)))
    enter('own', unit, figure, term, value, state);
  for (const [, unit, figure, term, value, , , , state] of rows(totalsCsv(campaign, mask)))
    enter('total', unit, figure, term, value, state);
  for (const [, unit = '', figure = '', term = '', own, below, difference = ''] of rows(
    differencesCsv(campaign, mask),
  )) {
    differences.set(key('own', unit, figure, term), difference);
    if (Number(own) > 0) cells.set(key('own', unit, figure, term), Number(own));
    if (Number(below) > 0) cells.set(key('total', unit, figure, term), Number(below));
  }
  const isHidden = (one: string) => cells.get(one) === 'hidden';
  for (const unit of rollUpUnits(campaign))
    for (const { rows: gridRows, units } of sectionGrids(campaign, unit, mask))
      for (const [at, { figure, term, total }] of gridRows.entries()) {
        const own = key('total', unit.id, figure.id, term.name);
        if (total?.value && isHidden(own)) cells.set(own, total.value.toNumber());
        for (const { standing, cells: shown } of units) {
          const cell = shown[at];
          const child = key(cell?.provisional ? 'total' : 'own', standing.unit.id, figure.id, term.name);
          if (cell?.type === 'number' && isHidden(child)) cells.set(child, cell.value.toNumber());
        }
      }
  return { cells, states, differences };
}

/**
 * What the outline, the register and the published values say of those that are hidden. A hidden percentage may be `not-applicable`, which
 * takes its parts out of those above: the attacker is told which ones are.
 */
function cluesOf(
  campaign: Campaign,
  { cells, states, differences }: Seen,
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
  const standsFor = ({ id }: Unit, figure: string, term: string): 'own' | 'total' => {
    const [own, below] = [key('own', id, figure, term), key('total', id, figure, term)];
    const isOverruled = states.get(own) === 'none-occurred' && cells.has(below) && states.get(below) === undefined;
    return cells.has(own) && !isOverruled ? 'own' : 'total';
  };
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
          if (typeof total === 'number' && pairs.length > 0) {
            const tops = pairs.map(([one]) => one);
            const bottoms = pairs.map(([, one]) => one);
            const sum = (factor: number, ones: readonly string[]) => ones.map((one) => [one, factor] as const);
            tell([...sum(100, tops), ...sum(0.005 - total, bottoms)], 0, Infinity);
            tell([...sum(-100, tops), ...sum(0.005 + total, bottoms)], 0, Infinity);
          }
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

/** The small counts that somebody can work out. */
function given(masked: MaskedCampaign, mask: Mask): readonly string[] {
  const { cells: truth, states: trueStates } = read(masked, NOTHING_HIDDEN);
  const seen = read(masked, mask);
  const { cells } = seen;
  const clues = cluesOf(masked.campaign, seen, trueStates);
  const hints = new Map([...truth].map(([id, value]) => [id, Number(value)]));
  const safe = new Set<string>();
  return [...truth].flatMap(([id, value]) => {
    const [, , figure = ''] = id.split(' ');
    const below = new Map<string, number>(Object.entries(MASKS)).get(figure) ?? 0;
    if (value === 'hidden' || value === 0 || value >= below || safe.has(id)) return [];
    const other = cells.get(id) === 'hidden' ? otherSolution(clues, hints, id) : null;
    for (const [one, found] of other ?? []) if (found !== truth.get(one)) safe.add(one);
    return other ? [] : [`${id} = ${value}`];
  });
}

test('every small count may be another number', () => {
  fc.assert(
    fc.property(maskedCampaign(9), (masked) => {
      expect(given(masked, maskOf(masked.campaign))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('the attack finds small counts where only they are hidden', () => {
  const caught = fc.sample(maskedCampaign(9), { numRuns: 10, seed: 5 }).map((masked) => {
    const onlySmall: typeof suppress = ({ values }) => new Set([...values.keys()].filter((at) => values[at]?.isSmall));
    return given(masked, makeMask(masked.campaign, onlySmall)).length > 0;
  });
  expect(caught).toEqual(caught.map(() => true));
});

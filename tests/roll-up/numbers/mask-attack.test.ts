/** `mask-below` attacked: everything that is published is taken together, and every small count must still be able to be another number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differencesCsv, figuresCsv, totalsCsv } from '../../../scripts/roll-up/data/tables.ts';
import { type Campaign, involvedChildren, rollUpUnits } from '../../../scripts/roll-up/numbers/campaign.ts';
import { type Common, commonNumbers } from '../../../scripts/roll-up/numbers/common-numbers.ts';
import { soughtBelow } from '../../../scripts/roll-up/numbers/comparable.ts';
import { type Mask, makeMask, maskOf, NOTHING_HIDDEN } from '../../../scripts/roll-up/numbers/mask.ts';
import { kinsOf } from '../../../scripts/roll-up/numbers/predecessors.ts';
import type { suppress } from '../../../scripts/roll-up/numbers/suppress.ts';
import { rollUp } from '../../../scripts/roll-up/roll-up.ts';
import { otherSolution } from './attacker.ts';
import { cluesOf, key, type Seen, standing } from './clues.ts';
import {
  MASKS,
  type MaskedCampaign,
  type MaskedPair,
  maskedCampaign,
  maskedPair,
  wideCampaign,
} from './masked-campaign.ts';
import { published, type Told } from './published-numbers.ts';

type MaskFor = (campaign: Campaign) => Mask;

/** What a campaign's tables tell. */
function readTables({ campaign, summaries }: MaskedCampaign, mask: Mask): Seen {
  const seen: Seen = { cells: new Map(), states: new Map(), differences: new Map(), facts: [] };
  const { cells, states, differences } = seen;
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
  return seen;
}

/** What the roll-ups of a campaign tell beyond its tables, of itself and of the campaign that it is compared with. */
function readRollUps(now: MaskedCampaign, last: MaskedCampaign | null, maskFor: MaskFor, seen: Seen, seenLast: Seen) {
  const { campaign } = now;
  for (const unit of rollUpUnits(campaign)) {
    const earlier = last?.campaign ?? null;
    const told = published(campaign, rollUp(campaign, unit, { of: () => null }, { earlier, maskFor }));
    const isCompared = new Set(told.flatMap((one) => (one.type === 'compared' ? [`${one.figure} ${one.term}`] : [])));
    for (const one of told) {
      const figure = campaign.outline.figures.get(one.figure)?.figure;
      if (!figure) throw new Error(`no ${one.figure}`);
      if (one.type === 'change' && !isCompared.has(`${one.figure} ${one.term}`))
        throw new Error(`The first page of ${unit.id} tells how ${one.figure} changed, and its section does not`);
      if (one.type === 'compared' && earlier) {
        const common = commonOf(campaign, earlier, unit.id, one);
        if (!common) throw new Error(`${one.figure} is compared in ${unit.id}, and nobody gave it twice`);
        const { term } = one;
        seen.facts.push({ figure, term, parts: common.now.parts, ...one.now });
        seenLast.facts.push({ figure, term, parts: common.last.parts, ...one.last });
      } else learn(campaign, seen, unit.id, one);
    }
  }
}

/** What is in a comparison: anybody can see who gave a figure in both campaigns. */
function commonOf(now: Campaign, then: Campaign, at: string, { figure, term }: Told): Common | null {
  const unit = [...now.register.units.values()].find(({ id }) => id === at);
  if (!unit) return null;
  const { sought } = soughtBelow(now, then, unit);
  const kins = kinsOf(now, then).filter(({ current }) => current.every(({ id }) => id.startsWith(`${at}/`)));
  const place = sought.findIndex((one) => one.now.figure.id === figure && (now.terms.get(one.term) ?? '') === term);
  return commonNumbers(kins, sought, now, then)[place]?.common ?? null;
}

/** A number that stands in the place of a hidden one is known from then on. */
function learn(campaign: Campaign, seen: Seen, top: string, told: Told): void {
  const { cells, differences, facts } = seen;
  const { figure, term } = told;
  const one = campaign.outline.figures.get(figure)?.figure;
  const know = (at: string, value: number | undefined) => {
    if (value !== undefined && cells.get(at) === 'hidden') cells.set(at, value);
  };
  if (told.type === 'total') know(key('total', top, figure, term), told.value);
  else if (told.type === 'unit') {
    const unit = [...campaign.register.units.values()].find(({ id }) => id === told.unit);
    if (!unit || !one) throw new Error(`no ${told.unit}`);
    // A percentage that the report leaves out is made of its own parts, where it has both.
    const isOfOwnParts =
      one.of?.every((id) => standing(seen, unit.id, id, term) === 'own') &&
      !cells.has(key('own', unit.id, figure, term));
    const { value, half } = told;
    if (isOfOwnParts) facts.push({ figure: one, term, parts: [{ unit, source: 'own' }], value, half });
    else know(key(standing(seen, unit.id, figure, term), unit.id, figure, term), value);
  } else if (told.type === 'difference') {
    know(key('own', told.unit, figure, term), told.own?.value);
    know(key('total', told.unit, figure, term), told.below?.value);
    if (told.difference) differences.set(key('own', told.unit, figure, term), String(told.difference.value));
  } else if (told.type === 'spread') {
    const children = [...campaign.register.units.values()]
      .filter(({ id }) => id === top)
      .flatMap(({ id }) => involvedChildren(campaign, id));
    for (const { id } of children)
      if (cells.get(key(standing(seen, id, figure, term), id, figure, term)) === 'hidden')
        throw new Error(`The spread of ${figure} below ${top} tells of ${id}, which is hidden`);
  }
}

/** The small counts of a campaign that somebody can work out. */
function given(masked: MaskedCampaign, seen: Seen): readonly string[] {
  const { cells: truth, states: trueStates } = readTables(masked, NOTHING_HIDDEN);
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

function attack(now: MaskedCampaign, maskFor: MaskFor = maskOf): readonly string[] {
  const seen = readTables(now, maskFor(now.campaign));
  readRollUps(now, null, maskFor, seen, seen);
  return given(now, seen);
}

/** The states of percentages that are hidden although the report's own parts are not. */
function swallowed(masked: MaskedCampaign): readonly string[] {
  const { states } = readTables(masked, NOTHING_HIDDEN);
  const seen = readTables(masked, maskOf(masked.campaign));
  return [...states].flatMap(([id, state]) => {
    const [, unit = '', figure = '', term = ''] = id.split(' ');
    const of = masked.campaign.outline.figures.get(figure)?.figure.of;
    const isOpen = of?.every((part) => seen.cells.get(key('own', unit, part, term)) !== 'hidden');
    const isState = state === 'unknown' || state === 'not-applicable';
    return isOpen && isState && id.startsWith('own') && seen.states.get(id) !== state ? [id] : [];
  });
}

/** With comparisons as they are told under a mask of their own. */
function attackBoth({ now, last }: MaskedPair, comparedFor: MaskFor = maskOf): readonly string[] {
  const [seen, seenLast] = [readTables(now, maskOf(now.campaign)), readTables(last, maskOf(last.campaign))];
  readRollUps(last, null, maskOf, seenLast, seenLast);
  readRollUps(now, last, maskOf, seen, seenLast);
  if (comparedFor !== maskOf) {
    const nowhere = { ...seen, cells: new Map<string, number>() };
    readRollUps(now, last, comparedFor, nowhere, seenLast);
  }
  return [...given(now, seen), ...given(last, seenLast)];
}

test('every small count may be another number', () => {
  fc.assert(
    fc.property(maskedCampaign(9), (masked) => {
      expect(attack(masked)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('a state of a percentage stands wherever those of its parts do', () => {
  fc.assert(
    fc.property(maskedCampaign(9), (masked) => {
      expect(swallowed(masked)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('every small count of two campaigns that are compared may be another number', () => {
  fc.assert(
    fc.property(maskedPair(6), (pair) => {
      expect(attackBoth(pair)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('so it may where units are told by their spread', () => {
  const wide = wideCampaign(
    Array.from({ length: 33 }, (_, at) => 2 + (at % 3)),
    (at) => (at % 8 === 0 ? 2 : 3),
  );
  const { campaign } = wide;
  const [top] = rollUpUnits(campaign);
  if (!top) throw new Error('the province has a roll-up');
  const spreads = (mask: Mask) =>
    published(campaign, rollUp(campaign, top, { of: () => null }, { maskFor: () => mask })).flatMap((one) =>
      one.type === 'spread' ? [one.figure] : [],
    );
  expect([spreads(NOTHING_HIDDEN), spreads(maskOf(campaign)), attack(wide)]).toEqual([
    ['people', 'women', 'men', 'punished', 'warned', 'dismissed', 'share', 'plain', 'fined', 'fined', 'paid', 'paid'],
    ['people', 'punished', 'warned', 'dismissed', 'plain', 'fined', 'fined', 'paid', 'paid'],
    [],
  ]);
});

test('the attack finds small counts where only they are hidden', () => {
  const caught = fc.sample(maskedCampaign(9), { numRuns: 10, seed: 5 }).map((masked) => {
    const onlySmall: typeof suppress = ({ values }) => new Set([...values.keys()].filter((at) => values[at]?.isSmall));
    return attack(masked, (campaign) => makeMask(campaign, onlySmall)).length > 0;
  });
  expect(caught).toEqual(caught.map(() => true));
});

// The seed draws pairs whose comparisons have small counts to tell; not every pair's do.
test('the attack finds small counts where comparisons tell what tables hide', () => {
  const caught = fc
    .sample(maskedPair(6), { numRuns: 10, seed: 8 })
    .map((pair) => attackBoth(pair, () => NOTHING_HIDDEN).length > 0);
  expect(caught).toEqual(caught.map(() => true));
});

import Big from 'big.js';
import {
  type Campaign,
  type Cell,
  childrenOf,
  descendantsOf,
  type PlacedFigure,
  type State,
  type Unit,
} from './campaign.ts';
import { cellOf, isKnown, owesFigure } from './owing.ts';

/**
 * What one unit, or all below one, give of a figure for one term. `amounts` is the sum, or numerator and denominator of a
 * percentage. `nothing`: nobody said anything.
 */
export type Given =
  | { readonly kind: 'numbers'; readonly amounts: readonly Big[]; readonly provisional: boolean }
  | { readonly kind: 'state'; readonly state: State; readonly provisional: boolean }
  | { readonly kind: 'nothing'; readonly provisional: boolean };

const NOTHING: Given = { kind: 'nothing', provisional: false };

/** A figure that has totals: "`total` (`sum` by default for count, number and money; `latest` …; `none`)", a percentage with
 * `of` ("without `of` its `total` is `none`"), and `yes-no` ("totals as yes out of answered"). */
export function isTotalled({ figure }: PlacedFigure): boolean {
  if (figure.total === 'none') return false;
  return figure.type !== 'percent' || figure.of !== undefined;
}

/** A figure whose total is a sum of numbers, so that `own` says something: "on figures that are not summed `own` says nothing". */
export function isSummed(placed: PlacedFigure): boolean {
  return isTotalled(placed) && placed.figure.type !== 'percent' && placed.figure.type !== 'yes-no';
}

/** What a unit's descendants sum to. */
export function sumBelow(campaign: Campaign, placed: PlacedFigure, unit: string, term: string): Given {
  if (placed.figure.type === 'yes-no') return answersBelow(campaign, placed, unit, term);
  return together(childrenOf(campaign, unit).map((child) => contribution(campaign, placed, child, term)));
}

/**
 * "A child contributes its own report's figure; where its report does not count, or leaves the figure unknown or blank, or
 * sets a state over numbers below it, what its own descendants sum to."
 */
function contribution(campaign: Campaign, placed: PlacedFigure, child: Unit, term: string): Given {
  const own = ownFigure(campaign, placed, child.id, term);
  if (own.kind === 'numbers') return own;
  const below = sumBelow(campaign, placed, child.id, term);
  if (own.kind === 'state' && own.state !== 'unknown' && below.kind !== 'numbers') return own;
  // Where those below say nothing there is nothing to stand for it: "one with an unknown is unknown".
  if (own.kind === 'state' && below.kind === 'nothing') return own;
  return standingIn(campaign, placed, child, below);
}

/** "A total is provisional where a unit that owes the figure is stood for by those below it." */
function standingIn(campaign: Campaign, placed: PlacedFigure, child: Unit, below: Given): Given {
  const stands = below.kind === 'numbers' || (below.kind === 'state' && below.state === 'none-occurred');
  return { ...below, provisional: below.provisional || (stands && owesFigure(campaign, placed, child)) };
}

/** What a unit's own report gives of a figure: `numbers`, a state, or nothing where it is blank or the report does not count. */
export function ownFigure(campaign: Campaign, placed: PlacedFigure, unit: string, term: string): Given {
  if (placed.figure.of !== undefined) return ownPair(campaign, placed, unit, term);
  const cell = cellOf(campaign, unit, placed.figure.id, term);
  if (cell.kind === 'number') return { kind: 'numbers', amounts: [Big(cell.value)], provisional: false };
  return cell.kind === 'state' ? { kind: 'state', state: cell.state, provisional: false } : NOTHING;
}

/**
 * "A percentage sums only pairs of which both parts are known"; it "takes a contribution's own pair, or the pair of sums
 * below it, never a mixture". `Không phát sinh` is 0, unless numbers stand below it: then the pair is not the unit's own.
 */
function ownPair(campaign: Campaign, { figure, around }: PlacedFigure, unit: string, term: string): Given {
  const cell = cellOf(campaign, unit, figure.id, term);
  if (cell.kind === 'state' && cell.state === 'not-applicable') {
    return { kind: 'state', state: 'not-applicable', provisional: false };
  }
  const parts = (figure.of ?? []).map((id) => cellOf(campaign, unit, id, term));
  const isOwn = (figure.of ?? []).every(
    (id, place) => parts[place]?.kind === 'number' || !numbersBelow(campaign, { figure, around }, id, unit, term),
  );
  if (isOwn && parts.every(saysNoneOccurred)) return { kind: 'state', state: 'none-occurred', provisional: false };
  if (isOwn && parts.every(isKnown)) {
    const amounts = parts.map((part) => Big(part.kind === 'number' ? part.value : 0));
    return { kind: 'numbers', amounts, provisional: false };
  }
  if (cell.kind === 'blank') return NOTHING;
  return { kind: 'state', state: cell.kind === 'state' ? cell.state : 'unknown', provisional: false };
}

function saysNoneOccurred(cell: Cell): boolean {
  return cell.kind === 'state' && cell.state === 'none-occurred';
}

/** A part of a percentage has numbers below the unit. */
function numbersBelow(campaign: Campaign, whole: PlacedFigure, part: string, unit: string, term: string): boolean {
  const figure = whole.around.at(-1)?.figures.find((each) => each.id === part);
  if (figure === undefined) return false;
  return sumBelow(campaign, { figure, around: whole.around }, unit, term).kind === 'numbers';
}

/** "`yes-no` counts the answers of all descendants that owe it": nobody is stood for. The amount is the number of yes. */
function answersBelow(campaign: Campaign, { figure }: PlacedFigure, unit: string, term: string): Given {
  const cells = descendantsOf(campaign, unit).map((below) => cellOf(campaign, below.id, figure.id, term));
  const answers = cells.filter((cell) => cell.kind === 'answer');
  if (answers.length > 0) {
    const yes = answers.filter((answer) => answer.yes).length;
    return { kind: 'numbers', amounts: [Big(yes)], provisional: false };
  }
  const states = cells.filter((cell) => cell.kind === 'state');
  return together(states.map(({ state }) => ({ kind: 'state', state, provisional: false })));
}

/**
 * "States survive: where nobody gave a number, a total of nothing but `Không áp dụng` is that, one with an unknown is
 * unknown, else `Không phát sinh` and 0." Where nobody said anything it is nothing: "Nothing missing is ever counted as 0".
 */
function together(given: readonly Given[]): Given {
  const provisional = given.some((each) => each.provisional);
  const numbers = given.filter((each) => each.kind === 'numbers').map((each) => each.amounts);
  if (numbers.length > 0) return { kind: 'numbers', amounts: numbers.reduce(added), provisional };
  const said = given.filter((each) => each.kind === 'state').map((each) => each.state);
  if (said.length === 0) return { kind: 'nothing', provisional };
  if (said.includes('unknown')) return { kind: 'state', state: 'unknown', provisional };
  const state = said.every((each) => each === 'not-applicable') ? 'not-applicable' : 'none-occurred';
  return { kind: 'state', state, provisional };
}

/** Sums of each place: numerators with numerators, denominators with denominators. */
function added(left: readonly Big[], right: readonly Big[]): readonly Big[] {
  return left.map((amount, place) => amount.plus(right[place] ?? 0));
}

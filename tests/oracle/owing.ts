import {
  type Campaign,
  type Cell,
  descendantsOf,
  type Figure,
  isFromDown,
  type PlacedFigure,
  type Report,
  type Section,
  type Unit,
} from './campaign.ts';
import { foldTerm } from './fold-term.ts';

const BLANK: Cell = { kind: 'blank' };

/** "Expected = the units …, that exist at the end of the period". */
export function exists(campaign: Campaign, unit: Unit): boolean {
  const end = campaign.outline.period.to;
  return (unit.from === undefined || unit.from <= end) && (unit.to === undefined || unit.to >= end);
}

/** "`issuer` (unit id; it and every unit below it whose level is in `levels` owe a report)". */
export function isCalled(campaign: Campaign, unit: Unit): boolean {
  return (
    isFromDown(campaign.outline.issuer, unit) &&
    Object.hasOwn(campaign.outline.levels, unit.level) &&
    exists(campaign, unit)
  );
}

/** A waiver is the named unit's alone: those below it owe as before. */
export function isWaived(campaign: Campaign, unit: Unit): boolean {
  return campaign.outline.waivers.some((waiver) => waiver.unit === unit.id);
}

/** Owes a report: called upon, and not waived. */
function owesReport(campaign: Campaign, unit: Unit): boolean {
  return isCalled(campaign, unit) && !isWaived(campaign, unit);
}

/** "which reports count (there, no errors, not a draft, of a unit that exists, owes and is not waived)". */
export function reportThatCounts(campaign: Campaign, id: string): Report | null {
  const known = counting.get(campaign) ?? reportsThatCount(campaign);
  counting.set(campaign, known);
  return known.get(id) ?? null;
}

/** "one pass … decides once which reports count": what was decided goes with the campaign that it was decided for. */
const counting = new WeakMap<Campaign, ReadonlyMap<string, Report>>();

function reportsThatCount(campaign: Campaign): ReadonlyMap<string, Report> {
  const owing = new Set(campaign.units.filter((unit) => owesReport(campaign, unit)).map((unit) => unit.id));
  const reports = campaign.reports.filter((each) => !each.draft && !each.hasErrors && owing.has(each.unit));
  return new Map(reports.map((each) => [each.unit, each]));
}

/** The cell of a report that counts, for a term in whatever spelling; blank where there is none. */
export function cellOf(campaign: Campaign, unit: string, figure: string, term: string): Cell {
  const cells = reportThatCounts(campaign, unit)?.rows[figure]?.cells ?? {};
  const spelt = Object.keys(cells).find((each) => each === term || foldTerm(each) === foldTerm(term));
  return (spelt === undefined ? undefined : cells[spelt]) ?? BLANK;
}

/** All cells that a report that counts gives of a figure, blank ones left out. */
function cellsOf(campaign: Campaign, unit: string, figure: string): readonly Cell[] {
  const cells = Object.values(reportThatCounts(campaign, unit)?.rows[figure]?.cells ?? {});
  return cells.filter((cell) => cell.kind !== 'blank');
}

/** "kind and level within the section's `for` and `levels`" (and those of the sections around it, and the figure's own). */
function isWithin({ figure, around }: PlacedFigure, unit: Unit): boolean {
  return [...around, figure].every((asked) => isAskedOf(asked, unit));
}

/** "`for: [kind…]`, `levels: [level…]`: required of these units only". */
export function isAskedOf(asked: Pick<Section, 'for' | 'levels'>, unit: Unit): boolean {
  return (asked.for?.includes(unit.kind) ?? true) && (asked.levels?.includes(unit.level) ?? true);
}

/**
 * "`since: n` on a requirement or figure: asked for from that `version` on"; "`outline-version` (the version it is held to; what is
 * `since` a later one is a warning; without it the newest)": a report is not asked for what is newer than its version. Where no
 * report of the unit counts, nothing says that it is held to an earlier version, and it owes the newest.
 */
function isAskedYet(campaign: Campaign, { figure, around }: PlacedFigure, unit: Unit): boolean {
  const held = reportThatCounts(campaign, unit.id)?.version;
  return held === undefined || [...around, figure].every((asked) => !isNewer(asked, held));
}

/** Asked for only from a version after that one. */
export function isNewer({ since = 1 }: Pick<Section, 'since'>, version: number): boolean {
  return since > version;
}

/** "an optional figure or section"; "Sections under `choose` … are as optional ones". */
function isOptional({ figure, around }: PlacedFigure): boolean {
  const underChoose = around.slice(0, -1).some((section) => section.choose !== undefined);
  return underChoose || figure.optional === true || around.some((section) => section.optional === true);
}

/**
 * The unit gave the figure for a term: a number, or `Không phát sinh` ("counts as 0"); an answer of a yes-no. A percentage with `of` is
 * given by its parts ("sums only pairs of which both parts are known"), unless the unit says that it does not apply.
 */
function gave(campaign: Campaign, unit: string, figure: Figure, term: string): boolean {
  const cell = cellOf(campaign, unit, figure.id, term);
  if (figure.type === 'yes-no') return cell.kind === 'answer';
  if (figure.of === undefined) return isKnown(cell);
  const applies = !(cell.kind === 'state' && cell.state === 'not-applicable');
  return applies && figure.of.every((part) => isKnown(cellOf(campaign, unit, part, term)));
}

/** A number, or 0 by `Không phát sinh`. */
export function isKnown(cell: Cell): boolean {
  return cell.kind === 'number' || (cell.kind === 'state' && cell.state === 'none-occurred');
}

/** The unit gave the figure for some term. */
function gaveAny(campaign: Campaign, unit: string, figure: Figure): boolean {
  const rows = reportThatCounts(campaign, unit)?.rows ?? {};
  const terms = [figure.id, ...(figure.of ?? [])].flatMap((id) => Object.keys(rows[id]?.cells ?? {}));
  return terms.some((term) => gave(campaign, unit, figure, term));
}

/** "did not say `Không áp dụng`": it says that for every term that it fills in. */
function saysNotApplicable(campaign: Campaign, unit: string, figure: Figure): boolean {
  const cells = cellsOf(campaign, unit, figure.id);
  return cells.length > 0 && cells.every((cell) => cell.kind === 'state' && cell.state === 'not-applicable');
}

/**
 * The unit owes the figure: "exist, level in `levels`, kind and level within the section's `for` and `levels`, not waived, did
 * not say `Không áp dụng`; an optional figure or section: those that gave it"; "Sections under `choose`, and what a unit
 * gives without owing it by kind, are as optional ones"; and so is what it gives of a version that it is not held to.
 */
export function owesFigure(campaign: Campaign, placed: PlacedFigure, unit: Unit): boolean {
  if (!owesReport(campaign, unit)) return false;
  const isOwed = !isOptional(placed) && isWithin(placed, unit) && isAskedYet(campaign, placed, unit);
  if (!isOwed) return gaveAny(campaign, unit.id, placed.figure);
  return !saysNotApplicable(campaign, unit.id, placed.figure);
}

/** "`expected` = the descendants, at any depth, that owe the figure"; "With terms, `expected` is the figure's". */
export function expectedOf(campaign: Campaign, placed: PlacedFigure, unit: string): readonly Unit[] {
  return descendantsOf(campaign, unit).filter((below) => owesFigure(campaign, placed, below));
}

/** "`covered` = those of them that gave it". */
export function coveredOf(campaign: Campaign, placed: PlacedFigure, unit: string, term: string): readonly Unit[] {
  return expectedOf(campaign, placed, unit).filter((below) => gave(campaign, below.id, placed.figure, term));
}

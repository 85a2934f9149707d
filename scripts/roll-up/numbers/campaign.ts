/** The reports of a campaign as a tree: who stands below whom, and how. */
import { guarded, unguarded } from '#lib/csv/guard.ts';
import { PARTS_FILE } from '#lib/federation/files.ts';
import { type CopiedTable, isFiledState, type Release } from '#lib/federation/release.ts';
import { TABLE_COLUMNS } from '#lib/federation/released-tables.ts';
import { sourceOver } from '#lib/federation/source-list.ts';
import type { FigureValue } from '#lib/figures/figure-value.ts';
import { type TermKey, termKey } from '#lib/figures/term.ts';
import { exists, expectedUnits, isExpected, waiverOf } from '#lib/outline/expected.ts';
import type { Outline } from '#lib/outline/outline.ts';
import { reportFile, sourceFolder, type UnitId } from '#lib/paths.ts';
import { parentId, type Register, type Unit } from '#lib/register/register.ts';
import { treeOrder } from '#lib/register/tree-order.ts';
import { withUnits } from '#lib/register/with-units.ts';
import type { ReportSummary } from './summary.ts';

/** What counts in a campaign, as a tree of units. */
export interface Campaign {
  readonly outline: Outline;
  /** With the units that only the repositories of others know. */
  readonly register: Register;
  /** Valid reports of units that owe one, by unit id. */
  readonly summaries: ReadonlyMap<UnitId, ReportSummary>;
  /** Ids of units that owe a report, or below which one does. */
  readonly involved: ReadonlySet<UnitId>;
  /** The one name of each term, whatever else reports call it: what the issuer calls it, else what the first unit in the tree does. */
  readonly terms: ReadonlyMap<TermKey, string>;
  /** What other repositories released, by the unit that each is of: nobody below it has a report here. */
  readonly sourced: ReadonlyMap<UnitId, Release>;
  /** Units that filed their reports there. */
  readonly filedElsewhere: ReadonlySet<UnitId>;
}

/** Makes the tree of what counts; summaries of units that owe no report are left out. */
export function makeCampaign(
  outline: Outline,
  known: Register,
  summaries: readonly ReportSummary[],
  releases: readonly Release[] = [],
): Campaign {
  const register = withUnits(known, releases);
  const involved = new Set<UnitId>();
  for (const unit of expectedUnits(outline, register)) {
    for (let id: UnitId | null = unit.id; id !== null && !involved.has(id); id = parentId(id)) involved.add(id);
  }
  // A unit's report here stands before the one that it filed there.
  const all = [...releases.flatMap((release) => ownSummary(release, register, outline) ?? []), ...summaries];
  const owed = all.filter((summary) => isExpected(summary.unit, outline));
  const byUnit = new Map(owed.map((summary) => [summary.unit.id, summary]));
  const sourced = new Map(releases.map((release) => [release.source.unit, release]));
  return {
    outline,
    register,
    involved,
    summaries: byUnit,
    terms: termsIn(outline, register, byUnit, sourced),
    sourced,
    filedElsewhere: new Set(
      releases.flatMap(({ statuses }) => statuses.flatMap(({ unit, state }) => (isFiledState(state) ? [unit] : []))),
    ),
  };
}

/** The report that a unit filed in its own repository, as its release has it. */
function ownSummary(
  { source: { unit: id }, own }: Release,
  { units }: Register,
  { campaign }: Outline,
): ReportSummary | null {
  const unit = units.get(id);
  if (!unit || !own) return null;
  return { unit, file: `${sourceFolder(campaign, id)}/${PARTS_FILE}`, figures: own.figures, version: own.version };
}

/** True where a unit has a report that counts, here or in the repository that its numbers come from. */
export function hasReport({ summaries, filedElsewhere }: Campaign, id: UnitId): boolean {
  return summaries.has(id) || filedElsewhere.has(id);
}

/** True for a report that stands here, not in the repository of its unit. */
export function isHere({ outline: { campaign } }: Campaign, { unit, file }: ReportSummary): boolean {
  return file === reportFile(campaign, unit.id);
}

/** True where the report of a unit that counts stands here. */
export function isReportedHere(campaign: Campaign, { id }: Pick<Unit, 'id'>): boolean {
  const summary = campaign.summaries.get(id);
  return summary !== undefined && isHere(campaign, summary);
}

/** The rows of a table as the repository has them that the numbers of a unit come from, with terms as they are called here; null where they are made here. */
export function copiedRows(
  campaign: Campaign,
  { id }: Pick<Unit, 'id'>,
  table: CopiedTable,
): readonly (readonly string[])[] | null {
  const release = releaseOver(campaign, id);
  return release && (release.rows[table].get(id) ?? []).map((cells) => withTerm(campaign, cells));
}

function withTerm({ terms }: Campaign, cells: readonly string[]): readonly string[] {
  const at = TABLE_COLUMNS.totals.indexOf('term');
  const name = terms.get(termKey(unguarded(cells[at] ?? '')));
  return name === undefined ? cells : cells.with(at, guarded(name));
}

/** The release that the numbers below a unit come from; null where they are added up here. */
export function releaseOver({ sourced }: Campaign, id: UnitId): Release | null {
  return sourceOver(sourced, id);
}

/** Names are found by the tree, so that those of a repository are the same where it stands for a branch of another's tree. */
function termsIn(
  outline: Outline,
  register: Register,
  summaries: ReadonlyMap<UnitId, ReportSummary>,
  sourced: ReadonlyMap<UnitId, Release>,
): ReadonlyMap<TermKey, string> {
  const wanted = outline.all.flatMap(({ requirement }) => requirement.terms?.names ?? []);
  const names = new Map(wanted.map((name) => [termKey(name), name]));
  const figures = outline.all.flatMap(({ requirement }) => (requirement.terms ? requirement.figures : []));
  if (figures.length === 0) return names;
  for (const unit of treeOrder(register)) {
    for (const { id } of figures)
      for (const [key, { term }] of summaries.get(unit)?.figures.get(id) ?? [])
        if (!names.has(key)) names.set(key, term);
    for (const [key, term] of sourced.get(unit)?.terms ?? []) if (!names.has(key)) names.set(key, term);
  }
  return names;
}

/** What a unit's own report gives for a figure; undefined where it gives nothing, or does not count. */
export function ownValue(
  { summaries }: Campaign,
  { id }: Pick<Unit, 'id'>,
  figure: string,
  term: TermKey,
): FigureValue | undefined {
  return summaries.get(id)?.figures.get(figure)?.get(term)?.value;
}

/**
 * The children of a unit that owe a report or stand above one that does, and whose reports are here: none of a unit whose numbers come from
 * the repository of another.
 */
export function involvedChildren(campaign: Campaign, id: UnitId): readonly Unit[] {
  if (releaseOver(campaign, id)) return [];
  return campaign.register.children(id).filter((child) => campaign.involved.has(child.id));
}

/** The units that have totals: those with descendants, from the issuer down, parents first; all as at the end of the period. */
export function unitsAbove({ outline, register, sourced }: Campaign): readonly Unit[] {
  const issuer = register.units.get(outline.frontMatter.issuer);
  const units: Unit[] = [];
  /** Comes to whether the unit or one below it exists. */
  const visit = (unit: Unit): boolean => {
    const place = units.push(unit) - 1;
    const below = register.children(unit.id).map(visit);
    const isThere = exists(unit, outline);
    const release = sourceOver(sourced, unit.id);
    const hasTotals = release ? release.below.has(unit.id) : isThere && below.includes(true);
    if (!hasTotals) units.splice(place, 1);
    return isThere || below.includes(true);
  };
  if (issuer) visit(issuer);
  return units;
}

/** The units that have a roll-up: those with involved children, from the issuer down, parents first. */
export function rollUpUnits(campaign: Campaign): readonly Unit[] {
  const { outline, register } = campaign;
  const issuer = register.units.get(outline.frontMatter.issuer);
  const units: Unit[] = [];
  const visit = (unit: Unit): void => {
    const children = involvedChildren(campaign, unit.id);
    if (children.length === 0) return;
    units.push(unit);
    for (const child of children) visit(child);
  };
  if (issuer) visit(issuer);
  return units;
}

/** How a unit stands: its own report counts, else (provisionally) what stands below it, else it is missing or waived. */
export type Standing =
  | { readonly type: 'reported'; readonly unit: Unit }
  | { readonly type: 'provisional'; readonly unit: Unit; readonly reports: number }
  | { readonly type: 'missing'; readonly unit: Unit }
  | { readonly type: 'waived'; readonly unit: Unit; readonly reason: string };

/** How a unit stands in a campaign. */
export function standingOf(campaign: Campaign, unit: Unit): Standing {
  if (campaign.summaries.has(unit.id)) return { type: 'reported', unit };
  const reports = countReports(campaign, unit.id);
  if (reports > 0) return { type: 'provisional', unit, reports };
  const reason = waiverOf(unit.id, campaign.outline);
  return reason === null || campaign.involved.has(unit.id)
    ? { type: 'missing', unit }
    : { type: 'waived', unit, reason };
}

/** The direct children of a unit that owe a report, stand above one that does, or are waived. */
export function standingsBelow(campaign: Campaign, id: UnitId): readonly Standing[] {
  const { register, involved, outline } = campaign;
  return register
    .children(id)
    .filter((child) => involved.has(child.id) || waiverOf(child.id, outline) !== null)
    .map((child) => standingOf(campaign, child));
}

/** How many reports stand for what is below a unit, here and in the repositories of others: each child's own, or those below it. */
export function countReports(campaign: Campaign, id: UnitId): number {
  return campaign.register
    .children(id)
    .filter((child) => campaign.involved.has(child.id))
    .reduce((sum, child) => sum + (hasReport(campaign, child.id) ? 1 : countReports(campaign, child.id)), 0);
}

/** The reports that stand for what is below a unit: each child's own, or those below it. */
export function contributors(campaign: Campaign, id: UnitId): readonly ReportSummary[] {
  return involvedChildren(campaign, id).flatMap((child) => {
    const summary = campaign.summaries.get(child.id);
    return summary ? [summary] : contributors(campaign, child.id);
  });
}

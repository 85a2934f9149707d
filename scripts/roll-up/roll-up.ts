/** A roll-up as data: what a unit's descendants reported, in the order in which it is told. Documents draw it and look nothing up. */
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import { type StartingFrontMatter, startingFrontMatter } from '#lib/outline/starting-front-matter.ts';
import type { Unit } from '#lib/register/register.ts';
import { type NameOf, namesBelow } from '#lib/register/unit-names.ts';
import { type Doubts, doubtsOf } from './doubts.ts';
import {
  branchesBelow,
  type Filed,
  type FiledUnder,
  filedBySuperior,
  type Known,
  type Tier,
  tiersBelow,
} from './filing-tiers.ts';
import type { CollectedGroup } from './narrative/collect.ts';
import { type NarrativesBelow, narrativesBelow } from './narrative/narrative.ts';
import type { Narratives } from './narrative/narratives.ts';
import { type AbsentUnit, absentBelow } from './numbers/absent.ts';
import { type Campaign, contributors, type Standing, standingsBelow } from './numbers/campaign.ts';
import { type Compared, type Comparison, compareTotals } from './numbers/compare.ts';
import { type Mask, maskOf } from './numbers/mask.ts';
import { type GridRow, type SectionGrid, sectionGrids } from './numbers/section-grid.ts';
import { sectionChart } from './section-chart.ts';
import { isShown } from './shown-units.ts';
import { type RollUpSource, sourcesBelow } from './sources.ts';
import { type Spread, spreadsOf } from './spread.ts';

/** What a roll-up tells. */
export interface RollUp {
  readonly outline: Outline;
  readonly unit: Unit;
  /** What units are called in it. */
  readonly nameOf: NameOf;
  /** What the front matter of the unit's own report starts with. */
  readonly frontMatter: StartingFrontMatter;
  /** Who has filed, by level. */
  readonly tiers: readonly Tier[];
  /** The same by the units directly below that have units below them. */
  readonly branches: readonly { readonly unit: Unit; readonly filed: Filed }[];
  /** The same by the units that others report to, at any depth. */
  readonly superiors: readonly FiledUnder[];
  /** The figures of the first page. */
  readonly key: readonly KeyFigure[];
  readonly doubts: Doubts;
  /** The units directly below. */
  readonly standings: readonly Standing[];
  /** The one unit directly below whose numbers the totals are; null where there are more. */
  readonly only: Unit | null;
  /** Units at any depth that have no report. */
  readonly absent: readonly AbsentUnit[];
  /** The campaign that totals are compared with. */
  readonly earlier: Outline | null;
  /** The figures of all sections that ask for some, whether a report gives them or not. */
  readonly grids: readonly SectionGrid[];
  /** Top sections that have figures or items to show. */
  readonly sections: readonly RollUpSection[];
  /** What units wrote. */
  readonly told: NarrativesBelow;
  /** The repositories of others that totals stand on: what units wrote there is not told here. */
  readonly sources: readonly RollUpSource[];
}

/** A figure of the first page. */
interface KeyFigure {
  readonly row: GridRow;
  /** Null where there is nothing to compare it with. */
  readonly comparison: Comparison | null;
}

/** A section of the outline, as far as there is something to show. */
export interface RollUpSection {
  readonly section: OutlineSection;
  /** Null where no report gives a figure. */
  readonly figures: SectionFigures | null;
  readonly items: readonly CollectedGroup[];
  readonly sections: readonly RollUpSection[];
}

/** The figures of a section. */
export interface SectionFigures {
  /** With the units that owe the section or give a figure of it. */
  readonly grid: SectionGrid;
  readonly compared: Compared;
  readonly chart: FigureChart | null;
  /** In place of the units where there are too many; null where there are not. */
  readonly spreads: readonly Spread[] | null;
}

/** More units than these are told by their spread. */
const MOST_UNITS = 30;
/** As many figures stand on the first page where the outline names none. */
const KEY_FIGURES = 12;

/** What a roll-up tells beside what its reports say. */
export interface Beside {
  /** The campaign that totals are compared with. */
  readonly earlier?: Campaign | null;
  /** What is known of reports that came late or do not count. */
  readonly known?: Known;
  /** What must not be shown of a campaign; what anybody may see unless told otherwise. */
  readonly maskFor?: (campaign: Campaign) => Mask;
}

/** Rolls up what a unit's descendants reported. */
export function rollUp(
  campaign: Campaign,
  unit: Unit,
  narratives: Narratives,
  { earlier = null, known = new Map(), maskFor = maskOf }: Beside = {},
): RollUp {
  const { outline, register } = campaign;
  const nameOf = namesBelow(unit, register);
  const mask = maskFor(campaign);
  const grids = sectionGrids(campaign, unit, mask);
  const units = contributors(campaign, unit.id).map((report) => report.unit);
  const told = narrativesBelow(outline, units, narratives);
  const compared = earlier ? compareTotals(campaign, earlier, unit, maskFor) : NOT_COMPARED;

  const figuresOf = (section: OutlineSection): SectionFigures | null => {
    const whole = grids.find((one) => one.section === section);
    if (!whole?.isGiven) return null;
    const grid = { ...whole, units: whole.units.filter((one) => isShown(campaign, section, one)) };
    const isLong = grid.units.length > MOST_UNITS;
    const chart = isLong ? null : sectionChart(grid, nameOf);
    return { grid, compared: comparedIn(compared, section), chart, spreads: isLong ? spreadsOf(grid) : null };
  };
  const tell = (section: OutlineSection): readonly RollUpSection[] => {
    const sections = section.children.flatMap(tell);
    const figures = figuresOf(section);
    const items = told.items.get(section) ?? [];
    return sections.length + items.length > 0 || figures ? [{ section, figures, items, sections }] : [];
  };
  return {
    outline,
    unit,
    nameOf,
    frontMatter: startingFrontMatter(outline, unit),
    tiers: tiersBelow(campaign, unit, known),
    branches: branchesBelow(campaign, unit, known),
    superiors: filedBySuperior(campaign, unit, known),
    key: keyFigures(grids).map((row) => ({ row, comparison: compared.rows.find((one) => isOf(one, row)) ?? null })),
    doubts: doubtsOf(campaign, unit, grids, mask),
    standings: standingsBelow(campaign, unit.id),
    only: onlyUnit(grids),
    absent: absentBelow(campaign, unit),
    earlier: earlier?.outline ?? null,
    grids,
    sections: outline.sections.flatMap(tell),
    told,
    sources: sourcesBelow(campaign, unit),
  };
}

/** The figures that the outline names for the first page; where it names none, the first total of each section. */
function keyFigures(grids: readonly SectionGrid[]): readonly GridRow[] {
  const rows = grids.flatMap((grid) => grid.rows);
  const named = rows.filter(({ figure }) => figure.key);
  // What nobody owes and nobody gives says nothing.
  if (named.length > 0)
    return named.filter(({ total }) => total === null || total.expected > 0 || total.value !== null);
  return grids.flatMap((grid) => grid.rows.find(({ total }) => total !== null) ?? []).slice(0, KEY_FIGURES);
}

/** Every grid has the units directly below. */
function onlyUnit(grids: readonly SectionGrid[]): Unit | null {
  const [only, another] = grids.find(({ isGiven }) => isGiven)?.units ?? [];
  return only && !another ? only.standing.unit : null;
}

const NOT_COMPARED: Compared = { rows: [], left: new Map() };

function comparedIn({ rows, left }: Compared, { requirement: { figures } }: OutlineSection): Compared {
  return {
    rows: rows.filter(({ figure }) => figures.includes(figure)),
    left: new Map([...left].filter(([figure]) => figures.includes(figure))),
  };
}

function isOf({ figure, termKey }: Comparison, row: GridRow): boolean {
  return figure === row.figure && termKey === row.term.key;
}

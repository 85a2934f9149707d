/** A roll-up as data: what a unit's descendants reported, in the order in which it is told. Documents draw it and look nothing up. */
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import type { Outline, OutlineSection } from '#lib/outline/outline.ts';
import { isRequired } from '#lib/outline/required.ts';
import { type StartingFrontMatter, startingFrontMatter } from '#lib/outline/scaffold.ts';
import type { Unit } from '#lib/register/register.ts';
import { narrativesBelow, type SectionNarrative } from './narrative/narrative.ts';
import type { Narratives } from './narrative/narratives.ts';
import { type AbsentUnit, absentBelow } from './numbers/absent.ts';
import { type Campaign, contributors, type Standing, standingsBelow } from './numbers/campaign.ts';
import { type Compared, compareTotals } from './numbers/compare.ts';
import { type SectionGrid, sectionGrids } from './numbers/section-grid.ts';
import { sectionChart } from './section-chart.ts';

/** A roll-up of one unit. */
export interface RollUp {
  readonly outline: Outline;
  readonly unit: Unit;
  /** What the front matter of the unit's own report starts with. */
  readonly frontMatter: StartingFrontMatter;
  /** The units directly below. */
  readonly standings: readonly Standing[];
  /** Units at any depth that have no report. */
  readonly absent: readonly AbsentUnit[];
  /** The campaign that totals are compared with. */
  readonly earlier: Outline | null;
  /** The figures of all sections that ask for some, whether a report gives them or not. */
  readonly grids: readonly SectionGrid[];
  /** Top sections that have something to tell or to write. */
  readonly sections: readonly RollUpSection[];
}

/** What a roll-up tells in a section of the outline. */
export interface RollUpSection {
  readonly section: OutlineSection;
  /** True where the unit's own report has words to give that nobody below gives. */
  readonly toWrite: boolean;
  /** Null where no report gives a figure. */
  readonly figures: SectionFigures | null;
  readonly narrative: SectionNarrative;
  readonly sections: readonly RollUpSection[];
}

/** What a section shows of its figures: numbers, their change, a chart. */
export interface SectionFigures {
  readonly grid: SectionGrid;
  readonly compared: Compared;
  readonly chart: FigureChart | null;
}

/** Rolls up what a unit's descendants reported; totals are compared with those of an earlier campaign, if any. */
export function rollUp(
  campaign: Campaign,
  unit: Unit,
  narratives: Narratives,
  earlier: Campaign | null = null,
): RollUp {
  const { outline } = campaign;
  const grids = sectionGrids(campaign, unit);
  const units = contributors(campaign, unit.id).map((report) => report.unit);
  const told = narrativesBelow(outline, units, narratives);

  const figuresOf = (section: OutlineSection): SectionFigures | null => {
    const grid = grids.find((one) => one.section === section);
    if (!grid?.isGiven) return null;
    const compared = earlier ? compareTotals(campaign, earlier, unit, section.requirement.figures) : NOT_COMPARED;
    return { grid, compared, chart: sectionChart(campaign, grid) };
  };
  const tell = (section: OutlineSection): readonly RollUpSection[] => {
    const sections = section.children.flatMap(tell);
    const figures = figuresOf(section);
    const narrative = told.get(section) ?? NOTHING_TOLD;
    const isTold = narrative.items.length + narrative.told.length > 0;
    const isRest = sections.length > 0 || figures !== null;
    const required = isRequired(section, unit);
    if (!isTold && !isRest && !required) return [];
    const toWrite = required && !isTold && (section.requirement.words > 0 || !isRest);
    return [{ section, toWrite, figures, narrative, sections }];
  };
  return {
    outline,
    unit,
    frontMatter: startingFrontMatter(outline, unit),
    standings: standingsBelow(campaign, unit.id),
    absent: absentBelow(campaign, unit),
    earlier: earlier?.outline ?? null,
    grids,
    sections: outline.sections.flatMap(tell),
  };
}

const NOT_COMPARED: Compared = { rows: [], unlike: [] };
const NOTHING_TOLD: SectionNarrative = { items: [], told: [] };

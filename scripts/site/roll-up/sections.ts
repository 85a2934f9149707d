/** The figures of a roll-up, section by section: totals, what changed, every unit or, where there are too many, their spread. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { comparison } from '../../roll-up/markdown/comparison-table.ts';
import { spreadTable, totalsTables, unitTables, withoutTotals } from '../../roll-up/markdown/figure-tables.ts';
import { formatCount } from '../../roll-up/markdown/words.ts';
import type { SectionGrid } from '../../roll-up/numbers/section-grid.ts';
import type { RollUp, RollUpSection, SectionFigures } from '../../roll-up/roll-up.ts';
import { sectionChart } from '../../roll-up/section-chart.ts';
import { barChart } from '../chart/bar-chart.ts';
import { campaignFigurePage } from '../paths.ts';
import { type LinkOf, tableOf, tablesOf } from './markdown-nodes.ts';
import { type Place, part } from './place.ts';

/** A page has room for more bars than a sheet of paper. */
const MOST_DRAWN = 70;
/** Of headings. */
const TOP = 3;
/** Of a heading in a caption. */
const MOST_LETTERS = 60;

/** All sections that have figures; the values of each unit where there is room for them. */
export function figureSections(place: Place, rollUp: RollUp, hasUnits: boolean): readonly Element[] {
  return part(
    'Số liệu theo mục của đề cương',
    'figures',
    rollUp.sections.flatMap((section) => sectionNodes(section, TOP, place, rollUp, hasUnits)),
  );
}

/** Headings of the outline stand under ours. */
function sectionNodes(
  { section, figures, sections }: RollUpSection,
  level: number,
  place: Place,
  rollUp: RollUp,
  hasUnits: boolean,
): readonly Element[] {
  const below = sections.flatMap((one) => sectionNodes(one, level + 1, place, rollUp, hasUnits));
  if (!figures && below.length === 0) return [];
  const title = section.heading.text;
  return [
    h(`h${Math.min(level, 6)}`, title),
    ...(figures ? figureNodes(figures, nameOfSection(section), place, rollUp, hasUnits) : []),
    ...below,
  ];
}

/** `mục II.1`: with the numbers above it, as many sections have a number 1. */
function nameOfSection(section: OutlineSection): string {
  const numbers: string[] = [];
  for (let one: OutlineSection | null = section; one; one = one.parent)
    if (one.heading.number !== '') numbers.unshift(one.heading.number);
  return section.heading.number === '' ? shorten(section.heading.text, MOST_LETTERS) : `mục ${numbers.join('.')}`;
}

function figureNodes(
  { grid, compared, chart, spreads }: SectionFigures,
  name: string,
  place: Place,
  { nameOf, only }: RollUp,
  hasUnits: boolean,
): readonly Element[] {
  const figureOf = figureLinks(place, grid);
  const isDrawn = hasUnits && grid.units.length <= MOST_DRAWN;
  const drawn = chart ?? (isDrawn ? sectionChart(grid, nameOf) : null);
  const totals = [
    ...tablesOf(totalsTables(grid), `Tổng số, ${name}`, figureOf),
    ...tablesOf(comparison(compared), `So với kỳ trước, ${name}`),
    ...(drawn ? [barChart(drawn)] : []),
  ];
  if (spreads || !hasUnits) {
    const spread = spreads && spreadTable(spreads, nameOf);
    const where = `Số liệu của từng đơn vị trong ${formatCount(grid.units.length)} đơn vị: xem trang của từng chỉ tiêu.`;
    return [...totals, ...(spread ? [tableOf(spread, `Phân bố theo đơn vị, ${name}`)] : []), h('p.note', where)];
  }
  const shown = place.site.audience === 'public' ? withoutAbsent(grid) : grid;
  const pages = new Map(
    grid.units.map(({ standing: { unit } }) => [
      nameOf(unit),
      place.isReported(unit.id) ? place.unitHref(unit.id) : null,
    ]),
  );
  const tables = tablesOf(
    unitTables(only ? withoutTotals(shown) : shown, nameOf),
    `Theo đơn vị, ${name}`,
    (name) => pages.get(name) ?? null,
  );
  return [...totals, ...(tables.length > 0 ? [h('details', [h('summary', 'Số liệu từng đơn vị'), ...tables])] : [])];
}

/** The page of the figure that has a name in a section. */
function figureLinks({ campaign, to }: Place, { rows }: SectionGrid): LinkOf {
  const ids = new Map(rows.map(({ figure }) => [figure.name, figure.id]));
  return (name) => {
    const id = ids.get(name);
    return id === undefined ? null : to(campaignFigurePage(campaign.id, id));
  };
}

/** As anybody may see it: nothing of who has no report. What stands for a unit is shown as its number. */
function withoutAbsent({ units, ...grid }: SectionGrid): SectionGrid {
  const given = units.filter(({ cells }) => cells.some(({ type }) => type !== 'blank'));
  return { ...grid, units: given.map((one) => ({ ...one, standing: { type: 'reported', unit: one.standing.unit } })) };
}

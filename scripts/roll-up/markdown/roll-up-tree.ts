/** A roll-up as Markdown: the first page, the sections of the outline that have figures or items, the annexes. */
import type { Root, RootContent } from 'mdast';
import type { FigureChart } from '#lib/figures/figure-chart.ts';
import { heading, paragraph, text } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { frontMatterYaml } from '#lib/outline/starting-front-matter.ts';
import { MOST_TOLD } from '../narrative/narrative.ts';
import type { RollUp, RollUpSection, SectionFigures } from '../roll-up.ts';
import { annexes } from './annexes.ts';
import { collectedLists, type Limits } from './collected-list.ts';
import { comparison } from './comparison-table.ts';
import { spreadTable, totalsTables, unitTables, withoutTotals } from './figure-tables.ts';
import { firstPage } from './first-page.ts';

/** A roll-up as nodes. */
export interface RollUpTree {
  readonly root: Root;
  /** Charts by the node that they stand under. */
  readonly charts: ReadonlyMap<RootContent, FigureChart>;
}

/** What is shown of items where reports are too many to be told. */
const FEW: Limits = { groups: 10, items: 7, names: 3 };

/** The tree of a roll-up's Markdown, and the charts that go with its nodes in a document. */
export function rollUpTree(rollUp: RollUp): RollUpTree {
  const { outline, frontMatter, sections } = rollUp;
  const charts = new Map<RootContent, FigureChart>();
  const children: RootContent[] = [
    { type: 'yaml', value: frontMatterYaml(frontMatter).trimEnd() },
    heading(1, outline.frontMatter.title),
    ...firstPage(rollUp),
    ...sections.flatMap((section) => sectionNodes(section, rollUp, charts)),
    ...annexes(rollUp),
  ];
  return { root: { type: 'root', children }, charts };
}

/** A roll-up as the text of a file. */
export function rollUpMarkdown(rollUp: RollUp): string {
  return writeMarkdown(rollUpTree(rollUp).root);
}

type Charts = Map<RootContent, FigureChart>;

function sectionNodes(
  { section, figures, items, sections }: RollUpSection,
  rollUp: RollUp,
  charts: Charts,
): readonly RootContent[] {
  const isLong = rollUp.told.index.length > MOST_TOLD;
  return [
    heading(section.depth, section.heading.text),
    ...(figures ? figureNodes(figures, rollUp, charts) : []),
    ...collectedLists(items, rollUp.nameOf, isLong ? FEW : undefined),
    ...sections.flatMap((below) => sectionNodes(below, rollUp, charts)),
  ];
}

/** The table of units may need a page on its side: the chart stands under what comes before. */
function figureNodes(
  { grid, compared, chart, spreads }: SectionFigures,
  { nameOf, only }: RollUp,
  charts: Charts,
): readonly RootContent[] {
  const totals = [...totalsTables(grid), ...comparison(compared)];
  const last = totals.at(-1);
  if (chart && last) charts.set(last, chart);
  if (!spreads) return [...totals, ...unitTables(only ? withoutTotals(grid) : grid, nameOf)];
  const spread = spreadTable(spreads, nameOf);
  const where = paragraph(
    text(`Số liệu của từng đơn vị trong ${grid.units.length} đơn vị: xem bảng tính (xlsx) kèm theo.`),
  );
  return [...totals, ...(spread ? [spread] : []), where];
}

/** A unit's own report as its roll-up starts it: totals in the figure tables, what units wrote beside each section as a comment to draw on. */
import type { RootContent, Table } from 'mdast';
import { FIGURE_COLUMNS } from '#lib/figures/figure-table.ts';
import { paragraph, strong, table } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { type Start, scaffold } from '#lib/outline/scaffold.ts';
import type { Register } from '#lib/register/register.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import { MOST_TOLD } from '../narrative/narrative.ts';
import type { SectionGrid } from '../numbers/section-grid.ts';
import type { RollUp } from '../roll-up.ts';
import { collectedLists } from './collected-list.ts';
import { totalText } from './words.ts';

/** As many items are shown where reports are too many to be told. */
const FEW = { groups: 10, items: 10, names: 3 };

/** The report as the text of a file. It passes no check before the author has written. */
export function startedReport(rollUp: RollUp, register: Pick<Register, 'units'>): string {
  const gridOf = (section: OutlineSection) => rollUp.grids.find((grid) => grid.section === section && grid.isGiven);
  const start: Start = {
    isTold: (section) => gridOf(section) !== undefined || notesOn(rollUp, section) !== '',
    table: (section) => {
      const grid = gridOf(section);
      return grid ? filledTable(grid) : null;
    },
    notes: (section) => notesOn(rollUp, section),
  };
  return scaffold(rollUp.outline, rollUp.unit, register, start);
}

/** Totals where there are some. What only the unit itself can say is left to it. */
function filledTable({ section, terms, rows }: SectionGrid): Table {
  const columns = section.requirement.terms ? terms.map(({ name }) => name) : [FIGURE_COLUMNS.value];
  const lines = section.requirement.figures.map((figure) => {
    const blank = figure.optional ? '' : BLANK;
    const totals = rows.filter((row) => row.figure === figure);
    const isOwn = figure.total === 'answers' || figure.total === 'none';
    return [figure.name, figure.unit ?? '', ...totals.map((row) => (row.total && !isOwn ? totalText(row) : blank)), ''];
  });
  return table(
    [null, null, ...columns.map(() => 'right' as const), null],
    [[FIGURE_COLUMNS.name, FIGURE_COLUMNS.unit, ...columns, FIGURE_COLUMNS.note], ...lines],
  );
}

/** What units wrote in a section, each under its name; of too many the gathered items. */
function notesOn({ told, nameOf }: RollUp, section: OutlineSection): string {
  const nodes: readonly RootContent[] =
    told.index.length > MOST_TOLD
      ? collectedLists(told.items.get(section) ?? [], nameOf, FEW)
      : (told.annex.sections.get(section) ?? []).flatMap(({ unit, nodes }) => [
          paragraph(strong(`${nameOf(unit)} viết:`)),
          ...nodes,
        ]);
  return nodes.length === 0 ? '' : writeMarkdown({ type: 'root', children: [...nodes] }).trimEnd();
}

/** A unit's own report as its roll-up starts it: totals in the figure tables, what units wrote beside each section as a comment to draw on. */
import type { RootContent } from 'mdast';
import { paragraph, strong } from '#lib/markdown/nodes.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import type { OutlineSection } from '#lib/outline/outline.ts';
import { type Beginning, type Start, scaffold } from '#lib/outline/scaffold.ts';
import { MOST_TOLD } from '../narrative/narrative.ts';
import type { Campaign } from '../numbers/campaign.ts';
import type { RollUp } from '../roll-up.ts';
import { collectedLists } from './collected-list.ts';
import { lackingWords } from './lacking-words.ts';
import { startedTable } from './started-table.ts';

/** As many items are shown where reports are too many to be told. */
const FEW = { groups: 10, items: 10, names: 3 };

/** The report as the text of a file, maybe as a draft. It passes no check before the author has written. */
export function startedReport(
  rollUp: RollUp,
  campaign: Campaign,
  { isDraft = false, documents }: Beginning = {},
): string {
  const { outline, unit, nameOf } = rollUp;
  const gridOf = (section: OutlineSection) => rollUp.grids.find((grid) => grid.section === section && grid.isGiven);
  const start: Start = {
    isTold: (section) => gridOf(section) !== undefined || notesOn(rollUp, section) !== '',
    table: (section, figures) => {
      const grid = gridOf(section);
      return grid ? startedTable(grid, figures, outline, unit) : null;
    },
    lacking: (section) => {
      const grid = rollUp.grids.find((one) => one.section === section);
      return grid ? lackingWords(grid, campaign, unit, nameOf) : '';
    },
    notes: (section) => notesOn(rollUp, section),
  };
  return scaffold(outline, unit, campaign.register, { isDraft, start, ...(documents ? { documents } : {}) });
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

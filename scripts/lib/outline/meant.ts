/**
 * An outline as its issuer meant it: a slip of the keyboard must not take a requirement away in silence. What Markdown reads as guidance, and
 * was meant as a heading, a table or a block of YAML, is read as it was meant, and told.
 */
import type { Root, Table } from 'mdast';
import { gridTables } from '../markdown/slips/grid-table.ts';
import { headingMarks } from '../markdown/slips/heading-marks.ts';
import { openComments } from '../markdown/slips/open-comment.ts';
import { type Meant, Reading } from '../markdown/slips/reading.ts';
import { tabTables } from '../markdown/slips/tab-table.ts';
import { tornTables } from '../markdown/slips/torn-table.ts';
import { REQUIREMENT_GUIDE } from './requirement.ts';
import { lostBlocks } from './slips/blocks.ts';
import { lostSections } from './slips/headings.ts';
import { isOutlineTable } from './table/name-column.ts';

/** Whose outline has more blocks has none; reading it again would take too long. */
const MOST_BLOCKS = 4_000;
/** So often one slip may hide another. */
const MOST_ROUNDS = 4;

const KNOWN = {
  keys: new Set(REQUIREMENT_GUIDE.groups?.[''] ?? []),
  isFigureTable: (node: Table) => isOutlineTable(node),
};

/** Reads an outline as it was meant; `root` is its parsed `source`. */
export function readMeantOutline(source: string, root: Root): Meant {
  if (root.children.length > MOST_BLOCKS) return { root, slips: [] };
  const reading = new Reading(source, root);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { text, tree } = reading;
    const open = openComments(text, tree);
    // Where a block of YAML begins and ends decides what is a heading and a table.
    const blocks = open.length > 0 ? open : lostBlocks(text, tree, KNOWN);
    const found =
      blocks.length > 0
        ? blocks
        : [
            ...headingMarks(text, tree, () => false),
            ...lostSections(text, tree),
            ...tornTables(text, tree),
            ...gridTables(text, tree),
            ...tabTables(text, tree),
          ];
    if (!reading.mend(found)) break;
  }
  return reading.meant;
}

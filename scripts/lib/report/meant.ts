/**
 * A report as its author meant it. What a paste from Word turns into something else for Markdown (a bold line for a heading, a table
 * without its row of hyphens, a note that never ends) is read as it was meant, so that one such cause is one message: that of the slip,
 * and none about what would be missing because of it. Such a slip is an error: no report with one is built. What reads as it was written, but
 * hardly was meant so, is a warning.
 */
import type { Root } from 'mdast';
import { isFigureTable } from '../figures/figure-columns.ts';
import { parseHeading } from '../markdown/heading.ts';
import { bulletLists } from '../markdown/slips/bullets.ts';
import { gridTables } from '../markdown/slips/grid-table.ts';
import { headingMarks } from '../markdown/slips/heading-marks.ts';
import { indentedBlocks } from '../markdown/slips/indented.ts';
import { joinedLines } from '../markdown/slips/joined-lines.ts';
import { leftovers } from '../markdown/slips/leftovers.ts';
import { openComments } from '../markdown/slips/open-comment.ts';
import { plusLists } from '../markdown/slips/plus-lists.ts';
import { type Meant, Reading } from '../markdown/slips/reading.ts';
import { tabTables } from '../markdown/slips/tab-table.ts';
import { tabsInWords } from '../markdown/slips/tabs.ts';
import { tornTables } from '../markdown/slips/torn-table.ts';
import { underlined } from '../markdown/slips/underlined.ts';
import { wordErrors } from '../markdown/slips/word-errors.ts';
import type { Outline, OutlineSection } from '../outline/outline.ts';
import { titlesOf } from '../outline/titles.ts';
import { fold } from '../vietnamese/text.ts';
import { lostHeadings } from './lost-headings.ts';

/** Who has more blocks has no report; reading it again would take too long. */
const MOST_BLOCKS = 4_000;
/** So often one slip may hide another. */
const MOST_ROUNDS = 3;

/** Reads a report as it was meant; `root` is its parsed `source`. Without an outline nobody knows what is meant as a heading. */
export function readMeant(
  source: string,
  root: Root,
  outline: Outline | null,
  isAsked: (section: OutlineSection) => boolean,
): Meant {
  if (root.children.length > MOST_BLOCKS) return { root, slips: [] };
  const isTitle = (words: string) =>
    outline !== null && (titlesOf(outline).has(fold(parseHeading(words).title)) || isReportTitle(words, outline));
  const reading = new Reading(source, root);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { text, tree } = reading;
    const open = openComments(text, tree);
    const found =
      open.length > 0
        ? open
        : [
            ...headingMarks(text, tree, isTitle),
            ...(outline ? lostHeadings(text, tree, outline, isAsked) : []),
            ...underlined(text, tree, isTitle),
            ...tornTables(text, tree),
            ...gridTables(text, tree),
            ...tabTables(text, tree),
            ...bulletLists(text, tree),
            ...indentedBlocks(text, tree),
          ];
    if (!reading.mend(found)) break;
  }
  const { text, tree } = reading;
  for (const slip of [...leftovers(text, tree), ...wordErrors(text, tree, isFigureTable)]) reading.tell(slip, 'error');
  for (const slip of [joinedLines(text, tree), plusLists(text, tree), tabsInWords(text, tree)])
    if (slip) reading.tell(slip, 'warning');
  return reading.meant;
}

function isReportTitle(words: string, outline: Outline): boolean {
  return fold(words) === fold(outline.frontMatter.title);
}

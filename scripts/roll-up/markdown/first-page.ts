/** The first page of a roll-up: who has filed, the main totals, what to doubt. */
import type { RootContent } from 'mdast';
import type { RollUp } from '../roll-up.ts';
import { doubtsList } from './doubts-list.ts';
import { branchNodes, filingParagraph } from './filing.ts';
import { keyTables } from './key-figures.ts';

/** The nodes of the first page. */
export function firstPage(rollUp: RollUp): readonly RootContent[] {
  return [filingParagraph(rollUp), ...keyTables(rollUp), ...doubtsList(rollUp), ...branchNodes(rollUp)];
}

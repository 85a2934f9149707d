/** The first page of a roll-up: who has filed, the main totals, what to doubt. */
import type { RootContent } from 'mdast';
import { paragraph, text } from '#lib/markdown/nodes.ts';
import type { RollUp } from '../roll-up.ts';
import { doubtsList } from './doubts-list.ts';
import { branchTable, filingParagraph } from './filing.ts';
import { keyTables } from './key-figures.ts';

/** The nodes of the first page. */
export function firstPage(rollUp: RollUp): readonly RootContent[] {
  return [
    filingParagraph(rollUp),
    ...keyTables(rollUp),
    ...doubtsList(rollUp),
    ...branchTable(rollUp),
    ...onlyParagraph(rollUp),
  ];
}

/** Why there are no tables of units. */
function onlyParagraph({ only, branches, nameOf }: RollUp): readonly RootContent[] {
  if (!only) return [];
  const own = `số của đơn vị này${branches.length > 0 ? ', kể cả cấp dưới' : ''}`;
  const why = `Chỉ có một đơn vị trực thuộc trong tổng hợp là ${nameOf(only)}: các tổng số cũng là ${own}, nên không lập bảng theo đơn vị.`;
  return [paragraph(text(why))];
}

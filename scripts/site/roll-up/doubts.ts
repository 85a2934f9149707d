/** What to doubt in the totals of a page, and where units' own figures differ from the sums below them. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Table } from 'mdast';
import { differencesNodes } from '../../roll-up/markdown/differences.ts';
import { doubtsList } from '../../roll-up/markdown/doubts-list.ts';
import { outOf } from '../../roll-up/markdown/words.ts';
import type { RollUp } from '../../roll-up/roll-up.ts';
import { blocks, tableOf } from './markdown-nodes.ts';
import { type Place, part } from './place.ts';

const DIFFERENCES = 'Số của đơn vị khác tổng cấp dưới';

/** All that must be doubted. */
export function doubtsOf({ site }: Place, rollUp: RollUp): readonly Element[] {
  const isOpen = site.audience === 'public';
  return part('Cần lưu ý khi dùng số liệu', 'doubts', [
    ...(isOpen ? counted(rollUp) : listed(rollUp)),
    ...differences(rollUp, isOpen),
  ]);
}

/** What the first page of the document says; differences have their table here, and cards no mark that would have to be told. */
function listed(rollUp: RollUp): readonly ElementContent[] {
  const [, list] = doubtsList({ ...rollUp, key: [], doubts: { ...rollUp.doubts, differences: [] } });
  return list ? blocks([list]) : [];
}

/** The same without who is missing, late, or leaves out what it owes. */
function counted({ doubts: { provisional, partial, totals } }: RollUp): readonly ElementContent[] {
  const items = [
    ...(provisional.length > 0
      ? [`${outOf(provisional.length, totals)} tổng số là tạm tính: lấy số của cấp dưới.`]
      : []),
    ...(partial.length > 0 ? [`${outOf(partial.length, totals)} tổng số chưa đủ số liệu.`] : []),
  ];
  return items.length > 0
    ? [
        h(
          'ul',
          items.map((words) => h('li', words)),
        ),
      ]
    : [];
}

function differences({ doubts, nameOf }: RollUp, isOpen: boolean): readonly ElementContent[] {
  if (doubts.differences.length === 0) return [];
  const [table, ...more] = differencesNodes(doubts.differences, nameOf);
  if (table?.type !== 'table') return [];
  if (isOpen)
    return [tableOf(withoutReasons(table), DIFFERENCES), h('p.note', 'Bản công khai không nêu phần giải thích.')];
  return [tableOf(table, DIFFERENCES), ...blocks(more)];
}

/** The last column has notes, and whose numbers are lacking. */
function withoutReasons(table: Table): Table {
  return { ...table, children: table.children.map((row) => ({ ...row, children: row.children.slice(0, -1) })) };
}

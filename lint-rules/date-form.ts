import { isFigureTable } from '#lib/figures/figure-columns.ts';
import { readFigureTables } from '#lib/figures/figure-table.ts';
import type { Prose } from '#lib/markdown/prose.ts';
import { type DateDefect, findDateDefects, mayHoldDateDefects } from '#lib/vietnamese/written-date.ts';
import { proseRule } from './rule/define-rule.ts';
import { tellWords } from './rule/tell-words.ts';

const WHAT: Readonly<Record<DateDefect['what'], string>> = {
  'foreign-order': 'không theo thứ tự ngày, tháng, năm',
  'no-such-month': 'là tháng không có trong lịch',
  'no-such-day': 'là ngày không có trong lịch',
  separator: 'không viết bằng dấu gạch chéo',
  'short-year': 'thiếu hai chữ số của năm',
  'extra-zero': 'thừa số 0 trước tháng 3 đến tháng 9',
  'leading-zero': 'thiếu số 0 trước ngày nhỏ hơn 10 hoặc tháng 1, 2',
};

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I (thời gian ban hành): day, month, year in this order; days below 10 and months 1 and 2 have a leading 0.
 * Citations are written `7/7/2020` and `07/7/2020` alike, so that in this form the 0 is not asked for; nor is it of a month without its day.
 */
export default proseRule(
  { id: 'date-form', summary: 'Ngày tháng trong lời văn không đúng thể thức, hoặc không có trong lịch.' },
  (prose, tell) => {
    let values: ReadonlySet<unknown> | null = null;
    if (!mayHoldDateDefects(prose.all)) return;
    for (const passage of prose.passages) {
      for (const { what, meant, ...span } of findDateDefects(passage.prose)) {
        values ??= figureCells(prose);
        if (values.has(passage.node)) continue;
        const actual = passage.text.slice(span.start, span.end);
        const message = `“${actual}” ${WHAT[what]}; ${meant === null ? mend(what) : `hãy viết “${meant}”`}`;
        tellWords(tell)(passage, span, message, meant === null ? {} : { expected: [meant], mend: meant });
      }
    }
  },
);

function mend(what: DateDefect['what']): string {
  if (what === 'no-such-month') return 'hãy xem lại và ghi tháng từ 1 đến 12';
  return what === 'short-year' ? 'hãy viết năm đủ bốn chữ số' : 'hãy xem lại và viết ngày đúng, như “12/6/2023”';
}

/** Labels and values of figure tables: other rules read them. */
function figureCells({ root }: Prose): ReadonlySet<unknown> {
  const tables = readFigureTables(root.children.filter(isFigureTable), []);
  return new Set(
    tables.flatMap(({ node, rows }) => [
      ...(node.children[0]?.children ?? []),
      ...rows.flatMap(({ label, unit, cells }) => [label, unit?.node, ...cells.map((cell) => cell.node)]),
    ]),
  );
}

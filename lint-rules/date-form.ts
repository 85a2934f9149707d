import type { Prose } from '#lib/markdown/prose.ts';
import { findStyledDates, inOtherStyle, mayMixStyles } from '#lib/vietnamese/date-style.ts';
import { type DateDefect, findDateDefects, mayHoldDateDefects } from '#lib/vietnamese/written-date.ts';
import { proseRule, type Tell } from './rule/define-rule.ts';
import { figureCells } from './rule/figure-cells.ts';
import { tellWords } from './rule/tell-words.ts';

const WHAT: Readonly<Record<DateDefect['what'], string>> = {
  'foreign-order': 'không theo thứ tự ngày, tháng, năm',
  'no-such-month': 'là tháng không có trong lịch',
  'no-such-day': 'là ngày không có trong lịch',
  separator: 'không viết bằng dấu gạch chéo',
  'short-year': 'thiếu hai chữ số của năm',
  'extra-zero': 'thừa số 0 trước tháng 3 đến tháng 9',
  'leading-zero': 'thiếu số 0 trước ngày nhỏ hơn 10 hoặc tháng 1, 2',
  spacing: 'viết dính, viết rời hoặc sai dấu ngăn cách',
  'odd-year': 'có năm không phải bốn chữ số',
};

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I (thời gian ban hành): day, month, year in this order; days below 10 and months 1 and 2 have a leading 0.
 * Citations are written `7/7/2020` and `07/7/2020` alike, so that in this form the 0 is asked for (as a warning) only where other dates of the
 * file have it; nor is it of a month without its day.
 */
export default proseRule(
  {
    id: 'date-form',
    summary:
      'Ngày tháng trong lời văn không đúng thể thức, không có trong lịch, hoặc viết hai lối trong một tệp (lưu ý).',
  },
  (prose, tell) => {
    let values: ReadonlySet<unknown> | null = null;
    if (mayMixStyles(prose.all)) tellStyles(prose, tell);
    for (const passage of prose.passages) {
      if (!mayHoldDateDefects(passage.prose)) continue;
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

/** Both are read; one file holds to the official one. */
function tellStyles(prose: Prose, tell: Tell): void {
  const values = figureCells(prose);
  const dates = prose.passages
    .filter(({ node }) => !values.has(node))
    .flatMap((passage) => findStyledDates(passage.prose).map((date) => ({ ...date, passage })));
  for (const { passage, start, end, hasHyphens, meant } of inOtherStyle(dates)) {
    const what = hasHyphens
      ? 'viết bằng gạch nối, các ngày khác của tệp này viết bằng gạch chéo'
      : 'thiếu số 0 trước ngày nhỏ hơn 10 hoặc tháng 1, 2, các ngày khác của tệp này có số 0';
    const message = `“${passage.text.slice(start, end)}” ${what}; để cả tệp thống nhất, hãy viết “${meant}”`;
    tellWords(tell)(passage, { start, end }, message, { severity: 'warning', expected: [meant], mend: meant });
  }
}

function mend(what: DateDefect['what']): string {
  if (what === 'no-such-month') return 'hãy xem lại và ghi tháng từ 1 đến 12';
  return what === 'short-year' || what === 'odd-year'
    ? 'hãy viết năm đủ bốn chữ số'
    : 'hãy xem lại và viết ngày đúng, như “12/6/2023”';
}

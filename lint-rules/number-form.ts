import type { Prose } from '#lib/markdown/prose.ts';
import { findNumberDefects, findPercents, MAY_BE_FOREIGN } from '#lib/vietnamese/written-number.ts';
import { proseRule, type Tell } from './rule/define-rule.ts';
import { figureCells } from './rule/figure-cells.ts';
import { tellWords } from './rule/tell-words.ts';
import { isOfNumber, offsetsOf } from './rule/unharmed.ts';

/** Points between thousands, a comma before decimals as official documents write their own figures; cells of figure tables are for `figure-value`. */
export default proseRule(
  {
    id: 'number-form',
    summary:
      'Số trong lời văn viết theo kiểu nước ngoài: `1,234,567`, `12.5%`, `1 234 567`; `%` viết hai lối trong một tệp (lưu ý).',
  },
  (prose, tell, subject) => {
    tellPercents(prose, tell);
    if (!MAY_BE_FOREIGN.test(prose.all)) return;
    let values: ReadonlySet<unknown> | null = null;
    for (const passage of prose.passages) {
      for (const { meant, isCertain, ...span } of findNumberDefects(passage.prose)) {
        values ??= figureCells(prose);
        if (values.has(passage.node) || isOfNumber(subject, offsetsOf(passage.locate(span).place))) continue;
        const actual = passage.text.slice(span.start, span.end);
        const what = /^\d+$/u.test(actual) ? 'không ngăn hàng nghìn' : 'viết theo kiểu nước ngoài';
        if (meant === null) {
          tellWords(tell)(
            passage,
            span,
            `“${actual}” không ngăn đúng hàng nghìn, không rõ là bao nhiêu; hãy xem lại và viết như “1.250.000”`,
          );
          continue;
        }
        const advice = isCertain ? `hãy viết “${meant}”` : `hãy xem lại số này, có lẽ là “${meant}”`;
        const message = `“${actual}” ${what}; số Việt Nam dùng dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân, ${advice}`;
        tellWords(tell)(passage, span, message, {
          expected: [meant],
          ...(isCertain ? { mend: meant } : { choices: [meant] }),
        });
      }
    }
  },
);

/** Both are read; one file holds to the form without a space. */
function tellPercents(prose: Prose, tell: Tell): void {
  if (!/\d%/u.test(prose.all) || !/\d[ \u00A0\u202F]{1,2}%/u.test(prose.all)) return;
  const values = figureCells(prose);
  const found = prose.passages
    .filter(({ node }) => !values.has(node))
    .flatMap((passage) => findPercents(passage.prose).map((percent) => ({ ...percent, passage })));
  if (found.every(({ isApart }) => isApart)) return;
  for (const { passage, start, end, meant } of found.filter(({ isApart }) => isApart)) {
    const actual = passage.text.slice(start, end);
    const message = `“${actual}” có dấu cách trước %, các số khác của tệp này viết liền; để cả tệp thống nhất, hãy viết “${meant}”`;
    tellWords(tell)(passage, { start, end }, message, { severity: 'warning', expected: [meant], mend: meant });
  }
}

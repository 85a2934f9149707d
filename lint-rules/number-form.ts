import { findNumberDefects, MAY_BE_FOREIGN } from '#lib/vietnamese/written-number.ts';
import { proseRule } from './rule/define-rule.ts';
import { figureCells } from './rule/figure-cells.ts';
import { tellWords } from './rule/tell-words.ts';
import { isOfNumber, offsetsOf } from './rule/unharmed.ts';

/** Points between thousands, a comma before decimals as official documents write their own figures; cells of figure tables are for `figure-value`. */
export default proseRule(
  { id: 'number-form', summary: 'Số trong lời văn viết theo kiểu nước ngoài: `1,234,567`, `12.5%`, `1 234 567`.' },
  (prose, tell, subject) => {
    if (!MAY_BE_FOREIGN.test(prose.all)) return;
    let values: ReadonlySet<unknown> | null = null;
    for (const passage of prose.passages) {
      for (const { meant, isCertain, ...span } of findNumberDefects(passage.prose)) {
        values ??= figureCells(prose);
        if (values.has(passage.node) || isOfNumber(subject, offsetsOf(passage.locate(span).place))) continue;
        const actual = passage.text.slice(span.start, span.end);
        const what = /^\d+$/u.test(actual) ? 'không ngăn hàng nghìn' : 'viết theo kiểu nước ngoài';
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

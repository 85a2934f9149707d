import { composed, passagesOf } from '#lib/markdown/passage.ts';
import { isNarrative } from '#lib/markdown/text-block.ts';
import { findNumberDefects, MAY_BE_FOREIGN } from '#lib/vietnamese/written-number.ts';
import { proseRule } from './rule/define-rule.ts';

/** Points between thousands, a comma before decimals as official documents write their own figures; cells of tables are for `figure-value`. */
export default proseRule(
  { id: 'number-form', summary: 'Số trong lời văn viết theo kiểu nước ngoài: `1,234,567`, `12.5%`, `1 234 567`.' },
  (prose, report) => {
    for (const one of passagesOf(prose, (block) => isNarrative(block) && MAY_BE_FOREIGN.test(block.text))) {
      const passage = composed(one);
      for (const { start, end, meant, isCertain } of findNumberDefects(passage.text)) {
        const actual = passage.text.slice(start, end);
        const { place, isExact } = passage.locate(start, end);
        const mend = isCertain ? `hãy viết “${meant}”` : `hãy xem lại số này, có lẽ là “${meant}”`;
        report(
          place,
          `“${actual}” ${/^\d+$/u.test(actual) ? 'không ngăn hàng nghìn' : 'viết theo kiểu nước ngoài'}; số Việt Nam dùng dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân, ${mend}`,
          {
            expected: [meant],
            actual,
            ...(isExact && isCertain
              ? { fix: { start: place.start.offset ?? 0, end: place.end.offset ?? 0, text: meant } }
              : {}),
          },
        );
      }
    }
  },
);

import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { misnumberedAppendices } from '#lib/report/appendix.ts';
import { numberEdit } from '#lib/report/section-edits.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

/** Where sections are left out, the others may keep the outline's numbers or close the gap. */
export default reportRule(
  { id: 'section-number', summary: 'Tên mục đúng nhưng số thứ tự sai, thiếu hoặc lặp; phụ lục đánh số sai.' },
  (bound, tell) => {
    const { misnumbered, outline } = bound;
    for (const { heading, actual, expected } of misnumberedAppendices(bound)) {
      const name = `Phụ lục ${expected}`.trimEnd();
      const why = expected === '' ? 'báo cáo chỉ có một phụ lục' : 'từ hai phụ lục trở lên thì đánh số theo thứ tự';
      tell(
        placeOf(heading.node),
        `“${actual.name}” phải là “${name}” vì ${why}; hãy sửa số ở đây và ở chỗ chỉ dẫn đến phụ lục`,
        { severity: 'warning', expected: [name], actual: actual.name },
      );
    }
    for (const { bound: present, expected } of misnumbered) {
      const { section, heading, text } = present;
      const message =
        text.number === ''
          ? `Mục ${quote(section)} thiếu số thứ tự; hãy ghi \`${expected}\` trước tên mục`
          : expected === ''
            ? `Mục ${quote(section)} trong đề cương không đánh số; hãy bỏ \`${text.number}\``
            : `Mục ${quote(section)} mang số \`${text.number}\`, đúng phải là \`${expected}\`; hãy sửa số`;
      tell(placeOf(heading.node), message, {
        expected: [expected],
        actual: text.number,
        outline: outlinePlace(outline, section),
        fix: numberEdit(bound, present, expected),
      });
    }
  },
);

import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { type Conflict, findConflicts } from '#lib/report/consistency.ts';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { reportRule } from './rule/define-rule.ts';

/** One wrong figure can break several relations; where one figure explains them all, that is one message. */
export default reportRule(
  { id: 'figure-consistency', summary: 'Các chỉ tiêu mâu thuẫn nhau: tỷ lệ, tổng hoặc phần lớn hơn toàn bộ.' },
  (bound, tell) => {
    for (const conflict of findConflicts(bound)) {
      const { given, cell, relation } = conflict;
      const { section } = given.bound;
      tell(placeOf(cell.node ?? given.row.node), explain(conflict), {
        expected: [formatNumber(conflict.expected)],
        actual: cell.text,
        outline: outlinePlace(
          bound.outline,
          section,
          'figures',
          section.requirement.figures.indexOf(given.figure),
          relation,
        ),
      });
    }
  },
);

function explain({ given, cell, relation, others, expected, digits }: Conflict): string {
  const name = `“${given.figure.fullName}” (${cell.text})`;
  const listed = others.map(({ figure, value }) => `“${figure.fullName}” (${formatNumber(value)})`);
  switch (relation) {
    case 'of':
      return `${name} không khớp: ${listed.join(' chia ')} là ${formatNumber(expected, digits)}%; hãy sửa tỷ lệ hoặc hai số ấy`;
    case 'at-most':
      return `${name} lớn hơn ${listed.join('')}; hãy kiểm tra lại hai số`;
    case 'part-of':
      return `${name} là một phần mà lớn hơn ${listed.join('')}; hãy kiểm tra lại hai số`;
    case 'sum-of':
      return `${name} khác tổng của ${listed.join(', ')} là ${formatNumber(expected)}; hãy kiểm tra lại các số`;
  }
}

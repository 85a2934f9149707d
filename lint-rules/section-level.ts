import { outlinePlace } from '#lib/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { reportRule } from './define-rule.ts';
import { quote } from './quote.ts';

export default reportRule(
  { id: 'section-level', summary: 'Tên mục đúng nhưng sai bậc (số dấu # khác đề cương).' },
  ({ misplacedLevels, title, outline }, report) => {
    if (title && title.node.depth !== 1) {
      report(placeOf(title.node), `Tiêu đề báo cáo đang là bậc \`${'#'.repeat(title.node.depth)}\`; hãy dùng một dấu \`#\``, {
        expected: ['#'],
        actual: '#'.repeat(title.node.depth),
        outline: outlinePlace(outline, null),
      });
    }
    for (const { section, heading } of misplacedLevels) {
      const [expected, actual] = ['#'.repeat(section.depth), '#'.repeat(heading.node.depth)];
      report(placeOf(heading.node), `Mục ${quote(section)} đang ở bậc \`${actual}\`, đề cương đặt ở bậc \`${expected}\`; hãy sửa thành \`${expected}\``, {
        expected: [expected],
        actual,
        outline: outlinePlace(outline, section),
      });
    }
  },
);

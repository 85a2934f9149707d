import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { levelEdit, titleLevelEdit } from '#lib/report/section-edits.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

export default reportRule(
  { id: 'section-level', summary: 'Tên mục đúng nhưng sai bậc (số dấu # khác đề cương).' },
  (bound, tell) => {
    const { misplacedLevels, title, outline } = bound;
    if (title && title.node.depth !== 1) {
      tell(
        placeOf(title.node),
        `Tiêu đề báo cáo đang là bậc \`${'#'.repeat(title.node.depth)}\`; hãy dùng một dấu \`#\``,
        {
          expected: ['#'],
          actual: '#'.repeat(title.node.depth),
          outline: outlinePlace(outline, null),
          fix: titleLevelEdit(bound, title),
        },
      );
    }
    for (const present of misplacedLevels) {
      const { section, heading } = present;
      const [expected, actual] = ['#'.repeat(section.depth), '#'.repeat(heading.node.depth)];
      tell(
        placeOf(heading.node),
        `Mục ${quote(section)} đang ở bậc \`${actual}\`, đề cương đặt ở bậc \`${expected}\`; hãy sửa thành \`${expected}\``,
        {
          expected: [expected],
          actual,
          outline: outlinePlace(outline, section),
          fix: levelEdit(bound, present),
        },
      );
    }
  },
);

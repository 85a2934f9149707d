import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

/** Deeper headings inside a section are the author's own; one beside the outline's sections is not. */
export default reportRule(
  {
    id: 'unknown-section',
    summary: 'Một tiêu đề ngang bậc các mục của đề cương mà đề cương không có, hoặc một mục viết hai lần.',
  },
  ({ unknown, outline }, tell) => {
    for (const { heading, twin, parent } of unknown) {
      const text = shorten(heading.heading.text);
      const depth = (parent?.depth ?? 1) + 2;
      tell(
        placeOf(heading.node),
        twin
          ? `Mục “${text}” viết hai lần, lần kia ở dòng ${twin.heading.node.position?.start.line}; hãy gộp nội dung vào một chỗ rồi xóa tiêu đề thừa`
          : `Đề cương không có mục “${text}” ${parent ? `trong mục ${quote(parent)}` : 'ở bậc này'}; hãy chuyển nội dung vào mục phù hợp, hoặc hạ thành tiểu mục riêng bằng \`${'#'.repeat(depth)}\``,
        { actual: heading.heading.text, outline: outlinePlace(outline, parent) },
      );
    }
  },
);

import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { APPENDIX_DEPTH, parseAppendix } from '#lib/report/appendix.ts';
import { fold, shorten } from '#lib/vietnamese/text.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

/** Deeper headings inside a section are the author's own, and appendices behind the last one; another beside the outline's sections is not. */
export default reportRule(
  {
    id: 'unknown-section',
    summary: 'Một tiêu đề ngang bậc các mục của đề cương mà đề cương không có, hoặc một mục viết hai lần.',
  },
  ({ unknown, outline, title }, tell) => {
    for (const { heading, twin, parent } of unknown) {
      const text = shorten(heading.heading.text);
      if (parseAppendix(heading.heading.text)) {
        const isDeep = heading.node.depth === APPENDIX_DEPTH;
        const message = isDeep
          ? `“${text}” đứng trước một mục của đề cương; hãy chuyển cả phụ lục xuống sau mục cuối cùng của báo cáo`
          : `“${text}” viết sai bậc; hãy mở phụ lục bằng \`##\`, sau mục cuối cùng của báo cáo`;
        tell(placeOf(heading.node), message, { actual: heading.heading.text, outline: outlinePlace(outline, parent) });
        continue;
      }
      const other = title?.node.position?.start.line;
      if (title && other !== undefined && heading.node.depth === 1 && !twin) {
        const isTitle = fold(heading.heading.text) === fold(outline.frontMatter.title);
        tell(
          placeOf(heading.node),
          isTitle
            ? `Tiêu đề báo cáo viết hai lần, lần kia ở dòng ${other}; hãy xóa một tiêu đề (cả báo cáo dán hai lần thì xóa một bản)`
            : `“${text}” là tiêu đề thứ hai bằng một dấu \`#\`, tiêu đề báo cáo ở dòng ${other}; hãy bỏ dòng này, hoặc hạ thành tiểu mục riêng bằng \`###\` nếu là nội dung`,
          { actual: heading.heading.text, outline: outlinePlace(outline, null) },
        );
        continue;
      }
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

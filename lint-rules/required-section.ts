import { isBlank } from '#lib/markdown/text-block.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { concerns } from '#lib/outline/required.ts';
import { FILE_START, justBefore, placeOf } from '#lib/problem.ts';
import { reportRule } from './rule/define-rule.ts';
import { headingLine, quote, whereTo } from './rule/section-words.ts';

/** A missing section is told at the end of the section that it should follow: there the author must type. */
export default reportRule(
  { id: 'required-section', summary: 'Thiếu một mục mà đề cương bắt buộc.' },
  ({ missing, awaited, unchosen, title, outline, unit, report: { root, yaml } }, tell) => {
    if (isBlank(root.children)) {
      if (yaml)
        tell(
          justBefore(placeOf(root).end),
          'Báo cáo chưa có nội dung; hãy lấy khung báo cáo (reports/README.md, phần 2), hoặc chép các mục của đề cương vào đây',
          {
            outline: outlinePlace(outline, null),
          },
        );
      return;
    }
    if (!title) {
      const expected = `# ${outline.frontMatter.title}`;
      const head = root.children[0];
      tell(
        justBefore(yaml && head ? placeOf(head).end : FILE_START.start),
        `Thiếu tiêu đề báo cáo; hãy thêm dòng \`${expected}\` ngay sau phần đầu`,
        {
          expected: [expected],
          outline: outlinePlace(outline, null),
        },
      );
    }
    for (const { section, after, point } of [...missing, ...awaited]) {
      tell(
        justBefore(point),
        `Thiếu mục ${quote(section)}; hãy thêm dòng \`${headingLine(section)}\` ${whereTo(section, after)} rồi viết nội dung`,
        {
          expected: [headingLine(section)],
          outline: outlinePlace(outline, section),
        },
      );
    }
    for (const { bound, present, point } of unchosen) {
      const { section } = bound;
      const fitting = section.children.filter((child) => concerns(child, unit));
      const names = (fitting.length > 0 ? fitting : section.children).map(quote);
      tell(
        justBefore(point),
        `Mục ${quote(section)} phải có ít nhất ${section.requirement.choose} mục con, mới có ${present}; hãy chọn viết thêm trong các mục ${names.join(', ')}`,
        {
          expected: section.children.map(headingLine),
          actual: String(present),
          outline: outlinePlace(outline, section, 'choose'),
        },
      );
    }
  },
);

import { textOf } from '#lib/markdown/text-of.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { titleEdit } from '#lib/report/section-edits.ts';
import { wordsBehind } from '#lib/vietnamese/kept-words.ts';
import { fold, shorten } from '#lib/vietnamese/text.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

/** Case, white space and closing punctuation do not count; every other letter of a title does. */
export default reportRule(
  { id: 'section-title', summary: 'Tên mục (hoặc tiêu đề báo cáo) gần giống nhưng không đúng như đề cương.' },
  (bound, tell) => {
    const { renamed, merged, title, outline } = bound;
    const expected = outline.frontMatter.title;
    if (title && fold(textOf(title.node)) !== fold(expected)) {
      const behind = wordsBehind(textOf(title.node), expected);
      const advice = behind === null ? '' : `, bỏ phần thêm phía sau: “${shorten(behind)}”`;
      tell(placeOf(title.node), `Tiêu đề báo cáo khác đề cương; hãy ghi đúng “${expected}”${advice}`, {
        expected: [expected],
        actual: textOf(title.node),
        outline: outlinePlace(outline, null),
        fix: titleEdit(bound, title, textOf(title.node), expected),
      });
    }
    for (const { heading, sections } of merged) {
      const [first] = sections;
      tell(
        placeOf(heading.node),
        `Tiêu đề này gộp các mục ${sections.map(quote).join(', ')}; hãy tách thành từng mục: mỗi mục một dòng tiêu đề như đề cương, nội dung của mục nào đặt dưới mục ấy`,
        {
          expected: sections.map((section) => section.heading.text),
          actual: heading.heading.text,
          outline: outlinePlace(outline, first ?? null),
        },
      );
    }
    for (const { section, heading, text } of renamed) {
      const behind = wordsBehind(text.title, section.heading.title);
      tell(
        placeOf(heading.node),
        behind === null
          ? `Tên mục “${shorten(text.title)}” khác đề cương; có phải là “${section.heading.title}”? Hãy sửa cho đúng từng chữ`
          : `Tên mục trong đề cương chỉ là “${section.heading.title}”, ở đây ghi thêm “${shorten(behind)}”; hãy chuyển phần ghi thêm xuống thành lời văn dưới tên mục`,
        {
          expected: [section.heading.title],
          actual: text.title,
          outline: outlinePlace(outline, section),
          fix: titleEdit(bound, heading, text.title, section.heading.title),
        },
      );
    }
  },
);

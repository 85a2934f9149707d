import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { countItems, hasBegun, isUnfilled, isWordless } from '#lib/report/content.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

export default reportRule(
  {
    id: 'section-examples',
    summary: 'Một mục phải nêu cách làm, mô hình, điển hình thành gạch đầu dòng nhưng chưa đủ.',
  },
  (bound, tell) => {
    const { outline, sections } = bound;
    for (const present of sections.values()) {
      const { section, heading } = present;
      const { examples } = section.requirement;
      const count = examples === 0 ? 0 : countItems(present);
      if (count >= examples || !hasBegun(bound, present) || isWordless(present) || isUnfilled(present, outline))
        continue;
      tell(
        placeOf(heading.node),
        `Mục ${quote(section)} mới nêu ${count} ví dụ, đề cương yêu cầu ít nhất ${examples}; hãy viết mỗi cách làm, mô hình thành một gạch đầu dòng \`- …\``,
        {
          expected: [String(examples)],
          actual: String(count),
          outline: outlinePlace(outline, section, 'examples'),
        },
      );
    }
  },
);

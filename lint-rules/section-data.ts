import { asksNumber } from '#lib/outline/asked.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { allPassages, givesNumber, hasBegun, isUnfilled, isWordless } from '#lib/report/content.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

/** Numbers of documents, days and years are no data. Where figures are required, `figure-required` asks for them. */
export default reportRule(
  { id: 'section-data', summary: 'Một mục phải có số liệu minh họa nhưng chưa có con số nào.' },
  (bound, tell) => {
    const { outline, sections, version } = bound;
    for (const present of sections.values()) {
      const { section, heading } = present;
      if (!asksNumber(section, version)) continue;
      const isGiven = allPassages(sections, present).some(
        ({ node, text }) => node?.type !== 'heading' && givesNumber(text),
      );
      if (isGiven || !hasBegun(bound, present) || isWordless(present) || isUnfilled(present, outline)) continue;
      tell(
        placeOf(heading.node),
        `Mục ${quote(section)} chưa có số liệu; hãy nêu ít nhất một con số (ngày tháng và số văn bản không tính)`,
        {
          outline: outlinePlace(outline, section, 'data'),
        },
      );
    }
  },
);

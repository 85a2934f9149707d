import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { moveEdit } from '#lib/report/section-edits.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote, whereTo } from './rule/section-words.ts';

export default reportRule(
  { id: 'section-order', summary: 'Một mục đứng không đúng thứ tự của đề cương.' },
  (bound, tell) => {
    const { moved, outline } = bound;
    for (const { bound: present, after, index } of moved) {
      const { section, heading } = present;
      tell(
        placeOf(heading.node),
        `Mục ${quote(section)} đứng sai chỗ; hãy chuyển cả mục về chỗ của nó, ${whereTo(section, after)}`,
        {
          expected: [whereTo(section, after)],
          outline: outlinePlace(outline, section),
          fix: moveEdit(bound, present, index),
        },
      );
    }
  },
);

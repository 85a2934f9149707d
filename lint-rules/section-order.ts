import { outlinePlace } from '#lib/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { reportRule } from './define-rule.ts';
import { quote, whereTo } from './quote.ts';

export default reportRule({ id: 'section-order', summary: 'Một mục đứng không đúng thứ tự của đề cương.' }, ({ moved, outline }, report) => {
  for (const { bound, after } of moved) {
    const { section, heading } = bound;
    report(placeOf(heading.node), `Mục ${quote(section)} đứng sai chỗ; hãy chuyển cả mục về chỗ của nó, ${whereTo(section, after)}`, {
      expected: [whereTo(section, after)],
      outline: outlinePlace(outline, section),
    });
  }
});

import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { emptyAppendices } from '#lib/report/appendix.ts';
import { hasContent, isUnfilled, narrativeWords } from '#lib/report/content.ts';
import { openDemands } from '#lib/report/open-demands.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

/** Comments and headings are no content. What a scaffold left behind is told by `placeholder`. */
export default reportRule(
  {
    id: 'section-content',
    summary:
      'Một mục chưa có nội dung, ít chữ hơn đề cương yêu cầu hoặc nhiều chữ hơn đề cương cho phép; một phụ lục trống.',
  },
  (bound, tell) => {
    const { outline, sections, missing, unchosen, merged } = bound;
    // Where children are missing, or written as one, another rule says what to write.
    const incomplete = new Set([
      ...missing.map(({ section }) => section.parent),
      ...unchosen.map(({ bound: { section } }) => section),
      ...merged.flatMap((one) => one.sections.map(({ parent }) => parent)),
    ]);
    for (const { heading, node } of emptyAppendices(bound)) {
      const message = `“${shorten(heading.text)}” chưa có nội dung; hãy viết nội dung dưới tiêu đề, hoặc bỏ phụ lục này`;
      tell(placeOf(node), message, { severity: 'warning' });
    }
    for (const present of sections.values()) {
      const { section, heading } = present;
      const { words, mostWords } = section.requirement;
      const enough = mostWords === null ? words : Number.POSITIVE_INFINITY;
      const count = enough > 0 ? narrativeWords(present, enough) : 0;
      if (mostWords !== null && count > mostWords)
        tell(
          placeOf(heading.node),
          `Mục ${quote(section)} có ${count} từ lời văn, đề cương cho tối đa ${mostWords} từ (không kể bảng); hãy rút gọn`,
          {
            severity: 'warning',
            expected: [String(mostWords)],
            actual: String(count),
            outline: outlinePlace(outline, section, 'words'),
          },
        );
      const isHollow =
        count === 0 && !section.children.some((child) => sections.has(child)) && !hasContent(bound, present);
      if (isHollow && incomplete.has(section)) continue;
      if ((!isHollow && count >= words) || isUnfilled(present, outline)) continue;
      if (isHollow) {
        const children = section.children.length > 0 ? ` (gồm các mục ${section.children.map(quote).join(', ')})` : '';
        tell(
          placeOf(heading.node),
          `Mục ${quote(section)} chưa có nội dung; hãy viết nội dung dưới tiêu đề${listed(openDemands(bound, present))}${children}`,
          {
            outline: outlinePlace(outline, section),
          },
        );
      } else if (count === 0) {
        tell(
          placeOf(heading.node),
          `Mục ${quote(section)} chưa có lời văn (không kể bảng); hãy viết${listed(openDemands(bound, present))}`,
          {
            expected: [String(words)],
            actual: '0',
            outline: outlinePlace(outline, section, 'words'),
          },
        );
      } else {
        tell(
          placeOf(heading.node),
          `Mục ${quote(section)} mới có ${count} từ lời văn, đề cương yêu cầu ít nhất ${words} từ (không kể bảng); hãy viết thêm`,
          {
            expected: [String(words)],
            actual: String(count),
            outline: outlinePlace(outline, section, 'words'),
          },
        );
      }
    }
  },
);

function listed(asked: readonly string[]): string {
  return asked.length === 0 ? '' : `: ${asked.join(', ')}`;
}

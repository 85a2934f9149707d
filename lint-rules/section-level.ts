import { severally } from '#lib/markdown/slips/slip.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import type { BoundSection } from '#lib/report/bound-report.ts';
import { runsOf } from '#lib/report/runs.ts';
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
    const runs = runsOf(bound, misplacedLevels, (one) => one, isAlike);
    for (const run of runs) {
      const [{ section, heading }] = run;
      const [expected, actual] = ['#'.repeat(section.depth), '#'.repeat(heading.node.depth)];
      const last = run.at(-1)?.section ?? section;
      const what = run.length > 1 ? `Các mục từ ${quote(section)} đến ${quote(last)}` : `Mục ${quote(section)}`;
      const edits = run.flatMap((one) => levelEdit(bound, one) ?? []);
      tell(
        placeOf(heading.node),
        `${what} đang ở bậc \`${actual}\`, đề cương đặt ở bậc \`${expected}\`; hãy sửa thành \`${expected}\``,
        {
          expected: [expected],
          actual,
          outline: outlinePlace(outline, section),
          fix: edits.length === run.length ? severally(bound.report.source, edits) : undefined,
        },
      );
    }
  },
);

function isAlike(before: BoundSection, one: BoundSection): boolean {
  return before.heading.node.depth === one.heading.node.depth;
}

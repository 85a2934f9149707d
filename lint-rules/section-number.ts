import { severally } from '#lib/markdown/slips/slip.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { misnumberedAppendices } from '#lib/report/appendix.ts';
import type { BoundReport } from '#lib/report/bound-report.ts';
import { runsOf } from '#lib/report/runs.ts';
import { numberEdit } from '#lib/report/section-edits.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

type Misnumbered = BoundReport['misnumbered'][number];

/** Where sections are left out, the others may keep the outline's numbers or close the gap. */
export default reportRule(
  { id: 'section-number', summary: 'Tên mục đúng nhưng số thứ tự sai, thiếu hoặc lặp; phụ lục đánh số sai.' },
  (bound, tell) => {
    const { misnumbered, outline } = bound;
    for (const { heading, actual, expected } of misnumberedAppendices(bound)) {
      const name = `Phụ lục ${expected}`.trimEnd();
      const why = expected === '' ? 'báo cáo chỉ có một phụ lục' : 'từ hai phụ lục trở lên thì đánh số theo thứ tự';
      tell(
        placeOf(heading.node),
        `“${actual.name}” phải là “${name}” vì ${why}; hãy sửa số ở đây và ở chỗ chỉ dẫn đến phụ lục`,
        { severity: 'warning', expected: [name], actual: actual.name },
      );
    }
    for (const run of runsOf(bound, misnumbered, (one) => one.bound, isAlike)) {
      const [{ bound: present, expected }] = run;
      const { section, heading, text } = present;
      const last = run.at(-1)?.bound.section ?? section;
      const wrong = run.map((one) => `\`${one.bound.text.number}\``).join(', ');
      const right = run.map((one) => `\`${one.expected}\``).join(', ');
      const all = `Các mục từ ${quote(section)} đến ${quote(last)}`;
      const message =
        run.length > 1
          ? text.number === ''
            ? `${all} thiếu số thứ tự; hãy ghi ${right} trước tên từng mục`
            : `${all} mang số ${wrong}, đúng phải là ${right}; hãy sửa số của cả ${run.length} mục`
          : text.number === ''
            ? `Mục ${quote(section)} thiếu số thứ tự; hãy ghi \`${expected}\` trước tên mục`
            : expected === ''
              ? `Mục ${quote(section)} trong đề cương không đánh số; hãy bỏ \`${text.number}\``
              : `Mục ${quote(section)} mang số \`${text.number}\`, đúng phải là \`${expected}\`; hãy sửa số`;
      const edits = run.flatMap((one) => numberEdit(bound, one.bound, one.expected) ?? []);
      tell(placeOf(heading.node), message, {
        expected: [run.map((one) => one.expected).join(', ')],
        actual: run.map((one) => one.bound.text.number).join(', '),
        outline: outlinePlace(outline, section),
        fix: edits.length === run.length ? severally(bound.report.source, edits) : undefined,
      });
    }
  },
);

/** A number that is lacking is another slip than a wrong one. */
function isAlike(before: Misnumbered, one: Misnumbered): boolean {
  return (before.bound.text.number === '') === (one.bound.text.number === '');
}

import { leadOf } from '#lib/markdown/heading.ts';
import { severally } from '#lib/markdown/slips/slip.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { type Fix, placeOf } from '#lib/problem.ts';
import { misnumberedAppendices } from '#lib/report/appendix.ts';
import type { BoundReport, Misnumbered } from '#lib/report/bound-report.ts';
import { runsOf } from '#lib/report/runs.ts';
import { numberEdit } from '#lib/report/section-edits.ts';
import { reportRule } from './rule/define-rule.ts';
import { quote } from './rule/section-words.ts';

/** Where sections are left out, the others may keep the outline's numbers or close the gap. */
export default reportRule(
  {
    id: 'section-number',
    summary: 'Tên mục đúng nhưng số thứ tự sai, thiếu, lặp hoặc gõ khác các mục bên cạnh; phụ lục đánh số sai.',
  },
  (bound, tell) => {
    const { misnumbered, mistyped, outline } = bound;
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
      tell(placeOf(heading.node), message, {
        expected: [run.map((one) => one.expected).join(', ')],
        actual: run.map((one) => one.bound.text.number).join(', '),
        outline: outlinePlace(outline, section),
        fix: editOf(bound, run),
      });
    }
    for (const run of runsOf(
      bound,
      mistyped,
      (one) => one.bound,
      () => true,
    )) {
      const [{ bound: present }] = run;
      const { section, heading } = present;
      const right = run.map(({ lead }) => `\`${lead.trim()}\``).join(', ');
      const wrong = run.map((one) => `\`${leadOf(one.bound.text).trim()}\``).join(', ');
      const which =
        run.length > 1
          ? `Các mục từ ${quote(section)} đến ${quote(run.at(-1)?.bound.section ?? section)} ghi số thứ tự là`
          : `Mục ${quote(section)} ghi số thứ tự là`;
      tell(
        placeOf(heading.node),
        right === wrong
          ? `Số thứ tự ${wrong} viết liền với tên mục; hãy thêm một dấu cách sau số`
          : `${which} ${wrong}, khác cách ghi của đề cương và các mục bên cạnh; hãy ghi ${right}`,
        {
          severity: 'warning',
          expected: [run.map(({ lead }) => lead.trim()).join(', ')],
          actual: run.map((one) => leadOf(one.bound.text).trim()).join(', '),
          outline: outlinePlace(outline, section),
          fix: editOf(bound, run),
        },
      );
    }
  },
);

/** What puts the right numbers before all titles of a run. */
function editOf(bound: BoundReport, run: readonly Misnumbered[]): Fix | undefined {
  const edits = run.flatMap((one) => numberEdit(bound, one) ?? []);
  return edits.length === run.length ? severally(bound.report.source, edits) : undefined;
}

/** A number that is lacking is another slip than a wrong one. */
function isAlike(before: Misnumbered, one: Misnumbered): boolean {
  return (before.bound.text.number === '') === (one.bound.text.number === '');
}

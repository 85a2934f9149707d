import { isWorded } from '#lib/figures/figure.ts';
import { outlinePlace } from '#lib/outline/outline.ts';
import { placeOf } from '#lib/problem.ts';
import { shorten } from '#lib/vietnamese/text.ts';
import { cellEdit } from './rule/cell-edit.ts';
import { reportRule } from './rule/define-rule.ts';

export default reportRule(
  {
    id: 'figure-value',
    summary: 'Giá trị của chỉ tiêu không phải số đúng kiểu, ngoài khoảng cho phép, hoặc viết theo kiểu nước ngoài.',
  },
  ({ sections, outline }, tell) => {
    for (const { section, tables } of sections.values()) {
      for (const row of tables.flatMap((table) => table.rows)) {
        const { figure } = row;
        if (!figure) continue;
        const place = outlinePlace(outline, section, 'figures', section.requirement.figures.indexOf(figure), 'name');
        for (const { node, text, value } of row.cells) {
          if (value.type === 'invalid') {
            tell(
              placeOf(node ?? row.node),
              `Giá trị “${shorten(text)}” của “${figure.fullName}” ${value.reason}; cần ${value.expected}`,
              {
                expected: [value.expected],
                actual: shorten(text),
                outline: place,
                fix: node && value.meant !== null ? cellEdit(node, value.meant) : undefined,
              },
            );
          } else if (value.type === 'number' && figure.type === 'percent' && text.endsWith('%')) {
            const meant = text.replace(/\s*%$/u, '');
            tell(placeOf(node ?? row.node), `“${text}” đã có đơn vị tính là “%”; hãy chỉ ghi số “${meant}”`, {
              severity: 'warning',
              expected: [meant],
              actual: text,
              outline: place,
              fix: node ? cellEdit(node, meant) : undefined,
            });
          } else if (value.type === 'state' && value.state === 'unknown') {
            tell(
              placeOf(node ?? row.node),
              `“${figure.fullName}” chưa có số liệu${isWorded(figure) ? '' : ', sẽ không được cộng vào tổng hợp'}; hãy bổ sung khi có`,
              {
                severity: 'warning',
                outline: place,
              },
            );
          }
        }
      }
    }
  },
);

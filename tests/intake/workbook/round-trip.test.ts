/** Values go through a workbook and come out as they were, whatever figures ask for and whatever they say. */
import Big from 'big.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber } from '#lib/vietnamese/number-vi.ts';
import { givenRows } from '../../../scripts/intake/workbook/asked.ts';
import { boundOf } from '../../../scripts/intake/workbook/bound-of.ts';
import { sameValue } from '../../../scripts/intake/workbook/cell-value.ts';
import { rowText } from '../../../scripts/intake/workbook/table-edits.ts';
import { HEAD } from '../../helpers/figure-outlines.ts';
import { imported, REPORT, repositoryOf, saved, workbookOf } from './workbook.ts';

const FRONT =
  '---\nnumber: 15-BC/BCĐ\ndate: 2023-12-10\nsigner: { title: TRƯỞNG BAN, name: Nguyễn Văn A }\n---\n\n# Kết quả\n';
const digits = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((length) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`, 'u')));
const decimals = fc
  .tuple(digits(9), fc.stringMatching(/^\d{0,4}[1-9]$/u))
  .map(([whole, part]) => formatNumber(new Big(`${whole}.${part}`)));
const whole = digits(18).map((text) => formatNumber(new Big(text)));
const states = fc.constantFrom('Không phát sinh', 'Không áp dụng', 'Chưa có số liệu', '', '0');
const words = fc.constantFrom(
  '=1+1',
  '+84',
  'a | b',
  '*đậm*',
  '1/2',
  'TRUE',
  '0012',
  '<b>',
  '\\',
  '`mã`',
  'Có',
  '2023',
  '#REF!',
  '_x000D_',
  '[^1]',
  'Mô hình “Dân vận khéo”',
);

/** Figures as YAML, each with values that it may have. */
const KINDS = [
  ['type: count', fc.oneof(whole, states)],
  [
    'type: number',
    fc.oneof(
      whole,
      decimals,
      states,
      decimals.map((text) => `-${text}`),
    ),
  ],
  ['type: money', fc.oneof(whole, decimals, states)],
  [
    'type: percent',
    fc.oneof(
      fc.integer({ min: 0, max: 10_000 }).map((number) => formatNumber(new Big(number).div(100))),
      states,
    ),
  ],
  [
    'type: yes-no',
    fc.oneof(
      fc.constantFrom('Có', 'Không'),
      states.filter((text) => text !== '0'),
    ),
  ],
  ['type: text', fc.oneof(words, states)],
  [
    'type: date',
    fc.oneof(
      fc.constantFrom('12/6/2023', '05/02/1945', '01/01/1890', '31/12/2099'),
      states.filter((text) => text !== '0'),
    ),
  ],
  [
    'type: choice, choices: ["Tốt, có tiến bộ", "A/B", "C | D", "2023"]',
    fc.oneof(
      fc.constantFrom('Tốt, có tiến bộ', 'A/B', 'C | D', '2023'),
      states.filter((text) => text !== '0'),
    ),
  ],
] as const;
const row = fc
  .integer({ min: 0, max: KINDS.length - 1 })
  .chain((kind) =>
    fc.record({ kind: fc.constant(kind), value: KINDS[kind]?.[1] ?? words, note: fc.oneof(fc.constant(''), words) }),
  );

test('values of every type and state, from a report into a workbook into a new report', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean(), (rows, isSaved) => {
      const figures = rows.map(
        ({ kind }, at) => `  - { id: so-${at}, name: Chỉ tiêu số ${at}, optional: true, ${KINDS[kind]?.[0]} }`,
      );
      const outline = `${HEAD}## I. KẾT QUẢ\n\n\`\`\`yaml\nfigures:\n${figures.join('\n')}\n\`\`\`\n`;
      const lines = rows.map(({ value, note }, at) => rowText([`Chỉ tiêu số ${at}`, '', value, note]));
      const report = `${FRONT}\n## I. KẾT QUẢ\n\n| Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |\n|---|---|---:|---|\n${lines.join('\n')}\n`;
      const files = { 'outlines/nam-2023/outline.md': outline, [REPORT]: report };
      const made = workbookOf(repositoryOf(files));
      // SheetJS does not write the signs of a string as signs of a string.
      const isSigned = rows.some(({ value, note }) => `${value}${note}`.includes('_x'));
      const bytes = isSaved && !isSigned ? saved(made, () => {}) : made;
      // What nobody changed changes nothing,
      expect(imported(repositoryOf(files), bytes)).toMatchObject({ text: null, refused: [] });
      // and fills a report that is not there.
      const repository = repositoryOf({ ...files, [REPORT]: null });
      const { text, refused } = imported(repository, bytes);
      expect(refused).toEqual([]);
      const bound = boundOf(repository, REPORT, text ?? '');
      const given = bound ? givenRows(bound) : new Map();
      for (const [at, { value }] of rows.entries()) {
        const one = given.get(`so-${at}`);
        const read = one?.row.cells[0]?.text ?? '';
        expect(one && sameValue(value, read, one.row.figure), `${value} → ${read}`).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

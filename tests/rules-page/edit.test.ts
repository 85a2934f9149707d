/** Edits of the good files: what they can say, and that one which no longer fits is told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '../../scripts/rules-page/edit.ts';

const BASE = `# Báo cáo

## I. MỘT

Câu thứ nhất.

| Số xã | 12 |
| Số làng | 3 |

## II. HAI

Câu thứ hai.
`;

test.each([
  ['replaced, whatever it says', ' ## I. MỘT\n\n-…\n+Câu khác.\n', BASE.replace('Câu thứ nhất.', 'Câu khác.')],
  ['a row by its beginning', '-| Số làng | …\n+| Số làng | … |\n', BASE.replace('| Số làng | 3 |', '| Số làng | … |')],
  ['inserted', ' | Số làng | …\n+| Số thôn | 4 |\n', BASE.replace('3 |\n', '3 |\n| Số thôn | 4 |\n')],
  ['inserted at the end', ' ## II. HAI\n\n …\n+\n+Câu thứ ba.\n', `${BASE}\nCâu thứ ba.\n`],
  ['removed', '-\n-## II. HAI\n-\n-…\n', BASE.replace('\n## II. HAI\n\nCâu thứ hai.\n', '')],
  [
    'a sign of a pattern is only a sign',
    '-| Số xã | 12 |\n+| (x) | . |\n',
    BASE.replace('| Số xã | 12 |', '| (x) | . |'),
  ],
  [
    'two changes',
    '-# …\n+# Tờ trình\n@@\n-## II. …\n+## II. BA\n',
    BASE.replace('# Báo cáo', '# Tờ trình').replace('## II. HAI', '## II. BA'),
  ],
  [
    'moved down',
    ' # Báo cáo\n<\n<## I. MỘT\n<\n<…\n@@\n ## II. HAI\n\n …\n>\n',
    `${BASE.replace('\n## I. MỘT\n\nCâu thứ nhất.\n', '')}\n## I. MỘT\n\nCâu thứ nhất.\n`,
  ],
  [
    'moved up',
    ' # Báo cáo\n>\n@@\n | Số làng | …\n<\n<## II. HAI\n<\n<…\n',
    BASE.replace('\n## II. HAI\n\nCâu thứ hai.\n', '').replace('cáo\n', 'cáo\n\n## II. HAI\n\nCâu thứ hai.\n'),
  ],
])('%s', (_what, edit, expected) => {
  expect(applyEdit(BASE, edit)).toBe(expected);
});

test.each([
  ['nowhere', '-Câu thứ ba.\n', 'This change fits at 0 places, expected 1:\n-Câu thứ ba.'],
  ['twice', '-| …\n', 'This change fits at 2 places, expected 1:\n-| …'],
  ['with no line that stays or goes', '+Mới.\n', 'This change fits at 0 places, expected 1:\n+Mới.'],
  ['upwards', '-## II. …\n@@\n-# …\n', 'This change stands above the one before:\n-# …'],
  ['into the one before', ' # …\n\n@@\n\n-## I. …\n', 'This change stands above the one before:\n \n-## I. …'],
  ['beyond the end', ' Câu thứ hai.\n\n', 'This change fits at 0 places, expected 1:\n Câu thứ hai.\n '],
  ['without a mark', '~x\n', 'A line of an edit begins with a space, -, +, < or >: ~x'],
  ['that changes nothing', ' # Báo cáo\n', 'This edit changes nothing:\n # Báo cáo\n'],
])('an edit %s is a defect', (_what, edit, message) => {
  expect(() => applyEdit(BASE, edit)).toThrow(new Error(message));
});

test('any lines become any others, whatever the signs in them', () => {
  const line = fc.string({ maxLength: 6 }).map((text) => text.replace(/[\n…]/gu, ''));
  fc.assert(
    fc.property(fc.uniqueArray(line, { minLength: 1, maxLength: 5 }), fc.array(line, { maxLength: 5 }), (old, next) => {
      fc.pre(old.join('\n') !== next.join('\n'));
      const edit = [...old.map((text) => `-${text}\n`), ...next.map((text) => `+${text}\n`)].join('');
      expect(applyEdit(old.map((text) => `${text}\n`).join(''), edit)).toBe(next.map((text) => `${text}\n`).join(''));
    }),
  );
});

/** What is printed of files: nothing in it moves a cursor, hides, or gives a runner an order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandLine, jsonLines, printable, visible } from '#lib/printable.ts';

/** Characters of all kinds, the dangerous ones often. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('::', '##[', '##', '[', ':', ' ', '\n', '\r', '\t', '\u001b[2J', '\u007f', '\u009b', '\u2028'),
      fc.constantFrom(
        '\u2029',
        '\u202e',
        '\u2066',
        '\u200b',
        '\u200f',
        '\ufeff',
        '\u00ad',
        '\u{e0041}',
        '\ud800',
        '\u3164',
      ),
      fc.constantFrom('error', 'vso', 'Báo cáo', 'á', '✔', '👩‍👧', '\\', '"', '<U+001B>'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** What the runner of a forge obeys. */
const ORDER = /^\s*::|##\w*\[/u;

test.each([
  ['Báo cáo “6 tháng”: 1.234,5 % – §4 ✔', 'Báo cáo “6 tháng”: 1.234,5 % – §4 ✔'],
  ['a\n  ✔ đúng', 'a<U+000A>  ✔ đúng'],
  ['\u001b[2J\r\t', '<U+001B>[2J<U+000D><U+0009>'],
  ['gpj.\u202efdp', 'gpj.<U+202E>fdp'],
  ['\u{e0041}\ud800', '<U+E0041><U+D800>'],
  ['::error::x', '<U+003A>:error::x'],
  ['  ::add-mask::x', '  <U+003A>:add-mask::x'],
  ['a ::error::x', 'a ::error::x'],
  ['a ##[error]x', 'a <U+0023>#[error]x'],
  ['##vso[task.setvariable]', '<U+0023>#vso[task.setvariable]'],
  ['## [1] Mục', '## [1] Mục'],
])('%j is printed as %j', (text, expected) => expect(printable(text)).toBe(expected));

test.each([
  ['::error title=x::a ##[error]b', '::error title=x::a <U+0023>#[error]b'],
  ['::error::a\n::b', '::error::a<U+000A>::b'],
])('%j is the command %j', (line, expected) => expect(commandLine(line)).toBe(expected));

test('a line that is printed has nothing unseen and no order in it, and is printed again as it is', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const line = printable(text);
      expect([line.match(UNSEEN), line.match(ORDER), printable(line)]).toEqual([null, null, line]);
      expect(visible(text).match(UNSEEN)).toBeNull();
    }),
  );
});

test('a value as JSON is the value, and its lines need no more care', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key: hostile, other: fc.dictionary(hostile, hostile) })), (value) => {
      const lines = jsonLines(value);
      expect(lines.map(printable)).toEqual(lines);
      expect(JSON.parse(lines.join('\n'))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a value without such characters is written as JSON always is', () => {
  const value = [{ message: 'Số “1.234” ở §4', expected: ['á'], line: 1, none: null }];
  expect(jsonLines(value).join('\n')).toBe(JSON.stringify(value, null, 2));
});

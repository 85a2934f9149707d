/** What hides words and numbers is taken out, and the way back leads to what was typed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPersonalData } from '#lib/privacy/personal-data.ts';
import { plainText } from '#lib/privacy/plain-text.ts';
import { findSecretMarks } from '#lib/privacy/secret-mark.ts';

test.each([
  ['MA\u0302\u0323T', 'MẬT'],
  ['M&#7852;T&nbsp;&amp;', 'MẬT &amp;'],
  ['"M\\u1EACT"', '"MẬT"'],
  ['\u041C\u0410\u0302\u0323\u0422 \uFF2D \u{1D40C} \u24C2', 'MẬT M M M'],
  ['TỐI<br>MẬT', 'TỐI\u2028MẬT'],
  ['a<b>b</b>c <img alt="x">', 'a*b*c <img alt="x">'],
  ['0912<b>345</b>678', '0912345678'],
  ['0912***678, 0912**345**678', '0912***678, 0912345678'],
  ['\u0660\u0669 m² 5¹', '09 m² 5¹'],
  ['1 – 2\u00A03\u200B4', '1 - 2 34'],
])('%j is %j', (typed, plain) => {
  expect(plainText(typed).text).toBe(plain);
});

test('each character leads back to a piece of the text, in order, and letters that are plain to themselves', () => {
  const piece = fc.constantFrom(
    'M',
    'Ậ',
    'a\u0323',
    '\u200B',
    '**',
    '<b>',
    '&#7852;',
    '\\',
    '\u041C',
    '\uFF10',
    ' ',
    '\n',
    '<',
    '&',
    '\u{1D40C}',
    '\u0301',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const typed = pieces.join('');
      const plain = plainText(typed);
      let last = 0;
      for (let at = 0; at < plain.text.length; at++) {
        const { start, end } = plain.typed({ start: at, end: at + 1 });
        expect(start >= last - 1 && start < end && end <= typed.length).toBe(true);
        last = start;
      }
    }),
  );
});

const HIDING = fc.constantFrom('\u200B', '\u00AD', '\u2060', '\uFEFF', '<!-- -->', '\u200D\u200C');

test('a mark of secrecy is found whatever stands unseen between its letters', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'LƯU HÀNH NỘI BỘ'),
      fc.array(HIDING, { minLength: 20, maxLength: 20 }),
      (mark, hiding) => {
        const hidden = [...mark]
          .map((letter, at) => (at > 0 && at + 1 < mark.length ? (hiding[at] ?? '') : '') + letter)
          .join('');
        expect(findSecretMarks(hidden).map((one) => ({ ...one }))).toEqual([{ start: 0, end: hidden.length, mark }]);
      },
    ),
  );
});

test('a mobile number is found however its digits are grouped and parted', () => {
  const digits = fc.stringMatching(/^09[0-46-9]\d{7}$/u);
  const between = fc.constantFrom('', ' ', '.', '-', '\u00A0', '–', '\u200B', '**', '&nbsp;', ' - ', '\\.');
  const groups = fc.constantFrom([4, 3, 3], [3, 3, 4], [4, 6], [4, 2, 2, 2], [3, 7]);
  fc.assert(
    fc.property(digits, between, groups, (number, separator, lengths) => {
      const starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
      const written = starts.map((start, index) => number.slice(start, start + (lengths[index] ?? 0))).join(separator);
      expect(findPersonalData(`Gặp ông A, ${written}`)).toEqual([
        { kind: 'phone', start: 11, end: 11 + written.length, masked: `***${number.slice(-3)}` },
      ]);
    }),
  );
});

/** What is left of Rich Text. */
import { expect, test } from 'vitest';
import { isRtf, wordsOfRtf } from '#lib/screening/rtf.ts';

test.each([
  [String.raw`{\rtf1\ansi {\b M\u7852?T}}`, 'MẬT'],
  [String.raw`\u7852\'3f\u7852 ?\u7852 \'3f\u-25536 x`, 'ẬẬẬ\u9C40x'],
  [String.raw`\u7852  a\u65?b`, 'Ậ aAb'],
  [String.raw`\'d0\'C2`, 'ĐÂ'],
  [String.raw`a\par b\line c\sect d\page e\row f\cell g\tab h\emdash i\endash j`, 'a\nb\nc\nd\ne\nf|g h–i–j'],
  [String.raw`a\fs24 b\li-720 c\pard  d`, 'abc d'],
  [String.raw`09\~12\_34\-5\*6`, '09\u00A012-3456'],
  [String.raw`\{a\}\\b\:`, '{a}\\b'],
  ['a\r\nb{c}', 'abc'],
  [String.raw`\PAR a`, 'a'],
])('%j', (rtf, words) => {
  expect(wordsOfRtf(rtf)).toBe(words);
});

test('what begins so is Rich Text', () => {
  expect(['{\\rtf1', ' {\\rtf1', '{rtf1', ''].map(isRtf)).toEqual([true, false, false, false]);
});

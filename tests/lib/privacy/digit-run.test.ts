/** Which pieces of a run of digits may be a number of a person: grouped as people group, whole, and continued by nothing. */
import { expect, test } from 'vitest';
import { digitRuns, MAY_HOLD_NUMBER } from '#lib/privacy/digit-run.ts';

/** The pieces of all runs as `from-to written groups`, with `…` where something of the run follows. */
function told(text: string): readonly string[] {
  return digitRuns(text)
    .flat()
    .map((one) => `${one.start}-${one.end} ${one.written} ${one.groups.join('+')}${one.isLast ? '' : '…'}`);
}

test.each<[string, ...string[]]>([
  ['1234567'],
  ['12345678', '0-8 12345678 8'],
  ['1234567890123456789', '0-19 1234567890123456789 19'],
  ['12345678901234567890'],
  ['gọi 0912 345 678 nhé', '4-16 0912 345 678 4+3+3'],
  ['(0912345678)', '1-11 0912345678 10'],
  ['(0912) 345 678', '0-14 (0912) 345 678 4+3+3'],
  ['+84912345678', '0-12 +84912345678 11'],
  ['(+84 912345678', '0-14 (+84 912345678 2+9', '5-14 912345678 9'],
  ['?id=0912345678'],
  ['x?id=1 0912345678', '7-17 0912345678 10'],
  ['tid=0912345678', '4-14 0912345678 10'],
  ['12345678,5'],
  ['12345678 ,5', '0-8 12345678 8'],
  ['12345678/a'],
  ['12345678.html'],
  ['12345678.htmlx', '0-8 12345678 8'],
  ['012345678901-123456789', '0-12 012345678901 12…', '13-22 123456789 9'],
  ['12345678-12345678', '0-17 12345678-12345678 8+8'],
  ['1 2 3 4 5 6 7 8', '0-15 1 2 3 4 5 6 7 8 1+1+1+1+1+1+1+1'],
])('the pieces of %j', (text, ...pieces) => {
  expect(told(text)).toEqual(pieces);
});

test.each([
  ['1 2 3 4 5 6 7 8 9', '0-17 1 2 3 4 5 6 7 8 9 1+1+1+1+1+1+1+1+1'],
  ['1 2 3 4 5 6 7 8 9 0 1 2', '0-23 1 2 3 4 5 6 7 8 9 0 1 2 1+1+1+1+1+1+1+1+1+1+1+1'],
  ['1 2 3 4 5 6 7 8 9 0 1 2 3', '0-23 1 2 3 4 5 6 7 8 9 0 1 2 1+1+1+1+1+1+1+1+1+1+1+1…'],
  ['12 3 4 5 6 7 8 9 0', '0-16 12 3 4 5 6 7 8 9 2+1+1+1+1+1+1+1…'],
])('the longest piece of %j', (text, piece) => {
  expect(told(text)[0]).toBe(piece);
});

test('a text without enough digits holds no number, whatever parts them', () => {
  const texts = ['', '1234567', '123 456 7', '1234567 tỷ', '12345678', '1 2.3-4/5(6)7 8'];
  expect(texts.map((text) => MAY_HOLD_NUMBER.test(text))).toEqual([false, false, false, false, true, true]);
});

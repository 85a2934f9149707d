/** In ordinary text nothing is hidden, damaged or of another script: what looks for that may pass it over. */
import { expect, test } from 'vitest';
import { isOrdinary } from '#lib/ordinary.ts';
import { HAS_DAMAGE } from '#lib/vietnamese/damaged-text.ts';
import { asSeen, HAS_INVISIBLE, HAS_LOOK_ALIKE } from '#lib/vietnamese/look-alike.ts';

test.each([
  ['', true],
  ['Ủy ban nhân dân tỉnh: 12/6/2023, “đạt 95%”… Ừ’ – ặ.\n\t', true],
  ['Đ\u1EA1ng', true],
  ['Ðảng', false],
  ['Đa\u0323ng', false],
  ['Đả\u200Bng', false],
  ['Đ\u043Eàn', false],
  ['ba\u00A0nghìn', false],
  ['Đ¶ng', false],
  ['‘', false],
  ['😀', false],
])('%j: %s', (text, expected) => {
  expect(isOrdinary(text)).toBe(expected);
});

test('no ordinary character is a loose mark, a look-alike, invisible or a trace of damage', () => {
  const suspects = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (unit) =>
      isOrdinary(unit) &&
      (HAS_LOOK_ALIKE.test(unit) ||
        HAS_INVISIBLE.test(unit) ||
        HAS_DAMAGE.test(unit) ||
        asSeen(unit) !== unit ||
        unit.normalize('NFC') !== unit),
  );
  expect(suspects).toEqual([]);
});

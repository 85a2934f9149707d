/** A look at three letters passes over no word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Letter, Starts } from '#lib/starts.ts';

const WORDS: readonly (readonly Letter[])[] = [
  [{ units: 'tT' }, { units: 'ốộô' }, { units: 'i' }],
  [{ units: 'm', behind: ' .' }, { units: 'ậâ', behind: ' .' }, { units: 't' }],
];
const pattern = (flags: string) => new RegExp('t[ốộô]i|m[ .]?[ậâ][ .]?t', flags);

function placesOf(starts: Starts, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = starts.next(text, 0); at >= 0; at = starts.next(text, at + 1)) places.push(at);
  return places;
}

test('every place where a word begins', () => {
  const anywhere = new Starts(WORDS, { atWord: false });
  const atWord = new Starts(WORDS, { atWord: true });
  const text = fc.string({ unit: fc.constantFrom(...'tTốIimMậÂ. a1Ж😀\u00A0'), maxLength: 30 });
  fc.assert(
    fc.property(text, (one) => {
      const indexes = [...one.matchAll(pattern('giu'))].map(({ index }) => index);
      expect(placesOf(anywhere, one)).toEqual(expect.arrayContaining(indexes));
      const behindNone = indexes.filter((index) => !/[\p{L}\p{N}]/u.test(one[index - 1] ?? ''));
      expect(placesOf(atWord, one)).toEqual(expect.arrayContaining(behindNone));
    }),
    { numRuns: 2_000 },
  );
});

test('hardly any other place', () => {
  const starts = new Starts(WORDS, { atWord: true });
  const prose = 'Tổ hòa giải mời thôn họp tối thứ ba, mật độ dân cư thưa';
  expect(placesOf(starts, prose).map((at) => prose.slice(at, at + 3))).toEqual(['tối', 'mật']);
});

test('no more words than a number has bits', () => {
  const letter = { units: 'a' };
  expect(() => new Starts(Array(33).fill([letter, letter, letter]), { atWord: true })).toThrow(RangeError);
});

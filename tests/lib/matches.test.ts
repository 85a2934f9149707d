/** Looking for matches where they may begin finds those that looking everywhere finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesFrom } from '#lib/matches.ts';

const starts = /a|b|ca/giu;
const nextStart = (text: string, from: number) => {
  starts.lastIndex = from;
  return starts.exec(text)?.index ?? -1;
};
const pattern = (flags: string) => new RegExp('(?<!c)(?:ab(c+)?|b{1,3}(?=a)|ca ?b)', flags);

test('what a text has, in order, without overlaps', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'B', ' ', '😀'), maxLength: 30 });
  const found = (matches: Iterable<RegExpExecArray>) =>
    [...matches].map(({ index, ...all }) => [index, all[0], all[1]]);
  fc.assert(
    fc.property(text, (one) => {
      const everywhere = found(one.matchAll(pattern('giu')));
      expect(found(matchesFrom(one, nextStart, pattern('iuy')))).toEqual(everywhere);
    }),
    { numRuns: 2_000 },
  );
});

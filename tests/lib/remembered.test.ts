import { expect, test } from 'vitest';
import { Remembered } from '#lib/remembered.ts';

test('what is known is not made again, and where there is no room all is forgotten', () => {
  const made: string[] = [];
  const remembered = new Remembered<string>(2);
  const get = (key: string) =>
    remembered.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'b', 'c', 'c', 'a'].map(get)).toEqual(['A', 'B', 'A', 'B', 'C', 'C', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});

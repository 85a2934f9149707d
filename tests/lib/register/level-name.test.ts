/** Levels are told by the words that people use. */
import { expect, test } from 'vitest';
import { levelName } from '#lib/register/level-name.ts';

test.each([
  ['district', 'Cấp huyện'],
  ['department', 'Sở, ban, ngành'],
  ['ministry', 'Bộ, ngành'],
  ['village', 'Thôn, tổ dân phố'],
  ['thôn', 'Cấp thôn'],
  ['constructor', 'Cấp constructor'],
])('%s: %s', (level, name) => {
  expect(levelName(level)).toBe(name);
});

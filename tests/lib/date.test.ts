/** Calendar days as texts. */
import { expect, test } from 'vitest';
import { day, dayAfter, daysBetween, formatDay, isDay, vietnamDay } from '#lib/date.ts';

test('days that exist, and only whole ones', () => {
  const texts = ['2023-06-15', '2024-02-29', '2023-02-29', '2023-13-01', '2023-6-15', 'x2023-06-15', '2023-06-15x', ''];
  expect(texts.filter(isDay)).toEqual(['2023-06-15', '2024-02-29']);
  expect(() => day('2023-02-29')).toThrow(new RangeError('2023-02-29 is no day'));
});

test.each([
  ['2023-01-09', '09/01/2023', '2023-01-10'],
  ['2023-02-28', '28/02/2023', '2023-03-01'],
  ['2024-02-28', '28/02/2024', '2024-02-29'],
  ['2023-03-31', '31/3/2023', '2023-04-01'],
  ['2023-12-31', '31/12/2023', '2024-01-01'],
])('%s is written %s, and followed by %s', (iso, written, next) => {
  expect([formatDay(day(iso)), dayAfter(day(iso)), daysBetween(day(iso), day(next))]).toEqual([written, next, 1]);
});

test('the day in Vietnam begins at 17:00 of the day before in Greenwich', () => {
  const seconds = Date.parse('2023-06-14T17:00:00Z') / 1000;
  expect([vietnamDay(seconds - 1), vietnamDay(seconds)]).toEqual(['2023-06-14', '2023-06-15']);
});

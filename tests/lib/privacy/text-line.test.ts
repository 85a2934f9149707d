/** Lines and cells, with where they begin. */
import { expect, test } from 'vitest';
import { cellsOf, textLines } from '#lib/privacy/text-line.ts';

test('lines', () => {
  expect(textLines('ab\n\nc')).toEqual([
    { start: 0, text: 'ab' },
    { start: 3, text: '' },
    { start: 4, text: 'c' },
  ]);
});

test('cells, or the line where nothing parts it', () => {
  expect([cellsOf('ab,,c', ','), cellsOf('a null', null), cellsOf('ab,c', '|')]).toEqual([
    [
      { start: 0, text: 'ab' },
      { start: 3, text: '' },
      { start: 4, text: 'c' },
    ],
    [{ start: 0, text: 'a null' }],
    [{ start: 0, text: 'ab,c' }],
  ]);
});

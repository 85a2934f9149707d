/** What is said again and again is said some times, and counted. */
import { expect, test } from 'vitest';
import { fewAlike } from '#lib/alike.ts';
import { FILE_START, type Problem, problem, ruleId } from '#lib/problem.ts';

const said = (messages: readonly string[]): readonly Problem[] =>
  messages.map((message) => problem(ruleId('unit-path'), FILE_START, message));

test('twenty of one kind are told as they are', () => {
  const problems = said([...Array<string>(20).fill('a'), 'b']);
  expect(fewAlike(problems)).toEqual(problems);
});

test('of more the twentieth tells how many there are', () => {
  const problems = said(['b', ...Array<string>(50).fill('a'), 'b']);
  expect(fewAlike(problems)).toEqual(
    said(['b', ...Array<string>(19).fill('a'), 'a (còn 30 chỗ như vậy nữa ở dưới)', 'b']),
  );
});

/** Places in YAML are places in the file, whatever its line ends. */
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { frontMatterBlock } from '#lib/outline/front-matter.ts';
import { ruleId } from '#lib/problem.ts';

const text = '---\nnumber: 1\ndate: 2023-06-12\n---\n\nCó\n';

test.each(['\n', '\r\n', '\r'])('line end %j', (end) => {
  const source = text.replaceAll('\n', end);
  const block = frontMatterBlock(parseMarkdown(source), source, ruleId('front-matter'));
  const { start, end: stop } = block?.place(['date']) ?? {};
  expect(block?.value).toEqual({ number: 1, date: '2023-06-12' });
  expect(start).toEqual({ line: 3, column: 7, offset: source.indexOf('2023') });
  expect(source.slice(start?.offset, stop?.offset)).toBe('2023-06-12');
});

test('an error that goes on over several lines ends where it ends', () => {
  const source = '---\nwords: 3\n&a [*a]```\n\n| a |\n|-|\n---\n';
  const [problem] = frontMatterBlock(parseMarkdown(source), source, ruleId('front-matter'))?.problems ?? [];
  expect(problem?.place).toEqual({
    start: { line: 3, column: 8, offset: 20 },
    end: { line: 6, column: 4, offset: 34 },
  });
});

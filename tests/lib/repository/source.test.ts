/** Bytes that are no text, or no text to parse, are refused at their place. */
import { expect, test } from 'vitest';
import { decode } from '#lib/repository/source.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function refusal(input: Uint8Array): { rule: string; line: number; column: number } | string {
  const source = decode(input, 'a.md');
  return 'text' in source
    ? source.text
    : { rule: source.problem.rule, line: source.problem.place.start.line, column: source.problem.place.start.column };
}

test('UTF-8 is text; a byte order mark is dropped, line ends stay', () => {
  expect([refusal(bytes('\uFEFFCó\r\n')), refusal(bytes(''))]).toEqual(['Có\r\n', '']);
});

test('a NUL is binary', () => {
  expect(refusal(bytes('một\nhai\u0000'))).toEqual({ rule: 'unicode-text', line: 2, column: 4 });
});

test('what is not UTF-8 is told where it starts', () => {
  expect(refusal(new Uint8Array([...bytes('Đúng\nsai '), 0xb8, 0x41]))).toEqual({
    rule: 'unicode-text',
    line: 2,
    column: 5,
  });
});

test('a replacement character that is really there is no defect', () => {
  expect(refusal(bytes('a\uFFFDb'))).toEqual('a\uFFFDb');
});

test('lists nested beyond reason are refused', () => {
  const stairs = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
  expect([
    refusal(bytes(stairs)),
    refusal(bytes(`Có\n${'- '.repeat(1000)}a`)),
    refusal(bytes(`Có\n\n${'> '.repeat(1000)}a`)),
  ]).toEqual([
    { rule: 'official-markdown', line: 41, column: 1 },
    { rule: 'official-markdown', line: 2, column: 1 },
    { rule: 'official-markdown', line: 3, column: 1 },
  ]);
});

test('long rules and table delimiters are no lists', () => {
  const text = `${'-'.repeat(500)}\n\n|${'---|'.repeat(200)}\n`;
  expect(refusal(bytes(text))).toEqual(text);
});

test('a file over 8 MiB is refused', () => {
  expect(refusal(new Uint8Array(8 * 1024 * 1024 + 1).fill(0x61))).toEqual({
    rule: 'official-markdown',
    line: 1,
    column: 1,
  });
});

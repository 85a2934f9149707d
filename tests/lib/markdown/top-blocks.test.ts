/** Files read block by block: the tree is the one that the parser makes of the whole file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseMarkdown, reportSyntax } from '#lib/markdown/syntax.ts';
import { parseBlocks } from '#lib/markdown/top-blocks.ts';
import { goodReport } from '../../helpers/fixtures.ts';
import { SAMPLES } from '../../helpers/project.ts';

const parser = unified().use(remarkParse).use(reportSyntax).freeze();
const whole = (text: string): Root => parser.parse(text);
const parseNothing = (part: string): Root => {
  throw new Error(`is not plain: ${part}`);
};

const FRONT = ['---\na: 1\n---', '---\n---', '---\na', '---\na: x\n\n# b\n--- ', '---\n x: 1\n---\nab', '--- \na\n---'];
const HEADINGS = [
  '# A',
  '## I. B c',
  '### x #',
  '#a',
  '#',
  '####### b',
  '## x  y ##',
  '##  x',
  '#\u00A0x',
  '===',
  '--',
  '=',
];
const WORDS = [
  'Đoạn văn',
  '12 tổ',
  '…',
  'a:',
  '\u00A0x',
  '\u2028y',
  '😀 z',
  '+5',
  '-5',
  ': x',
  ':',
  '!x',
  'a  ',
  'b ',
  'a\tb',
];
const TABLES = ['|a|b|', '| a | b |', '|---|---|', '| :-- | --: |', '|:-:|---:|', '|---|', '| | x |', '||', '|', '| a'];
const ROWS = [
  '| a | b | c |',
  '|  a  |  |',
  '| a | b | ',
  ' | a | b |',
  '| a \\| b |',
  '| `x` | y |',
  'a | b',
  '--- | ---',
  '||a|',
];
const LISTS = [
  '- a',
  '- b',
  '-',
  '- ',
  '-  c',
  '- [ ] t',
  '- # h',
  '- - d',
  '- 1. e',
  '- > q',
  '- |a|',
  '* s',
  '+ p',
  '- - -',
];
const NUMBERS = ['1. một', '2. hai', '1) ba', '10. x', '1.', '12. ', '1234567890. q', '- **x**', '1. `y`'];
const DEEPER = ['  - con', '    mã', '  tiếp', '\tt', '\tt\n\n1.\n--', '    ', ' ', '> q', '> - a', '>', '***', '___'];
const MARKS = [
  '**đậm** x',
  '_ng_',
  '*x* y',
  '`m` n',
  'a\\',
  '\\# a',
  '&amp; b',
  '[a](b)',
  '![h](k)',
  '[a]',
  '~x~',
  'q [^1]',
];
const FAR = [
  '<!-- c -->',
  '<!-- c -->d',
  '<!-- mở',
  'đóng -->',
  '- <!-- mở',
  '1. - <!-- mở',
  '<!-->',
  '<!--->',
  '-->',
  '<div>',
  '</div>',
  'x <b>y</b>',
  '```',
  '~~~',
  '[a]: y',
  '[^1]: z',
];

const BLANK = ['', '', '', ''];
const line = fc.constantFrom(...[BLANK, HEADINGS, WORDS, TABLES, ROWS, LISTS, NUMBERS, DEEPER, MARKS, FAR].flat());
const plainLine = fc.constantFrom(...[BLANK, HEADINGS, WORDS, TABLES, LISTS, NUMBERS].flat());
const text = fc
  .tuple(
    fc.option(fc.constantFrom(...FRONT), { nil: null }),
    fc.oneof(fc.array(line, { maxLength: 12 }), fc.array(plainLine, { maxLength: 12 })),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([front, lines, end]) => [...(front === null ? [] : [front]), ...lines].join('\n') + end);

test('the tree of any text is the one that the parser makes of the whole', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(parseMarkdown(one)).toEqual(whole(one));
    }),
    { numRuns: 500 },
  );
});

test('a report of plain words needs no parser', () => {
  const report = goodReport();
  expect(parseBlocks(report, parseNothing)).toEqual(whole(report));
});

test('a comment may hold blank lines and headings', () => {
  const text = 'a\n\n<!--\n# b\n\n- c\n-->\n\n| d |\n|---|\n';
  expect(parseBlocks(text, whole)).toEqual(whole(text));
});

test.each([
  'hai-phong-2023-h1/hai-phong/ngo-quyen.md',
  'hcm-labour-2024/hcm-labour/quan-7.md',
  'quang-tri-2018/quang-tri.md',
])('%s is read block by block', (file) => {
  const report = readFileSync(join(SAMPLES, 'reports', file), 'utf8');
  expect(parseBlocks(report, whole)).toEqual(whole(report));
});

test.each([
  ['fenced code', '```\na\n\n# b\n```\n'],
  ['a definition', '[a]\n\n[a]: b\n'],
  ['a comment without an end', 'a\n\n<!-- b\n\nc\n'],
  ['indented code', 'a\n\n    b\n\n1.\n--\n'],
  ['line ends of Windows', 'a\r\n\r\nb\r\n'],
  ['a line of hyphens that would be front matter', 'a\n\n---\nb\n---\n'],
])('%s reaches over blank lines: the file is not cut', (_what, one) => {
  expect(parseBlocks(one, whole)).toBe(null);
});

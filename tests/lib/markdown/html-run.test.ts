/** Runs of raw HTML among siblings. */
import { expect, test } from 'vitest';
import { htmlRuns } from '#lib/markdown/html-run.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';

const inline = (text: string) => {
  const [paragraph] = parseMarkdown(`Chữ ${text}`).children;
  return paragraph?.type === 'paragraph' ? htmlRuns(paragraph.children) : null;
};

test.each([
  ['<b>một</b>', [{ first: 1, last: 3, tag: '<b>' }]],
  ['<b>một <i>hai</i></b> ba', [{ first: 1, last: 6, tag: '<b>' }]],
  [
    '<b>một</b> và <i>hai</i>',
    [
      { first: 1, last: 3, tag: '<b>' },
      { first: 5, last: 7, tag: '<i>' },
    ],
  ],
  ['một<br><br/>hai', [{ first: 1, last: 2, tag: '<br>' }]],
  ['<span class="a">một', [{ first: 1, last: 1, tag: '<span>' }]],
  ['một</b>', [{ first: 1, last: 1, tag: '</b>' }]],
  ['<!-- <b> --> một', []],
  ['3 < 5, <https://example.com>', []],
])('%s', (text, expected) => {
  expect(inline(text)).toEqual(expected);
});

test('blocks', () => {
  expect(
    htmlRuns(
      parseMarkdown('<div>\n\nmột\n\n</div>\n\nhai\n\n<!-- ba -->\n\n<table><tr><td>a</td></tr></table>').children,
    ),
  ).toEqual([
    { first: 0, last: 2, tag: '<div>' },
    { first: 5, last: 5, tag: '<table>' },
  ]);
});

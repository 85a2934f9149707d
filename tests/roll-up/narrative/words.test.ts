/** Words are cut, joined and ended with their marks and notes about them. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { capitalized, endSentence, joinWords, slice } from '../../../scripts/roll-up/narrative/words.ts';

function wordsOf(source: string): readonly PhrasingContent[] {
  const [paragraph] = parseMarkdown(source).children;
  return paragraph?.type === 'paragraph' ? paragraph.children : [];
}

function written(words: readonly PhrasingContent[]): string {
  const paragraph: Paragraph = { type: 'paragraph', children: [...words] };
  return writeMarkdown(paragraph).trimEnd();
}

test.each([
  [0, Number.POSITIVE_INFINITY, 'một **hai ba** bốn'],
  [0, 3, 'một'],
  [4, 7, '**hai**'],
  [6, 9, '**i b**'],
  [8, Number.POSITIVE_INFINITY, '**ba** bốn'],
  [12, 14, 'ốn'],
  [20, 30, ''],
])('“một **hai ba** bốn” from %s to %s is “%s”', (from, to, expected) => {
  expect(written(slice(wordsOf('một **hai ba** bốn'), from, to))).toBe(expected);
});

test.each([
  ['một\\\nhai', 0, 3, 'một'],
  ['một\\\nhai', 3, 9, '\\\nhai'],
  ['![ảnh](a.png) hai', 1, 9, '&#x20;hai'],
  ['![ảnh](a.png) hai', 0, 2, '![ảnh](a.png)'],
])('what cannot be cut stands where it begins: %j from %i to %i', (source, from, to, expected) => {
  expect(written(slice(wordsOf(source), from, to))).toBe(expected);
});

test('words are joined with a space', () => {
  expect(written(joinWords([wordsOf('một'), wordsOf('**hai**'), wordsOf('ba')]))).toBe('một **hai** ba');
  expect(joinWords([wordsOf('một'), wordsOf('hai')])).toEqual([{ type: 'text', value: 'một hai' }]);
  expect(joinWords([])).toEqual([]);
});

test.each([
  ['một', 'một.'],
  ['một;', 'một.'],
  ['một ,', 'một.'],
  ['một.', 'một.'],
  ['một!', 'một!'],
  ['một…', 'một…'],
  ['một:', 'một:'],
  ['một?”', 'một?”'],
  ['(một.)', '(một.)'],
  ['(một)', '(một).'],
  ['**một**', '**một.**'],
  ['**một;**', '**một.**'],
  ['một ![ảnh](a.png)', 'một ![ảnh](a.png).'],
  ['**một ![ảnh](a.png)**', '**một ![ảnh](a.png)**.'],
  ['![ảnh](a.png)', '![ảnh](a.png).'],
  ['`một`', '`một`.'],
  ['', ''],
])('“%s” ends as “%s”', (source, expected) => {
  expect(written(endSentence(wordsOf(source)))).toBe(expected);
});

test('behind marked words a space is no end, and a semicolon becomes one', () => {
  const behind = (value: string): readonly PhrasingContent[] => [...wordsOf('**một**'), { type: 'text', value }];
  expect([' ', '; '].map((value) => written(endSentence(behind(value))))).toEqual(['**một.**', '**một**.']);
  expect(endSentence([{ type: 'text', value: ' ' }])).toEqual([{ type: 'text', value: '' }]);
});

test.each([
  ['đề nghị', 'Đề nghị'],
  ['**đề** nghị', '**Đề** nghị'],
  ['a) đề nghị', 'a) đề nghị'],
  ['a. đề nghị', 'a. đề nghị'],
  ['`đề` nghị', '`đề` nghị'],
  ['', ''],
])('“%s” begins as “%s”', (source, expected) => {
  expect(written(capitalized(wordsOf(source)))).toBe(expected);
});

import { expect, test } from 'vitest';
import { Prose } from '#lib/markdown/prose.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';

function read(
  source: string,
): readonly { readonly text: string; readonly words: readonly (readonly [string, string, boolean])[] }[] {
  return new Prose(source, parseMarkdown(source)).passages.map((passage) => {
    const words = [...passage.prose.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index: start }) => {
      const { place, isExact } = passage.locate({ start, end: start + word.length });
      return [word, source.slice(place.start.offset, place.end.offset), isExact] as const;
    });
    return { text: passage.prose, words };
  });
}

test.each([
  ['một  \nhai', 'một\nhai', ['một', 'hai']],
  ['một\\\nhai', 'một\nhai', ['một', 'hai']],
  ['một<br>hai', 'một\nhai', ['một', 'hai']],
  ['một ![ảnh](a.png) `mã` hai', 'một ảnh \uFFFC\uFFFC hai', ['một', 'ảnh', 'hai']],
  ['một [hai](https://a.b/c) ba', 'một hai ba', ['một', 'hai', 'ba']],
  ['một **hai** _ba_', 'một hai ba', ['một', 'hai', 'ba']],
  ['một \\* hai &amp; ba &#60; bốn', 'một * hai & ba < bốn', ['một', 'hai', 'ba', 'bốn']],
  ['> một\n> hai', 'một\nhai', ['một', 'hai']],
  ['- một\n  hai\n  ba', 'một\nhai\nba', ['một', 'hai', 'ba']],
  ['một <!-- không --> hai', 'một  hai', ['một', 'hai']],
])('%j', (source, text, words) => {
  expect(read(source)).toEqual([{ text, words: words.map((word) => [word, word, true]) }]);
});

test('addresses are no words', () => {
  expect(
    read('thư a.b@c.vn và www.d.vn/e?f=1,234,567').map(({ text, words }) => [text.length, words.map(([word]) => word)]),
  ).toEqual([[38, ['thư', 'và']]]);
});

test('text of HTML has its place', () => {
  expect(read('<div>chữ</div> <!-- không -->')).toEqual([
    { text: expect.stringMatching(/^ {5}chữ +$/u), words: [['chữ', 'chữ', true]] },
  ]);
});

test('a word across marks has a place, not an edit', () => {
  expect(read('**h**oà giải')).toEqual([
    {
      text: 'hoà giải',
      words: [
        ['hoà', 'h**oà', false],
        ['giải', 'giải', true],
      ],
    },
  ]);
});

test('what was typed letter by mark is read in NFC, at its own place', () => {
  const source = 'Ủy **ban** hòa'.normalize('NFD');
  expect(read(source)).toEqual([
    {
      text: 'Ủy ban hòa',
      words: [
        ['Ủy', 'Ủy'.normalize('NFD'), true],
        ['ban', 'ban', true],
        ['hòa', 'hòa'.normalize('NFD'), true],
      ],
    },
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildBody } from './build.ts';
import { all, textOfWord } from './word-document.ts';

/** Markdown, and the words that a reader sees in it. */
interface Written {
  readonly markdown: string;
  readonly words: readonly string[];
}

const word = fc.constantFrom(
  'dân',
  'chủ',
  'Ủy',
  'ban',
  'đối',
  'thoại',
  '1.204',
  '94,86',
  '15-CT/TU',
  'hòa',
  'giải',
  'ngõ',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 });
const wrap = (before: string, after = before) =>
  words.map((list): Written => ({ markdown: before + list.join(' ') + after, words: list }));
const phrase = fc.oneof(
  wrap(''),
  wrap('*'),
  wrap('**'),
  wrap('~~'),
  wrap('`'),
  wrap('[', '](https://a.vn)'),
  wrap('<u>', '</u>'),
  fc.constant<Written>({ markdown: '<!-- ẩn -->', words: [] }),
);
const line = fc.tuple(wrap(''), fc.array(phrase, { maxLength: 3 })).map(([first, rest]) => join([first, ...rest], ' '));

function join(parts: readonly Written[], by: string): Written {
  return { markdown: parts.map((part) => part.markdown).join(by), words: parts.flatMap((part) => part.words) };
}

const indented = (first: string, { markdown, words: list }: Written): Written => {
  const margin = ' '.repeat(first.length);
  return { markdown: first + markdown.replace(/\n(?=.)/gu, `\n${margin}`), words: list };
};

const { block } = fc.letrec<{ block: Written }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    fc
      .tuple(fc.constantFrom('## ', '### ', '#### ', '###### '), line)
      .map(([mark, { markdown, words: list }]) => ({ markdown: mark + markdown, words: list })),
    wrap('```\n', '\n```'),
    fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows) => {
      const [head, ...rest] = rows.map(
        ([a, b]): Written => ({ markdown: `| ${a.markdown} | ${b.markdown} |`, words: [...a.words, ...b.words] }),
      );
      return join([head ?? { markdown: '', words: [] }, { markdown: '|---|--:|', words: [] }, ...rest], '\n');
    }),
    fc
      .tuple(
        fc.constantFrom('- ', '+ ', '1. ', '7) '),
        fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
      )
      .map(([mark, items]) =>
        join(
          items.map((blocks) => indented(mark, join(blocks, '\n\n'))),
          '\n\n',
        ),
      ),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((blocks) => {
      const { markdown, words: list } = join(blocks, '\n\n');
      return { markdown: markdown.replace(/^/gmu, '> '), words: list };
    }),
  ),
}));

test('no word is lost, added or moved but for the mark of the end', async () => {
  const documents = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => join(blocks, '\n\n'));
  await fc.assert(
    fc.asyncProperty(documents, async ({ markdown, words: written }) => {
      const { body } = await buildBody(markdown);
      const text = all({ name: '', attributes: {}, children: body }, 'w:p').map((paragraph) => textOfWord(paragraph));
      const read = text.join(' ').replace(/\.\/\.\s*$/u, '');
      expect(read.split(/\s+/u).filter(Boolean)).toEqual(written);
    }),
    { numRuns: 100 },
  );
});

/** Whatever stands in a name, Markdown that holds it is read back as it was. */
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { expect, test } from 'vitest';
import { heading, paragraph, table, text } from '#lib/markdown/nodes.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';

const MARKS = [
  '|',
  '\\',
  '*',
  '_',
  '`',
  '~',
  '<b>',
  '<!--',
  '-->',
  '[^1]',
  '[x]',
  '](',
  '!',
  '&amp;',
  '$&',
  "$'",
  '#',
  '- ',
  '1. ',
  '---',
  ':',
  '>',
  'a',
  'ệ',
  ' ',
];
/** Names made of what means something in Markdown; in NFC, as text is read. */
const name = fc
  .array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 8 })
  .map((parts) => text(parts.join('')).value.normalize('NFC'))
  .filter((value) => !value.includes('\0'));

const rootOf = (...children: Root['children']): Root => ({ type: 'root', children });

test('a table of any names', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 4 }), (rows) => {
      const [read, ...others] = parseMarkdown(writeMarkdown(rootOf(table([null, 'right'], rows)))).children;
      expect(others).toEqual([]);
      expect(read?.type === 'table' && read.children.map((row) => row.children.map(textOf))).toEqual(rows);
    }),
    { numRuns: 400 },
  );
});

test('a heading and a paragraph of any name', () => {
  fc.assert(
    fc.property(
      name.filter((value) => value !== ''),
      (value) => {
        const read = parseMarkdown(writeMarkdown(rootOf(heading(2, value), paragraph(text(value))))).children;
        expect(read.map((node) => [node.type, textOf(node)])).toEqual([
          ['heading', value],
          ['paragraph', value],
        ]);
      },
    ),
    { numRuns: 400 },
  );
});

/** A tree without places. */
function bare(node: Nodes): unknown {
  const { position: _, ...rest } = node;
  return 'children' in rest ? { ...rest, children: rest.children.map(bare) } : rest;
}

test.each([
  ['front matter', '---\nnumber: -BC/ĐU\n---\n\n# Kết quả\n'],
  ['lists', '- a\n  1) b\n  2) c\n\n     d\n- e\n\n* f\n\n3. g\n\n- [x] h\n'],
  ['notes', 'Ghi nhận[^a].\n\n[^a]: Chú thích.\n\n    Thêm.\n'],
  ['marks', '**a**b *c*, ~~d~~ `e|f` [g](h "i") ![k](l.png)  \nm\\\nn\n'],
  ['a table in an item, a quote, a rule', '- a\n\n  | b | c |\n  |:-:|---|\n  | `d\\|e` | |\n\n> f\n\n***\n'],
])('%s are read back as they were', (_, source) => {
  const tree = parseMarkdown(source);
  expect(bare(parseMarkdown(writeMarkdown(tree)))).toEqual(bare(tree));
});

test('columns are not padded, and a list keeps the delimiter of its numbers', () => {
  const list = parseMarkdown('1) a\n').children[0];
  if (list?.type === 'list') list.data = { delimiter: ')' };
  expect(
    writeMarkdown(
      rootOf(
        table(
          [null, 'right'],
          [
            ['Đơn vị', 'Số'],
            ['Xã | A', ''],
          ],
        ),
        ...(list ? [list] : []),
      ),
    ),
  ).toBe('| Đơn vị | Số |\n|---|---:|\n| Xã \\| A | |\n\n1) a\n');
});

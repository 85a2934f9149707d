/** A text is written as the library writes it, of which only what is plain is written without it. */
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { htmlOf } from '../../../scripts/site/body/html.ts';
import { Marks } from '../../../scripts/site/body/marks.ts';

const words = fc
  .array(
    fc.constantFrom(
      ...['một', ' ', '\n', '\\\n', '&', '<', "'", '"', '&amp;', '&#10;', '**đậm**', '*nghiêng **đậm***', '`mã`'],
      ...['[trang](https://example.org)', '[a]', '[b]', '[^1]', '[^2]'],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.join(''));
const definition = fc.constantFrom(
  '[a]: https://example.org/a',
  '[b]: mailto:b@example.org',
  '[^1]: Một.',
  '[^2]: [a]',
);
const before = (first: string, others: string) => (block: string) => first + block.replaceAll('\n', `\n${others}`);
const leaf = fc.oneof(
  words,
  words.map((all) => `## ${all.replaceAll('\n', ' ')}`),
  definition,
);
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('block').map(before('- ', '  ')),
    tie('block').map(before('1. ', '   ')),
    tie('block').map(before('> ', '> ')),
    tie('block').map(before('[^1]: ', '    ')),
    fc.tuple(tie('block'), tie('block')).map((both) => both.join('\n\n')),
  ),
}));

function written(markdown: string): string {
  return htmlOf(parseMarkdown(markdown).children, {
    marks: new Marks(),
    tables: { names: new Map(), figures: new Map(), hasNotes: true },
    shown: (_, html) => html,
    pictureAddress: (url) => url,
  }).replaceAll(' rel="noreferrer"', '');
}

function writtenByLibrary(markdown: string): string {
  const tree = toHast(parseMarkdown(markdown), {
    clobberPrefix: 'chu-thich-',
    footnoteLabel: 'Chú thích',
    footnoteLabelProperties: {},
    footnoteBackLabel: (index: number, again: number) =>
      `Về chỗ dẫn chú thích ${index + 1}${again > 1 ? `-${again}` : ''}`,
  });
  return toHtml(tree);
}

test('the bytes are those of the library', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const markdown = blocks.join('\n\n');
      const [own, library] = [written(markdown), writtenByLibrary(markdown)];
      if (own !== library) throw new Error(`${own}\n${library}`);
    }),
    { numRuns: 500 },
  );
});

test('definitions are found in lists and quotes, for references that stand before them', () => {
  const markdown =
    '[a] **[b]**[^1]\n\n- [a]: https://example.org/a\n\n> [b]: https://example.org/b\n>\n> [^1]: Xem [a].';
  expect(written(markdown)).toBe(writtenByLibrary(markdown));
});

test('a column whose head has no words has what stands there', () => {
  expect(written('| | ![](hinh.png) |\n|---|---|\n| a | b |')).toBe(
    '<div class="scroll" tabindex="0" role="region" aria-label="Bảng"><table><thead><tr><td></td><td><img src="hinh.png" alt=""></td></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>',
  );
});

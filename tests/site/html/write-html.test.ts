/** Pages are written as hast-util-to-html would write them. */
import fc from 'fast-check';
import type { Element, ElementContent, Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { test } from 'vitest';
import { writeHtml } from '../../../scripts/site/html/write-html.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', '<', '>', '&', '"', "'", '`', '\0', '\n', '-', '😀') });
const TOLD = 'id href className ariaLabel charSet httpEquiv tabIndex colSpan dataFilter viewBox strokeWidth'.split(' ');
const FLAGS = 'defer open dataPagefindBody'.split(' ');
/** As hastscript and mdast-util-to-hast give them. */
const properties = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom(...TOLD), fc.oneof(words, fc.integer(), fc.double({ noNaN: true }), fc.array(words))),
      fc.tuple(fc.constantFrom(...FLAGS), fc.constantFrom(true, false, null)),
    ),
  )
  .map((entries): Properties => Object.fromEntries(entries));
const tagName = fc.constantFrom(...'p td a br img input svg title desc rect script style'.split(' '));

const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constant('text' as const), value: words }),
    fc.record({ type: fc.constant('comment' as const), value: words }),
    fc.record({
      type: fc.constant('element' as const),
      tagName,
      properties,
      children: fc.array(tie('node'), { maxLength: 4 }),
    }) as fc.Arbitrary<Element>,
  ),
}));

test('the bytes are those of the library', () => {
  fc.assert(
    fc.property(fc.array(node), (children) => {
      const root = { type: 'root' as const, children: [{ type: 'doctype' as const }, ...children] };
      const [own, library] = [writeHtml(root), toHtml(root)];
      if (own !== library) throw new Error(`${own}\n${library}`);
    }),
    { numRuns: 1000 },
  );
});

/** Whatever units write, every word of their narratives stands in the roll-up, in the order of the register. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { rollUpMarkdown } from '../../../scripts/roll-up/markdown/roll-up-tree.ts';
import { rollUp } from '../../../scripts/roll-up/roll-up.ts';
import { toldBy } from './told-by.ts';

const SYLLABLES =
  'dân chủ cơ sở công khai quỹ tỉnh huyện không tăng giảm 30 50 kinh phí tập huấn cán bộ hòa giải hoà'.split(' ');
/** Words that recur, so that items are alike, and words that stand once, so that a lost one is missed. */
const syllable = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SYLLABLES) },
  fc.stringMatching(/^[bcdgh][aeiouăê][bcdgh][aeiouăê]$/u),
);
const sentence = fc.array(syllable, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const inline = fc.oneof(
  sentence,
  fc.tuple(sentence, sentence).map(([a, b]) => `${a}, **${b}**.`),
  fc.tuple(sentence, sentence).map(([a, b]) => `${a}\n${b}:`),
);
const item = fc.oneof(
  inline.map((text) => `- ${text.replaceAll('\n', '\n  ')}`),
  fc
    .tuple(inline, fc.array(sentence, { minLength: 1, maxLength: 3 }))
    .map(([head, below]) => `- ${head.replaceAll('\n', '\n  ')}\n${below.map((one) => `  - ${one}`).join('\n')}`),
  fc.tuple(sentence, sentence).map(([head, below]) => `- ${head}\n\n  ${below}\n\n  > ${head}`),
);
const block = fc.oneof(
  inline,
  fc.array(item, { minLength: 1, maxLength: 4 }).map((items) => items.join('\n')),
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((text, index) => `${index + 1}. ${text}`).join('\n')),
  fc.tuple(fc.constantFrom('####', '#####'), sentence).map(([marks, text]) => `${marks} a) ${text}`),
  fc.tuple(sentence, sentence).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
);
const narrative = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

/** Words of a Markdown text, without the marks that number headings. */
function words(markdown: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (node: { type: string; children?: readonly unknown[] }): void => {
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) {
      for (const word of textOf(node as never).match(/[\p{L}\d]{2,}/gu) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
    } else for (const child of node.children ?? []) visit(child as never);
  };
  visit(parseMarkdown(markdown));
  return counts;
}

/** The whole document of a roll-up of reports with these narratives. */
function rolledUp(texts: readonly string[], collect: 'items' | null): string {
  const { campaign, top, narratives } = toldBy(texts, collect);
  const markdown = rollUpMarkdown(rollUp(campaign, top, narratives));
  return markdown.slice(markdown.indexOf('## '));
}

test.each([null, 'items'] as const)('every word is there (collect: %s)', (collect) => {
  fc.assert(
    fc.property(fc.array(narrative, { minLength: 1, maxLength: 4 }), (texts) => {
      const all = words(rolledUp(texts, collect));
      for (const text of texts) {
        // What two units say alike stands once: each unit's own words are there, however often another says them.
        const missing = [...words(text).keys()].filter((word) => !all.has(word));
        expect(missing).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('a single unit loses no word, however often it stands', () => {
  fc.assert(
    fc.property(narrative, (text) => {
      const all = words(rolledUp([text], null));
      for (const [word, count] of words(text)) expect(all.get(word)).toBeGreaterThanOrEqual(count);
    }),
    { numRuns: 60 },
  );
});

test('every wording of every item stands whole, with its unit', () => {
  // “Không” alone proposes nothing, and `50.` would be the number of a list.
  const proposal = sentence.filter((words) => !/^(?:không|\d+)$/u.test(words));
  fc.assert(
    fc.property(
      fc.array(fc.array(proposal, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      (units) => {
        const text = rolledUp(
          units.map((items) => items.map((one) => `- ${one}`).join('\n')),
          'items',
        );
        for (const [index, items] of units.entries()) {
          for (const one of items)
            expect(
              text
                .split('\n')
                .some(
                  (line) =>
                    line.includes(`${one.charAt(0).toUpperCase()}${one.slice(1)}. *(`) &&
                    line.includes(`Đơn vị ${index}`),
                ),
            ).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** Whatever a document holds, each of its words is in the report, read as Markdown, or in a note. */
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { importReport } from '../../../scripts/intake/report/import-report.ts';
import type { WordBlock, WordInline, WordParagraph } from '../../../scripts/intake/word/model.ts';
import '../../helpers/random.ts';
import { wordsLost } from './read-back.ts';
import { smallGiven } from './small-campaign.ts';
import { c, document, p, t, table } from './word.ts';

const WORDS = [
  'I. TÌNH HÌNH CHUNG',
  'II. Kết quả thực hiện',
  '1. Công tác tuyên truyền',
  'Số hội nghị tuyên truyền',
  'Trong đó: Nữ',
  'BÁO CÁO',
  'Kính gửi: Ủy ban nhân dân tỉnh',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  'Số: 15/BC-UBND',
  'An Bình, ngày 05 tháng 12 năm 2023',
  'Phụ lục II',
  '- gạch đầu dòng',
  '+ ý con',
  '3. số ba',
  '---',
  '# dấu thăng',
  '| ô | bảng |',
  '<!-- không phải ghi chú',
  '*sao* _gạch dưới_ `mã` ~~bỏ~~',
  '[liên kết](dia-chi) ![hình](a.png)',
  '    thụt vào',
  '1.204,5 và 98 %',
  'https://example.org/a_b?c=d&e',
  '&amp; &lt; &#65;',
  'lời thường',
  '> trích',
  '[^1]: chú thích',
  'a\tb',
  '\\ gạch chéo',
  '=====',
];

const words = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme-ascii', maxLength: 12 }));
const text = fc
  .record({ value: words, isBold: fc.boolean(), isItalic: fc.boolean(), isStruck: fc.boolean() })
  .map(({ value, ...marks }): WordInline => t(value, marks));
const inline = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.constant<WordInline>({ type: 'break', kind: 'line' }) },
  {
    weight: 1,
    arbitrary: words.map((value): WordInline => ({ type: 'link', href: 'https://example.org/', inlines: [t(value)] })),
  },
  { weight: 1, arbitrary: fc.constantFrom('a', 'b').map((key): WordInline => ({ type: 'note', key })) },
);
const paragraph: fc.Arbitrary<WordParagraph> = fc
  .record({
    inlines: fc.array(inline, { maxLength: 4 }),
    headingLevel: fc.constantFrom(null, null, null, 1, 2, 3),
    alignment: fc.constantFrom('left' as const, 'center' as const, 'both' as const),
    numbering: fc.constantFrom(
      null,
      null,
      { label: '•', level: 0, isOrdered: false },
      { label: '-', level: 1, isOrdered: false },
      { label: '2.', level: 0, isOrdered: true },
      { label: 'b)', level: 1, isOrdered: true },
    ),
    style: fc.constantFrom('', 'List Continue', 'Quote'),
  })
  .map(({ inlines, ...more }) => p(inlines, more));
const cell = fc
  .record({
    blocks: fc.array(paragraph, { maxLength: 2 }),
    columns: fc.constantFrom(1, 1, 2),
    rows: fc.constantFrom(1, 1, 2),
  })
  .map(({ blocks, ...more }) => c(blocks, more));
const grid = fc
  .tuple(
    fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(0, 1),
  )
  .map(([rows, headers]) => table(rows, headers));
const block: fc.Arbitrary<WordBlock> = fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 1, arbitrary: grid });
const documents = fc
  .tuple(fc.array(block, { maxLength: 12 }), fc.array(paragraph, { maxLength: 2 }))
  .map(([blocks, note]) => document(blocks, { notes: new Map([['a', note]]) }));

const given = smallGiven();

test('no word is lost', () => {
  fc.assert(
    fc.property(documents, (one) => {
      const { text: written, notes } = importReport(one, given);
      expect(wordsLost(one, { text: readable(parseMarkdown(written)), notes })).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

/** What a reader of the Markdown sees, blocks and cells apart; front matter as it is. */
function readable(node: Nodes): string {
  if (node.type === 'html') return node.value === '<br>' ? ' ' : '';
  if (node.type === 'yaml') return `${node.value}\n`;
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if (!('children' in node)) return '';
  const isLine = ['paragraph', 'heading', 'tableCell'].includes(node.type);
  return `${node.children.map(readable).join('')}${isLine ? '\n' : ''}`;
}

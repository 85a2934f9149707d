/** What is filled into forms is, letter for letter, what the library writes of the whole. */
import { Document, type FileChild, Packer } from 'docx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { profileOf } from '#lib/profiles/profile-of.ts';
import type { CharacterMarks, Indent } from '../../../scripts/docx/model/formatting.ts';
import type { Inline, Paragraph, Row, Table } from '../../../scripts/docx/model/model.ts';
import { Content } from '../../../scripts/docx/writer/content.ts';
import { paragraphOf } from '../../../scripts/docx/writer/paragraph.ts';
import { plainXml } from '../../../scripts/docx/writer/plain.ts';
import { Slots } from '../../../scripts/docx/writer/slots.ts';
import { tableOf } from '../../../scripts/docx/writer/table.ts';
import '../../helpers/random.ts';

const content = () => new Content(profileOf('state'));

/** `word/document.xml` as the library writes it. */
async function written(children: readonly FileChild[]): Promise<string> {
  const parts = unzipSync(await Packer.toBuffer(new Document({ sections: [{ children: [...children] }] })));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array());
}

/** The same blocks by the library alone, and those filled into forms that are plain, with the number of these. */
async function bothWays(blocks: readonly (Paragraph | Table)[]) {
  const plain = await plainXml(blocks, content());
  const slots = new Slots(plain);
  const write = (block: Paragraph | Table, slot: FileChild | null) =>
    block.type === 'table' ? tableOf(block, content(), slot) : (slot ?? paragraphOf(block, content()));
  const filled = slots.filled(await written(blocks.map((block) => write(block, slots.of(block)))));
  return { filled, whole: await written(blocks.map((block) => write(block, null))), plain: plain.size };
}

const flag = fc.constantFrom(undefined, true as const);
const given = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;

const word = fc.constantFrom(
  ...[
    'Ban',
    'a & b',
    '<slot0/>',
    `"c" 'd'`,
    '15-CT/TU',
    'ngày 5/6/2023',
    '- khoản 2',
    '{dash-0}',
    '',
    ' ',
    '987654321',
  ],
  ...['TOTAL_PAGES', 'CURRENT', 'שלום', '漢字', '$1 $& \\', '\u0007', '</w:p>', 'https://a.vn/b-c', 'e\u0301\u0323'],
);
const words = fc.array(word, { maxLength: 4 }).map((all) => all.join(' '));
const marks: fc.Arbitrary<CharacterMarks> = fc
  .record({ bold: flag, italics: flag, caps: flag, hidden: flag, font: fc.constantFrom(undefined, 'Courier New') })
  .map(given) as fc.Arbitrary<CharacterMarks>;
const text = fc.record({ type: fc.constant('text' as const), text: fc.oneof(word, words), marks });
const change = { type: 'inserted', author: 'A', date: '2023-06-13T02:03:04Z' } as const;
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { arbitrary: text, weight: 30 },
  fc.constantFrom<Inline>(
    { type: 'break' },
    { type: 'tab' },
    { type: 'noteReference', number: 1 },
    { type: 'tab', change },
  ),
);
const indent: fc.Arbitrary<Indent | undefined> = fc.constantFrom(undefined, { left: 567 }, { left: 7, firstLine: -7 });
const paragraph: fc.Arbitrary<Paragraph> = fc
  .record({
    type: fc.constant('paragraph' as const),
    style: fc.constantFrom('BodyText' as const, 'TableText' as const, 'Code' as const),
    children: fc.array(inline, { maxLength: 4 }),
    alignment: fc.constantFrom(undefined, 'left' as const, 'both' as const),
    keepNext: flag,
    ruleAbove: flag,
    indent,
    tabs: fc.constantFrom(undefined, [100, 200]),
    line: fc.constantFrom(undefined, 7),
  })
  .map(given) as fc.Arbitrary<Paragraph>;
const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const cell = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((blocks) => ({ blocks }));
  const row: fc.Arbitrary<Row> = fc.oneof(
    fc.array(cell, { minLength: columns, maxLength: columns }).map((cells) => ({ cells })),
    cell.map((one) => ({ cells: [{ ...one, span: columns }] })),
  );
  return fc
    .record({
      type: fc.constant('table' as const),
      look: fc.constantFrom('data' as const, 'layout' as const),
      widths: fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: columns, maxLength: columns }),
      rows: fc.array(row, { minLength: 1, maxLength: 4 }),
      headRows: fc.constantFrom(undefined, 0, 2),
      margin: fc.constantFrom(undefined, 57),
      indent: fc.constantFrom(undefined, 57),
      caption: fc.constantFrom(undefined, 'Bảng "1"'),
    })
    .map(given) as fc.Arbitrary<Table>;
});

test('whatever the blocks', async () => {
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(paragraph, table), { minLength: 1, maxLength: 5 }), async (blocks) => {
      const both = await bothWays(blocks);
      plain += both.plain;
      expect(both.filled).toBe(both.whole);
    }),
    { numRuns: 100 },
  );
  expect(plain).toBeGreaterThan(100);
});

test('more kinds of blocks in a document than are remembered', async () => {
  const blocks = Array.from(
    { length: 1500 },
    (_, number): Paragraph => ({ type: 'paragraph', style: 'BodyText', children: [{ type: 'noteReference', number }] }),
  );
  const { filled, whole, plain } = await bothWays(blocks);
  expect([filled === whole, plain]).toEqual([true, 1500]);
});

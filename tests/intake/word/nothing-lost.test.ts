/** No word of a document is lost, whatever it is made of: each is in the text, a note or an aside, and the net finds none missing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WordDocument } from '../../../scripts/intake/word/model.ts';
import { readWord } from '../../../scripts/intake/word/read-word.ts';
import { wordsIn, wordsOfBlocks } from '../../../scripts/intake/word/words.ts';
import { buildReport, KITCHEN_SINK } from '../../docx/build.ts';
import { packSample } from '../../docx/writer/sample.ts';
import { wordFile } from './word-file.ts';

async function read(bytes: Uint8Array): Promise<WordDocument> {
  const document = await readWord(bytes);
  if ('refusal' in document) throw new Error(document.refusal);
  return document;
}

function allWords({ blocks, notes, asides }: WordDocument): ReadonlySet<string> {
  const texts = [
    wordsOfBlocks(blocks),
    ...[...notes.values()].map(wordsOfBlocks),
    ...asides.filter(({ kind }) => kind !== 'lost').map(({ words }) => words),
  ];
  return new Set(texts.flatMap(wordsIn));
}

/**
 * A piece of a document, written with a word at each `#`, which is another one each time, and at each `~` with one that stands only in
 * another way to write what is there: nobody reads it, and the net tells it.
 */
type Template = string;

const run = fc.constantFrom<Template>(
  '<w:r><w:t xml:space="preserve"># </w:t></w:r>',
  '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> # </w:t><w:tab/><w:t>#</w:t><w:br/></w:r>',
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> # </w:t></w:r>',
  '<w:del w:author="A"><w:r><w:delText xml:space="preserve"> # </w:delText></w:r></w:del>',
  '<w:ins w:author="A"><w:r><w:t xml:space="preserve"> # </w:t></w:r></w:ins>',
  '<w:ins><w:del w:author="B"><w:r><w:delText xml:space="preserve"> # </w:delText></w:r></w:del></w:ins>',
  '<w:moveFrom><w:r><w:t xml:space="preserve"> # </w:t></w:r></w:moveFrom>',
  '<w:smartTag><w:r><w:t xml:space="preserve"> # </w:t></w:r></w:smartTag>',
  '<w:sdt><w:sdtContent><w:r><w:t xml:space="preserve"> # </w:t></w:r></w:sdtContent></w:sdt>',
  '<w:fldSimple w:instr="DATE"><w:r><w:t xml:space="preserve"> # </w:t></w:r></w:fldSimple>',
  '<w:hyperlink w:anchor="a"><w:r><w:t xml:space="preserve"> # </w:t></w:r></w:hyperlink>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
  '<w:r><w:instrText> TOC </w:instrText></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:r><w:footnoteReference w:id="1"/></w:r>',
  '<w:r><w:t xml:space="preserve"> </w:t><w:commentReference w:id="1"/></w:r>',
  '<w:r><w:t xml:space="preserve"> </w:t></w:r><m:oMath><m:f><m:num><m:r><m:t>#</m:t></m:r></m:num><m:den><m:r><m:t>#</m:t></m:r></m:den></m:f></m:oMath><w:r><w:t xml:space="preserve"> </w:t></w:r>',
  '<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>#</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>',
  '<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:t xml:space="preserve"> # </w:t></mc:Choice><mc:Fallback><w:t xml:space="preserve"> ~ </w:t></mc:Fallback></mc:AlternateContent></w:r>',
  '<w:thing><w:r><w:t xml:space="preserve"> # </w:t></w:r></w:thing>',
);
const properties = fc.constantFrom(
  '',
  '<w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr>',
  '<w:pPr><w:jc w:val="center"/></w:pPr>',
);
const paragraph = fc
  .tuple(properties, fc.array(run, { maxLength: 5 }))
  .map(([set, runs]): Template => `<w:p>${set}${runs.join('')}</w:p>`);

const { block } = fc.letrec<{ block: Template; table: Template; row: Template; cell: Template }>((tie) => ({
  block: fc.oneof({ maxDepth: 3, withCrossShrink: true }, paragraph, tie('table'), wrapped(tie('table'))),
  table: fc.array(tie('row'), { minLength: 1, maxLength: 3 }).map((rows) => `<w:tbl>${rows.join('')}</w:tbl>`),
  row: fc
    .tuple(
      fc.constantFrom('', '<w:del/>', '<w:ins/>', '<w:gridBefore w:val="1"/>'),
      fc.array(tie('cell'), { maxLength: 3 }),
    )
    .map(([set, cells]) => `<w:tr><w:trPr>${set}</w:trPr>${cells.join('')}</w:tr>`),
  cell: fc
    .tuple(
      fc.constantFrom(
        '',
        '<w:vMerge/>',
        '<w:vMerge w:val="restart"/>',
        '<w:gridSpan w:val="2"/>',
        '<w:hMerge/>',
        '<w:cellDel/>',
      ),
      fc.array(tie('block'), { maxLength: 2 }),
    )
    .map(([set, blocks]) => `<w:tc><w:tcPr>${set}</w:tcPr>${blocks.join('')}</w:tc>`),
}));

function wrapped(inner: fc.Arbitrary<Template>): fc.Arbitrary<Template> {
  return inner.map((one) => `<w:sdt><w:sdtContent>${one}</w:sdtContent></w:sdt>`);
}

const source = fc.record({
  body: fc.array(block, { maxLength: 6 }),
  footnote: paragraph,
  comment: paragraph,
  header: paragraph,
});

test('every word of a document is read, or told', async () => {
  await fc.assert(
    fc.asyncProperty(source, async ({ body, footnote, comment, header }) => {
      const words: string[] = [];
      const again: string[] = [];
      const filled = (template: Template) =>
        template.replace(/[#~]/gu, (place) => {
          const word = `từ${words.length + again.length}x`;
          (place === '#' ? words : again).push(word);
          return word;
        });
      const document = await read(
        wordFile({
          body: filled(body.join('')),
          parts: {
            footnotes: `<w:footnote w:id="1">${filled(footnote)}</w:footnote>`,
            comments: `<w:comment w:id="1">${filled(comment)}</w:comment>`,
            header1: filled(header),
          },
        }),
      );
      const found = allWords(document);
      const told = document.asides.flatMap((aside) => (aside.kind === 'lost' ? wordsIn(aside.words) : []));
      expect({ lost: words.filter((word) => !found.has(word)), told: told.sort() }).toEqual({
        lost: [],
        told: again.sort(),
      });
    }),
    { numRuns: 150 },
  );
}, 120_000);

test.each([
  ['a report with all that Markdown can say', () => buildReport(KITCHEN_SINK)],
  ['all that the writer can write', () => packSample()],
])('what this project writes: %s', async (_, build) => {
  const { asides } = await read(await build());
  expect(asides.filter(({ kind }) => kind === 'lost')).toEqual([]);
});

test('the net tells what the reader does not know', async () => {
  const { blocks, asides } = await read(
    wordFile({ body: '<w:t>chữ ở chỗ lạ, chữ lặp</w:t><w:p><w:r><w:t>chữ</w:t></w:r></w:p>' }),
  );
  expect([wordsOfBlocks(blocks), asides]).toEqual([
    'chữ',
    [{ kind: 'lost', words: 'chữ (2 lần) ở chỗ lạ lặp', author: '', day: null, near: '' }],
  ]);
});

test('a document in the namespaces of the strict format, under whatever prefixes', async () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const document = `<x:document xmlns:x="${strict}/wordprocessingml/main"><x:body><x:p><x:pPr><x:jc x:val="end"/></x:pPr><x:r><x:t>Báo cáo</x:t></x:r></x:p></x:body></x:document>`;
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>`;
  const { blocks, asides } = await read(
    wordFile({ body: '', files: { 'word/document.xml': document, '_rels/.rels': relations } }),
  );
  expect([wordsOfBlocks(blocks), blocks[0]?.type === 'paragraph' && blocks[0].alignment, asides]).toEqual([
    'Báo cáo',
    'right',
    [],
  ]);
});

test('as many runs as a paragraph may hold, its end deleted', async () => {
  const runs = '<w:r><w:t>a</w:t></w:r>'.repeat(130_000);
  const { blocks } = await read(wordFile({ body: `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${runs}</w:p><w:p/>` }));
  expect([blocks.length, wordsOfBlocks(blocks).length]).toEqual([1, 130_000]);
});

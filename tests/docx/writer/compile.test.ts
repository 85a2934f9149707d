/** The step that the library keeps to itself gives what it zips. */
import {
  Document,
  ExternalHyperlink,
  FootnoteReference,
  Header,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compile } from '../../../scripts/docx/writer/compile.ts';
import { png } from '../../helpers/pictures.ts';

const PICTURE = { type: 'png', data: png(4, 3), transformation: { width: 4, height: 3 } } as const;

test('the parts of a document are those of its package', async () => {
  const cell = new TableCell({
    children: [new Paragraph({ text: '1 & 2', numbering: { reference: 'list', level: 0 } })],
  });
  const document = new Document({
    numbering: { config: [{ reference: 'list', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
    footnotes: { 1: { children: [new Paragraph('Chú thích')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ children: [new ImageRun(PICTURE)] })] }) },
        children: [
          new Table({ rows: [new TableRow({ children: [cell] })] }),
          new Paragraph({
            children: [
              new ExternalHyperlink({ link: 'https://a.vn/', children: [new TextRun('trang tin')] }),
              new TextRun({ children: [new FootnoteReference(1)] }),
              new ImageRun(PICTURE),
            ],
          }),
        ],
      },
    ],
  });
  const zipped = Object.entries(unzipSync(await Packer.toBuffer(document)));
  const bytes = (part: string | Uint8Array) => Buffer.from(typeof part === 'string' ? strToU8(part) : part);
  const parts = [...compile(document)].map(([name, part]) => [name, bytes(part)]);
  expect(parts).toEqual(zipped.map(([name, part]) => [name, bytes(part)]));
});

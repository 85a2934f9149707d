import fc from 'fast-check';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ZippedFile, zipFiles } from '#lib/ooxml/write-zip.ts';
import '../../helpers/random.ts';

/** What the library that deflates makes of the same files. */
function byLibrary(files: readonly ZippedFile[]): Uint8Array {
  const options = { level: 6, mtime: new Date(1980, 0, 1), os: 0, attrs: 0 } as const;
  const bytes = (content: ZippedFile[1]) => (typeof content === 'string' ? strToU8(content) : content);
  const zippable: Zippable = Object.fromEntries(files.map(([name, content]) => [name, [bytes(content), options]]));
  return zipSync(zippable);
}

const name = fc.constantFrom('[Content_Types].xml', 'word/document.xml', 'word/media/ảnh.png', 'a b', 'báo-cáo.docx');
const content: fc.Arbitrary<ZippedFile[1]> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.uint8Array(),
  fc.nat({ max: 5000 }).map((times) => '<w:p>Đã họp</w:p>'.repeat(times)),
);

test('files are zipped as by fflate, at any time, once and again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, content), { maxLength: 6 }), (files) => {
      const expected = byLibrary(files);
      expect([zipFiles(files), zipFiles(files)].map((zip) => Buffer.compare(zip, expected))).toEqual([0, 0]);
    }),
    { numRuns: 200 },
  );
});

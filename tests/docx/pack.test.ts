import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Bookmark, Document, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packDocument } from '../../scripts/docx/pack.ts';
import { buildReport, KITCHEN_SINK, MODIFIED } from './build.ts';
import { all, at, parseXml, readParts } from './word-document.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const first = await buildReport(KITCHEN_SINK);

test('the same report gives the same bytes, whatever was built before', async () => {
  await buildReport(KITCHEN_SINK.replace('[trang tin', '[a](https://a.vn) [trang tin'));
  expect(sha256(await buildReport(KITCHEN_SINK))).toBe(sha256(first));
});

test('reports built at the same time do not disturb each other', async () => {
  const built = await Promise.all([KITCHEN_SINK, KITCHEN_SINK, KITCHEN_SINK].map((source) => buildReport(source)));
  expect(built.map(sha256)).toEqual([sha256(first), sha256(first), sha256(first)]);
});

test.each([
  ['Asia/Ho_Chi_Minh', 'vi_VN.UTF-8'],
  ['America/Los_Angeles', 'C'],
])('the same bytes in time zone %s, locale %s', (TZ, LANG) => {
  const script = "const { buildReport, KITCHEN_SINK } = await import('./tests/docx/build.ts'); process.stdout.write(await buildReport(KITCHEN_SINK));";
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...process.env, TZ, LANG, LC_ALL: LANG },
  });
  expect(sha256(output)).toBe(sha256(first));
});

test('the parts stand in a fixed order, without a time of day', () => {
  expect(Object.keys(unzipSync(first)).slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  // Local file header: DOS time at byte 10, DOS date at byte 12 (1980-01-01 is 0x21).
  const header = new DataView(first.buffer, first.byteOffset);
  expect([header.getUint16(10, true), header.getUint16(12, true)]).toEqual([0, 0x21]);
});

test('bookmarks are numbered within their document', async () => {
  const bookmarked = () =>
    new Document({ sections: [{ children: ['a', 'b'].map((id) => new Paragraph({ children: [new Bookmark({ id, children: [new TextRun(id)] })] })) }] });
  await packDocument(bookmarked(), MODIFIED);
  const parts = readParts(await packDocument(bookmarked(), MODIFIED));
  const body = at(parseXml(parts['word/document.xml'] ?? ''), 'w:body');
  const ids = ['w:bookmarkStart', 'w:bookmarkEnd'].map((name) => (body ? all(body, name) : []).map((bookmark) => bookmark.attributes['w:id']));
  expect(ids).toEqual([
    ['0', '1'],
    ['0', '1'],
  ]);
});

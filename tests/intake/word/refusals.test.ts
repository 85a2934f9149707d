/** Files that are no Word documents, or none that should be read: each is told apart, with what to do. */
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readWord } from '../../../scripts/intake/word/read-word.ts';
import { type Forged, zip } from '../../lib/ooxml/forged-zip.ts';
import { wordFile } from './word-file.ts';

const text = (words: string) => Buffer.from(words);
const DOCX = wordFile({ body: '<w:p><w:r><w:t>Báo cáo</w:t></w:r></w:p>' });
const withFiles = (files: Readonly<Record<string, string>>) => wordFile({ body: '', files });
const compound = (...streams: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ...streams.map((stream) => Buffer.from(stream, 'utf16le')),
  ]);
const package_ = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, text(content)])));
const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const bomb: Forged = { name: 'word/document.xml', content: new Uint8Array(64 * 1024 * 1024) };
const types = (...kinds: readonly string[]) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${kinds.map((kind) => `<Override PartName="/word/document.xml" ContentType="${kind}"/>`).join('')}</Types>`;

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', text(''), /^tệp rỗng/u],
  ['a .doc', compound('WordDocument', '1Table'), /^là tệp Word cũ \(\.doc\): .*lưu dưới dạng \.docx/u],
  ['a password', compound('EncryptionInfo', 'EncryptedPackage'), /^có mật khẩu: .*xóa mật khẩu/u],
  ['an .xls', compound('Workbook'), /^là tệp Excel cũ/u],
  ['a .ppt', compound('PowerPoint Document'), /^là tệp PowerPoint cũ/u],
  ['a PDF', text('%PDF-1.7\n'), /^là tệp PDF/u],
  ['RTF', text('{\\rtf1\\ansi'), /^là tệp RTF đổi đuôi/u],
  ['a web page', text('\uFEFF<!DOCTYPE html>\n<html>'), /^là trang web \(HTML\) đổi đuôi/u],
  ['a web page of Word', text('<html xmlns:w="urn:schemas-microsoft-com:office:word">'), /^là trang web/u],
  ['Word as flat XML', text('<?xml version="1.0"?><pkg:package/>'), /^là tệp XML/u],
  ['Markdown', text('# Báo cáo'), /^không phải tệp \.docx/u],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), /^không phải tệp \.docx/u],
  ['a workbook', package_({ '[Content_Types].xml': types('x'), 'xl/workbook.xml': '<a/>' }), /^là tệp Excel/u],
  ['slides', package_({ 'ppt/presentation.xml': '<a/>' }), /^là tệp PowerPoint/u],
  ['OpenDocument', package_({ mimetype: 'application/vnd.oasis.opendocument.text' }), /^là tệp OpenDocument/u],
  ['Pages', package_({ 'Index/Document.iwa': '' }), /^là tệp Pages/u],
  ['another zip', package_({ 'a.txt': 'x' }), /^không phải tệp \.docx/u],
  ['no text in it', package_({ '[Content_Types].xml': types('x') }), /^không thấy phần nội dung/u],
  ['half of it', DOCX.subarray(0, DOCX.length - 9), /^không mở được: .*chưa được tải về đủ/u],
  ['macros', withFiles({ 'word/vbaProject.bin': 'x' }), /^có macro: .*không phải \.docm/u],
  ['macros by their type', withFiles({ '[Content_Types].xml': types(MACRO) }), /^có macro/u],
  ['ActiveX', withFiles({ 'word/activeX/activeX1.xml': '<a/>' }), /^có điều khiển ActiveX/u],
  ['a bomb', zip([{ ...bomb, name: '[Content_Types].xml' }, bomb]), /^không mở được: .*lớn bất thường/u],
  ['a DTD', withFiles({ 'word/document.xml': '<!DOCTYPE a><a/>' }), /^phần word\/document\.xml bị hỏng/u],
  ['no body', withFiles({ 'word/document.xml': '<a/>' }), /^không thấy nội dung/u],
])('%s', async (_, bytes, refusal) => {
  expect(await readWord(bytes)).toEqual({ refusal: expect.stringMatching(refusal) });
});

test('a file that is larger than any report', async () => {
  const bytes = new Uint8Array(100 * 1024 * 1024 + 1);
  expect(await readWord(bytes)).toEqual({ refusal: expect.stringMatching(/^tệp lớn 101 MB, nhiều nhất là 100 MB/u) });
});

test('text that nests deeper than any document', async () => {
  const body = `${'<w:tbl><w:tr><w:tc>'.repeat(60)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(60)}`;
  expect(await readWord(wordFile({ body }))).toEqual({ refusal: expect.stringMatching(/lồng nhau quá mức/u) });
});

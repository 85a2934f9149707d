import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import manifest from '../../../package.json' with { type: 'json' };
import { PROJECT } from '../../helpers/project.ts';
import { buildReport, KITCHEN_SINK } from '../build.ts';
import {
  all,
  at,
  bodyOf,
  type Element,
  elements,
  linesOf,
  parseXml,
  readParts,
  textOfWord,
  value,
} from '../word-document.ts';

const parts = readParts(await buildReport(KITCHEN_SINK));
const part = (name: string) => parseXml(parts[name] ?? '');
const styles = elements(part('word/styles.xml'), 'w:style');

test('the page is that of the profile', () => {
  const section = at(part('word/document.xml'), 'w:body', 'w:sectPr');
  expect(at(section, 'w:pgSz')?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' });
  expect(at(section, 'w:pgMar')?.attributes).toEqual({
    'w:top': '1134',
    'w:bottom': '1134',
    'w:left': '1701',
    'w:right': '850',
    'w:header': '567',
    'w:footer': '567',
    'w:gutter': '0',
  });
});

test('pages are numbered in the header, but for the first', () => {
  const section = at(part('word/document.xml'), 'w:body', 'w:sectPr');
  expect(elements(section, 'w:titlePg')).toEqual([{ name: 'w:titlePg', attributes: {}, children: [] }]);
  expect(elements(section, 'w:headerReference').map((reference) => reference.attributes['w:type'])).toEqual([
    'default',
  ]);
  const header = part('word/header1.xml');
  expect(elements(header, 'w:p').map((paragraph) => value(at(paragraph, 'w:pPr', 'w:pStyle')))).toEqual(['Header']);
  expect(all(header, 'w:instrText').map((field) => field.children)).toEqual([['PAGE']]);
});

test('text is Vietnamese, in Times New Roman 14', () => {
  const defaults = at(part('word/styles.xml'), 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  const font = 'Times New Roman';
  expect(at(defaults, 'w:rFonts')?.attributes).toEqual({
    'w:ascii': font,
    'w:hAnsi': font,
    'w:eastAsia': font,
    'w:cs': font,
  });
  expect(value(at(defaults, 'w:sz'))).toBe('28');
  expect(at(defaults, 'w:lang')?.attributes).toEqual({ 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'ar-SA' });
});

test('headings are headings for Word', () => {
  const headings = styles
    .filter((style) => style.attributes['w:styleId']?.startsWith('Heading'))
    .map((style) => [
      style.attributes['w:styleId'],
      value(at(style, 'w:name')),
      value(at(style, 'w:pPr', 'w:outlineLvl')),
      elements(at(style, 'w:pPr'), 'w:keepNext').length,
      elements(at(style, 'w:rPr')).map((mark) => [mark.name, value(mark)].filter(Boolean).join('=')),
    ]);
  const looks = (...marks: readonly string[]) => [...marks, 'w:sz=28', 'w:szCs=28'];
  expect(headings).toEqual([
    ['Heading1', 'heading 1', '0', 1, looks('w:b', 'w:bCs', 'w:caps')],
    ['Heading2', 'heading 2', '1', 1, looks('w:b', 'w:bCs')],
    ['Heading3', 'heading 3', '2', 1, looks('w:b', 'w:bCs', 'w:i', 'w:iCs')],
    ['Heading4', 'heading 4', '3', 1, looks()],
    ['Heading5', 'heading 5', '4', 1, looks()],
    ['Heading6', 'heading 6', '5', 1, looks()],
  ]);
});

test('paragraphs are justified, set in by 10 mm, 6 pt apart, lines of exactly 18 pt', () => {
  const properties = at(
    styles.find((style) => style.attributes['w:styleId'] === 'BodyText'),
    'w:pPr',
  );
  expect(elements(properties)).toEqual([
    { name: 'w:spacing', attributes: { 'w:before': '120', 'w:line': '360', 'w:lineRule': 'exact' }, children: [] },
    { name: 'w:ind', attributes: { 'w:firstLine': '567' }, children: [] },
    { name: 'w:jc', attributes: { 'w:val': 'both' }, children: [] },
  ]);
});

test('every style that is used exists', () => {
  const ids = new Set(styles.map((style) => style.attributes['w:styleId']));
  const used = ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml'].flatMap((name) =>
    ['w:pStyle', 'w:rStyle'].flatMap((kind) => all(part(name), kind).map((style) => value(style) ?? '')),
  );
  expect(used.filter((id) => !ids.has(id))).toEqual([]);
});

test('the properties name type, title, issuer and the time of the last change', () => {
  const properties = elements(part('docProps/core.xml')).map((property) => [property.name, property.children.join('')]);
  expect(properties).toEqual([
    ['dc:title', 'Báo cáo Kết quả xây dựng và thực hiện quy chế dân chủ ở cơ sở 6 tháng đầu năm 2023'],
    ['dc:subject', 'Kết quả thực hiện quy chế dân chủ'],
    ['dc:creator', 'Ban Chỉ đạo thực hiện Quy chế dân chủ'],
    ['cp:keywords', 'c; Quận Lê Chân'],
    ['cp:lastModifiedBy', 'Ban Chỉ đạo thực hiện Quy chế dân chủ'],
    ['dcterms:created', '2023-06-13T02:03:04Z'],
    ['dcterms:modified', '2023-06-13T02:03:04Z'],
    ['dc:language', 'vi-VN'],
  ]);
});

test('custom properties name what it is built from, and by which versions', () => {
  const properties = elements(part('docProps/custom.xml')).map((property) => [
    property.attributes.name,
    textsOf(property).join(''),
  ]);
  expect(properties).toEqual([
    ['campaign', 'c'],
    ['unit', 'hai-phong/le-chan'],
    ['path', 'c/reports/hai-phong/le-chan.docx'],
    ['profile', 'party-2018'],
    ['writer', `decuong ${manifest.version}`],
    ['library', `docx ${manifest.devDependencies.docx}`],
  ]);
});

test('every construct has its style and its text', () => {
  const expected = readFileSync(join(PROJECT, 'tests', 'fixtures', 'docx', 'ok-kitchen-sink', 'expected.txt'), 'utf8');
  expect(`${linesOf(bodyOf(parts)).join('\n')}\n`).toBe(expected);
});

test('footnotes hold their text, a note in a note its label', () => {
  const notes = elements(part('word/footnotes.xml'), 'w:footnote').slice(2);
  expect(notes.map((note) => linesOf(elements(note)))).toEqual([
    ['FootnoteText:  Theo Nghị quyết số 35/NQ-HĐND[chithi].', 'FootnoteText: Không kể khu công nghiệp.'],
    ['FootnoteText:  Chỉ thị số 15-CT/TU.'],
  ]);
});

test('comments of the author are nowhere in the file', () => {
  const comments = ['Ghi chú của người soạn', 'trước khi ký', 'lời dẫn', 'hết -->'];
  const leaks = Object.entries(parts).flatMap(([name, xml]) =>
    comments.filter((comment) => xml.includes(comment)).map((comment) => [name, comment]),
  );
  expect(leaks).toEqual([]);
});

test('the words of the Markdown are the words of the document, in order', () => {
  // Footnotes stand in a part of their own, text in HTML is no text of the tree.
  const markdown = KITCHEN_SINK.replace(/^\[\^(?:phuong|chithi)\]:[^\n]*\n(?:\n? {4}.*\n)?/gmu, '')
    .replace(/\[\^\w+\]|<\/?(?!br)\w+(?: [^>]*)?>/gu, '')
    .replaceAll('<br>', ' ');
  const written = words(leaves(parseMarkdown(markdown)).join(' ').replaceAll('&amp;', '&'));
  const lines = bodyOf(parts)
    .slice(2, -1)
    .filter((block) => value(at(block, 'w:pPr', 'w:pStyle')) !== 'Addressees');
  const built = words(
    lines
      .flatMap((block) =>
        all({ name: '', attributes: {}, children: [block] }, 'w:p').map((paragraph) =>
          textOfWord(paragraph).replace(/\[\d\]/gu, ''),
        ),
      )
      .join(' '),
  );
  // The mark of the end is the writer's own.
  expect(built).toEqual(written.with(-1, 'chữ./.'));
});

function textsOf(element: Element): readonly string[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

type Node = ReturnType<typeof parseMarkdown> | ReturnType<typeof parseMarkdown>['children'][number];

/** The text of each block of a tree. */
function leaves(node: Node): readonly string[] {
  if (node.type === 'html' || node.type === 'yaml' || node.type === 'definition') return [];
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [inline(node)];
  if ('children' in node) return node.children.flatMap((child) => leaves(child));
  return 'value' in node ? [node.value] : [];
}

function inline(node: Node): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('children' in node) return node.children.map((child) => inline(child)).join('');
  return 'value' in node ? node.value : '';
}

test('there is a form for every profile', () => {
  expect(
    (['party-2018', 'party-2026', 'state', 'union'] as const).map((name) => profileOf(name)?.guide ?? null),
  ).toEqual(['Hướng dẫn 36-HD/VPTW', 'Hướng dẫn 05-HD/VPTW', 'Nghị định 30/2020/NĐ-CP', 'Quyết định 933/QĐ-TLĐ']);
});

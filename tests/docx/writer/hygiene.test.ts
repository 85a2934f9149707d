/** What Word, screen readers and other programs expect beside what is seen. */
import { describe, expect, test } from 'vitest';
import { PROFILES } from '#lib/profiles/grammar.ts';
import { buildBody, FRONT_MATTER } from '../build.ts';
import { letterIn, reportIn } from '../facts/documents.ts';
import { buildRedline } from '../redline/build.ts';
import {
  all,
  at,
  type Element,
  elements,
  type Parts,
  parseXml,
  readParts,
  textOfWord,
  value,
} from '../word-document.ts';

/** Names of styles that Word has itself; it knows no others. */
const BUILT_IN =
  /^(?:Normal|Title|Subtitle|heading [1-9]|Body Text|List Paragraph|List Continue|Quote|caption|footnote (?:text|reference)|header|Default Paragraph Font|Normal Table|No List)$/u;

const xml = (parts: Parts, name: string): Element => parseXml(parts[`word/${name}.xml`] ?? '<none/>');

describe.each(PROFILES)('%s', (profile) => {
  const built = Promise.all([reportIn(profile), letterIn(profile)]).then((all) => all.map(readParts));

  test('every style but Word’s own says that it is custom, and has its place in Word’s list', async () => {
    for (const parts of await built)
      for (const style of elements(xml(parts, 'styles'), 'w:style')) {
        const name = value(at(style, 'w:name')) ?? '';
        const priority = value(at(style, 'w:uiPriority'));
        expect([name, style.attributes['w:customStyle'] ?? '0', priority === undefined]).toEqual([
          name,
          BUILT_IN.test(name) ? '0' : '1',
          name === 'Normal',
        ]);
      }
  });

  test('the gallery shows the styles of text, not those of the letterhead and the signature', async () => {
    for (const parts of await built)
      expect(
        elements(xml(parts, 'styles'), 'w:style').flatMap((style) =>
          at(style, 'w:qFormat') ? [value(at(style, 'w:name'))] : [],
        ),
      ).toEqual([
        'Normal',
        'Title',
        'Subtitle',
        ...[1, 2, 3, 4, 5, 6].map((level) => `heading ${level}`),
        'Body Text',
        'Basis',
        'List Paragraph',
        'List Continue',
        'Quote',
        'Table Text',
        'Table Heading',
        'caption',
        'Appendix Number',
        'Appendix Title',
        'Attached',
      ]);
  });

  test('defaults of each type of style, and a theme in the profile’s font', async () => {
    for (const parts of await built) {
      const defaults = elements(xml(parts, 'styles'), 'w:style').filter(({ attributes }) => attributes['w:default']);
      const fonts = ['a:majorFont', 'a:minorFont'].map((font) => fontOf(parts, font));
      expect([defaults.map(({ attributes }) => attributes['w:type']), fonts]).toEqual([
        ['paragraph', 'character', 'table', 'numbering'],
        ['Times New Roman', 'Times New Roman'],
      ]);
    }
  });
});

function fontOf(parts: Parts, font: string): string | undefined {
  const [found] = all(xml(parts, 'theme/theme1'), font);
  return at(found, 'a:latin')?.attributes.typeface;
}

const LISTS = '- một\n\nHai:\n\n1. một\n2. hai\n\nBa:\n\n3. ba\n\nBốn:\n\n1) một\n\nNăm:\n\n1. một\n';
const listMarks = (parts: Parts) =>
  elements(xml(parts, 'numbering'), 'w:abstractNum').map((list) => [
    value(at(list, 'w:nsid')) ?? '',
    value(at(list, 'w:tmpl')) ?? '',
  ]);

test('each kind of list has marks of its own, the same in every document', async () => {
  const [one, other] = [(await buildBody(LISTS)).parts, (await buildBody(`1. khác\n\n${LISTS}`)).parts];
  const marks = listMarks(one);
  expect(marks.flat().filter((mark) => !/^[\dA-F]{8}$/u.test(mark))).toEqual([]);
  expect(new Set(marks.flat()).size).toBe(marks.flat().length);
  expect(new Set(listMarks(other).map(String))).toEqual(new Set(marks.map(String)));
});

test('tables say how they look; those of data what is in them', async () => {
  const { parts } = await buildBody(
    '| A | B |\n|---|---|\n| 1 | 2 |\n\n## I. Kết quả *chung*\n\n### 1. Cơ quan\n\n| Chỉ tiêu | **Số** liệu[^1] | |\n|---|---|---|\n| Số cuộc | 5 | |\n| Số người | 7 | |\n\n## Phụ lục I. Số liệu\n\n| | |\n|---|---|\n\n[^1]: Nguồn.\n',
  );
  const tables = all(xml(parts, 'document'), 'w:tbl').map((table) => {
    const properties = at(table, 'w:tblPr');
    const named = (name: string) => value(at(properties, name)) ?? '';
    return [named('w:tblStyle'), named('w:tblLook'), named('w:tblCaption'), named('w:tblDescription')];
  });
  expect(tables).toEqual([
    ['LayoutTable', '0600', '', ''],
    ['DataTable', '0620', 'Kết quả', 'Bảng 1 dòng, các cột: A; B'],
    ['DataTable', '0620', '1. Cơ quan', 'Bảng 2 dòng, các cột: Chỉ tiêu; Số liệu'],
    ['LayoutTable', '0600', '', ''],
    ['DataTable', '0620', 'Số liệu', 'Bảng 0 dòng, 2 cột'],
  ]);
});

test('words from right to left and East Asian ones are runs of their own, in their languages', async () => {
  const { body } = await buildBody(
    'Chữ **שלום, עולם** và السلامُ عليكم 2023 ورحمة, Hán 越南，人民; ひらがな仮名; 한국어; Chăm ꨀꨇꩉ; ខ្មែរ.',
  );
  const runs = elements(body[0], 'w:r').map((run) => {
    const look = elements(at(run, 'w:rPr')).map(({ name, attributes }) =>
      [name, ...Object.values(attributes)].join(' '),
    );
    return [textOfWord(run), ...look];
  });
  expect(runs).toEqual([
    ['Chữ '],
    ['שלום, עולם', 'w:b', 'w:bCs', 'w:rtl', 'w:lang he-IL'],
    [' và '],
    ['السلامُ عليكم 2023 ورحمة', 'w:rtl', 'w:lang ar-SA'],
    [', Hán '],
    ['越南，人民', 'w:rFonts eastAsia', 'w:lang zh-CN'],
    ['; '],
    ['ひらがな仮名', 'w:rFonts eastAsia', 'w:lang ja-JP'],
    ['; '],
    ['한국어', 'w:rFonts eastAsia', 'w:lang ko-KR'],
    ['; Chăm ꨀꨇꩉ; ខ្មែរ./.'],
  ]);
  expect(all(body[0] ?? parseXml('<none/>'), 'w:bidi')).toEqual([]);
});

test('every tracked change has a number of its own, in whatever part', async () => {
  const text = (words: string) =>
    `---\n${FRONT_MATTER}\n---\n\n# A ${words}\n\n## I. ${words}\n\nB שלום ${words}.[^1]\n\n- ${words}\n\n| A |\n|---|\n| ${words} |\n\n![${words}](20x10.png)\n\n[^1]: Nguồn ${words} [trang ${words}](https://a.vn).\n`;
  const parts = readParts(await buildRedline(text('cũ'), `${text('mới').replace('| A |', '| A | B |')}\nThêm שלום.\n`));
  const changes = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml') && name.startsWith('word/'))
    .flatMap(([part, text]) =>
      CHANGES.flatMap((name) => all(parseXml(text), name)).map(({ attributes }) => ({ part, id: attributes['w:id'] })),
    );
  expect(new Set(changes.map(({ part }) => part))).toEqual(new Set(['word/document.xml', 'word/footnotes.xml']));
  const ids = changes.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

const CHANGES = ['w:ins', 'w:del', 'w:rPrChange', 'w:pPrChange', 'w:cellIns', 'w:cellDel', 'w:moveFrom', 'w:moveTo'];

import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOfHtml } from '../../../scripts/docx/body/html.ts';
import { headingKinds } from '../../../scripts/docx/documents/heading-kinds.ts';
import { buildBody, buildReport, FRONT_MATTER } from '../build.ts';
import { all, at, type Element, elements, linesOf, parseXml, readParts, textOfWord, value } from '../word-document.ts';

/** The runs of a paragraph: text and the marks that are on. */
function runsOf(paragraph: Element | undefined) {
  return elements(paragraph, 'w:r').map((run) => [
    textOfWord(run),
    ...elements(at(run, 'w:rPr'))
      .filter((mark) => !mark.name.endsWith('Cs'))
      .map((mark) => mark.name),
  ]);
}

const indentOf = (paragraph: Element | undefined) => at(paragraph, 'w:pPr', 'w:ind')?.attributes ?? null;
const keepsNext = (paragraph: Element | undefined) => elements(at(paragraph, 'w:pPr'), 'w:keepNext').length === 1;

describe('what stands in a paragraph', () => {
  test('marks add up', async () => {
    const { body } = await buildBody('Một **hai *ba*** ~~bốn~~ `năm`');
    expect(runsOf(body[0])).toEqual([
      ['Một '],
      ['hai ', 'w:b'],
      ['ba', 'w:b', 'w:i'],
      [' '],
      ['bốn', 'w:strike'],
      [' '],
      ['năm', 'w:rFonts'],
      ['./.'],
    ]);
  });

  test('links to the web and to mailboxes are links, of others the text stays', async () => {
    const { body, parts } = await buildBody(
      '[một](https://a.vn/Tin tức) [hai](https://a.vn/?a=1&b=2) [ba](../x.md) [bốn](javascript:x) [năm][n] <https://b.vn>\n\n[n]: mailto:bcd@a.vn\n',
    );
    expect(body.map((paragraph) => textOfWord(paragraph))).toEqual([
      '[một](https://a.vn/Tin tức) hai ba bốn năm https://b.vn',
    ]);
    const relationships = elements(parseXml(parts['word/_rels/document.xml.rels'] ?? '')).map(
      (relationship) => relationship.attributes,
    );
    const links = elements(body[0], 'w:hyperlink').map((link) => [
      textOfWord(link),
      relationships.find(({ Id }) => Id === link.attributes['r:id'])?.Target,
      /^rId\d+$/u.test(link.attributes['r:id'] ?? ''),
    ]);
    expect(links).toEqual([
      ['hai', 'https://a.vn/?a=1&b=2', true],
      ['năm', 'mailto:bcd@a.vn', true],
      ['https://b.vn', 'https://b.vn/', true],
    ]);
  });

  test('a footnote that is referred to twice is two notes', async () => {
    const { body, parts } = await buildBody(
      'Một[^a] hai[^a].\n\n[^a]: Chú thích[^b].\n\n    | A | B |\n    |---|---|\n    | 1 | 2 |\n\n[^b]: Của chú thích.\n',
    );
    expect(linesOf(body)).toEqual(['BodyText: Một[1] hai[2].', 'BodyText: Của chú thích./.']);
    const note = ['FootnoteText:  Chú thích[b].', 'FootnoteText: A; B', 'FootnoteText: 1; 2'];
    expect(
      elements(parseXml(parts['word/footnotes.xml'] ?? ''), 'w:footnote')
        .slice(2)
        .map((footnote) => linesOf(elements(footnote))),
    ).toEqual([note, note]);
  });

  test('what XML cannot hold is left out, text is NFC', async () => {
    const { body } = await buildBody(`A\u{1}B\u{FFFE}C ${'Đề án'.normalize('NFD')} \u{1F4C4}`);
    expect(linesOf(body)).toEqual(['BodyText: ABC Đề án \u{1F4C4}']);
  });
});

describe('html', () => {
  test.each([
    ['<!-- ghi chú -->', ''],
    ['<!-- không đóng\n\nhết', ''],
    ['<div>\nMột<br/>hai\n</div>', '\nMột hai\n'],
    ['H<sub>2</sub>O &amp; &#272;ất &#xC3;n &lt;b&gt; &khong;', 'H2O & Đất Ãn <b> &khong;'],
    ['<![CDATA[trong]]> <!DOCTYPE x> <?php ?>', 'trong'],
  ])('%j', (html, text) => {
    expect(textOfHtml(html).trim()).toBe(text.trim());
  });

  test('a comment builds nothing, in a text or alone', async () => {
    const { body } = await buildBody('<!-- a -->\n\nMột<!-- b --> hai.\n\n- <!-- c -->\n\n- ba\n');
    expect(linesOf(body)).toEqual(['BodyText: Một hai.', 'ListParagraph: ba./.']);
  });
});

describe('headings', () => {
  test('depth gives the style; parts and chapters have their number on a line of its own', async () => {
    const { body } = await buildBody('## Phần thứ nhất. TÌNH HÌNH\n\n### I. Một\n\n###### Sâu\n\n## Phần mềm\n');
    expect(linesOf(body)).toEqual([
      'Heading1: Phần thứ nhất / TÌNH HÌNH',
      'Heading2: I. Một',
      'Heading5: Sâu',
      'Heading1: Phần mềm',
    ]);
  });

  test.each([
    ['no number', '## Một', ['roman', 'arabic', 'dotted', 'letter', 'letter', 'letter']],
    [
      'parts',
      '## Phần thứ nhất\n\n### I. Hai\n\n#### 1. Ba',
      ['part', 'roman', 'arabic', 'letter', 'letter', 'letter'],
    ],
    [
      'arabic at once',
      '## 1. Một\n\n### 1.1. Hai\n\n#### a) Ba',
      ['arabic', 'dotted', 'letter', 'letter', 'letter', 'letter'],
    ],
    ['capital letters', '## A. Một\n\n### I. Hai', ['roman', 'roman', 'dotted', 'letter', 'letter', 'letter']],
    [
      'the first of a level counts',
      '## I. Một\n\n## 1. Hai',
      ['roman', 'arabic', 'dotted', 'letter', 'letter', 'letter'],
    ],
  ])('the kind of their numbers gives their look: %s', (_what, markdown, kinds) => {
    expect(headingKinds(parseMarkdown(markdown))).toEqual(kinds);
  });
});

describe('lists', () => {
  test('each counts from its own first number, with its own delimiter, `-` and `+` take turns', async () => {
    const { body, parts } = await buildBody(
      '3. a\n4. b\n   1) c\n\nx\n\n1. d\n2. e\n\ny\n\n1. f\n\nz\n\n- g\n  - h\n    - i\n',
    );
    const numbering = parseXml(parts['word/numbering.xml'] ?? '');
    const items = body.flatMap((paragraph) => {
      const properties = at(paragraph, 'w:pPr', 'w:numPr');
      if (!properties) return [];
      const number = value(at(properties, 'w:numId'));
      const depth = value(at(properties, 'w:ilvl'));
      const list = elements(numbering, 'w:num').find((element) => element.attributes['w:numId'] === number);
      const definition = elements(numbering, 'w:abstractNum').find(
        (element) => element.attributes['w:abstractNumId'] === value(at(list, 'w:abstractNumId')),
      );
      const level = elements(definition, 'w:lvl').find((element) => element.attributes['w:ilvl'] === depth);
      return [
        [
          textOfWord(paragraph),
          number,
          value(at(level, 'w:lvlText')),
          value(at(level, 'w:start')),
          at(level, 'w:pPr', 'w:ind')?.attributes,
        ],
      ];
    });
    const indent = (left: string) => ({ 'w:left': left, 'w:firstLine': '567' });
    // The first number is that of bullets that the library always writes.
    expect(items).toEqual([
      ['a', '2', '%1.', '3', indent('0')],
      ['b', '2', '%1.', '3', indent('0')],
      ['c', '3', '%2)', '1', indent('283')],
      ['d', '4', '%1.', '1', indent('0')],
      ['e', '4', '%1.', '1', indent('0')],
      ['f', '5', '%1.', '1', indent('0')],
      // Dashes do not count, so all lists of them are one.
      ['g', '6', '-', '1', indent('0')],
      ['h', '6', '+', '1', indent('283')],
      ['i./.', '6', '-', '1', indent('567')],
    ]);
  });

  test('what follows in an item stays indented in it', async () => {
    const { body } = await buildBody('- a\n\n  b\n\n  - c\n\n    d\n\n    > e\n    >\n    > - f\n\n        mã\n');
    expect(body.map((paragraph) => [textOfWord(paragraph), indentOf(paragraph)])).toEqual([
      ['a', null],
      ['b', { 'w:left': '567' }],
      ['c', null],
      ['d', { 'w:left': '850' }],
      ['e', { 'w:left': '1417' }],
      ['f', { 'w:left': '1417', 'w:firstLine': '567' }],
      ['mã', { 'w:left': '850' }],
    ]);
  });

  test('an item may begin with something else than a paragraph', async () => {
    const { body } = await buildBody('- - a\n');
    expect(linesOf(body)).toEqual(['ListParagraph: ', 'ListParagraph: a./.']);
  });

  test('an empty item keeps its number, but no dash of its own', async () => {
    const { body } = await buildBody('1. a\n2.\n3. b\n\n- c\n-\n');
    expect(linesOf(body)).toEqual(['ListParagraph: a', 'ListParagraph: ', 'ListParagraph: b', 'ListParagraph: c./.']);
    expect(body.map(keepsNext)).toEqual([false, false, false, true]);
  });
});

describe('tables', () => {
  const rows = (table: Element | undefined) => elements(table, 'w:tr');
  const flags = (row: Element) => elements(at(row, 'w:trPr')).map((flag) => flag.name);

  test('the header row is repeated, no row is split, the first rows stay together', async () => {
    const { body } = await buildBody('| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n\nHết.\n');
    const table = body[1];
    expect(rows(table).map(flags)).toEqual([
      ['w:cantSplit', 'w:tblHeader'],
      ['w:cantSplit'],
      ['w:cantSplit'],
      ['w:cantSplit'],
    ]);
    expect(rows(table).map((row) => all(row, 'w:p').map(keepsNext))).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('a table is as wide as the text, within a list as wide as what is left', async () => {
    const { body } = await buildBody(
      '| Chỉ tiêu | Số liệu |\n|---|---|\n| Số doanh nghiệp đã ban hành quy chế dân chủ ở cơ sở và đã tổ chức hội nghị người lao động | 5 |\n\n- a\n\n  | A |\n  |---|\n',
    );
    const widths = body
      .filter((block) => block.name === 'w:tbl')
      .map((table) => elements(at(table, 'w:tblGrid')).map((column) => Number(column.attributes['w:w'])));
    expect(widths).toEqual([[8464, 891], [8788]]);
  });

  test('columns are aligned as the table says; else values of a figure table to the right, units in the middle', async () => {
    const { body } = await buildBody(
      '| Chỉ tiêu | Đơn vị tính | 2022 | 2023 | Ghi chú |\n|---|---|---|:-:|---|\n| a | b | 1 | 2 | c |\n\nx\n\n| A | B |\n|---|--:|\n| 1 | 2 | 3 |\n',
    );
    const alignments = (table: Element | undefined) =>
      rows(table).map((row) => all(row, 'w:jc').map((alignment) => value(alignment)));
    expect(alignments(body[1])).toEqual([[], ['left', 'center', 'right', 'center', 'left']]);
    expect(alignments(body[5])).toEqual([[], ['left', 'right', 'left']]);
  });

  test('a table stands clear of what is above it', async () => {
    const { body } = await buildBody('| A |\n|---|\n\n<!-- a -->\n\n| B |\n|---|\n');
    // The last gap stands before the signature block.
    expect(linesOf(body)).toEqual([
      'TableGap: ',
      '<row>',
      'TableHeading: A',
      '</row>',
      'TableGap: ',
      '<row>',
      'TableHeading: B',
      '</row>',
      'TableGap: ',
    ]);
  });
});

test('words that announce what follows stay on its page', async () => {
  const { body } = await buildBody(
    'Một:\n\n- Hai:\n\n  - ba\n- *bốn:*\n\n  năm\n\n> Sáu: [^1]\n\nBảy\n\n**Tám:**\n\nchín\n\n[^1]: Chú.\n',
  );
  expect(body.map((block) => [textOfWord(block), keepsNext(block)])).toEqual([
    ['Một:', true],
    ['Hai:', true],
    ['ba', false],
    ['bốn:', true],
    ['năm', false],
    ['Sáu: [1]', true],
    ['Bảy', false],
    ['Tám:', true],
    ['chín./.', true],
  ]);
});

test('captions, units of figures and words before a list stay on the page of what they stand over', async () => {
  const { body } = await buildBody(
    'Bảng 1. Kết quả\n\n<!-- a -->\n\n(Đơn vị tính: cuộc)\n\n| A |\n|---|\n\nBảng 2 cho thấy\n\nKết quả như sau\n\n- một\n\nĐã xong.\n\n- hai\n\nBiểu 3\n\n![Sơ đồ](a.png)\n\nHình 4. Sơ đồ\n\nHết\n',
  );
  expect(body.filter(({ name }) => name === 'w:p').map((block) => [textOfWord(block), keepsNext(block)])).toEqual([
    ['Bảng 1. Kết quả', true],
    ['(Đơn vị tính: cuộc)', true],
    ['', false],
    ['', false],
    ['Bảng 2 cho thấy', false],
    ['Kết quả như sau', true],
    ['một', false],
    ['Đã xong.', false],
    ['hai', false],
    ['Biểu 3', true],
    ['Sơ đồ', true],
    ['Hình 4. Sơ đồ', false],
    ['Hết./.', true],
  ]);
});

test('behind a table stands a small line, so that LibreOffice keeps a heading with what follows', async () => {
  const { body, parts } = await buildBody('| A |\n|---|\n\n## I. Một\n\n### 1. Hai\n\n| B |\n|---|\n\nBa.\n');
  expect(body.map((block) => (block.name === 'w:tbl' ? 'table' : value(at(block, 'w:pPr', 'w:pStyle'))))).toEqual([
    'TableGap',
    'table',
    'TableEnd',
    'Heading1',
    'Heading2',
    'TableGap',
    'table',
    'TableEnd',
    'BodyText',
  ]);
  const styles = elements(parseXml(parts['word/styles.xml'] ?? ''), 'w:style');
  const keeps = ['Heading1', 'Heading2', 'TableGap', 'Caption'].map((id) =>
    keepsNext(styles.find((style) => style.attributes['w:styleId'] === id)),
  );
  expect(keeps).toEqual([true, true, true, true]);
});

describe('the last block stays on the page of the signature', () => {
  test.each([
    ['a paragraph', 'a\n\nb\n\n<!-- c -->\n', [false, true]],
    ['an item', '- a\n\n  b\n- c\n', [false, false, true]],
    ['a paragraph of an item', '- a\n- b\n\n  c\n', [false, false, true]],
    ['a quote', 'a\n\n> b\n', [false, true]],
    ['code', '    a\n', [true]],
    ['a rule', 'a\n\n***\n\n[x]: y\n', [false, true]],
  ])('%s', async (_what, markdown, expected) => {
    const { body } = await buildBody(markdown);
    expect(body.map(keepsNext)).toEqual(expected);
  });

  test('a row of a table', async () => {
    const { body } = await buildBody('| A |\n|---|\n| 1 |\n| 2 |\n| 3 |\n');
    expect(body.flatMap((block) => all(block, 'w:p').map(keepsNext))).toEqual([true, true, false, true]);
  });

  test('no text at all', async () => {
    expect((await buildBody('<!-- a -->\n')).body).toEqual([]);
  });
});

test('a document without a title has that of the outline', async () => {
  const parts = readParts(await buildReport(`---\n${FRONT_MATTER}\n---\n\n## I. A\n`));
  expect(linesOf(all(parseXml(parts['word/document.xml'] ?? ''), 'w:p').slice(7, 11))).toEqual([
    'Title: BÁO CÁO',
    'Subtitle: Kết quả thực hiện quy chế dân chủ',
    'TitleMark: -----',
    'Addressees: Kính gửi: Ban Chỉ đạo thành phố (qua Ban Dân vận Thành ủy)',
  ]);
});

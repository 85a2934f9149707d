/** What stands in a paragraph, HTML, headings. */
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { headingKinds } from '../../../scripts/docx/body/heading-kinds.ts';
import { textOfHtml } from '../../../scripts/docx/body/html.ts';
import { buildBody, buildReport, FRONT_MATTER } from '../build.ts';
import { all, at, type Element, elements, linesOf, parseXml, readParts, textOfWord } from '../word-document.ts';

/** The runs of a paragraph: text and the marks that are on. */
function runsOf(paragraph: Element | undefined) {
  return elements(paragraph, 'w:r').map((run) => [
    textOfWord(run),
    ...elements(at(run, 'w:rPr'))
      .filter((mark) => !mark.name.endsWith('Cs'))
      .map((mark) => mark.name),
  ]);
}

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

test('a document without a title has that of the outline', async () => {
  const parts = readParts(await buildReport(`---\n${FRONT_MATTER}\n---\n\n## I. A\n`));
  expect(linesOf(all(parseXml(parts['word/document.xml'] ?? ''), 'w:p').slice(7, 11))).toEqual([
    'Title: BÁO CÁO',
    'Subtitle: Kết quả thực hiện quy chế dân chủ',
    'TitleMark: -----',
    'Addressees: Kính gửi: Ban Chỉ đạo thành phố (qua Ban Dân vận Thành ủy)',
  ]);
});

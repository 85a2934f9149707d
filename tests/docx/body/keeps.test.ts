/** What stays on the page of what follows. */
import { describe, expect, test } from 'vitest';
import { buildBody } from '../build.ts';
import { all, at, elements, keepsNext, parseXml, textOfWord, value } from '../word-document.ts';

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
    ['Hình 4. Sơ đồ', true],
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

describe('the last block stays on the page of the signature, and the one before where that is short', () => {
  test.each([
    ['a paragraph', 'a\n\nb\n\n<!-- c -->\n', [true, true]],
    ['a paragraph of some lines', `a\n\n${'dân chủ ở cơ sở '.repeat(12)}\n`, [false, true]],
    ['an item', '- a\n\n  b\n- c\n', [false, true, true]],
    ['a paragraph of an item', '- a\n- b\n\n  c\n', [false, true, true]],
    ['a quote', 'a\n\n> b\n', [true, true]],
    ['code', '    a\n', [true]],
    ['a rule', 'a\n\n***\n\n[x]: y\n', [true, true]],
  ])('%s', async (_what, markdown, expected) => {
    const { body } = await buildBody(markdown);
    expect(body.map(keepsNext)).toEqual(expected);
  });

  test('a row of a table', async () => {
    const { body } = await buildBody('| A |\n|---|\n| 1 |\n| 2 |\n| 3 |\n| 4 |\n');
    expect(body.flatMap((block) => all(block, 'w:p').map(keepsNext))).toEqual([true, true, false, true, true]);
  });

  test('the last rows of a long table, as a table of their own behind a line that is not seen', async () => {
    const long = `| A |\n|---|\n${'| 1 |\n'.repeat(60)}`;
    const shapes = async (markdown: string) =>
      (await buildBody(markdown)).body.map((block) =>
        block.name === 'w:tbl'
          ? `${all(block, 'w:tr').length} rows, ${all(block, 'w:tblHeader').length} of them above`
          : value(at(block, 'w:pPr', 'w:pStyle')),
      );
    expect(await shapes(long)).toEqual([
      'TableGap',
      '59 rows, 1 of them above',
      'TableSeam',
      '2 rows, 0 of them above',
      'TableGap',
    ]);
    expect(await shapes(`${long}\nHết.\n`)).toEqual(['TableGap', '61 rows, 1 of them above', 'TableEnd', 'BodyText']);
    const { parts } = await buildBody(long);
    const styles = elements(parseXml(parts['word/styles.xml'] ?? ''), 'w:style');
    const seam = styles.find((style) => style.attributes['w:styleId'] === 'TableSeam');
    expect(elements(at(seam, 'w:rPr')).map(({ name }) => name)).toEqual(['w:vanish', 'w:sz', 'w:szCs']);
  });

  test('no text at all', async () => {
    expect((await buildBody('<!-- a -->\n')).body).toEqual([]);
  });
});

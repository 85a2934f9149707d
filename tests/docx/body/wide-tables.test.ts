import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROFILES, type Profile } from '#lib/profiles/grammar.ts';
import { profileOf } from '#lib/profiles/profile-of.ts';
import { mm } from '../../../scripts/docx/measure/measure.ts';
import { textWidth } from '../../../scripts/docx/measure/text-area.ts';
import { widthOf } from '../../../scripts/docx/measure/text-width.ts';
import { buildReport, FRONT_MATTER, outlineOf } from '../build.ts';
import { all, at, bodyOf, type Element, elements, parseXml, readParts, textOfWord, value } from '../word-document.ts';

/** Twips. */
interface Cell {
  readonly text: string;
  readonly room: number;
  readonly isHead: boolean;
  readonly size: number;
}

interface Built {
  readonly tables: readonly (readonly (readonly Cell[])[])[];
  readonly captions: readonly string[];
  /** Widths of the tables. */
  readonly widths: readonly number[];
  readonly orientations: readonly (string | undefined)[];
  readonly blocks: readonly Element[];
}

async function build(markdown: string, profile: Profile = 'state'): Promise<Built> {
  const source = `---\n${FRONT_MATTER}\naddressees: []\n---\n\n# Kết quả\n\n${markdown}`;
  const parts = readParts(await buildReport(source, {}, outlineOf(profile)));
  const sizes = new Map(
    elements(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').map((style) => [
      style.attributes['w:styleId'],
      Number(value(at(style, 'w:rPr', 'w:sz'))) / 2,
    ]),
  );
  const blocks = bodyOf(parts);
  const data = blocks.filter((block) => value(at(block, 'w:tblPr', 'w:tblStyle')) === 'DataTable');
  const grid = (table: Element) => elements(at(table, 'w:tblGrid')).map((column) => Number(column.attributes['w:w']));
  return {
    blocks,
    tables: data.map((table) => {
      const margins = ['w:left', 'w:right'].map((side) =>
        Number(at(table, 'w:tblPr', 'w:tblCellMar', side)?.attributes['w:w']),
      );
      const widths = grid(table);
      return elements(table, 'w:tr').map((row) =>
        elements(row, 'w:tc').map((cell, column): Cell => {
          const style = value(at(cell, 'w:p', 'w:pPr', 'w:pStyle')) ?? '';
          return {
            text: textOfWord(cell),
            room: (widths[column] ?? 0) - margins.reduce((sum, margin) => sum + margin, 0),
            isHead: style.endsWith('Heading'),
            size: sizes.get(style) ?? 0,
          };
        }),
      );
    }),
    captions: blocks
      .filter((block) => value(at(block, 'w:pPr', 'w:pStyle')) === 'Caption')
      .map((block) => textOfWord(block)),
    widths: data.map((table) => grid(table).reduce((sum, width) => sum + width, 0)),
    orientations: all(
      { name: '', attributes: {}, children: [parseXml(parts['word/document.xml'] ?? '')] },
      'w:pgSz',
    ).map((size) => size.attributes['w:orient']),
  };
}

/** The words of a cell that a line may not end in, and how wide they are. */
function tooWide({ text, room, isHead, size }: Cell): readonly string[] {
  return text
    .split(/[ \u{200B}]+/u)
    .filter((piece) => widthOf(piece, { size, ...(isHead ? { bold: true } : {}) }) > room);
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
const markdownOf = ([head = [], ...rows]: readonly (readonly string[])[]) =>
  row(head) + row(head.map(() => '---')) + rows.map(row).join('');
const textsOf = (table: Built['tables'][number] | undefined) => (table ?? []).map((one) => one.map(({ text }) => text));

/** What a table said before it was set: rows and columns as typed, its parts beside each other again. */
function asTyped(tables: Built['tables'], names: number, columns: number): readonly (readonly string[])[] {
  const [first = [], ...parts] = tables.map(textsOf);
  const joined = first.map((cells, index) => [...cells, ...parts.flatMap((part) => part[index]?.slice(names) ?? [])]);
  if (joined[0]?.length === columns) return joined;
  return (joined[0] ?? []).map((_, column) => joined.map((cells) => cells[column] ?? ''));
}

const words = fc.constantFrom(
  ...['1.234.567,5', '98,76%', '15-CT/TU', 'nghiêng', 'Phường', 'Nguyễn', 'số', 'a', '2020-2025', '149/KH-UBND', '12'],
);
const cells = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const tables = fc
  .record({ columns: fc.integer({ min: 1, max: 40 }), rows: fc.integer({ min: 1, max: 8 }), isNumbered: fc.boolean() })
  .chain(({ columns, rows, isNumbered }) =>
    fc
      .array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
      .map((list) => ({
        names: isNumbered && columns > 1 ? 2 : 1,
        rows: isNumbered ? list.map((one, index) => [index === 0 ? 'STT' : String(index), ...one.slice(1)]) : list,
      })),
  );

test('no word is wider than its column, no cell is lost or moved, no table is wider than the text', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom(...PROFILES), async ({ rows, names }, profile) => {
      const { tables: built, widths } = await build(`${markdownOf(rows)}\nHết.\n`, profile);
      expect(built.flat(2).flatMap(tooWide)).toEqual([]);
      expect(asTyped(built, names, rows[0]?.length ?? 0)).toEqual(rows);
      expect(new Set(widths)).toEqual(new Set([textWidth(profileOf(profile))]));
    }),
    { numRuns: 40 },
  );
}, 120_000);

/** A table of figures: a name and so many columns of a header word and large numbers. */
function figures(columns: number, rows: number, head = 'Tổng số'): string {
  return markdownOf([
    ['Đơn vị', ...Array.from({ length: columns - 1 }, (_, index) => `${head} ${index + 1}`)],
    ...Array.from({ length: rows }, (_, row) => [`Xã ${row + 1}`, ...Array<string>(columns - 1).fill('1.234.567,5')]),
  ]);
}

const sizesOf = (built: Built) => built.tables.map((table) => [...new Set(table.flat().map(({ size }) => size))]);
const shape = (built: Built) => built.tables.map((table) => [table.length, table[0]?.length]);
const headRows = (block: Element) => all(block, 'w:tblHeader').length;

describe('what a table too wide for the page comes to', () => {
  test.each<[string, number, number, number[][], number[][]]>([
    ['there is room', 6, 20, [[21, 6]], [[12]]],
    ['smaller type', 9, 20, [[21, 9]], [[10]]],
    ['few rows: turned', 22, 3, [[22, 4]], [[12]]],
    [
      'many rows: in parts',
      22,
      20,
      [
        [21, 8],
        [21, 8],
        [21, 8],
      ],
      [[10], [10], [10]],
    ],
  ])('%s', async (_what, columns, rows, shapes, sizes) => {
    const built = await build(`Một.\n\n${figures(columns, rows)}\nHai.\n`);
    expect([shape(built), sizesOf(built), built.orientations]).toEqual([shapes, sizes, ['portrait']]);
  });

  test('turned, what named a row heads a column on every page; what headed a column is bold at the left', async () => {
    const { tables: built, blocks } = await build(
      markdownOf([
        ['STT', 'Đơn vị', ...Array.from({ length: 14 }, (_, index) => `Số liệu ${index + 1}`)],
        ['1', 'Xã A', ...Array<string>(14).fill('1.234.567,5')],
        ['2', 'Xã B', ...Array<string>(14).fill('98,76')],
      ]),
    );
    expect(textsOf(built[0]).slice(0, 3)).toEqual([
      ['STT', '1', '2'],
      ['Đơn vị', 'Xã A', 'Xã B'],
      ['Số liệu 1', '1.234.567,5', '98,76'],
    ]);
    expect(built[0]?.slice(0, 3).map((one) => one.map(({ isHead }) => isHead))).toEqual([
      [true, true, true],
      [true, true, true],
      [true, false, false],
    ]);
    expect(blocks.map(headRows).filter(Boolean)).toEqual([2]);
  });

  test('parts are called as the caption of the table calls it; a note of a repeated column has one mark', async () => {
    const table = figures(22, 20).replace('Đơn vị', 'Đơn vị[^1]');
    const built = await build(
      `Bảng số 3. Kết quả\n\n(Đơn vị tính: cuộc)\n\n${table}\nHai.\n\n${figures(22, 20)}\n[^1]: Cấp xã.\n`,
    );
    expect(built.captions).toEqual([
      'Bảng số 3 (phần 1/3)',
      'Bảng số 3 (phần 2/3)',
      'Bảng số 3 (phần 3/3)',
      'Bảng (phần 1/3)',
      'Bảng (phần 2/3)',
      'Bảng (phần 3/3)',
    ]);
    expect(built.tables.map((one) => one[0]?.[0]?.text)).toEqual([
      'Đơn vị[1]',
      ...['Đơn vị', 'Đơn vị', 'Đơn vị', 'Đơn vị', 'Đơn vị'],
    ]);
  });

  test.each(PROFILES)('no table lays a page of the text on its side, as the guide says: %s', async (profile) => {
    const wide = figures(16, 20);
    const text = await build(`Một.\n\n${wide}\nHai.\n`, profile);
    const appendix = await build(`Một (Phụ lục kèm theo).\n\n## Phụ lục. Biểu\n\n${wide}`, profile);
    expect([
      text.orientations,
      text.tables.length > 1,
      appendix.orientations,
      appendix.tables.length < text.tables.length,
    ]).toEqual([['portrait'], true, ['portrait', 'landscape'], true]);
  });

  test('an appendix, which begins a page anyway, lies on its side', async () => {
    const built = await build(
      `Một.\n\n## Phụ lục I. Biểu\n\n${figures(12, 20)}\n## Phụ lục II. Biểu\n\n${figures(12, 3)}`,
    );
    expect([shape(built), built.orientations]).toEqual([
      [
        [21, 12],
        [4, 12],
      ],
      ['portrait', 'landscape', 'landscape'],
    ]);
  });
});

test('a word wider than a page leaves the others whole', async () => {
  const { tables: built } = await build(
    markdownOf([
      ['Tên', 'Số', 'Ghi chú'],
      ['x'.repeat(120), '1.234.567,5', 'nghiêng'],
    ]),
  );
  expect([built.length, built.flat(2).flatMap(tooWide)]).toEqual([1, ['x'.repeat(120)]]);
});

describe('in a cell', () => {
  test('a tag breaks the line', async () => {
    const { tables: built } = await build('| A | B |\n|---|---|\n| một<br>**hai<br/>ba** | 1<br />2 |\n');
    expect(textsOf(built[0])).toEqual([
      ['A', 'B'],
      ['một / hai / ba', '1 / 2'],
    ]);
  });

  test('a picture has a column in which it can be seen, beside long words too', async () => {
    const long = 'Quang cảnh hội nghị đối thoại với nhân dân. '.repeat(8);
    const { tables: built } = await build(
      `| STT | Ảnh | Lời |\n|---|---|---|\n| 1 | ![a](800x600.png) | ${long} |\n\nHết.\n`,
    );
    const room = built[0]?.[0]?.[1]?.room ?? 0;
    expect([room, room > mm(24) && room < mm(60)]).toEqual([room, true]);
  });

  test('a long address may be broken after what parts it, where the column is too narrow; a number never', async () => {
    const address = 'https://haiphong.gov.vn/van-ban/quy-che-dan-chu-o-co-so-2023/bao-cao.html';
    const numbers = ['1.234.567.890.123.456.789', '1.234.567.890.123.456.789'];
    const narrow = await build(
      markdownOf([['Tài liệu', 'Số', 'Số'], ...Array.from({ length: 6 }, () => [address, ...numbers])]),
    );
    const wide = await build(`| Tài liệu |\n|---|\n| ${address} |\n`);
    const broken = 'https://|haiphong.|gov.|vn/|van-ban/|quy-|che-|dan-|chu-|o-|co-|so-|2023/|bao-cao.|html';
    expect(textsOf(narrow.tables[0])[1]?.map((text) => text.replaceAll('\u{200B}', '|'))).toEqual([broken, ...numbers]);
    expect(textsOf(wide.tables[0])[1]).toEqual([address]);
  });
});

/** Figures asked for by a table are those that YAML would ask for, and either form can be turned into the other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, figureSchema, type RawFigure } from '#lib/figures/figure.ts';
import { namedInFull } from '#lib/figures/full-name.ts';
import { rawFigure } from '#lib/figures/raw-figure.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { writeMarkdown } from '#lib/markdown/write-markdown.ts';
import { convertFigures } from '#lib/outline/convert-figures.ts';
import { type Outline, parseOutline } from '#lib/outline/outline.ts';
import { tableOfFigures } from '#lib/outline/table/write.ts';
import { campaignId } from '#lib/paths.ts';
import { SAMPLES } from '../../helpers/project.ts';

const HEAD = `---
title: Kết quả
version: 9
issuer: binh-an
basis: Kế hoạch số 12-KH/BCĐ ngày 10/01/2023
period: 2023-01-01/2023-12-31
profile: party-2018
type: BC
levels:
  base: {}
---

# Kết quả

`;

function read(body: string): { readonly outline: Outline; readonly told: readonly string[] } {
  const source = HEAD + body;
  const { outline, problems } = parseOutline('outlines/c/outline.md', campaignId('c'), source, parseMarkdown(source));
  if (!outline) throw new Error('no outline');
  return { outline, told: problems.map(({ message }) => message) };
}

/** The figures of the first section of an outline without defects. */
function figuresOf(body: string): readonly Figure[] {
  const { outline, told } = read(`## I. KẾT QUẢ\n\n${body}`);
  expect(told).toEqual([]);
  return outline.all[0]?.requirement.figures ?? [];
}

/** Rows of a table with some columns, as figures of YAML. */
function rowsOf(header: string, ...rows: readonly string[]): readonly RawFigure[] {
  const line = header.replace(/[^|]+/gu, '---');
  return figuresOf(`${[header, line, ...rows].join('\n')}\n`).map(rawFigure);
}

describe('a table asks for', () => {
  test('a count, unless its type or unit says otherwise', () => {
    expect(
      rowsOf(
        '| Chỉ tiêu | Mã | Đơn vị tính | Loại |',
        '| Số đơn | a | đơn | |',
        '| Diện tích | b | ha | số |',
        '| Kinh phí | c | triệu đồng | |',
        '| Mức hài lòng | d | % | |',
        '| Đã ban hành | e | | Có/Không |',
        '| Đã kiểm tra | f | Có/Không | |',
        '| Số khách | g | triệu đồng | Số đếm |',
        '| Tiền phạt | h | | money |',
        '| Tên mô hình | i | | chữ |',
        '| Ngày họp | j | | Ngày |',
        '| Xếp loại | k | | lựa chọn: Tốt, Khá, Trung bình |',
        '| Mức độ | l | | Lựa chọn (Tốt, đúng hạn; Chậm) |',
      ),
    ).toEqual([
      { id: 'a', name: 'Số đơn', unit: 'đơn' },
      { id: 'b', name: 'Diện tích', unit: 'ha', type: 'number' },
      { id: 'c', name: 'Kinh phí', unit: 'triệu đồng', type: 'money' },
      { id: 'd', name: 'Mức hài lòng', type: 'percent' },
      { id: 'e', name: 'Đã ban hành', type: 'yes-no' },
      { id: 'f', name: 'Đã kiểm tra', unit: 'Có/Không', type: 'yes-no' },
      { id: 'g', name: 'Số khách', unit: 'triệu đồng' },
      { id: 'h', name: 'Tiền phạt', type: 'money' },
      { id: 'i', name: 'Tên mô hình', type: 'text' },
      { id: 'j', name: 'Ngày họp', type: 'date' },
      { id: 'k', name: 'Xếp loại', type: 'choice', choices: ['Tốt', 'Khá', 'Trung bình'] },
      { id: 'l', name: 'Mức độ', type: 'choice', choices: ['Tốt, đúng hạn', 'Chậm'] },
    ]);
  });

  test.each<[string, RawFigure]>([
    ['= b / c', { type: 'percent', of: ['b', 'c'] }],
    ['= Số b : Số c', { type: 'percent', of: ['b', 'c'] }],
    ['= (b / c) x 100%', { type: 'percent', of: ['b', 'c'] }],
    ['= b ÷ “Số c”.', { type: 'percent', of: ['b', 'c'] }],
    ['bằng b + c', { 'sum-of': ['b', 'c'] }],
    ['= Số xã + phường', { 'sum-of': ['d'] }],
    ['= Số xã + phường + Số b', { 'sum-of': ['d', 'b'] }],
    ['= Số b / Số vụ/việc', { type: 'percent', of: ['b', 'e'] }],
    ['≤ b', { 'at-most': 'b' }],
    ['<= số B', { 'at-most': 'b' }],
    ['không lớn hơn Số b', { 'at-most': 'b' }],
    ['≤ 30', { max: 30 }],
    ['≥ 1.204,5', { min: 1204.5 }],
    ['từ 3 trở lên', { min: 3 }],
    ['ít nhất 3, nhiều nhất 30', { min: 3, max: 30 }],
    ['từ 1 đến 100', { min: 1, max: 100 }],
    ['không bắt buộc; tồn cuối kỳ', { optional: true, total: 'latest' }],
    ['Nếu có, không cộng', { optional: true, total: 'none' }],
    ['chỉ tiêu chính; che dưới 3', { key: true, 'mask-below': 3 }],
    ['bằng tổng cấp dưới', { own: 'equals' }],
    ['không so với cấp dưới', { own: 'free' }],
    ['của commune, district; cấp base', { for: ['commune', 'district'], levels: ['base'] }],
    ['từ phiên bản 2', { since: 2 }],
  ])('%s', (rules, said) => {
    const [figure] = rowsOf(
      '| Chỉ tiêu | Mã | Ràng buộc |',
      `| Số a | a | ${rules} |`,
      '| Số b | b |',
      '| Số c | c |',
      '| Số xã + phường | d |',
      '| Số vụ/việc | e |',
    );
    expect(figure).toEqual({ id: 'a', name: 'Số a', ...said });
  });

  test('parts of the row above, which share what it says', () => {
    expect(
      rowsOf(
        '| STT | Chỉ tiêu | Đơn vị tính | Mã | Ràng buộc | Ghi chú |',
        '| 1 | Số cán bộ | người | a | = tổng các dòng dưới; tồn cuối kỳ; của commune | cả hợp đồng |',
        '| | Trong đó: | | | | |',
        '| | - Nam | | b | | |',
        '| | – Nữ | người | c | cộng các kỳ; của mọi loại hình | |',
        '| | + Nữ là đảng viên | người | d | | |',
        '| 2 | Số lớp | lớp | e | | |',
        '| | Trong đó, số người dự | người | f | | |',
        '| | - Nữ | lớp | g | có thể lớn hơn dòng trên | |',
        '| 3 | - Số dư đầu kỳ | người | h | không thuộc dòng trên | |',
        '| 4 | Số thôi việc | người | i | phần của a | |',
      ),
    ).toEqual([
      {
        id: 'a',
        name: 'Số cán bộ',
        unit: 'người',
        note: 'cả hợp đồng',
        for: ['commune'],
        'sum-of': ['b', 'c', 'i'],
        total: 'latest',
      },
      { id: 'b', name: '- Nam', 'part-of': 'a', for: ['commune'], 'at-most': 'a', total: 'latest' },
      { id: 'c', name: '– Nữ', unit: 'người', 'part-of': 'a', 'at-most': 'a' },
      { id: 'd', name: '+ Nữ là đảng viên', unit: 'người', 'part-of': 'c', 'at-most': 'c' },
      { id: 'e', name: 'Số lớp', unit: 'lớp' },
      { id: 'f', name: 'Trong đó, số người dự', unit: 'người', 'part-of': 'e' },
      { id: 'g', name: '- Nữ', unit: 'lớp', 'part-of': 'e' },
      { id: 'h', name: '- Số dư đầu kỳ', unit: 'người' },
      {
        id: 'i',
        name: 'Số thôi việc',
        unit: 'người',
        'part-of': 'a',
        for: ['commune'],
        'at-most': 'a',
        total: 'latest',
      },
    ]);
  });

  test('the columns that authors fill in', () => {
    const body = `## I. KẾT QUẢ

Lời dẫn thứ nhất.

| Chỉ tiêu | Mã | Kế hoạch | Thực hiện |
|---|---|---|---|
| Số đơn | a | | … |

Lời dẫn thứ hai.

| TT | Chỉ tiêu | Mã | Kế hoạch | Thực hiện | Ghi chú |
|---|---|---|---|---|---|
| 1 | Số vụ | b | | | |

\`\`\`yaml
words: 3
\`\`\`

## II. PHỤ

| Chỉ tiêu | Mã | Số liệu |
|---|---|---|
| Số việc | c | |
`;
    const { outline, told } = read(body);
    expect({
      told,
      sections: outline.all.map(({ requirement: { terms, figures, words }, tables, guidance }) => ({
        terms,
        words,
        figures: figures.map(({ id }) => id),
        tables: tables.map((table) => [table.after, table.figures.map(({ id }) => id)]),
        guidance: guidance.length,
      })),
    }).toEqual({
      told: [],
      sections: [
        {
          terms: { min: 2, max: 2, names: ['Kế hoạch', 'Thực hiện'] },
          words: 3,
          figures: ['a', 'b'],
          tables: [
            [1, ['a']],
            [2, ['b']],
          ],
          guidance: 2,
        },
        { terms: null, words: 0, figures: ['c'], tables: [[0, ['c']]], guidance: 0 },
      ],
    });
  });
});

const NAMES = [
  'Số đơn',
  'Số xã, phường',
  'Tỷ lệ a/b',
  'Số “mô hình” *mới*',
  'Số | vạch',
  'a + b',
  '≤ Số đơn',
  '- Nữ',
  'Trong đó: Nam',
  '+ Trẻ em',
  'Tên: với dấu',
  '<b>Số</b>',
  '[Số](x)',
  '`Số`; thứ',
  '# Số',
  '1. Số',
  '_Số_ 100%',
] as const;
const words = fc.constantFrom(...NAMES, 'commune', 'district');
const ids = fc.integer({ min: 0, max: 7 }).map((number) => `so-${number}`);
const kinds = fc.uniqueArray(fc.constantFrom('commune', 'district', 'base', 'cơ quan'), { minLength: 1 });
const raws = fc.record(
  {
    name: fc.constantFrom(...NAMES),
    unit: fc.constantFrom('đơn', 'người', '%', 'triệu đồng', 'Có/Không', 'km | h'),
    note: words,
    'part-of': ids,
    type: fc.constantFrom('count', 'number', 'money', 'percent', 'yes-no', 'text', 'date', 'choice'),
    choices: fc.constantFrom(['Tốt', 'Khá'], ['Tốt, có tiến bộ', 'Chưa tốt'], ['A/B', 'C | D', 'E: F']),
    optional: fc.boolean(),
    since: fc.integer({ min: 1, max: 3 }),
    for: kinds,
    levels: kinds,
    min: fc.constantFrom(-5, 0, 1, 2.5, 1204),
    max: fc.constantFrom(0, 3, 100, 1_234_567.5),
    of: fc.tuple(ids, ids),
    'at-most': ids,
    'sum-of': fc.array(ids, { minLength: 1, maxLength: 3 }),
    total: fc.constantFrom('sum', 'latest', 'none'),
    own: fc.constantFrom('adds', 'equals', 'free'),
    key: fc.boolean(),
    'mask-below': fc.integer({ min: 2, max: 9 }),
  },
  { requiredKeys: ['name'] },
);
const typeOf = ({
  type,
  choices = ['Có, nhiều', 'Ít'],
}: {
  readonly type?: string;
  readonly choices?: readonly string[];
}) => (type === 'choice' ? { type, choices } : { type });
/** Figures with names of their own; what one cannot be is left out of it. */
const figures = fc.array(raws, { minLength: 1, maxLength: 8 }).map((all) =>
  all.flatMap((raw, at): Figure[] => {
    const whole = { ...raw, id: `so-${at}`, name: `${raw.name} ${at}` };
    const parsed = figureSchema.safeParse(whole);
    return parsed.success ? [parsed.data] : [figureSchema.parse({ id: whole.id, name: whole.name, ...typeOf(raw) })];
  }),
);

describe('nothing is lost', () => {
  test('from a figure to its keys and back', () => {
    fc.assert(
      fc.property(figures, (all) => {
        expect(all.map((figure) => figureSchema.parse(rawFigure(figure)))).toEqual(all);
      }),
    );
  });

  test('from figures to a table and back', () => {
    fc.assert(
      fc.property(figures, (all) => {
        // A whole that stands below its part is told elsewhere.
        const sound = all.map((figure, at) =>
          all.slice(0, at).some(({ id }) => id === figure.partOf) ? figure : { ...figure, partOf: null },
        );
        expect(figuresOf(writeMarkdown(tableOfFigures(sound, [])))).toEqual(namedInFull(sound));
      }),
      { numRuns: 60 },
    );
  });

  const outlines = ['hai-phong-2023-h1', 'hcm-labour-2024', 'party-bloc-2023', 'quang-tri-2018'].map(
    (name) => [name, readFileSync(join(SAMPLES, 'outlines', name, 'outline.md'), 'utf8')] as const,
  );

  test.each(outlines)('from %s in YAML to tables and back', (name, source) => {
    const parse = (text: string) =>
      parseOutline(`outlines/${name}/outline.md`, campaignId(name), text, parseMarkdown(text));
    const { outline: first } = parse(source);
    if (!first) throw new Error('no outline');
    const tables = convertFigures(first, 'table');
    const { outline: second, problems } = parse(tables.text);
    if (!second) throw new Error('no outline');
    const yaml = convertFigures(second, 'yaml');
    const { outline: third } = parse(yaml.text);
    if (!third) throw new Error('no outline');
    const demands = (outline: Outline) => outline.all.map(({ requirement }) => requirement);
    expect({ told: [...tables.problems, ...problems, ...yaml.problems] }).toEqual({ told: [] });
    expect(demands(second)).toEqual(demands(first));
    expect(demands(third)).toEqual(demands(first));
    expect(convertFigures(second, 'table').text).toBe(tables.text);
    expect(convertFigures(third, 'yaml').text).toBe(yaml.text);
    expect(convertFigures(third, 'table').text).toBe(tables.text);
  });
});

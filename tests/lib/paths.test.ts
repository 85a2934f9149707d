/** What a file is, by its path alone: anything that only looks like an outline, a letter or a report is none. */
import { expect, test } from 'vitest';
import {
  campaignId,
  campaignOf,
  campaignOfLetter,
  campaignOfOutline,
  DOCUMENTS_FILE,
  isCampaignId,
  letterFile,
  noCampaignId,
  outlineFile,
  REGISTER_FILE,
  reportFile,
  reportOfPath,
  unitId,
} from '#lib/paths.ts';

test.each([
  ['outlines/nam-2023/outline.md', 'nam-2023'],
  ['outlines/Nam 2023/outline.md', 'Nam 2023'],
  ['/outlines/nam-2023/outline.md', null],
  ['x/outlines/nam-2023/outline.md', null],
  ['xoutlines/nam-2023/outline.md', null],
  ['outlines/nam-2023/outline.md.orig', null],
  ['outlines/nam-2023/outlineXmd', null],
  ['outlines/nam-2023/letter.md', null],
  ['outlines/nam-2023/cu/outline.md', null],
  ['outlines//outline.md', null],
  ['outlines/outline.md', null],
  ['reports/nam-2023/outline.md', null],
])('%s is the outline of %s', (file, campaign) => {
  expect(campaignOfOutline(file)).toBe(campaign);
});

test.each([
  ['outlines/nam-2023/letter.md', 'nam-2023'],
  ['x/outlines/nam-2023/letter.md', null],
  ['outlines/nam-2023/letter.md/x', null],
  ['outlines/nam-2023/letterXmd', null],
  ['outlines/nam-2023/outline.md', null],
  ['outlines/nam-2023/cu/letter.md', null],
  ['outlines//letter.md', null],
])('%s is the letter of %s', (file, campaign) => {
  expect(campaignOfLetter(file)).toBe(campaign);
});

test.each<[string, readonly [string, string] | null]>([
  ['reports/nam-2023/binh-an.md', ['nam-2023', 'binh-an']],
  ['reports/nam-2023/binh-an/phuong-mot.md', ['nam-2023', 'binh-an/phuong-mot']],
  ['reports/nam-2023/binh-an/README-2.md', ['nam-2023', 'binh-an/README-2']],
  ['reports/nam-2023/binh-an/xREADME.md', ['nam-2023', 'binh-an/xREADME']],
  ['reports/nam-2023/README/x.md', ['nam-2023', 'README/x']],
  ['reports/nam-2023/readme.md', ['nam-2023', 'readme']],
  ['reports/nam-2023/README.md', null],
  ['reports/nam-2023/binh-an/README.md', null],
  ['reports/README.md', null],
  ['reports/nam-2023/.md', null],
  ['reports//binh-an.md', null],
  ['reports/nam-2023/binh-anXmd', null],
  ['reports/nam-2023/binh-an.md.orig', null],
  ['x/reports/nam-2023/binh-an.md', null],
  ['outlines/nam-2023/binh-an.md', null],
])('%s is the report %j', (file, expected) => {
  const report = reportOfPath(file);
  expect(report && [report.campaign, report.unit]).toEqual(expected);
});

test.each([
  ['outlines/a/outline.md', 'a'],
  ['outlines/b/letter.md', 'b'],
  ['reports/c/d/e.md', 'c'],
  ['reports/c/README.md', ''],
  ['outlines/a/so-do.png', ''],
])('%s is of the campaign “%s”', (file, campaign) => {
  expect(campaignOf(file)).toBe(campaign);
});

test('a path that is made is read as what it was made of', () => {
  const [campaign, unit] = [campaignId('nam-2023'), unitId('binh-an/phuong-mot')];
  expect([
    [outlineFile(campaign), campaignOfOutline(outlineFile(campaign))],
    [letterFile(campaign), campaignOfLetter(letterFile(campaign))],
    [reportFile(campaign, unit), reportOfPath(reportFile(campaign, unit))],
  ]).toEqual([
    ['outlines/nam-2023/outline.md', campaign],
    ['outlines/nam-2023/letter.md', campaign],
    ['reports/nam-2023/binh-an/phuong-mot.md', { campaign, unit }],
  ]);
});

test('where the registers stand', () => {
  expect([REGISTER_FILE, DOCUMENTS_FILE]).toEqual(['reports/units.csv', 'outlines/documents.csv']);
});

test('ids of campaigns', () => {
  const ids = ['a', '2023', 'nam-2023', 'hai-phong-2023-h1', 'con-an', 'falcon'];
  const none = [
    '',
    '-a',
    'a-',
    'a--b',
    'A',
    'nam_2023',
    'năm',
    'nam 2023',
    'a/b',
    '..',
    'a.b',
    'con',
    'a\n',
    'a'.repeat(201),
  ];
  expect([ids.filter((id) => !isCampaignId(id)), none.filter(isCampaignId)]).toEqual([[], []]);
});

test.each([
  ['con', 'là tên thiết bị của Windows; hãy đặt tên khác'],
  ['Năm', 'không dùng làm mã đợt báo cáo được'],
])('why %s is no id, and what one looks like', (name, fault) => {
  expect(noCampaignId(name)).toBe(
    `Tên thư mục \`${name}\` ${fault}; mã đợt báo cáo chỉ có chữ thường không dấu, số và gạch nối, như \`hai-phong-2023-h1\``,
  );
});

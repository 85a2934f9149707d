/** How units stand, by deadline, stamp and Git history. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { day, daysBetween, vietnamDay } from '#lib/date.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { campaignId, unitId } from '#lib/paths.ts';
import { parseRegister } from '#lib/register/register.ts';
import { parseReport } from '#lib/report/report.ts';
import { type Filing, filingOf } from '../../scripts/status/filing.ts';
import { statusPretty } from '../../scripts/status/pretty.ts';
import { makeStatus, statusJson } from '../../scripts/status/status.ts';
import { unitStatus } from '../../scripts/status/unit-status.ts';
import { expectFile } from '../helpers/expectation.ts';
import { PROJECT } from '../helpers/project.ts';
import { outlineOf, register } from './campaign.ts';

const outline = outlineOf();
const FILE = 'reports/nam-2023/tinh/huyen-a/xa-mot.md';

const dayOrNull = (text: string | null) => (text === null ? null : day(text));

const filing = (content: Filing['content'], received: string | null = null): Filing => ({
  unit: unitId('tinh/huyen-a/xa-mot'),
  file: FILE,
  content,
  received: dayOrNull(received),
});

// Reports are due before 15 June.
test.each<[string, Filing | undefined, string | null, string | null, readonly unknown[]]>([
  ['filed days before', filing('valid'), '2023-06-01', '2023-07-01', ['on-time', '2023-06-01', 'git', 0]],
  ['filed on the last good day', filing('valid'), '2023-06-14', '2023-07-01', ['on-time', '2023-06-14', 'git', 0]],
  ['filed on the day itself', filing('valid'), '2023-06-15', '2023-07-01', ['late', '2023-06-15', 'git', 1]],
  ['filed over the end of a month', filing('valid'), '2023-07-02', '2023-07-02', ['late', '2023-07-02', 'git', 18]],
  [
    'a stamp before what Git says',
    filing('valid', '2023-06-14'),
    '2023-06-20',
    '2023-07-01',
    ['on-time', '2023-06-14', 'received', 0],
  ],
  [
    'a stamp after what Git says',
    filing('valid', '2023-06-20'),
    '2023-06-14',
    '2023-07-01',
    ['late', '2023-06-20', 'received', 6],
  ],
  ['a stamp alone', filing('valid', '2023-06-14'), null, null, ['on-time', '2023-06-14', 'received', 0]],
  [
    'a stamp of the day of the status',
    filing('valid', '2023-06-14'),
    null,
    '2023-06-14',
    ['on-time', '2023-06-14', 'received', 0],
  ],
  ['a stamp of a later day', filing('valid', '2023-06-14'), '2023-06-01', '2023-06-13', ['missing', null, null, 0]],
  ['no evidence', filing('valid'), null, '2023-07-01', ['filed', null, null, null]],
  ['nothing yet', undefined, null, '2023-06-14', ['missing', null, null, 0]],
  ['nothing on the day itself', undefined, null, '2023-06-15', ['missing', null, null, 1]],
  ['nothing, of no day', undefined, null, null, ['missing', null, null, null]],
  ['a draft', filing('draft'), '2023-06-01', '2023-06-16', ['draft', null, null, 2]],
  ['a report with errors', filing('invalid', '2023-06-01'), '2023-06-01', '2023-06-10', ['invalid', null, null, 0]],
])('%s', (_, report, filedOn, asOf, expected) => {
  const unit = register.units.get(unitId('tinh/huyen-a/xa-mot'));
  if (!unit) throw new Error('no such unit');
  const { state, filed, evidence, daysLate, ...rest } = unitStatus(unit, outline, report, {
    days: new Map(filedOn === null ? [] : [[FILE, day(filedOn)]]),
    asOf: dayOrNull(asOf),
  });
  expect([state, filed, evidence, daysLate]).toEqual(expected);
  expect(rest).toEqual({ unit: unit.id, name: 'Xã Một', level: 'base', before: '2023-06-15', reason: null });
});

test.each([
  ['draft: true\nnumber: 1-BC/BCĐ\ndate: 2023-06-12\nsigner: { title: A, name: B }', true, 'draft'],
  ['draft: true\nnumber: [', true, 'draft'],
  ['draft: true', true, 'draft'],
  ['number: 1-BC/BCĐ\ndate: 2023-06-12\nsigner: { title: A, name: B }', true, 'invalid'],
  ['number: 1-BC/BCĐ\ndate: 2023-06-12\nsigner: { title: A, name: B }', false, 'valid'],
])('a report with front matter %j', (yaml, hasErrors, content) => {
  const source = `---\n${yaml}\n---\n`;
  const report = parseReport(
    FILE,
    campaignId('nam-2023'),
    unitId('tinh/huyen-a/xa-mot'),
    source,
    parseMarkdown(source),
  );
  expect(filingOf(FILE, report, hasErrors)).toEqual(filing(content as Filing['content']));
});

test('a file that cannot be read is an invalid report; what is no report is none', () => {
  expect([filingOf(FILE, null, true), filingOf('reports/nam-2023/README.md', null, false)]).toEqual([
    filing('invalid'),
    null,
  ]);
});

const at = (unit: string, content: Filing['content'] = 'valid', received: string | null = null): Filing => ({
  unit: unitId(unit),
  file: `reports/nam-2023/${unit}.md`,
  content,
  received: dayOrNull(received),
});

const FILINGS = [
  at('tinh/huyen-a'),
  at('tinh/huyen-a/xa-mot'),
  at('tinh/huyen-a/xa-hai', 'valid', '2023-06-17'),
  at('tinh/huyen-b/xa-ba', 'draft'),
  at('tinh/huyen-b/xa-bon'),
  at('tinh/van-phong'),
  at('khac'),
];
const DAYS = { 'tinh/huyen-a': '2023-06-20', 'tinh/huyen-a/xa-mot': '2023-06-12', 'tinh/van-phong': '2023-06-18' };
const evidence = {
  days: new Map(Object.entries(DAYS).map(([unit, filed]) => [`reports/nam-2023/${unit}.md`, day(filed)])),
  asOf: day('2023-06-21'),
};
const status = makeStatus({ outline, register, filings: FILINGS, evidence });
const expected = (name: string) => join(PROJECT, 'tests', 'fixtures', 'status', name);

test('status.json', () => expectFile(expected('status.json'), statusJson(status)));

test.each([60, 100, 160])('for people, %i columns wide', (columns) => {
  const text = `${statusPretty({ status, outline, register }, columns).join('\n')}\n`;
  expect(text.split('\n').filter((line) => line.length > columns)).toEqual([]);
  expectFile(expected(`pretty-${columns}.txt`), text);
});

test('for people: of no day, of the last day, with a day where there is no deadline, with nobody who must report', () => {
  const pretty = (asOf: string | null, filed: Readonly<Record<string, string>>, asked = outline, columns = 100) => {
    const days = new Map(Object.entries(filed).map(([unit, on]) => [`reports/nam-2023/${unit}.md`, day(on)]));
    const filings = Object.keys(filed).map((unit) => at(unit));
    const found = makeStatus({ outline: asked, register, filings, evidence: { days, asOf: dayOrNull(asOf) } });
    return statusPretty({ status: found, outline: asked, register }, columns);
  };
  const texts = [
    pretty(null, {}),
    pretty('2023-06-14', { 'tinh/van-phong': '2023-06-13' }),
    pretty('2023-06-14', {}, outlineOf(outline.source.replace(/(?<=levels:\n)(?: {2}.*\n)+/u, '  other: {}\n'))),
    pretty(
      '2023-06-14',
      {},
      outlineOf(outline.source.replace('Đã gộp vào báo cáo', `Đã${'-gộp'.repeat(12)} vào báo cáo`)),
      40,
    ),
  ];
  expectFile(expected('pretty-days.txt'), texts.map((lines) => `${lines.join('\n')}\n`).join('\n'));
});

test('for people: units of one name are told apart, in lists by their superiors, in the tree by where they stand', () => {
  const rows = [...register.units.values()].map(
    ({ id, name, level, to }) => `${id},${name === 'Xã Ba' ? 'Xã Hai' : name},${level},party,,,,,,,${to ?? ''},\n`,
  );
  const header = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n';
  const alike = parseRegister(header + rows.join('')).register;
  const statusOfAlike = makeStatus({ outline, register: alike, filings: [], evidence });
  const lines = statusPretty({ status: statusOfAlike, outline, register: alike }, 400);
  expect(lines.filter((line) => line.includes('Xã Hai'))).toEqual([
    '│  ├─ Xã Hai  ✖ chưa nộp, quá hạn 7 ngày',
    '│  └─ Xã Hai  ✖ chưa nộp, quá hạn 7 ngày',
    'Chưa có báo cáo hợp lệ (6): Huyện A; Xã Hai (Huyện A) (7 ngày); Xã Một (7 ngày); Huyện B; Xã Hai (Huyện B) (7 ngày); Văn phòng',
  ]);
});

test.each([
  ['1970-01-01T00:00:00Z', '1970-01-01'],
  ['2023-06-14T16:59:59Z', '2023-06-14'],
  ['2023-06-14T17:00:00Z', '2023-06-15'],
  ['2023-12-31T17:00:00Z', '2024-01-01'],
])('%s is %s in Vietnam', (time, expected) => expect(vietnamDay(Date.parse(time) / 1000)).toBe(expected));

test.each([
  ['2023-06-14', '2023-06-15', 1],
  ['2024-02-28', '2024-03-01', 2],
  ['2023-06-15', '2023-06-14', -1],
])('from %s to %s it is %i', (from, to, days) => expect(daysBetween(day(from), day(to))).toBe(days));

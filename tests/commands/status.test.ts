/** `npm run status`, on repositories with a history. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { runScript } from '../helpers/command.ts';
import { fixture, goodReport, ruleCase } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { GitHistory } from '../status/history.ts';
import { history, OFFICE, OUTLINE, office, UNITS, WARD } from './campaign-history.ts';

const stamped = (text: string, date: string) =>
  text.replace('date:', `received: { number: 287, date: ${date} }\ndate:`);

const shape = z.object({
  campaign: z.string(),
  asOf: z.string(),
  units: z.array(
    z.object({
      unit: z.string(),
      state: z.string(),
      filed: z.string().nullable(),
      evidence: z.string().nullable(),
      daysLate: z.number().nullable(),
    }),
  ),
  rates: z.array(
    z.object({
      unit: z.string(),
      level: z.string().nullable(),
      expected: z.number(),
      filed: z.number(),
      onTime: z.number(),
    }),
  ),
});

const status = (root: string, ...args: readonly string[]) => runScript('status', ['--root', root, ...args]);

/** The states of the campaign's units on a day: company, ward, office. */
function statesOn(root: string, day: string) {
  const { stdout, stderr, status: code } = status(root, 'nam-2023', '--as-of', day, '--format', 'json');
  if (code !== 0) throw new Error(stderr);
  const { units, asOf } = shape.parse(JSON.parse(stdout));
  expect(asOf).toBe(day);
  return units.map(({ state, filed, evidence, daysLate }) => [state, filed, evidence, daysLate]);
}

const MISSING = ['missing', null, null, 0];
const IN_TIME = ['on-time', '2023-12-14', 'git', 0];
const LATE = ['late', '2023-12-15', 'git', 1];

test('any day is replayed as it ended', () => {
  const { root } = history();
  expect(
    ['2023-10-31', '2023-12-13', '2023-12-14', '2023-12-15', '2023-12-20'].map((day) => [day, ...statesOn(root, day)]),
  ).toEqual([
    ['2023-10-31', MISSING, MISSING, MISSING],
    ['2023-12-13', MISSING, MISSING, MISSING],
    ['2023-12-14', MISSING, IN_TIME, MISSING],
    ['2023-12-15', ['missing', null, null, 1], IN_TIME, LATE],
    ['2023-12-20', ['missing', null, null, 6], IN_TIME, LATE],
  ]);
});

test('a day is replayed with the files that it had: a report with errors then, a waiver that came later', () => {
  const git = history();
  git.commit('2023-12-16T02:00:00Z', {
    [OFFICE]: '',
    [OUTLINE]: fixture('outline.md').replace(
      'levels:',
      'waivers: [{ unit: binh-an/cong-ty, reason: Đã giải thể }]\nlevels:',
    ),
  });
  git.commit('2023-12-18T02:00:00Z', { [OFFICE]: office });
  const { root } = git;
  expect(['2023-12-15', '2023-12-16', '2023-12-18'].map((day) => statesOn(root, day))).toEqual([
    [['missing', null, null, 1], IN_TIME, LATE],
    [['waived', null, null, null], IN_TIME, ['invalid', null, null, 2]],
    [['waived', null, null, null], IN_TIME, LATE],
  ]);
});

test('a waived unit’s report is named as left out', () => {
  const waiving = fixture('outline.md').replace(
    'levels:',
    'waivers: [{ unit: binh-an/so-mot, reason: Đã giải thể }]\nlevels:',
  );
  const root = temporaryRepository({
    [UNITS]: fixture('units.csv'),
    [OUTLINE]: waiving,
    [WARD]: goodReport(),
    [OFFICE]: office,
  });
  expect(status(root, 'nam-2023', '--as-of', '2023-12-16', '--format', 'json').stderr).toBe(
    `Không tính 1 báo cáo của đơn vị được miễn:\n  ${OFFICE}\n`,
  );
});

test('an example is told of where it is named, and nowhere else', () => {
  const root = temporaryRepository({
    'decuong.yaml': 'examples: [nam-2023]\n',
    [UNITS]: fixture('units.csv'),
    [OUTLINE]: fixture('outline.md'),
  });
  expect(status(root, '--format', 'json')).toEqual({
    status: 0,
    stdout: '[]\n',
    stderr: 'Đợt là ví dụ, không tính: nam-2023 (muốn làm thì nêu tên đợt)\n',
  });
  expect(statesOn(root, '2023-12-13')).toEqual([MISSING, MISSING, MISSING]);
});

test('a report on paper counts from its stamp, also where Git got it later', () => {
  const git = history();
  git.commit('2024-03-01T02:00:00Z', { [OFFICE]: stamped(office, '2023-12-12') });
  const PAPER = ['on-time', '2023-12-12', 'received', 0];
  expect(['2023-12-11', '2023-12-12', '2023-12-15', '2024-03-01'].map((day) => statesOn(git.root, day)[2])).toEqual([
    MISSING,
    PAPER,
    PAPER,
    PAPER,
  ]);
});

test('what is not committed yet is filed, of no known day', () => {
  const git = new GitHistory(temporaryRepository({}));
  git.commit('2023-11-01T02:00:00Z', { [UNITS]: fixture('units.csv'), [OUTLINE]: fixture('outline.md') });
  git.commit('2023-11-02T02:00:00Z', { [WARD]: goodReport() });
  writeFileSync(join(git.root, OFFICE), office);
  expect(statesOn(git.root, '2023-11-05')).toEqual([
    MISSING,
    ['on-time', '2023-11-02', 'git', 0],
    ['filed', null, null, null],
  ]);
});

test('without Git only stamps tell days', () => {
  const root = temporaryRepository({
    [UNITS]: fixture('units.csv'),
    [OUTLINE]: fixture('outline.md'),
    [WARD]: goodReport(),
    [OFFICE]: stamped(office, '2023-12-16'),
  });
  expect(statesOn(root, '2023-12-16')).toEqual([
    ['missing', null, null, 2],
    ['filed', null, null, null],
    ['late', '2023-12-16', 'received', 2],
  ]);
});

const SHALLOW =
  'Kho chỉ có một phần lịch sử Git (shallow clone): báo cáo có từ trước đó không rõ ngày nộp. Hãy chạy `git fetch --unshallow` rồi chạy lại.\n';

test('a shallow clone is said so, not guessed', () => {
  const git = history();
  git.commit('2023-12-20T02:00:00Z', { 'ghi-chu.txt': '' });
  const clone = temporaryRepository({});
  git.git('2023-12-20T02:00:00Z', 'clone', '-q', '--depth', '2', pathToFileURL(git.root).href, clone);
  expect([statesOn(clone, '2023-12-21').slice(1), status(clone, 'nam-2023', '--as-of', '2023-12-21').stderr]).toEqual([
    [
      ['filed', null, null, null],
      ['filed', null, null, null],
    ],
    SHALLOW,
  ]);
  expect(status(clone, 'nam-2023', '--as-of', '2023-12-01')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'Lịch sử Git của kho chưa có đến ngày 2023-12-01 (shallow clone); hãy chạy `git fetch --unshallow` rồi chạy lại\nXem cách dùng: thêm --help\n',
  });
});

test('for people, and the machine’s time zone changes nothing', () => {
  const { root } = history();
  const args = ['--root', root, 'nam-2023', '--as-of', '2023-12-15'];
  const text = `Đợt nam-2023, đến hết ngày 15/12/2023: Kết quả thực hiện dân chủ ở cơ sở năm 2023

Tỉnh Bình An    ▓▓▓▓▓░░░  66,67%  nộp 2/3, đúng hạn 1/3
├─ Công ty Một  ✖ chưa nộp, quá hạn 1 ngày
├─ Phường Một   ✔ đúng hạn, nộp ngày 14/12/2023
└─ Sở Một       ✖ chậm 1 ngày, nộp ngày 15/12/2023

Cơ sở  ▓▓▓▓▓░░░  66,67%  nộp 2/3, đúng hạn 1/3; hạn: trước ngày 15/12/2023

Nộp chậm (1): Sở Một (1 ngày)

Chưa có báo cáo hợp lệ (1): Công ty Một (1 ngày)
`;
  const zones = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati'];
  expect(zones.map((TZ) => runScript('status', args, { TZ }))).toEqual(
    zones.map(() => ({ status: 0, stdout: text, stderr: '' })),
  );
});

test('the build writes the status of the day of its commit; without a campaign all are told', () => {
  const { root } = history();
  expect(runScript('build', ['--root', root]).status).toBe(0);
  const built = readFileSync(join(root, 'dist/nam-2023/status.json'), 'utf8');
  expect(built).toBe(status(root, 'nam-2023', '--as-of', '2023-12-15', '--format', 'json').stdout);
  expect(JSON.parse(status(root, '--as-of', '2023-12-15', '--format', 'json').stdout)).toEqual([JSON.parse(built)]);
});

test.each([
  [['khac'], 'Không có đợt báo cáo `khac` (không có outlines/khac/outline.md)'],
  [['nam-2023', 'x'], 'Không hiểu tham số x'],
  [['--as-of', '2023-02-30'], '`2023-02-30` không phải một ngày có thật; hãy viết năm-tháng-ngày như 2023-06-15'],
  [['--format', 'xml'], 'Không có dạng `xml`; hãy dùng pretty hoặc json'],
])('%j ends with 2', (args, message) => {
  const root = temporaryRepository({ [UNITS]: fixture('units.csv'), [OUTLINE]: fixture('outline.md') });
  expect(runScript('status', ['--root', root, ...args])).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message}\nXem cách dùng: thêm --help\n`,
  });
});

test('an outline with errors is an error of the campaign', () => {
  const root = temporaryRepository({
    [UNITS]: fixture('units.csv'),
    [OUTLINE]: ruleCase('outline-valid/bad-choose').outline,
  });
  const message = 'outlines/nam-2023/outline.md có lỗi; hãy chạy `npm run check` và sửa đề cương trước';
  expect(status(root, 'nam-2023')).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message}\nXem cách dùng: thêm --help\n`,
  });
});

test('what cannot be used is told, the rest is there, and the exit code is 1', () => {
  const bad = ruleCase('outline-valid/bad-choose').outline;
  const units = `${fixture('units.csv')}binh-an/Sai,Sai,base,agency,,,,,,,,\n`;
  const root = temporaryRepository({
    [UNITS]: units,
    [OUTLINE]: fixture('outline.md'),
    'outlines/nam-2024/outline.md': bad,
  });
  const { status: code, stdout, stderr } = status(root, '--as-of', '2023-12-01', '--format', 'json');
  const said = [
    'Bỏ qua đợt nam-2024: outlines/nam-2024/outline.md có lỗi; hãy chạy `npm run check` và sửa đề cương\n',
    'reports/units.csv có 1 lỗi, dòng sai có thể không được tính; hãy chạy `npm run check` để xem\n',
  ];
  expect([
    code,
    z
      .array(shape)
      .parse(JSON.parse(stdout))
      .map(({ campaign }) => campaign),
    stderr,
  ]).toEqual([1, ['nam-2023'], said.join('')]);
});

/** `npm run build`: what it writes, what it leaves alone, and that the same commit gives the same bytes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { goodReport, goodRepository, reportOf, ruleCase } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';
import { BUILT, filesIn, summed } from '../output/sums.ts';

const build = (root: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  runScript('build', ['--root', root, '--no-site', ...args], env);
function commit(root: string): void {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args],
      {
        env: {
          ...process.env,
          GIT_AUTHOR_DATE: '2023-06-12T08:00:00+07:00',
          GIT_COMMITTER_DATE: '2023-06-12T08:00:00+07:00',
        },
      },
    );
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Add reports');
}

const MADE = 'Đã dựng vào dist:\n  nam-2023: đề cương, 1 báo cáo, 1 bản tổng hợp, số liệu\n';

test('fills dist/, sums it up and says what it made', () => {
  const root = temporaryRepository(goodRepository());
  expect(build(root)).toEqual({ status: 0, stdout: MADE, stderr: '' });
  const dist = join(root, 'dist');
  expect(filesIn(dist)).toEqual(BUILT);
  const { said, true: right } = summed(dist);
  expect(said.split('\n').map((line) => line.slice(66))).toEqual([...BUILT.slice(1), '']);
  expect(said).toBe(right);
});

test('the same commit gives the same bytes, in every time zone and locale, wherever it is built', () => {
  const [one, other] = [temporaryRepository(goodRepository()), temporaryRepository(goodRepository())];
  commit(one);
  commit(other);
  build(one, [], { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'C' });
  build(other, ['--out', join(other, 'kết quả')], {
    TZ: 'America/New_York',
    LANG: 'en_US.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  });
  expect(readFileSync(join(one, 'dist', 'SHA256SUMS'), 'utf8')).toBe(
    readFileSync(join(other, 'kết quả', 'SHA256SUMS'), 'utf8'),
  );
});

test('a report with errors is not built and not rolled up, and is named; what was built before goes', () => {
  const root = temporaryRepository({
    ...goodRepository(),
    'reports/nam-2023/binh-an/so-mot.md': reportOf('required-section/ok-other-kind'),
  });
  expect(build(root).status).toBe(0);
  writeFileSync(join(root, 'reports/nam-2023/binh-an/so-mot.md'), '');
  const { status, stdout, stderr } = build(root);
  expect({ status, stdout, named: stderr.split('\n').slice(-3) }).toEqual({
    status: 1,
    stdout: MADE,
    named: ['Không dựng và không tổng hợp 1 báo cáo:', '  reports/nam-2023/binh-an/so-mot.md', ''],
  });
  expect(filesIn(join(root, 'dist'))).toEqual(BUILT);
  expect(readFileSync(join(root, 'dist/nam-2023/totals.csv'), 'utf8').split('\n')[1]).toBe(
    'nam-2023,binh-an,documents-issued,,6,1,3,0,value',
  );
});

test('a draft is built and not rolled up', () => {
  const root = temporaryRepository({
    ...goodRepository(),
    'reports/nam-2023/binh-an/phuong-mot.md': goodReport().replace('date:', 'draft: true\ndate:'),
  });
  expect(build(root).status).toBe(0);
  expect([
    existsSync(join(root, 'dist/nam-2023/reports/binh-an/phuong-mot.docx')),
    readFileSync(join(root, 'dist/nam-2023/figures.csv'), 'utf8'),
  ]).toEqual([true, 'campaign,unit,figure,term,value,state\n']);
});

test('only one unit', () => {
  const root = temporaryRepository(goodRepository());
  expect(build(root, ['--unit', 'binh-an/phuong-mot'])).toEqual({
    status: 0,
    stdout: 'Đã dựng vào dist:\n  nam-2023: 1 báo cáo\n',
    stderr: '',
  });
  expect(filesIn(join(root, 'dist'))).toEqual(['SHA256SUMS', 'nam-2023/reports/binh-an/phuong-mot.docx']);
  expect(build(root, ['--unit', 'binh-an']).status).toBe(0);
  expect(filesIn(join(root, 'dist'))).toEqual([
    'SHA256SUMS',
    'nam-2023/reports/binh-an/phuong-mot.docx',
    'nam-2023/roll-ups/binh-an.docx',
    'nam-2023/roll-ups/binh-an.md',
    'nam-2023/roll-ups/binh-an.xlsx',
  ]);
});

test('files of others in the folder stay', () => {
  const root = temporaryRepository(goodRepository());
  mkdirSync(join(root, 'dist/nam-2023'), { recursive: true });
  writeFileSync(join(root, 'dist/nam-2023/ghi-chu.txt'), 'của tôi');
  build(root);
  expect(readFileSync(join(root, 'dist/nam-2023/ghi-chu.txt'), 'utf8')).toBe('của tôi');
});

test('an outline with errors builds nothing of its campaign', () => {
  const root = temporaryRepository({
    ...goodRepository(),
    'outlines/nam-2023/outline.md': ruleCase('outline-valid/bad-choose').outline,
  });
  const { status, stdout } = build(root);
  expect({ status, stdout, files: filesIn(join(root, 'dist')) }).toEqual({
    status: 1,
    stdout: 'Không có gì để dựng vào dist\n',
    files: ['SHA256SUMS'],
  });
});

test.each([
  [
    'an --out that cannot be a folder',
    (root: string) => ['--out', join(root, 'reports/units.csv/x')],
    (root: string) =>
      `Không ghi được vào ${join(root, 'reports/units.csv/x')} vì đó là nơi để nguồn của kho; hãy chọn thư mục khác bằng --out`,
  ],
  ['an unknown unit', () => ['--unit', 'khac'], () => 'Không có đơn vị `khac` trong danh mục reports/units.csv'],
  [
    'an unknown campaign',
    () => ['--campaign', 'khac'],
    () => 'Không có đợt báo cáo `khac` (không có outlines/khac/outline.md)',
  ],
])('%s ends with 2', (_, args, message) => {
  const root = temporaryRepository(goodRepository());
  expect(build(root, args(root))).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message(root)}\nXem cách dùng: thêm --help\n`,
  });
  expect(existsSync(join(root, 'dist'))).toBe(false);
});

/** `.github/CODEOWNERS`: who reviews which report. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeowners } from '#lib/register/codeowners.ts';
import { parseRegister } from '#lib/register/register.ts';
import { runScript } from '../helpers/command.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n';
const row = (id: string, team = '') => `${id},Tên,base,party,,,,BCĐ,${team},,,\n`;
const register = (...rows: readonly string[]) => HEADER + rows.join('');
const MAINTAINERS = '@to-chuc/quan-tri';
const SETTINGS = { 'decuong.yaml': `maintainers: "${MAINTAINERS}"\n` };
const textOf = (csv: string, maintainers = MAINTAINERS) => codeowners(parseRegister(csv).register, maintainers);

const MAINTAINED = `# Generated from reports/units.csv by \`npm run decuong codeowners\`: change the register, not this file.
# The last matching line wins: units stand after the units above them.

* @to-chuc/quan-tri
/outlines/ @to-chuc/quan-tri
/lint-rules/ @to-chuc/quan-tri
/scripts/ @to-chuc/quan-tri
/.github/ @to-chuc/quan-tri
/package*.json @to-chuc/quan-tri
/tests/ @to-chuc/quan-tri
/reports/units.csv @to-chuc/quan-tri

`;

const SMALL = register(
  row('binh-an/huyen-hai/xa-hai', '@to-chuc/xa-hai'),
  row('binh-an/huyen-mot', '@to-chuc/huyen-mot'),
  row('binh-an', '@to-chuc/binh-an'),
  row('binh-an/huyen-hai'),
  row('binh-an/huyen-hai/xa-mot'),
  row('binh-an-moi', '@to-chuc/binh-an-moi'),
  row('an-binh'),
);

test('lines of units stand after those of the units above them; a unit without a team has none', () => {
  expect(textOf(SMALL)).toBe(`${MAINTAINED}/reports/*/binh-an.md @to-chuc/binh-an
/reports/*/binh-an/ @to-chuc/binh-an
/reports/*/binh-an/huyen-hai/xa-hai.md @to-chuc/xa-hai
/reports/*/binh-an/huyen-mot.md @to-chuc/huyen-mot
/reports/*/binh-an-moi.md @to-chuc/binh-an-moi
`);
});

test('Forgejo reads expressions, of which each that matches counts: every report has its own', () => {
  expect(
    codeowners(parseRegister(SMALL).register, MAINTAINERS, 'forgejo'),
  ).toBe(`# Generated from reports/units.csv by \`npm run decuong codeowners\`: change the register, not this file.
# Every line that matches counts: each report has its own.

outlines/.* @to-chuc/quan-tri
lint-rules/.* @to-chuc/quan-tri
scripts/.* @to-chuc/quan-tri
tests/.* @to-chuc/quan-tri
[.].* @to-chuc/quan-tri
[^/]* @to-chuc/quan-tri
reports/[^/]* @to-chuc/quan-tri
reports/.*[.]csv @to-chuc/quan-tri

reports/[^/]+/an-binh[.]md @to-chuc/quan-tri
reports/[^/]+/binh-an[.]md @to-chuc/binh-an
reports/[^/]+/binh-an/huyen-hai[.]md @to-chuc/binh-an
reports/[^/]+/binh-an/huyen-hai/xa-hai[.]md @to-chuc/xa-hai
reports/[^/]+/binh-an/huyen-hai/xa-mot[.]md @to-chuc/binh-an
reports/[^/]+/binh-an/huyen-mot[.]md @to-chuc/huyen-mot
reports/[^/]+/binh-an-moi[.]md @to-chuc/binh-an-moi
`);
});

test('each forge has it where it looks for it, and GitLab reads what GitHub reads', { timeout: 30_000 }, () => {
  const written = ['github', 'gitlab', 'forgejo'].map((forge) => {
    const root = temporaryRepository({
      'decuong.yaml': `${SETTINGS['decuong.yaml']}forge: ${forge}\n`,
      'reports/units.csv': SMALL,
    });
    return runScript('codeowners', ['--root', root]).stdout;
  });
  const { register } = parseRegister(SMALL);
  expect([written, codeowners(register, MAINTAINERS, 'gitlab') === textOf(SMALL)]).toEqual([
    ['.github/CODEOWNERS\n', '.gitlab/CODEOWNERS\n', 'CODEOWNERS\n'],
    true,
  ]);
});

test('a report belongs to the team of its unit, or of the nearest unit above that has one, or to the maintainers', () => {
  const owner = ownerIn(textOf(SMALL));
  const units = [
    'binh-an',
    'binh-an/huyen-mot',
    'binh-an/huyen-hai',
    'binh-an/huyen-hai/xa-mot',
    'binh-an/huyen-hai/xa-hai',
    'binh-an-moi',
    'an-binh',
  ];
  expect(units.map((unit) => owner(`/reports/nam-2023/${unit}.md`))).toEqual([
    '@to-chuc/binh-an',
    '@to-chuc/huyen-mot',
    '@to-chuc/binh-an',
    '@to-chuc/binh-an',
    '@to-chuc/xa-hai',
    '@to-chuc/binh-an-moi',
    '@to-chuc/quan-tri',
  ]);
});

test('a register without teams leaves all to the maintainers', () => {
  expect(textOf(register(row('binh-an'), row('binh-an/huyen-mot')))).toBe(MAINTAINED);
});

test('where the register names who receives a report, that team is asked too', () => {
  const csv = SMALL.replace(/\n/gu, ',\n').replace('replaces,', 'replaces,receiver');
  const receiving = csv
    .replace(/^(binh-an\/huyen-mot,.*)$/mu, '$1binh-an')
    .replace(/^(binh-an\/huyen-hai\/xa-mot,.*)$/mu, '$1binh-an-moi')
    .replace(/^(an-binh,.*)$/mu, '$1binh-an/huyen-hai')
    .replace(/^(binh-an\/huyen-hai\/xa-hai,.*)$/mu, '$1an-binh');
  expect([textOf(csv) === textOf(SMALL), textOf(receiving)]).toEqual([
    true,
    `${MAINTAINED}/reports/*/an-binh.md @to-chuc/quan-tri @to-chuc/binh-an
/reports/*/binh-an.md @to-chuc/binh-an
/reports/*/binh-an/ @to-chuc/binh-an
/reports/*/binh-an/huyen-hai/xa-hai.md @to-chuc/xa-hai @to-chuc/quan-tri
/reports/*/binh-an/huyen-hai/xa-mot.md @to-chuc/binh-an @to-chuc/binh-an-moi
/reports/*/binh-an/huyen-mot.md @to-chuc/huyen-mot @to-chuc/binh-an
/reports/*/binh-an-moi.md @to-chuc/binh-an-moi
`,
  ]);
});

test('where no maintainers are named, nobody is asked for what no team answers for', () => {
  const csv = SMALL.replace(/\n/gu, ',\n').replace('replaces,', 'replaces,receiver');
  const receiving = csv
    .replace(/^(binh-an\/huyen-mot,.*)$/mu, '$1an-binh')
    .replace(/^(an-binh,.*)$/mu, '$1binh-an-moi');
  expect(
    textOf(receiving, ''),
  ).toBe(`# Generated from reports/units.csv by \`npm run decuong codeowners\`: change the register, not this file.
# The last matching line wins: units stand after the units above them.

/reports/*/an-binh.md @to-chuc/binh-an-moi
/reports/*/binh-an.md @to-chuc/binh-an
/reports/*/binh-an/ @to-chuc/binh-an
/reports/*/binh-an/huyen-hai/xa-hai.md @to-chuc/xa-hai
/reports/*/binh-an/huyen-mot.md @to-chuc/huyen-mot
/reports/*/binh-an-moi.md @to-chuc/binh-an-moi
`);
});

test('it says how to name maintainers, and writes nothing by settings that are wrong', { timeout: 30_000 }, () => {
  const root = temporaryRepository({ 'reports/units.csv': SMALL });
  const run = () => runScript('codeowners', ['--root', root]);
  expect(run()).toEqual({ status: 0, stdout: '.github/CODEOWNERS\n', stderr: UNNAMED });
  writeFileSync(join(root, 'decuong.yaml'), 'maintainers: to-chuc/quan-tri\n');
  expect(run()).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'Cài đặt của kho (decuong.yaml) có lỗi; hãy chạy `npm run check` và sửa cài đặt trước\nXem cách dùng: thêm --help\n',
  });
});

const UNNAMED =
  'Chưa nêu nhóm quản trị: đề cương, danh mục và báo cáo của đơn vị không có nhóm duyệt không mời ai; hãy thêm vào decuong.yaml một dòng như maintainers: "@to-chuc/nhom"\n';

const STALE =
  '.github/CODEOWNERS chưa đúng với reports/units.csv; hãy chạy `npm run decuong codeowners` rồi lưu tệp ấy vào kho\n';

test('--check tells a file that is missing or stale, and writes nothing; without it the file is written', {
  timeout: 30_000,
}, () => {
  const root = temporaryRepository({ ...SETTINGS, 'reports/units.csv': SMALL });
  const file = join(root, '.github', 'CODEOWNERS');
  const run = (...args: string[]) => runScript('codeowners', ['--root', root, ...args]);
  expect(run('--check')).toEqual({ status: 1, stdout: '', stderr: STALE });
  mkdirSync(join(root, '.github'));
  writeFileSync(file, '* @to-chuc/ai-do\n');
  expect(run('--check')).toEqual({ status: 1, stdout: '', stderr: STALE });
  expect(readFileSync(file, 'utf8')).toBe('* @to-chuc/ai-do\n');
  expect(run()).toEqual({ status: 0, stdout: '.github/CODEOWNERS\n', stderr: '' });
  expect(readFileSync(file, 'utf8')).toBe(textOf(SMALL));
  expect(run('--check')).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a register with a bad row gives no file, because its unit would lose its reviewers', () => {
  const root = temporaryRepository({
    'reports/units.csv': register(row('binh-an'), row('Binh-An/Huyen-Mot', '@to-chuc/huyen-mot')),
  });
  expect(runScript('codeowners', ['--root', root])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'reports/units.csv có lỗi; hãy chạy `npm run check` và sửa danh mục trước\nXem cách dùng: thêm --help\n',
  });
});

test('a file that GitHub would ignore for its size is not written', () => {
  const team = `@to-chuc/${'n'.repeat(2000)}`;
  const root = temporaryRepository({
    'reports/units.csv': register(...Array.from({ length: 1500 }, (_, index) => row(`don-vi-${index}`, team))),
  });
  expect(runScript('codeowners', ['--root', root])).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'Danh mục có quá nhiều đơn vị có nhóm duyệt: .github/CODEOWNERS sẽ từ 3 MB trở lên và GitHub bỏ qua cả tệp; hãy để trống bớt cột `team`\n',
  });
});

/** The owner that GitHub finds for a path: that of the last line that matches. */
function ownerIn(text: string): (path: string) => string | undefined {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return (path) => lines.findLast((line) => matches(line.split(' ')[0] ?? '', path))?.split(' ')[1];
}

function matches(pattern: string, path: string): boolean {
  if (pattern === '*') return true;
  const source = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(pattern.endsWith('/') ? `^${source}` : `^${source}$`, 'u').test(path);
}

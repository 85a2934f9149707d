/** In which file `roll-up-mismatch` is told: in the superior's own, with `--since` in the one that has changed; and what it keeps out: nothing. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { runScript } from '../helpers/command.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { check, DIFFERENT, EQUAL, H, MEND, type Reports, repository, X, Y } from './district.ts';

const FILES = { t: 'reports/c/t.md', h: 'reports/c/t/h.md', x: 'reports/c/t/h/x.md', y: 'reports/c/t/h/y.md' };

test.each<[string, Reports, string[], string[]]>([
  ['the district', { ...H, ...X, ...Y }, [FILES.h], [DIFFERENT]],
  ['the district and a base', { ...H, ...X, ...Y }, [FILES.h, FILES.x], [DIFFERENT]],
  ['a base: it is told in the superior’s report', { ...H, ...X, ...Y }, [FILES.x], []],
  [
    'the province, whose district leaves a figure open',
    { t: { money: '6' }, 't/h': {}, 't/h/x': { money: '2' }, 't/h/y': { money: '3' } },
    [FILES.t],
    [
      `reports/c/t.md:15:19 warning roll-up-mismatch “Kinh phí” của Tỉnh là 6, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 2; Xã Y 3): hơn 1, ${EQUAL}; ${MEND}`,
    ],
  ],
  ['the province, where only the district is wrong', { t: { all: '6' }, ...H, ...X, ...Y }, [FILES.t], []],
])('only %s checked', (_, reports, given, messages) => {
  expect(check(reports, { given })).toEqual(messages);
});

test.each<[string, Reports, string[], string[]]>([
  [
    'a base',
    { ...H, ...X, ...Y },
    [FILES.x],
    [
      `reports/c/t/h/x.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H (reports/c/t/h.md, dòng 13) là 6, mà cộng từ 2 báo cáo cấp dưới, kể cả số 2 này của Xã X, là 5: hơn 1, ${EQUAL}; hãy kiểm tra lại số này, nếu đúng thì đề nghị Huyện H sửa báo cáo của mình, hoặc ghi lý do vào cột “Ghi chú”`,
    ],
  ],
  [
    'both bases',
    { ...H, ...X, ...Y },
    [FILES.x, FILES.y],
    [
      `reports/c/t/h/x.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H (reports/c/t/h.md, dòng 13) là 6, mà cộng từ 2 báo cáo cấp dưới, kể cả số 2 này của Xã X, là 5: hơn 1, ${EQUAL}; hãy kiểm tra lại số này, nếu đúng thì đề nghị Huyện H sửa báo cáo của mình, hoặc ghi lý do vào cột “Ghi chú”`,
      `reports/c/t/h/y.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H (reports/c/t/h.md, dòng 13) là 6, mà cộng từ 2 báo cáo cấp dưới, kể cả số 3 này của Xã Y, là 5: hơn 1, ${EQUAL}; hãy kiểm tra lại số này, nếu đúng thì đề nghị Huyện H sửa báo cáo của mình, hoặc ghi lý do vào cột “Ghi chú”`,
    ],
  ],
  ['the district', { ...H, ...X, ...Y }, [FILES.h], [DIFFERENT]],
  ['the district and a base', { ...H, ...X, ...Y }, [FILES.h, FILES.x], [DIFFERENT]],
  ['none of them', { ...H, ...X, ...Y }, [], [DIFFERENT]],
  [
    'a base whose district has not filed',
    { t: { all: '6' }, ...X, ...Y },
    [FILES.x],
    [
      `reports/c/t/h/x.md:13:18 warning roll-up-mismatch “Tổng số” của Tỉnh (reports/c/t.md, dòng 13) là 6, mà cộng từ 2 báo cáo cấp dưới, kể cả số 2 này của Xã X, là 5: hơn 1, ${EQUAL}; chưa có số của chính Huyện H, tạm lấy số của cấp dưới, chênh lệch có thể do đó; hãy kiểm tra lại số này, nếu đúng thì chờ đủ số liệu, hoặc ghi lý do vào cột “Ghi chú”`,
    ],
  ],
  ['a base of a district that is not compared', { t: { all: '6' }, 't/h': { all: '5' }, ...X, ...Y }, [FILES.x], []],
])('told where %s has changed, and only such files are checked', (_, reports, changed, messages) => {
  expect(check(reports, { given: changed, changed })).toEqual(messages);
});

test.each([
  ['the child', 't/h/x', 'reports/c/t/h/x.md:13:18'],
  ['the unit above', 't/h', 'reports/c/t/h.md:13:18'],
  ['the other child', 't/h/y', 'reports/c/t/h/y.md:13:18'],
])('--since tells it where %s has changed', (_what, changed, expected) => {
  const root = repository({ 't/h': { all: '6' }, ...X, 't/h/y': { all: '3' } });
  commitAll(root, A);
  const file = join(root, `reports/c/${changed}.md`);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n<!-- đã xem lại -->\n`);
  commitAll(root, B);
  const { stdout } = runScript('check', ['--root', root, '--format', 'json', '--since', 'HEAD^1']);
  const places = (JSON.parse(stdout) as CheckMessage[]).map(({ file, line, column }) => `${file}:${line}:${column}`);
  expect(places).toEqual([expected]);
});

test('--format github annotates the file that a pull request changes', () => {
  const root = repository({ ...H, ...X, ...Y });
  commitAll(root, A);
  const args = ['--root', root, '--format', 'github', '--since', 'HEAD'];
  writeFileSync(join(root, FILES.y), `${readFileSync(join(root, FILES.y), 'utf8')}\n<!-- đã xem lại -->\n`);
  const { status, stdout } = runScript('check', args);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      '::warning file=reports/c/t/h/y.md,line=13,endLine=13,col=18,endColumn=23,title=roll-up-mismatch::“Tổng số” của Huyện H (reports/c/t/h.md, dòng 13) là 6, mà cộng từ 2 báo cáo cấp dưới, kể cả số 3 này của Xã Y, là 5: hơn 1, trong khi hai số phải bằng nhau; hãy kiểm tra lại số này, nếu đúng thì đề nghị Huyện H sửa báo cáo của mình, hoặc ghi lý do vào cột “Ghi chú”\n',
  });
});

test('build keeps no report out: it tells the mismatch, and the right province is built though the district is wrong', () => {
  const root = repository({ t: { all: '6' }, ...H, ...X, ...Y });
  const { status, stderr } = runScript('build', ['--root', root]);
  const files = Object.values(FILES);
  expect({
    status,
    stderr,
    built: files.map((file) =>
      existsSync(join(root, file.replace('reports/c/', 'dist/c/reports/').replace('.md', '.docx'))),
    ),
    totals: readFileSync(join(root, 'dist/c/totals.csv'), 'utf8')
      .split('\n')
      .filter((line) => line.includes(',all,')),
  }).toEqual({
    status: 0,
    stderr: `${FILES.h}\n  13:18    lưu ý ${DIFFERENT.split('roll-up-mismatch ')[1]} [roll-up-mismatch]\n\n✔ Đã kiểm tra 5 tệp: 0 lỗi, 1 lưu ý\n`,
    built: [true, true, true, true],
    totals: ['c,t,all,,6,3,3,0,value', 'c,t/h,all,,5,2,2,0,value'],
  });
});

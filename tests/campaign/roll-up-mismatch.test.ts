/** `roll-up-mismatch`: a unit's own figures against those of its children, in `check` and in `build`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import type { CheckMessage } from '../../scripts/check/message.ts';
import { runScript } from '../helpers/command.ts';
import { A, B, commitAll } from '../helpers/commit.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const UNITS = `id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces
t,Tỉnh,province,party,,Tỉnh ủy,Tỉnh,TU,,,,
t/h,Huyện H,district,district,,Huyện ủy H,H,HU,,,,
t/h/x,Xã X,base,commune,,Đảng ủy X,X,ĐU,,,,
t/h/y,Xã Y,base,commune,,Đảng ủy Y,Y,ĐU,,,,
`;

const OUTLINE = `---
title: Kết quả
version: 1
issuer: t
basis: Kế hoạch số 12-KH/TU ngày 10/01/2023
period: 2023-01-01/2023-06-30
profile: party-2018
type: BC
levels: { province: {}, district: {}, base: {} }
---

# Kết quả

## I. SỐ LIỆU

\`\`\`yaml
figures:
  - { id: all, name: Tổng số, unit: việc, own: equals }
  - { id: done, name: Đã làm, unit: việc, own: equals, optional: true }
  - { id: rate, name: Tỷ lệ, type: percent, of: [done, all], optional: true }
  - { id: rules, name: Có quy chế, type: yes-no }
  - { id: money, name: Kinh phí, unit: đồng, type: money, own: equals, optional: true }
  - { id: papers, name: Số văn bản, unit: văn bản, optional: true }
  - { id: visits, name: Số cuộc kiểm tra, unit: cuộc, optional: true, own: free }
\`\`\`

## II. TỪNG NĂM

\`\`\`yaml
terms: { min: 1, max: 2 }
figures:
  - { id: met, name: Số cuộc họp, unit: cuộc, own: equals, optional: true }
  - { id: here, name: Họp tại chỗ, unit: cuộc, own: equals, optional: true }
  - { id: both, name: Tổng số cuộc, unit: cuộc, own: equals, optional: true, sum-of: [met, here] }
\`\`\`
`;

type Values = Readonly<Record<string, string>>;

const ROWS = [
  ['all', 'Tổng số | việc'],
  ['done', 'Đã làm | việc'],
  ['rate', 'Tỷ lệ | %'],
  ['rules', 'Có quy chế |'],
  ['money', 'Kinh phí | đồng'],
  ['papers', 'Số văn bản | văn bản'],
  ['visits', 'Số cuộc kiểm tra | cuộc'],
] as const;
const TERM_ROWS = [
  ['met', 'Số cuộc họp | cuộc'],
  ['here', 'Họp tại chỗ | cuộc'],
  ['both', 'Tổng số cuộc | cuộc'],
] as const;

/** A report from the values of its figures; the first figure stands in line 13. */
function report(values: Values, more = ''): string {
  const table = (rows: readonly (readonly [string, string])[], column: string) => {
    const lines = rows.flatMap(([id, label]) => (values[id] === undefined ? [] : [`| ${label} | ${values[id]} |`]));
    return [`| Chỉ tiêu | Đơn vị tính | ${column} |`, '|---|---|---:|', ...lines].join('\n');
  };
  return `---\nnumber: -BC/HU\ndate: 2023-06-01\n${more}signer: { authority: T/M BAN THƯỜNG VỤ, title: BÍ THƯ, name: Nguyễn Văn A }\n---\n\n# Kết quả\n\n## I. SỐ LIỆU\n\n${table(ROWS, 'Số liệu')}\n\n## II. TỪNG NĂM\n\n${table(TERM_ROWS, '2023')}\n`;
}

const PLAIN = { all: '0', rules: 'Có', met: '0' };

/** A report of a district whose rows of the first table all have a note. */
function explained(values: Values, note: string): string {
  return report({ ...PLAIN, ...values }).replace(/(?<=## I\. SỐ LIỆU\n\n)(?:\|.*\n)+/u, (table) =>
    table
      .trimEnd()
      .split('\n')
      .map((line, index) => `${line}${[' Ghi chú |', '---|'][index] ?? ` ${note} |`}\n`)
      .join(''),
  );
}

type Reports = Readonly<Record<string, Values | string>>;

function repository(reports: Reports): string {
  const files = Object.entries(reports).map(([unit, values]) => [
    `reports/c/${unit}.md`,
    typeof values === 'string'
      ? values
      : report({ ...PLAIN, ...values }).replace(
          '-BC/HU',
          unit.split('/').length > 2 ? '-BC/ĐU' : unit === 't' ? '-BC/TU' : '-BC/HU',
        ),
  ]);
  return temporaryRepository({
    'reports/units.csv': UNITS,
    'outlines/c/outline.md': OUTLINE,
    ...Object.fromEntries(files),
  });
}

const told = ({ file, line, column, rule, severity, message }: CheckMessage) =>
  `${file}:${line}:${column} ${severity} ${rule} ${message}`;

/** What `check` says of some reports, or of those files only. */
function check(reports: Reports, ...given: string[]): unknown {
  return checkFiles({ repository: new Repository(new Disk(repository(reports))), given }).messages.map(told);
}

const NOTE = 'hoặc ghi lý do vào cột “Ghi chú” của hàng này';
const MEND = `hãy sửa số này, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình, ${NOTE}`;
const EQUAL = 'trong khi hai số phải bằng nhau';
const DIFFERENT = `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 6, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 2; Xã Y 3): hơn 1, ${EQUAL}; ${MEND}`;
const INCOMPLETE = `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 6, mà cộng từ 1 báo cáo cấp dưới là 2 (Xã X 2): hơn 4, ${EQUAL}; chưa đủ số của Xã Y, chênh lệch có thể do đó; hãy kiểm tra lại khi đủ số liệu, ${NOTE}`;

const H = { 't/h': { all: '6' } };
const X = { 't/h/x': { all: '2' } };
const Y = { 't/h/y': { all: '3' } };

test.each<[string, Reports, string[]]>([
  ['equal', { 't/h': { all: '5' }, ...X, ...Y }, []],
  ['different', { ...H, ...X, ...Y }, [DIFFERENT]],
  ['different while a unit is missing', { ...H, ...X }, [INCOMPLETE]],
  [
    'different while a unit does not know',
    { ...H, ...X, 't/h/y': { all: 'Chưa có số liệu' } },
    [
      INCOMPLETE,
      `reports/c/t/h/y.md:13:18 warning figure-value “Tổng số” chưa có số liệu, sẽ không được cộng vào tổng hợp; hãy bổ sung khi có (đề cương: outlines/c/outline.md:18)`,
    ],
  ],
  [
    'different where a unit has none to give',
    { ...H, ...X, 't/h/y': { all: 'Không áp dụng' } },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 6, mà cộng từ 1 báo cáo cấp dưới là 2 (Xã X 2): hơn 4, ${EQUAL}; ${MEND}`,
    ],
  ],
  ['filed before its bases', H, []],
  [
    'nothing occurred',
    { 't/h': { all: 'Không phát sinh' }, ...X, ...Y },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H ghi “Không phát sinh”, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 2; Xã Y 3), nên tổng hợp lấy số của cấp dưới; hãy ghi số, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình, ${NOTE}`,
    ],
  ],
  [
    'a unit that does not know its own figure',
    { 't/h': { all: 'Chưa có số liệu' }, ...X, ...Y },
    [
      `reports/c/t/h.md:13:18 warning figure-value “Tổng số” chưa có số liệu, sẽ không được cộng vào tổng hợp; hãy bổ sung khi có (đề cương: outlines/c/outline.md:18)`,
    ],
  ],
  [
    'a draft is not compared and not counted',
    { ...H, ...X, 't/h/y': report({ ...PLAIN, all: '3' }, 'draft: true\n').replace('-BC/HU', '-BC/ĐU') },
    [INCOMPLETE],
  ],
  ['yes-no is the unit’s own to answer', { 't/h': { rules: 'Không' }, 't/h/x': {}, 't/h/y': {} }, []],
  [
    'a percentage within rounding',
    {
      't/h': { all: '3', rate: '66,7' },
      't/h/x': { all: '1', done: '1', rate: '100' },
      't/h/y': { all: '2', done: '1', rate: '50' },
    },
    [],
  ],
  [
    'a percentage is held to its parts in the report itself',
    {
      't/h': { all: '3', rate: '75' },
      't/h/x': { all: '1', done: '1', rate: '100' },
      't/h/y': { all: '2', done: '1', rate: '50' },
    },
    [],
  ],
  [
    'a percentage that follows from a wrong figure is one message',
    {
      't/h': { all: '4', done: '2', rate: '50' },
      't/h/x': { all: '1', done: '1', rate: '100' },
      't/h/y': { all: '2', done: '1', rate: '50' },
    },
    [
      `reports/c/t/h.md:13:18 warning roll-up-mismatch “Tổng số” của Huyện H là 4, mà cộng từ 2 báo cáo cấp dưới là 3 (Xã X 1; Xã Y 2): hơn 1, ${EQUAL}; ${MEND}`,
    ],
  ],
  [
    'money to the đồng',
    { 't/h': { money: '0,31' }, 't/h/x': { money: '0,1' }, 't/h/y': { money: '0,2' } },
    [
      `reports/c/t/h.md:15:19 warning roll-up-mismatch “Kinh phí” của Huyện H là 0,31, mà cộng từ 2 báo cáo cấp dưới là 0,3 (Xã X 0,1; Xã Y 0,2): hơn 0,01, ${EQUAL}; ${MEND}`,
    ],
  ],
  [
    'a column, and the sum of two',
    {
      't/h': { met: '5', here: '1', both: '6' },
      't/h/x': { met: '2', here: '1', both: '3' },
      't/h/y': { met: '2', here: '0', both: '2' },
    },
    [
      `reports/c/t/h.md:20:22 warning roll-up-mismatch “Số cuộc họp”, cột 2023, của Huyện H là 5, mà cộng từ 2 báo cáo cấp dưới là 4 (Xã X 2; Xã Y 2): hơn 1, ${EQUAL}; ${MEND}`,
      `reports/c/t/h.md:22:23 warning roll-up-mismatch “Tổng số cuộc”, cột 2023, của Huyện H là 6, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 3; Xã Y 2): hơn 1, ${EQUAL}; ${MEND}`,
    ],
  ],
  [
    'a unit two levels above, from bases whose district has not filed',
    { t: { all: '6' }, ...X, ...Y },
    [
      `reports/c/t.md:13:18 warning roll-up-mismatch “Tổng số” của Tỉnh là 6, mà cộng từ 2 báo cáo cấp dưới là 5 (Xã X 2; Xã Y 3): hơn 1, ${EQUAL}; chưa đủ số của Huyện H, chênh lệch có thể do đó; hãy kiểm tra lại khi đủ số liệu, ${NOTE}`,
    ],
  ],
  ['own activity on top', { 't/h': { papers: '9' }, 't/h/x': { papers: '3' }, 't/h/y': { papers: '4' } }, []],
  [
    'less than those below, one of whom is missing',
    { 't/h': { papers: '2' }, 't/h/x': { papers: '3' } },
    [
      `reports/c/t/h.md:15:24 warning roll-up-mismatch “Số văn bản” của Huyện H là 2, mà cộng từ 1 báo cáo cấp dưới là 3 (Xã X 3): kém 1, trong khi số của cấp trên gồm cả số của cấp dưới; ${MEND}`,
    ],
  ],
  [
    'a state over numbers',
    { 't/h': { papers: 'Không áp dụng' }, 't/h/x': { papers: '3' }, 't/h/y': { papers: '4' } },
    [
      `reports/c/t/h.md:15:24 warning roll-up-mismatch “Số văn bản” của Huyện H ghi “Không áp dụng”, mà cộng từ 2 báo cáo cấp dưới là 7 (Xã X 3; Xã Y 4), nên tổng hợp lấy số của cấp dưới; hãy ghi số, hoặc đề nghị đơn vị nào sai sửa báo cáo của mình, ${NOTE}`,
    ],
  ],
  ['not compared', { 't/h': { visits: '1' }, 't/h/x': { visits: '3' }, 't/h/y': { visits: '4' } }, []],
  ['explained in the row', { 't/h': explained({ all: '6' }, 'Huyện tự làm một việc'), ...X, ...Y }, []],
  [
    'a note that the scaffold left explains nothing',
    { 't/h': explained({ all: '6' }, 'nếu có'), ...X, ...Y },
    [DIFFERENT],
  ],
  [
    'not even a comment suppresses it',
    {
      't/h': report({ ...PLAIN, all: '6' }).replace(
        '| Chỉ tiêu',
        '<!--lint disable roll-up-mismatch reason="Huyện tự làm một việc"-->\n\n| Chỉ tiêu',
      ),
      ...X,
      ...Y,
    },
    [DIFFERENT.replace(':13:', ':15:')],
  ],
])('%s', (_, reports, messages) => {
  expect(check(reports)).toEqual(messages);
});

const FILES = { h: 'reports/c/t/h.md', x: 'reports/c/t/h/x.md', y: 'reports/c/t/h/y.md' };

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
  [
    'a base whose district has not filed',
    { t: { all: '6' }, ...X, ...Y },
    [FILES.x],
    [
      `reports/c/t/h/x.md:13:18 warning roll-up-mismatch “Tổng số” của Tỉnh (reports/c/t.md, dòng 13) là 6, mà cộng từ 2 báo cáo cấp dưới, kể cả số 2 này của Xã X, là 5: hơn 1, ${EQUAL}; chưa đủ số của Huyện H, chênh lệch có thể do đó; hãy kiểm tra lại số này, nếu đúng thì đề nghị Tỉnh sửa báo cáo của mình, hoặc ghi lý do vào cột “Ghi chú”`,
    ],
  ],
  ['a base of a district that is not compared', { t: { all: '6' }, 't/h': { all: '5' }, ...X, ...Y }, [FILES.x], []],
])('only %s checked', (_, reports, files, messages) => {
  expect(check(reports, ...files)).toEqual(messages);
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
  const { status, stdout } = runScript('check', ['--root', root, '--format', 'github', FILES.y]);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      '::warning file=reports/c/t/h/y.md,line=13,endLine=13,col=18,endColumn=23,title=roll-up-mismatch::“Tổng số” của Huyện H (reports/c/t/h.md, dòng 13) là 6, mà cộng từ 2 báo cáo cấp dưới, kể cả số 3 này của Xã Y, là 5: hơn 1, trong khi hai số phải bằng nhau; hãy kiểm tra lại số này, nếu đúng thì đề nghị Huyện H sửa báo cáo của mình, hoặc ghi lý do vào cột “Ghi chú”\n',
  });
});

test('build keeps no report out: it tells the mismatch, and the right province is built though the district is wrong', () => {
  const root = repository({ t: { all: '6' }, ...H, ...X, ...Y });
  const { status, stderr } = runScript('build', ['--root', root]);
  const files = ['reports/c/t.md', ...Object.values(FILES)];
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

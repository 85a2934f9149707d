/** What a change of the incoming stamp is told as: with what it was and is, and whose word it takes. */
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../scripts/campaign/check-files.ts';
import { changeSince } from '../../scripts/git/change.ts';
import { Checkout } from '../../scripts/git/checkout.ts';
import { A, commitAll } from '../helpers/commit.ts';
import { fixture, goodReport } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const WARD = 'reports/nam-2023/binh-an/phuong-mot.md';
const OFFICE = 'reports/nam-2023/binh-an/so-mot.md';
const GOOD = goodReport();
const stamped = (stamp: string, text = GOOD) => text.replace('date:', `received: ${stamp}\ndate:`);
const STAMP = '{ number: 287, date: 2023-12-12 }';
const NOW = 'ngày đến quyết định báo cáo có đúng hạn không và chỉ nơi nhận được ghi; cần người của';
const ABOVE = `${NOW} Tỉnh Bình An (@decuong-org/maintainers) xác nhận trước khi gộp`;

/** The register, where the ward's reports go to the office, which has a team. */
const COLUMNS = (fixture('units.csv').split('\n')[0] ?? '').split(',').length;
const RECEIVING = fixture('units.csv')
  .trimEnd()
  .split('\n')
  .map((row) => {
    if (row.startsWith('id')) return `${row},receiver\n`;
    const its = row.startsWith('binh-an/so-mot') ? row.replace('Bình An,BCĐ,', 'Bình An,BCĐ,@to-chuc/so-mot') : row;
    const cells = COLUMNS - its.split(',').length;
    return `${its}${','.repeat(cells)},${row.startsWith('binh-an/phuong-mot') ? 'binh-an/so-mot' : ''}\n`;
  })
  .join('');

/** What is told of reports since the commit before. */
function told(before: Readonly<Record<string, string>>, after: (root: string) => void, units = fixture('units.csv')) {
  const files = {
    'decuong.yaml': 'maintainers: "@decuong-org/maintainers"\n',
    'reports/units.csv': units,
    'outlines/nam-2023/outline.md': fixture('outline.md'),
  };
  const root = temporaryRepository({ ...files, ...before });
  commitAll(root, { ...A, date: '2023-12-20T08:00:00+07:00' });
  after(root);
  const change = changeSince(root, 'HEAD');
  const { messages } = checkFiles({ repository: new Repository(new Checkout(root)), given: [], change });
  return messages.map(
    ({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule} ${message}`,
  );
}

const write = (text: string) => (root: string) => writeFileSync(join(root, WARD), text);

test.each<[string, string, string, readonly string[]]>([
  ['nothing', stamped(STAMP), stamped(STAMP), []],
  ['other words', stamped(STAMP), `${stamped(STAMP)}\nPhường cảm ơn.\n`, []],
  ['another way to write it', stamped(STAMP), stamped('\n  date: "2023-12-12"\n  number: "287"'), []],
  [
    'a stamp that came',
    GOOD,
    stamped(STAMP),
    [`${WARD}:3:11 warning front-matter Dấu đến \`received\` (số 287, ngày 12/12/2023) được thêm: ${ABOVE}`],
  ],
  [
    'a stamp that went',
    stamped('{ number: 287, date: 2023-12-12, by: Tỉnh ủy, forwarded: Ban Dân vận }'),
    GOOD,
    [
      `${WARD}:1:1 warning front-matter Dấu đến \`received\` (số 287, ngày 12/12/2023, Tỉnh ủy, chuyển Ban Dân vận) bị bỏ: ${ABOVE}`,
    ],
  ],
  [
    'another day, in a key that is written otherwise',
    stamped(STAMP),
    stamped('{ number: 287, date: 2023-12-11 }').replace('received', '"re\\u0063eived"'),
    [
      `${WARD}:3:18 warning front-matter Dấu đến \`received\` đổi từ (số 287, ngày 12/12/2023) thành (số 287, ngày 11/12/2023): ${ABOVE}`,
    ],
  ],
  [
    'before the report itself: an error besides',
    stamped(STAMP),
    stamped('{ number: 287, date: 2023-12-09 }'),
    [
      `${WARD}:3:32 error front-matter Ngày đến 09/12/2023 ở \`received\` trước ngày của báo cáo (10/12/2023); hãy xem lại dấu công văn đến, hoặc sửa \`date\``,
      `${WARD}:3:11 warning front-matter Dấu đến \`received\` đổi từ (số 287, ngày 12/12/2023) thành (số 287, ngày 09/12/2023): ${ABOVE}`,
    ],
  ],
])('%s', (_what, before, after, expected) => {
  expect([...told({ [WARD]: before }, write(after))].sort()).toEqual([...expected].sort());
});

test('the register says who receives, and their team is named', () => {
  expect(told({ [WARD]: GOOD }, write(stamped(STAMP)), RECEIVING)).toEqual([
    `${WARD}:3:11 warning front-matter Dấu đến \`received\` (số 287, ngày 12/12/2023) được thêm: ${NOW} Sở Một (@to-chuc/so-mot) xác nhận trước khi gộp`,
  ]);
});

test('a renamed report is compared with itself, a new one with nothing', () => {
  const moved = told({ [OFFICE]: stamped(STAMP) }, (root) => renameSync(join(root, OFFICE), join(root, WARD)));
  expect(moved.filter((message) => message.includes('Dấu đến'))).toEqual([]);
  const draft = stamped(STAMP).replace('date: 2023-12-10', 'date: 2023-12-10\ndraft: true');
  expect(told({ [WARD]: '' }, write(draft)).filter((message) => message.includes('Dấu đến'))).toEqual([
    `${WARD}:3:11 warning front-matter Dấu đến \`received\` (số 287, ngày 12/12/2023) được thêm: ${ABOVE}`,
  ]);
});

test('no comment switches it off', () => {
  const off = stamped(STAMP).replace('\n# ', '\n<!--lint disable front-matter-->\n\n# ');
  expect(told({ [WARD]: GOOD }, write(off)).filter((message) => message.includes('Dấu đến'))).toEqual([
    `${WARD}:3:11 warning front-matter Dấu đến \`received\` (số 287, ngày 12/12/2023) được thêm: ${ABOVE}`,
  ]);
});

test('a report that goes is told where it had a stamp, and in its own campaign', () => {
  const GONE = `${WARD}:1:1 warning front-matter Báo cáo có dấu đến \`received\` (số 287, ngày 12/12/2023) bị xóa: ${ABOVE}`;
  expect(told({ [WARD]: stamped(STAMP) }, (root) => rmSync(join(root, WARD)))).toEqual([GONE]);
  const toText = (root: string) => {
    renameSync(join(root, WARD), join(root, `${WARD}.txt`));
    execFileSync('git', ['-C', root, 'add', '-A']);
  };
  expect(told({ [WARD]: stamped(STAMP) }, toText)).toEqual([GONE]);
  expect(told({ [WARD]: GOOD }, (root) => rmSync(join(root, WARD)))).toEqual([]);
  const elsewhere = (root: string) => renameSync(join(root, WARD), join(root, OFFICE));
  expect(told({ [WARD]: stamped(STAMP) }, elsewhere).filter((message) => message.includes('Dấu đến'))).toEqual([]);
});

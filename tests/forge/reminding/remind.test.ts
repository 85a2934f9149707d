/** The issue of a campaign: opened, brought up to date, closed and opened again, over a real repository and the fake forge. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FakeState } from '../../../scripts/forge/rehearsal/state.ts';
import { campaignsOf } from '../../../scripts/forge/reminding/campaigns.ts';
import { remind } from '../../../scripts/forge/reminding/remind.ts';
import type { Day } from '../../../scripts/lib/date.ts';
import { Disk } from '../../../scripts/lib/repository/disk.ts';
import { Repository } from '../../../scripts/lib/repository/repository.ts';
import { A, commitAll } from '../../helpers/commit.ts';
import { expectFile } from '../../helpers/expectation.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { PROJECT } from '../../helpers/project.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { runBeside } from '../../helpers/running-command.ts';
import { kinds, runningForge } from '../client/running-forge.ts';

const report = (unit: string) => `reports/nam-2023/binh-an/${unit}.md`;
const TITLE = 'Nhắc báo cáo: Kết quả thực hiện dân chủ ở cơ sở năm 2023';

/** One report is filed, one is a draft, one is missing; the last day is 14 December. */
function files(): Record<string, string | Uint8Array> {
  const draft = goodReport().replace('---\n\n', 'draft: true\n---\n\n').replace('-BC/BCĐ', '1-BC/BCĐ');
  return { ...goodRepository(), [report('so-mot')]: draft };
}

async function given({
  kind = 'github' as (typeof kinds)[number],
  some = files(),
  issues = [] as FakeState['issues'],
} = {}) {
  const root = temporaryRepository(some);
  commitAll(root, A);
  return { root, ...(await runningForge(kind, { issues })) };
}

/** Reminds as on a day; what was said. */
async function remindOn({ root, forge }: Awaited<ReturnType<typeof given>>, asOf: string): Promise<readonly string[]> {
  const day = asOf as Day;
  const repository = new Repository(new Disk(root));
  const job = { repository, asOf: day, today: day, days: 7, say: () => {}, keep: async () => {} };
  return remind(forge, campaignsOf(forge, job), day);
}

function commit(root: string, changes: Readonly<Record<string, string | null>>, date: string): void {
  for (const [file, text] of Object.entries(changes))
    if (text === null) rmSync(join(root, file));
    else writeFileSync(join(root, file), text);
  commitAll(root, { ...A, date });
}

const golden = (name: string, body: string, url: string) =>
  expectFile(
    join(PROJECT, 'tests', 'fixtures', 'reminding', `${name}.md`),
    body.replaceAll(url, 'https://forge.example'),
  );

test.each(kinds)('%s: opens one issue, and does nothing when run again', async (kind) => {
  const all = await given({ kind });
  const { fake } = all;
  const [said] = await remindOn(all, '2023-12-10');
  const [issue, ...others] = fake.state.issues;
  expect({ said, others, issue }).toEqual({
    said: `Đợt nam-2023: đã mở thẻ ${issue?.number}`,
    others: [],
    issue: { number: issue?.number, author: 'github-actions[bot]', title: TITLE, body: issue?.body, isOpen: true },
  });
  if (kind === 'github') golden('due', issue?.body ?? '', fake.url);
  fake.state.calls = [];
  expect(await remindOn(all, '2023-12-10')).toEqual([`Đợt nam-2023: thẻ ${issue?.number} không có gì đổi`]);
  expect(fake.state.issues).toEqual([issue]);
  expect(fake.state.calls.filter((call) => !/^GET |\/graphql$/u.test(call))).toEqual([]);
});

test('brings it up to date, closes it when all have filed, opens it again when a report is taken back', async () => {
  const all = await given();
  const { root, fake } = all;
  await remindOn(all, '2023-12-10');
  const [first] = structuredClone(fake.state.issues);
  const number = first?.number ?? 0;
  expect(await remindOn(all, '2023-12-16')).toEqual([`Đợt nam-2023: đã cập nhật thẻ ${number}`]);
  golden('late', fake.state.issues[0]?.body ?? '', fake.url);

  const outline = `${goodRepository()['outlines/nam-2023/outline.md']}`;
  const waiver = (unit: string) => `  - { unit: binh-an/${unit}, reason: "Bão lũ" }\n`;
  const waived = outline.replace('---\n\n#', `waivers:\n${waiver('so-mot')}${waiver('cong-ty')}---\n\n#`);
  commit(root, { 'outlines/nam-2023/outline.md': waived }, '2023-12-17T08:00:00+07:00');
  const said = await remindOn(all, '2023-12-17');
  expect({ said, isOpen: fake.state.issues[0]?.isOpen }).toEqual({
    said: [`Đợt nam-2023: đã đóng thẻ ${number}`],
    isOpen: false,
  });
  golden('filed', fake.state.issues[0]?.body ?? '', fake.url);
  expect(await remindOn(all, '2023-12-18')).toEqual(['Không có đợt báo cáo nào đang mở; không nhắc ai']);

  commit(root, { [report('phuong-mot')]: null }, '2023-12-19T08:00:00+07:00');
  expect(await remindOn(all, '2023-12-19')).toEqual([`Đợt nam-2023: đã mở lại thẻ ${number}`]);
  expect(fake.state.issues.map(({ isOpen }) => isOpen)).toEqual([true]);
});

test('long after the last deadline the issue is closed, and none is opened', async () => {
  const all = await given();
  await remindOn(all, '2024-01-14');
  expect(await remindOn(all, '2024-01-15')).toEqual([`Đợt nam-2023: đã đóng thẻ ${all.fake.state.issues[0]?.number}`]);
  golden('over', all.fake.state.issues[0]?.body ?? '', all.fake.url);
  const none = await given();
  expect(await remindOn(none, '2024-01-15')).toEqual(['Không có đợt báo cáo nào đang mở; không nhắc ai']);
  expect(none.fake.state.issues).toEqual([]);
});

test('an issue that somebody closed stays closed; others’ issues with our marker are not ours', async () => {
  const marker = '<!-- decuong:nhac campaign=nam-2023 state=open -->';
  const mine = { number: 7, author: 'github-actions[bot]', title: 'x', body: `${marker}\n\nx`, isOpen: false };
  const other = { number: 8, author: 'ai-do', title: 'y', body: `${marker}\n\ny`, isOpen: true };
  const all = await given({ issues: [mine, other] });
  expect(await remindOn(all, '2023-12-10')).toEqual(['Đợt nam-2023: thẻ 7 do người dùng đóng; để nguyên']);
  expect(all.fake.state.issues).toEqual([mine, other]);
});

test('names of units that are Markdown stay text, and call nobody', async () => {
  const some = files();
  some['reports/units.csv'] = `${some['reports/units.csv']}`.replace(
    'Công ty Một',
    '@nhom [x](http://y) <b> | `c` #12',
  );
  const all = await given({ some });
  await remindOn(all, '2023-12-16');
  golden('hostile', all.fake.state.issues[0]?.body ?? '', all.fake.url);
});

test('a campaign of thousands fits', async () => {
  const some = files();
  const rows = Array.from({ length: 3300 }, (_, at) => `binh-an/xa-${at},Xã Số ${at},base,commune,,,,,,,,\n`).join('');
  some['reports/units.csv'] = `${some['reports/units.csv']}${rows}`;
  const all = await given({ some });
  await remindOn(all, '2023-12-16');
  const body = all.fake.state.issues[0]?.body ?? '';
  expect({
    fits: body.length <= 60_000,
    isFull: body.length > 59_000,
    end: body.trimEnd().split('\n').slice(-3),
  }).toEqual({
    fits: true,
    isFull: true,
    end: [
      expect.stringMatching(/^… và [12]\.\d{3} đơn vị nữa\.$/u),
      '',
      'Công văn đôn đốc (dự thảo) dài hơn chỗ này có thể chứa: tải bản Word ở mục Artifacts của lần chạy mới nhất trong thẻ Actions.',
    ],
  });
});

test('nobody is reminded of an example, unless it is named', { timeout: 60_000 }, async () => {
  const { root, fake } = await given({ some: { ...files(), 'decuong.yaml': 'examples: [nam-2023]\n' } });
  const run = (...named: readonly string[]) =>
    runBeside('ci-remind', [...named, '--as-of', '2023-12-10'], { cwd: root, env: fake.environment.github });
  expect([await run(), fake.state.issues]).toEqual([
    {
      status: 0,
      stdout: 'Không có đợt báo cáo nào đang mở; không nhắc ai\n',
      stderr: 'Đợt là ví dụ, không nhắc: nam-2023 (muốn làm thì nêu tên đợt)\n',
    },
    [],
  ]);
  expect(await run('nam-2023')).toEqual({
    status: 0,
    stdout: `Đợt nam-2023: đã mở thẻ ${fake.state.issues[0]?.number}\n`,
    stderr: '',
  });
  expect(await run('nam-2032')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Không có đợt báo cáo `nam-2032` (không có outlines/nam-2032/outline.md)\nXem cách dùng: thêm --help\n',
  });
  writeFileSync(join(root, 'decuong.yaml'), 'examples: [nam-2032]\n');
  expect(await run()).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'Cài đặt của kho (decuong.yaml) có lỗi; hãy chạy `npm run check` và sửa cài đặt trước\nXem cách dùng: thêm --help\n',
  });
});

test('the command says what it did, and leaves the letter as a document', async () => {
  const { root, fake } = await given();
  const args = ['--as-of', '2023-12-10', '--out', 'thu'];
  const { status, stdout } = await runBeside('ci-remind', args, { cwd: root, env: fake.environment.github });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `Đợt nam-2023: đã mở thẻ ${fake.state.issues[0]?.number}\n`,
  });
  expect(existsSync(join(root, 'thu')) && readdirSync(join(root, 'thu'))).toEqual(['don-doc.nam-2023.docx']);
});

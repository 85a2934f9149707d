/** What commands say in a repository that has nothing yet. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { fixture } from '../helpers/fixtures.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const HEADER = 'id,name,level,kind,superior,issuer,place,symbol,team,from,to,replaces\n';
const HELP = 'Xem cách dùng: thêm --help\n';
const FIRST =
  'Kho chưa có đợt báo cáo nào. Việc đầu tiên: viết đề cương ở outlines/<tên đợt>/outline.md (cách viết: outlines/README.md) rồi chạy `npm run check`; sau đó `npm run decuong -- new <tên đợt> --all` tạo khung báo cáo cho các đơn vị';
const NO_CAMPAIGN = `Không có đợt báo cáo \`nam-2024\` (không có outlines/nam-2024/outline.md)\n${FIRST}\n${HELP}`;

test('with units alone, all say what comes first', { timeout: 120_000 }, () => {
  const root = temporaryRepository({
    'reports/units.csv': `${HEADER}binh-an,Tỉnh Bình An,province,party,,,,BCĐ,,,,\n`,
  });
  mkdirSync(join(root, 'outlines'));
  const run = (name: string, ...args: readonly string[]) => runScript(name, [...args, '--root', root]);
  expect([
    run('check'),
    run('build'),
    run('status'),
    run('status', '--format', 'json'),
    run('new', 'nam-2024', 'binh-an'),
    run('new', 'nam-2024', '--all'),
    run('remind', 'nam-2024'),
    run('status', 'nam-2024'),
    run('check', '--campaign', 'nam-2024'),
    run('figures', 'nam-2024'),
  ]).toEqual([
    { status: 0, stdout: '✔ Đã kiểm tra 0 tệp, không có lỗi\n', stderr: `${FIRST}.\n` },
    { status: 0, stdout: 'Không có gì để dựng vào dist\n', stderr: `${FIRST}.\n` },
    { status: 0, stdout: '', stderr: `${FIRST}.\n` },
    { status: 0, stdout: '[]\n', stderr: `${FIRST}.\n` },
    ...Array.from({ length: 6 }, () => ({ status: 2, stdout: '', stderr: NO_CAMPAIGN })),
  ]);
});

test('with an outline alone, it is the register that is missing', { timeout: 60_000 }, () => {
  const root = temporaryRepository({ 'outlines/nam-2023/outline.md': fixture('outline.md') });
  const none = `Không có danh mục đơn vị reports/units.csv trong ${root}; hãy chạy lệnh ở thư mục gốc của kho, hoặc chỉ ra bằng --root
Chưa có kho thì \`npm create decuong\` làm sẵn một kho có danh mục, đề cương và hướng dẫn
${HELP}`;
  expect([runScript('status', ['--root', root]), runScript('status', ['nam-2023', '--root', root])]).toEqual(
    Array.from({ length: 2 }, () => ({ status: 2, stdout: '', stderr: none })),
  );
});

test('in an empty folder, and with a register of no units', { timeout: 120_000 }, () => {
  const [empty, header] = [temporaryRepository({}), temporaryRepository({ 'reports/units.csv': HEADER })];
  const run = (name: string, root: string, ...args: readonly string[]) => runScript(name, [...args, '--root', root]);
  const none = `Không có danh mục đơn vị reports/units.csv trong ${empty}; hãy chạy lệnh ở thư mục gốc của kho, hoặc chỉ ra bằng --root
Chưa có kho thì \`npm create decuong\` làm sẵn một kho có danh mục, đề cương và hướng dẫn
${HELP}`;
  const unread = `Không đọc được đơn vị nào trong danh mục reports/units.csv; hãy chạy \`npm run check\` để biết vì sao, và sửa danh mục trước\n${HELP}`;
  expect([
    run('check', empty),
    run('new', empty, 'nam-2024', '--all'),
    run('build', header),
    run('check', header),
  ]).toEqual([
    { status: 2, stdout: '', stderr: none },
    { status: 2, stdout: '', stderr: none },
    { status: 2, stdout: '', stderr: unread },
    {
      status: 1,
      stdout: `reports/units.csv
  1:1      lỗi   Danh mục đơn vị chưa có đơn vị nào; hãy ghi mỗi đơn vị một dòng dưới dòng đầu (cách ghi: \`npm run decuong guide units\`) [unit-path]

✖ Đã kiểm tra 0 tệp: 1 lỗi, 0 lưu ý
`,
      stderr: `${FIRST}.\n`,
    },
  ]);
});

/** `npm create decuong` from the sources: what it says, and that a list with a problem leaves nothing behind. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const create = (root: string, ...args: readonly string[]) => runScript('create-decuong', ['--root', root, ...args]);

test('says what it took, what it made of the list, and what to type next', () => {
  const root = temporaryRepository({ 'ds.csv': 'Tên đơn vị,Cấp\nXã An Lão,Cấp xã\nXã Phú Lâm,Cấp xã\n' });
  const given = [
    '--organisation',
    'Tỉnh An Giang',
    '--units',
    join(root, 'ds.csv'),
    '--forge',
    'none',
    '--year',
    '2027',
  ];
  const { status, stdout, stderr } = create(root, 'kho mới', ...given);
  expect({ status, stderr, stdout: stdout.replace(/(?<=Công cụ: decuong )\S+\./u, '….').replace(root, '…') }).toEqual({
    status: 0,
    stderr: '',
    stdout: `Lấy mặc định:
  thể thức: state (--profile)

Từ danh sách …/ds.csv:
  các cột ngăn bằng dấu phẩy
  2 dòng có tên đơn vị; các cột đã đọc: A (Tên đơn vị), B (Cấp)
  đã thêm đơn vị chủ trì “Tỉnh An Giang” ở trên các đơn vị của danh sách
  dưới đơn vị chủ trì có 2 Cấp xã (\`commune\`)
  mã đặt theo tên, như \`an-giang/xa-an-lao\`; mã không đổi về sau
  cơ quan ban hành, dòng cấp trên, địa danh, ký hiệu chỗ nào danh sách để trống thì đặt theo tên; hãy soát trong reports/units.csv

Công cụ: decuong ….
${stdout.split('\n').find((line) => line.startsWith('Đã tạo kho Git'))}

Đã tạo kho trong \`kho mới\`. Làm tiếp:

  cd "kho mới"
  npm install --ignore-scripts
  npx decuong check
  npx decuong build

Rồi:

  npx decuong doctor
  npx decuong new dan-chu-co-so-2027 an-giang/xa-an-lao

Văn bản đã dựng ở dist/; đề cương để sửa là outlines/dan-chu-co-so-2027/outline.md, danh mục là reports/units.csv.
Lưu package-lock.json cùng kho: git add -A, rồi git commit.
`,
  });
});

test('a list with a problem is told at its cells, and nothing is written', () => {
  const root = temporaryRepository({ 'ds.csv': 'Tên đơn vị\nXã A\nXã A\n' });
  const list = join(root, 'ds.csv');
  expect(create(root, 'kho', '--organisation', 'Tỉnh B', '--units', list)).toEqual({
    status: 1,
    stdout: '',
    stderr: `${list}, dòng 3, cột A (Tên đơn vị): “Xã A” đã có ở dòng 2 dưới cùng cấp trên; hãy bỏ một dòng, hoặc ghi tên cho phân biệt\nChưa ghi gì; hãy sửa danh sách rồi chạy lại.\n`,
  });
  expect(readdirSync(root)).toEqual(['ds.csv']);
});

test.each([
  [
    ['--decuong', 'không-có.tgz'],
    'Không đọc được `không-có.tgz`; sau --decuong hãy ghi một phiên bản như 0.2.0, hoặc một tệp như decuong-0.2.0.tgz',
  ],
  [['--profile', 'x'], '--profile không có `x`; hãy dùng party-2018, party-2026, state, union'],
])('%j is refused before anything is written', (args, message) => {
  const root = temporaryRepository({});
  expect(create(root, 'kho', ...args)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${message}\nXem cách dùng: thêm --help\n`,
  });
  expect(readdirSync(root)).toEqual([]);
});

test('a tool of no commit has no workflows to call: what to do is said, and nothing is written', () => {
  const root = temporaryRepository({ 'package/package.json': '{"name":"decuong","version":"0.9.0"}' });
  execFileSync('tar', ['-czf', 'decuong-0.9.0.tgz', 'package'], { cwd: root });
  const given = ['--yes', '--forge', 'github', '--decuong', 'decuong-0.9.0.tgz'];
  expect({ ...create(root, 'kho', ...given), there: readdirSync(root).sort() }).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'Không biết decuong 0.9.0 ở commit nào để gọi các bước tự động của nó; hãy ghi --forge none; hoặc, trong thư mục mã nguồn của decuong, lưu hết thay đổi bằng git commit, chạy npm run pack, rồi tạo kho bằng hai tệp .tgz vừa đóng\nXem cách dùng: thêm --help\n',
    there: ['decuong-0.9.0.tgz', 'package'],
  });
});

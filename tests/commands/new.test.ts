/** `npm run new`: a scaffold where there is none, and never over what is there. */

import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from '../helpers/command.ts';
import { goodReport, goodRepository } from '../helpers/fixtures.ts';
import { PROJECT } from '../helpers/project.ts';
import { temporaryRepository } from '../helpers/repository.ts';

const use = '\nXem cách dùng: thêm --help\n';

test('writes the scaffold, once', () => {
  const root = temporaryRepository(goodRepository());
  const run = () => runScript('new', ['nam-2023', 'binh-an/cong-ty', '--root', root]);
  const file = 'reports/nam-2023/binh-an/cong-ty.md';
  expect(run()).toEqual({ status: 0, stdout: `${file}\n`, stderr: '' });
  expect(readFileSync(join(root, file), 'utf8')).toBe(
    readFileSync(join(PROJECT, 'tests', 'fixtures', 'scaffold', 'cong-ty.md'), 'utf8'),
  );
  expect(run()).toEqual({ status: 2, stdout: '', stderr: `Đã có ${file}; không ghi đè${use}` });
});

test('an existing report is left as it is', () => {
  const root = temporaryRepository(goodRepository());
  expect(runScript('new', ['nam-2023', 'binh-an/phuong-mot', '--root', root]).status).toBe(2);
  expect(readFileSync(join(root, 'reports/nam-2023/binh-an/phuong-mot.md'), 'utf8')).toBe(goodReport());
});

test.each([
  [[], 'Cần đúng một tham số: ĐỢT'],
  [['nam-2023'], 'Hãy ghi mã đơn vị cần tạo khung báo cáo, hoặc --all để tạo cho mọi đơn vị còn nợ báo cáo'],
  [['nam-2023', 'binh-an/cong-ty', '--all'], 'Đã có --all thì không ghi mã đơn vị'],
  [['nam-2023', 'binh-an/khong'], 'Không có đơn vị `binh-an/khong` trong danh mục reports/units.csv'],
  [['nam-2023', '../../etc'], 'Không có đơn vị `../../etc` trong danh mục reports/units.csv'],
  [
    ['../nam', 'binh-an/cong-ty'],
    `Không có đợt báo cáo \`../nam\` (không có outlines/../nam/outline.md)
Hãy viết đúng tên thư mục trong outlines/; kho đang có: nam-2023`,
  ],
  [
    ['nam-2023', 'binh-an/khong', 'binh-an/phuong-mot'],
    `Không có đơn vị \`binh-an/khong\` trong danh mục reports/units.csv
Đã có reports/nam-2023/binh-an/phuong-mot.md; không ghi đè`,
  ],
])('%j is refused', (args, message) => {
  expect(runScript('new', [...args, '--root', temporaryRepository(goodRepository())])).toEqual({
    status: 2,
    stdout: '',
    stderr: message + use,
  });
});

test('a folder that a link leads out of the root is refused', () => {
  const { 'reports/nam-2023/binh-an/phuong-mot.md': _, ...files } = goodRepository();
  const root = temporaryRepository(files);
  symlinkSync(tmpdir(), join(root, 'reports/nam-2023'));
  const { status, stderr } = runScript('new', ['nam-2023', 'binh-an/cong-ty', '--root', root]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `reports/nam-2023/binh-an/cong-ty.md nằm ngoài thư mục gốc ${root}${use}`,
  });
  expect(existsSync(join(tmpdir(), 'binh-an'))).toBe(false);
});

test('from the roll-up: what is to fill in is told and nothing else; the front matter alone does not do; filled in, it passes', () => {
  const root = temporaryRepository(goodRepository());
  const run = () => runScript('new', ['nam-2023', 'binh-an', '--from-roll-up', '--root', root]);
  const file = 'reports/nam-2023/binh-an.md';
  const notice = 'Lưu ý: Tỉnh Bình An (cấp `province`) không thuộc diện phải báo cáo của đợt này.\n';
  const missing =
    'Còn 2/3 đơn vị cấp dưới chưa có báo cáo hợp lệ; bảng nào thiếu số liệu thì có ghi chú ở ngay trên bảng.\n';
  expect(run()).toEqual({ status: 0, stdout: `${file}\n`, stderr: notice + missing });
  const path = join(root, file);
  const check = () => {
    const { status, stdout } = runScript('check', [file, '--format', 'json', '--root', root]);
    const messages = JSON.parse(stdout) as { line: number; rule: string; severity: string; actual?: string }[];
    const errors = messages.filter(({ severity }) => severity === 'error');
    return { status, errors: errors.map(({ line, rule }) => `${line} ${rule}`) };
  };
  const blank = readFileSync(path, 'utf8');
  /** The lines with a blank, from one line on. */
  const blanks = (from: number) =>
    blank.split('\n').flatMap((line, index) => (index + 1 >= from && line.includes('…') ? [index + 1] : []));
  const body = blanks(9).map((line) => `${line} placeholder`);
  const told = ({ status, errors }: ReturnType<typeof check>) => ({ status, errors: errors.toSorted() });
  const frontMatter = [3, 5, 6, 7].map((line) => `${line} placeholder`);
  expect(told(check())).toEqual({ status: 1, errors: [...frontMatter, ...body].toSorted() });
  const signed = blank
    .replace('date: …', 'date: 2023-12-20')
    .replace('authority: …', 'authority: T/M BAN CHỈ ĐẠO')
    .replace('title: …', 'title: TRƯỞNG BAN')
    .replace('name: …', 'name: Nguyễn Văn A');
  writeFileSync(path, signed);
  expect(told(check())).toEqual({ status: 1, errors: body.toSorted() });
  writeFileSync(path, written(signed));
  expect(check()).toEqual({ status: 0, errors: [] });
  expect(run()).toEqual({ status: 2, stdout: '', stderr: `${notice}Đã có ${file}; không ghi đè${use}` });
});

/** What an author writes in the sections that ask for something of their own; anything does in the others. */
const PROSE: Readonly<Record<string, string>> = {
  'Quán triệt, tuyên truyền': 'Tỉnh quán triệt Chỉ thị số 15-CT/TU tới toàn thể cán bộ, đảng viên.',
  'Kiểm tra, giám sát': 'Tỉnh kiểm tra 3 đơn vị và nhắc nhở kịp thời.',
  'Kết quả đạt được': '- Mô hình nghe dân nói ở phường.\n- Cách làm một đầu mối ở xã.',
  'Hạn chế và nguyên nhân': 'Về khách quan, địa bàn rộng; về chủ quan, một số cán bộ còn ngại đối thoại.',
};

/** A started report as its author fills it in: prose in place of each blank, an answer in the table. */
function written(report: string): string {
  let title = '';
  const lines = report.split('\n').map((line) => {
    title = /^#+ (?:[IVX\d]+\. )?(.*)$/u.exec(line)?.[1] ?? title;
    if (line === '…')
      return PROSE[title] ?? 'Đơn vị đã thực hiện đầy đủ nội dung này trong năm và có nhiều chuyển biến.';
    return line.replace('| … |', '| Có |');
  });
  return lines.join('\n');
}

test('from the roll-up: reports with errors are named and left out; where none is left it is refused', () => {
  const broken = 'reports/nam-2023/binh-an/so-mot.md';
  const root = temporaryRepository({ ...goodRepository(), [broken]: 'hỏng' });
  const run = () => runScript('new', ['nam-2023', 'binh-an', '--from-roll-up', '--root', root]);
  expect(run()).toMatchObject({
    status: 0,
    stderr: expect.stringContaining(`Không tổng hợp 1 báo cáo có lỗi:\n  ${broken}\n`),
  });
  for (const file of ['binh-an.md', 'binh-an/phuong-mot.md']) rmSync(join(root, 'reports/nam-2023', file));
  expect(run()).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Chưa có báo cáo hợp lệ nào của cấp dưới Tỉnh Bình An để tổng hợp'),
  });
});

/** The good repository with units that a campaign does not ask, each for a reason of its own. */
function asked(): Record<string, string | Uint8Array> {
  const files = goodRepository();
  const rows = [
    'binh-an/xa-cu,Xã Cũ,base,commune,,,,,,,2023-06-30,',
    'binh-an/xa-moi,Xã Mới,base,commune,,,,,,2024-01-01,,',
    'binh-an/xa-mien,Xã Miễn,base,commune,,,,,,,,',
    'noi-khac,Nơi khác,base,commune,,,,,,,,',
  ];
  const waivers = 'waivers:\n  - { unit: binh-an/xa-mien, reason: "Bão lũ" }\n---\n\n#';
  return {
    ...files,
    'reports/units.csv': `${files['reports/units.csv']}${rows.join('\n')}\n`,
    'outlines/nam-2023/outline.md': `${files['outlines/nam-2023/outline.md']}`.replace('---\n\n#', waivers),
  };
}

test('all that owe a report get a draft; who is left out is named, and why; once more, nothing is left to do', () => {
  const files = asked();
  const root = temporaryRepository(files);
  const run = () => runScript('new', ['nam-2023', '--all', '--root', root]);
  const others = `1 đơn vị được miễn báo cáo đợt này: Xã Miễn
1 đơn vị ở cấp mà đề cương không yêu cầu báo cáo: Tỉnh Bình An
2 đơn vị không tồn tại vào ngày cuối kỳ báo cáo: Xã Cũ, Xã Mới
`;
  expect(run()).toEqual({
    status: 0,
    stdout: 'reports/nam-2023/binh-an/so-mot.md\nreports/nam-2023/binh-an/cong-ty.md\n',
    stderr: `Đã tạo khung cho 2 đơn vị.\n1 đơn vị đã có tệp báo cáo: Phường Một\n${others}`,
  });
  const own = readFileSync(join(PROJECT, 'tests', 'fixtures', 'scaffold', 'cong-ty.md'), 'utf8');
  expect(readFileSync(join(root, 'reports/nam-2023/binh-an/cong-ty.md'), 'utf8')).toBe(
    own
      .replace('outline-version: 1\n', 'outline-version: 1\ndraft: true\n')
      .replace(
        '\nGhi chú',
        '\nViết xong thì xóa dòng `draft: true` ở trên: còn dòng ấy là còn bản dự thảo, chưa tính đã nộp.\nGhi chú',
      ),
  );
  expect(readFileSync(join(root, 'reports/nam-2023/binh-an/phuong-mot.md'), 'utf8')).toBe(goodReport());
  // A scaffold that nobody has filled stands in nobody's way.
  expect(runScript('check', ['--root', root]).status).toBe(0);
  expect(run()).toEqual({
    status: 0,
    stdout: '',
    stderr: `Mọi đơn vị phải báo cáo đều đã có tệp báo cáo; không tạo khung nào.
3 đơn vị đã có tệp báo cáo: Phường Một, Sở Một, Công ty Một
${others}`,
  });
});

test('of several units, one that gets none does not stop the others', () => {
  const root = temporaryRepository(asked());
  const units = ['binh-an/so-mot', 'binh-an/phuong-mot', 'binh-an/khong', 'binh-an/xa-mien'];
  expect(runScript('new', ['nam-2023', ...units, '--root', root])).toEqual({
    status: 1,
    stdout: 'reports/nam-2023/binh-an/so-mot.md\nreports/nam-2023/binh-an/xa-mien.md\n',
    stderr: `Lưu ý: Xã Miễn được miễn báo cáo đợt này (Bão lũ).
Đã có reports/nam-2023/binh-an/phuong-mot.md; không ghi đè
Không có đơn vị \`binh-an/khong\` trong danh mục reports/units.csv
`,
  });
});

test('several units from the roll-ups below them', () => {
  const root = temporaryRepository(goodRepository());
  const { status, stdout, stderr } = runScript('new', [
    'nam-2023',
    'binh-an',
    'binh-an/so-mot',
    '--from-roll-up',
    '--root',
    root,
  ]);
  expect({ status, stdout, stderr: stderr.split('\n').slice(-2) }).toEqual({
    status: 1,
    stdout: 'reports/nam-2023/binh-an.md\n',
    stderr: [
      'Chưa có báo cáo hợp lệ nào của cấp dưới Sở Một để tổng hợp; hãy đợi cấp dưới nộp, hoặc lấy khung trống (không dùng --from-roll-up)',
      '',
    ],
  });
});

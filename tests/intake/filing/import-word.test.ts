/** Word documents into real repositories: new reports, scaffolds, merges, refusals. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { importWord } from '../../../scripts/intake/filing/import-word.ts';
import { runScript } from '../../helpers/command.ts';
import { A, B, commitAll } from '../../helpers/commit.ts';
import { goodReport, goodRepository } from '../../helpers/fixtures.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { builtDocument, edited } from './built-document.ts';

const REPORT = 'reports/nam-2023/binh-an/phuong-mot.md';
const DESTINATION = ['nam-2023', 'binh-an/phuong-mot'];

/** A repository with a commit, and the document of its report. */
async function office(report = goodReport()) {
  const root = temporaryRepository({ ...goodRepository(), [REPORT]: report });
  const commit = commitAll(root, A);
  const bytes = await builtDocument(root, REPORT, commit);
  const file = join(root, 'bao-cao.docx');
  const put = (words: Readonly<Record<string, string>>) => writeFileSync(file, edited(bytes, words));
  put({});
  return {
    root,
    file,
    put,
    bring: (destination: readonly string[] = [], out?: string) => importWord({ root, file, destination, out }),
    report: () => readFileSync(join(root, REPORT), 'utf8'),
    write: (text: string) => writeFileSync(join(root, REPORT), text),
  };
}

const refusal = async (run: Promise<unknown>) => {
  try {
    await run;
    return null;
  } catch (error) {
    if (error instanceof CannotRun) return error.lines;
    throw error;
  }
};

test('a document that nobody changed changes nothing', async () => {
  const { bring, report } = await office();
  expect(await bring()).toEqual({
    files: [],
    lines: [`${REPORT} không đổi: tệp Word không sửa gì so với bản đã dựng, hoặc đã được đưa vào rồi`],
    isFine: true,
  });
  expect(report()).toBe(goodReport());
});

test('what was changed in Word comes back, and nothing else: marks, comments and line ends stay', async () => {
  const source = goodReport().replace('\n# ', '\n<!-- ghi chú của tôi -->\n\n# ').replace(/\n/gu, '\r\n');
  const { bring, put, report } = await office(source);
  const [from, to] = ['| văn bản | 6 |', '| văn bản | 7 |'];
  put({ '>6<': '>7<' });
  expect((await bring()).files).toEqual([REPORT]);
  expect(report()).toBe(source.replace(from, to));
});

test('both sides may change other places', async () => {
  const { bring, put, report, write, root } = await office();
  const changed = goodReport().replace(/^number: .*$/mu, 'number: 99/BC-UBND');
  write(changed);
  commitAll(root, B);
  put({ '>6<': '>7<' });
  expect((await bring()).isFine).toBe(true);
  expect(report()).toBe(changed.replace('| văn bản | 6 |', '| văn bản | 7 |'));
});

test('where both changed one place nothing is written but both versions beside the document', async () => {
  const { bring, put, report, write, root } = await office();
  const changed = goodReport().replace('| văn bản | 6 |', '| văn bản | 8 |');
  write(changed);
  put({ '>6<': '>7<' });
  const beside = join(root, 'bao-cao.gop.md');
  const { files, isFine, lines } = await bring();
  expect({ files, isFine }).toEqual({ files: [beside], isFine: false });
  expect(lines.filter((line) => line.startsWith('- '))).toEqual([
    '- Mục 1. Quán triệt, tuyên truyền: trong kho là “| Số văn bản đã ban hành | văn bản | 8 | |”, tệp Word là “| Số văn bản đã ban hành | văn bản | 7 | |”',
  ]);
  expect(report()).toBe(changed);
  const [own = ''] = changed.match(/^.*\| văn bản \| 8 \|.*$/mu) ?? [];
  expect(readFileSync(beside, 'utf8')).toBe(
    changed.replace(
      own,
      `<<<<<<< báo cáo trong kho\n${own}\n=======\n${own.replace('| 8 |', '| 7 |')}\n>>>>>>> tệp Word`,
    ),
  );
});

test('a new report, and one in place of an untouched scaffold', async () => {
  const { bring, root, report } = await office();
  const { [REPORT]: _, ...files } = goodRepository();
  const other = temporaryRepository(files);
  const bytes = readFileSync(join(root, 'bao-cao.docx'));
  writeFileSync(join(other, 'bao-cao.docx'), bytes);
  const run = () =>
    importWord({ root: other, file: join(other, 'bao-cao.docx'), destination: DESTINATION, out: undefined });
  expect((await run()).files).toEqual([REPORT]);
  const made = readFileSync(join(other, REPORT), 'utf8');
  const empty = temporaryRepository(files);
  expect(runScript('new', [...DESTINATION, '--root', empty]).status).toBe(0);
  writeFileSync(join(empty, 'bao-cao.docx'), bytes);
  const replaced = await importWord({
    root: empty,
    file: join(empty, 'bao-cao.docx'),
    destination: [],
    out: undefined,
  });
  expect(replaced).toEqual({
    files: [REPORT],
    lines: [
      'Những gì của tệp Word không vào báo cáo nguyên như thế:',
      '- Phần đầu, phần cuối của văn bản mà bản Word tự dựng, không chép vào báo cáo: “*”; “ĐẢNG CỘNG SẢN VIỆT NAM”; “Số 15-BC/BCĐ”; “Phường Một, ngày 10 tháng 12 năm 2023”; “BÁO CÁO”; “-----”; “THÀNH ỦY BÌNH AN”; “BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ”',
      `${REPORT} còn là khung chưa ai viết: đã thay bằng nội dung tệp Word`,
      `✔ Đã kiểm tra ${REPORT}, không có lỗi`,
    ],
    isFine: true,
  });
  expect(readFileSync(join(empty, REPORT), 'utf8')).toBe(made);
  // What is written already stays.
  const out = join(root, '..', `${root.split('/').at(-1)}-out.md`);
  expect((await bring([], out)).files).toEqual([out]);
  expect(readFileSync(out, 'utf8')).toBe(made);
  expect(report()).toBe(goodReport());
});

test('a foreign document says whose it may be, and is not written over a report', async () => {
  const { root, file } = await office();
  const parts = await builtDocument(root, REPORT, '');
  const foreign = join(root, 'la.docx');
  writeFileSync(foreign, parts);
  const run = (destination: readonly string[]) => importWord({ root, file: foreign, destination, out: undefined });
  expect(await refusal(run(DESTINATION))).toEqual([
    `Đã có ${REPORT}, không ghi đè: ${foreign} không phải tệp do decuong dựng từ báo cáo ấy nên không biết chỗ nào đã sửa; hãy ghi ra tệp khác bằng --out TỆP.md rồi tự chép những chỗ cần sửa`,
  ]);
  expect(await refusal(importWord({ root, file, destination: ['nam-2023'], out: undefined }))).toEqual([
    `${file} không nói là báo cáo của đơn vị nào, đợt nào; hãy ghi thêm ĐỢT ĐƠN-VỊ sau tên tệp`,
    `Có phải là: npm run import -- ${file} nam-2023 binh-an/phuong-mot`,
  ]);
});

test('a mark of secrecy or a number of a person keeps all of it out', async () => {
  const { bring, put, report } = await office();
  put({ '>6<': '>số điện thoại 0912 345 678<' });
  const { files, isFine } = await bring();
  expect({ files, isFine }).toEqual({ files: [], isFine: false });
  expect(report()).toBe(goodReport());
});

test('the command writes what it wrote to stdout, all else to stderr', async () => {
  const { root, put, file } = await office();
  put({ '>6<': '>7<' });
  expect(runScript('import', [file, '--root', root])).toEqual({
    status: 0,
    stdout: `${REPORT}\n`,
    stderr: `Đã gộp những chỗ sửa trong tệp Word vào ${REPORT}\n✔ Đã kiểm tra ${REPORT}, không có lỗi\n`,
  });
  expect(runScript('import', ['khong-co.docx', '--root', root]).status).toBe(2);
  expect(existsSync(join(root, 'bao-cao.gop.md'))).toBe(false);
});

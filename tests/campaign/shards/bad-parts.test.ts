/** Parts that do not belong together, are not all there or are not what they were: refused, with what is wrong and which part it is. */
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotRun } from '#lib/cannot-run.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { checkFiles } from '../../../scripts/campaign/check-files.ts';
import { type Expected, openParts } from '../../../scripts/campaign/shards/parts.ts';
import { stateOf } from '../../../scripts/campaign/shards/state.ts';
import { planCheck } from '../../../scripts/check/check-repository.ts';
import { temporaryRepository } from '../../helpers/repository.ts';
import { built, PROVENANCE } from '../built.ts';
import { buildParts, checkParts, partsOf } from './in-parts.ts';
import { NATION } from './nation.ts';

const FILES = Object.fromEntries(Object.entries(NATION).filter(([file]) => /units|ky-truoc/u.test(file)));
const LINES = 'part.jsonl';
const DOCUMENT = 'files/ky-truoc/reports/bo/an/hai.docx';

interface Case {
  readonly command: Expected['command'];
  /** Makes good parts bad; `folder` holds them. */
  spoil?(folder: string): void;
  /** What the parts should have been made of. */
  readonly expected?: Partial<Expected>;
}

/** Another text of the lines of a part, with the sum that goes with it: as who means harm would send it. */
function forge(folder: string, change: (text: string) => string): void {
  const file = join(folder, LINES);
  const lines = change(readFileSync(file, 'utf8').replace(/sum\t.*\n$/u, ''));
  writeFileSync(file, `${lines}sum\t${createHash('sha256').update(lines).digest('hex')}\n`);
}

const CASES: Readonly<Record<string, Case>> = {
  'none at all': { command: 'check', spoil: (folder) => rmSync(folder, { recursive: true }) },
  'one lacks': { command: 'check', spoil: (folder) => rmSync(join(folder, 'check-2-of-2'), { recursive: true }) },
  'one twice': {
    command: 'check',
    spoil: (folder) => cpSync(join(folder, 'check-1-of-2'), join(folder, 'check-3-of-2'), { recursive: true }),
  },
  'one for another': {
    command: 'check',
    spoil(folder) {
      rmSync(join(folder, 'check-1-of-2'), { recursive: true });
      cpSync(join(folder, 'check-2-of-2'), join(folder, 'check-1-of-2'), { recursive: true });
    },
  },
  'of another cut': {
    command: 'check',
    spoil: (folder) => forge(join(folder, 'check-2-of-2'), (text) => text.replace('"count":2', '"count":3')),
  },
  'of another command': {
    command: 'check',
    spoil(folder) {
      rmSync(join(folder, 'check-2-of-2'), { recursive: true });
      renameSync(join(folder, 'build-2-of-2'), join(folder, 'check-2-of-2'));
    },
  },
  'of another commit': { command: 'check', expected: { commit: 'a'.repeat(40) } },
  'of other files that are not committed': { command: 'check', expected: { contents: '' } },
  'by other code': { command: 'check', expected: { code: '0123456789abcdef' } },
  'with other options': { command: 'check', expected: { options: ['--campaign ky-truoc'] } },
  'without its lines': { command: 'check', spoil: (folder) => rmSync(join(folder, 'check-1-of-2', LINES)) },
  'cut off': {
    command: 'check',
    spoil(folder) {
      const file = join(folder, 'check-1-of-2', LINES);
      writeFileSync(file, readFileSync(file).subarray(0, -200));
    },
  },
  'one letter changed': {
    command: 'check',
    spoil(folder) {
      const file = join(folder, 'check-1-of-2', LINES);
      writeFileSync(file, readFileSync(file, 'utf8').replace('"line":', '"lina":'));
    },
  },
  'more behind its end': {
    command: 'check',
    spoil: (folder) => appendFileSync(join(folder, 'check-1-of-2', LINES), 'judged\t"a"\t{}\n'),
  },
  empty: { command: 'check', spoil: (folder) => writeFileSync(join(folder, 'check-1-of-2', LINES), '') },
  'a line twice': {
    command: 'check',
    spoil: (folder) => forge(join(folder, 'check-1-of-2'), (text) => text + (/^judged.*\n/mu.exec(text)?.[0] ?? '')),
  },
  'a file lacks': {
    command: 'check',
    spoil: (folder) => forge(join(folder, 'check-1-of-2'), (text) => text.replace(/^judged.*hai.md.*\n/mu, '')),
  },
  'what stands beside a file lacks': {
    command: 'check',
    spoil: (folder) => forge(join(folder, 'check-1-of-2'), (text) => text.replace(/^aside.*hai.md.*\n/mu, '')),
  },
  'a head that is none': {
    command: 'check',
    spoil: (folder) => forge(join(folder, 'check-1-of-2'), (text) => text.replace('"index":1', '"index":0')),
  },
  'a message that is none': {
    command: 'check',
    spoil: (folder) =>
      forge(join(folder, 'check-2-of-2'), (text) => text.replace('"severity":"error"', '"severity":"none"')),
  },
  'figures that are none': {
    command: 'check',
    spoil: (folder) => forge(join(folder, 'check-1-of-2'), (text) => text.replace('"figures":"[', '"figures":"[[[]],')),
  },
  'no JSON': {
    command: 'check',
    spoil: (folder) =>
      forge(join(folder, 'check-1-of-2'), (text) => text.replace(/^(judged.*hai.md")\t.*\n/mu, '$1\t{\n')),
  },
  'another document': {
    command: 'build',
    spoil: (folder) => appendFileSync(join(folder, 'build-1-of-2', DOCUMENT), ' '),
  },
  'no document': { command: 'build', spoil: (folder) => rmSync(join(folder, 'build-1-of-2', DOCUMENT)) },
  'a document that the part does not own to': {
    command: 'build',
    spoil: (folder) => forge(join(folder, 'build-1-of-2'), (text) => text.replace(/^made.*hai.docx.*\n/mu, '')),
  },
  'a link in the place of a document': {
    command: 'build',
    spoil(folder) {
      rmSync(join(folder, 'build-1-of-2', DOCUMENT));
      symlinkSync('/etc/hostname', join(folder, 'build-1-of-2', DOCUMENT));
    },
  },
  'a link in the place of the lines': {
    command: 'build',
    spoil(folder) {
      renameSync(join(folder, 'build-1-of-2', LINES), join(folder, 'elsewhere'));
      symlinkSync(join(folder, 'elsewhere'), join(folder, 'build-1-of-2', LINES));
    },
  },
  'words that are none': {
    command: 'build',
    spoil: (folder) =>
      forge(join(folder, 'build-1-of-2'), (text) =>
        text.replace(/^told.*bo\/an\.md.*$/mu, (line) => line.replace('"type":"paragraph"', '"type":"script"')),
      ),
  },
  'a day that is none': {
    command: 'build',
    spoil: (folder) =>
      forge(join(folder, 'build-1-of-2'), (text) => text.replace(/^(filed\t.*\t).*$/mu, '$1"2023-02-30"')),
  },
  'nothing wrong': { command: 'build' },
};

/** What is told of the parts of a case; the folder of parts is `phan`. */
async function told(repository: Repository, { command, expected }: Case): Promise<string> {
  const { files } = planCheck(repository, {});
  try {
    const state = { ...stateOf(repository, PROVENANCE, command, []), ...expected };
    const elsewhere = openParts(partsOf(repository), state, repository, files);
    try {
      if (command === 'check') checkFiles({ repository, given: [], elsewhere });
      else await built(repository, elsewhere);
    } finally {
      elsewhere.close();
    }
  } catch (error) {
    if (error instanceof CannotRun) return error.message.replaceAll(`${repository.root}/`, '');
    throw error;
  }
  return 'nothing';
}

test('bad parts', async () => {
  const repository = new Repository(new Disk(temporaryRepository(FILES)));
  checkParts(repository, 2);
  await buildParts(repository, 2);
  const parts = partsOf(repository);
  const good = `${parts}-good`;
  renameSync(parts, good);
  const messages: string[] = [];
  for (const [name, one] of Object.entries(CASES)) {
    rmSync(parts, { recursive: true, force: true });
    cpSync(good, parts, { recursive: true });
    one.spoil?.(parts);
    messages.push(`${name}: ${await told(repository, one)}`);
  }
  expect(messages.join('\n')).toMatchInlineSnapshot(`
    "none at all: Không có phần nào của \`check\` trong phan; hãy chạy \`check --shard 1/n\` … \`check --shard n/n\` trước, hoặc chỉ ra thư mục sau --merge
    one lacks: Thiếu phần 2/2 trong phan; hãy làm phần ấy rồi gộp lại
    one twice: Phần 1/2 có hai lần: phan/check-1-of-2 và phan/check-3-of-2; hãy bỏ một
    one for another: Phần 2/2 có hai lần: phan/check-1-of-2 và phan/check-2-of-2; hãy bỏ một
    of another cut: phan/check-2-of-2 là phần 2/3, còn phan/check-1-of-2 là của một lần chia làm 2 phần; hãy xóa những phần của lần chia khác
    of another command: Phần 2/2 (phan/check-2-of-2) là của lệnh \`build\`
    of another commit: Phần 1/2 (phan/check-1-of-2) làm từ phiên bản (chưa có phiên bản Git nào), còn kho đang ở aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; hãy làm lại mọi phần từ cùng một phiên bản
    of other files that are not committed: Phần 1/2 (phan/check-1-of-2) làm khi đề cương, báo cáo hoặc cài đặt chưa đưa vào Git khác bây giờ; hãy đưa vào Git, hoặc làm lại mọi phần
    by other code: Phần 1/2 (phan/check-1-of-2) do mã  của decuong làm, còn mã đang chạy là 0123456789abcdef; hãy dùng cùng một bản decuong cho mọi phần và khi gộp
    with other options: Phần 1/2 (phan/check-1-of-2) làm với không tùy chọn nào, còn lần gộp này với \`--campaign ky-truoc\`; hãy gộp với đúng các tùy chọn của mọi phần
    without its lines: Phần phan/check-1-of-2 bị hỏng: phan/check-1-of-2/part.jsonl không có; hãy làm lại phần này
    cut off: Phần phan/check-1-of-2 bị hỏng: bị cắt cụt hoặc ghép thêm; hãy làm lại phần này
    one letter changed: Phần phan/check-1-of-2 bị hỏng: không đúng mã băm ở dòng cuối; hãy làm lại phần này
    more behind its end: Phần phan/check-1-of-2 bị hỏng: bị cắt cụt hoặc ghép thêm; hãy làm lại phần này
    empty: Phần phan/check-1-of-2 bị hỏng: không đúng mã băm ở dòng cuối; hãy làm lại phần này
    a line twice: Phần phan/check-1-of-2 bị hỏng: có dòng sai hoặc lặp; hãy làm lại phần này
    a file lacks: Phần 1/2 (phan/check-1-of-2) không có reports/ky-truoc/bo/an/hai.md; hãy làm lại phần này
    what stands beside a file lacks: Phần phan/check-1-of-2 bị hỏng: không đủ về reports/ky-truoc/bo/an/hai.md; hãy làm lại phần này
    a head that is none: Phần phan/check-1-of-2 bị hỏng: không đọc được index; hãy làm lại phần này
    a message that is none: Phần phan/check-2-of-2 bị hỏng: không đọc được own.0.severity; hãy làm lại phần này
    figures that are none: Phần phan/check-1-of-2 bị hỏng: reports/ky-truoc/bo/an.md không thể có số liệu như vậy; hãy làm lại phần này
    no JSON: Phần phan/check-1-of-2 bị hỏng: không đọc được nội dung; hãy làm lại phần này
    another document: Phần phan/build-1-of-2 bị hỏng: ky-truoc/reports/bo/an/hai.docx không đúng mã băm; hãy làm lại phần này
    no document: Phần phan/build-1-of-2 bị hỏng: phan/build-1-of-2/files/ky-truoc/reports/bo/an/hai.docx không có; hãy làm lại phần này
    a document that the part does not own to: Phần phan/build-1-of-2 bị hỏng: không đủ về ky-truoc/reports/bo/an/hai.docx; hãy làm lại phần này
    a link in the place of a document: Phần phan/build-1-of-2 bị hỏng: phan/build-1-of-2/files/ky-truoc/reports/bo/an/hai.docx không phải tệp; hãy làm lại phần này
    a link in the place of the lines: Phần phan/build-1-of-2 bị hỏng: phan/build-1-of-2/part.jsonl không phải tệp; hãy làm lại phần này
    words that are none: Phần phan/build-1-of-2 bị hỏng: không đọc được opening.0; hãy làm lại phần này
    a day that is none: Phần phan/build-1-of-2 bị hỏng: không đọc được nội dung; hãy làm lại phần này
    nothing wrong: nothing"
  `);
});

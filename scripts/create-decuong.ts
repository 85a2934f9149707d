/** `npm create decuong`: makes the repository of an office. */
import { resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { vietnamDay } from '#lib/date.ts';
import { switched, text } from './command/options.ts';
import { note, print } from './command/print.ts';
import { withQuestions } from './command/questions.ts';
import { runCommand } from './command/run-command.ts';
import { askFor } from './create/ask.ts';
import { chosenTool } from './create/chosen-tool.ts';
import { firstCampaign, repositoryFiles } from './create/repository-files.ts';
import { problemLines, registerOfList, sampleRegister } from './create/units/register.ts';
import { FORGES, type Given, UNNAMED, wishesOf } from './create/wishes.ts';
import { refuseFilled, writeRepository } from './create/write-repository.ts';
import { ownManifest } from './tool/manifest.ts';

/** In seconds: who begins in December asks for reports of the next year. */
const MONTH = 30 * 24 * 60 * 60;

await runCommand({
  name: 'create-decuong',
  call: 'npm create decuong --',
  summary: 'Tạo kho báo cáo của một cơ quan: danh mục đơn vị, đề cương đầu tiên, hướng dẫn, kiểm tra tự động.',
  operands: [{ name: 'THƯ-MỤC', help: 'thư mục mới, như bao-cao-an-giang', optional: true }],
  notes: `Ở cửa sổ lệnh, điều gì chưa ghi thì hỏi; với --yes, hoặc khi không có ai để hỏi, thì lấy mặc định và nói rõ.
Mã thoát: 0 đã tạo, 1 danh sách đơn vị có chỗ sai nên không ghi gì, 2 không chạy được.`,
  options: {
    organisation: text('TÊN', 'cơ quan gọi báo cáo'),
    units: text(
      'TỆP',
      'danh sách đơn vị, .csv hoặc .xlsx, cột “Tên đơn vị” và tùy có “Đơn vị cấp trên”, “Cấp”, “Loại hình”…',
    ),
    profile: text('THỂ-THỨC', 'party-2018, party-2026 (Đảng), state (nhà nước), union (công đoàn)'),
    forge: text('NƠI', `nơi đặt kho: ${FORGES.join(', ')}`),
    maintainers: text('NHÓM', 'nhóm giữ kho, như @to-chuc/nhom'),
    homepage: text('ĐỊA-CHỈ', 'địa chỉ của kho, như https://…'),
    examples: switched('thêm một đợt báo cáo mẫu để xem kết quả'),
    year: text('NĂM', 'năm của đề cương đầu tiên (mặc định: năm nay, hoặc năm cuối mà thể thức còn hiệu lực)'),
    decuong: text('BẢN', 'phiên bản decuong, hoặc tệp decuong-….tgz để kho mang theo'),
    yes: switched('không hỏi, lấy mặc định'),
  },
  async run({ root, yes, decuong, examples, ...given }, [folder]) {
    const current = Number(vietnamDay(Date.now() / 1000 + MONTH).slice(0, 4));
    const own = ownManifest();
    const isAsking = !yes && process.stdin.isTTY === true && process.stdout.isTTY === true;
    const refuse = (answer: Given) => {
      wishesOf(answer, root, current);
      if (answer.folder !== undefined) refuseFilled(resolve(root, answer.folder), answer.folder);
    };
    const told = { ...given, folder, examples: examples || undefined };
    refuse(told);
    const wishes = wishesOf(
      isAsking
        ? await withQuestions({ input: process.stdin, output: process.stdout }, (ask) =>
            askFor(told, ask, current, refuse),
          )
        : told,
      root,
      current,
    );
    const path = resolve(root, wishes.folder);
    refuseFilled(path, wishes.folder);
    const tool = chosenTool(decuong, root, own);
    if (tool.commit === null && wishes.forge !== 'none')
      throw new CannotRun(
        `Không biết decuong ${tool.version} ở commit nào để gọi các bước tự động của nó; hãy ghi --forge none; hoặc, trong thư mục mã nguồn của decuong, lưu hết thay đổi bằng git commit, chạy npm run pack, rồi tạo kho bằng hai tệp .tgz vừa đóng`,
      );
    const { organisation, list, profile, year } = wishes;
    const register = list
      ? registerOfList(list.table, organisation, UNNAMED, profile)
      : sampleRegister(organisation ?? UNNAMED, profile);
    if (list && register.problems.length > 0) {
      note([
        ...problemLines(list.file, register.problems, list.table.header),
        'Chưa ghi gì; hãy sửa danh sách rồi chạy lại.',
      ]);
      return false;
    }
    const committed = writeRepository(path, wishes.folder, repositoryFiles({ wishes, register, tool, year }));
    const campaign = firstCampaign(year);
    print([
      ...section('Lấy mặc định:', wishes.said),
      ...section(list ? `Từ danh sách ${list.file}:` : 'Danh mục đơn vị:', register.said),
      `Công cụ: ${tool.said}.`,
      committed,
      '',
      `Đã tạo kho trong \`${wishes.folder}\`. Làm tiếp:`,
      '',
      `  cd ${quoted(wishes.folder)}`,
      '  npm install --ignore-scripts',
      '  npx decuong check',
      '  npx decuong build',
      '',
      'Rồi:',
      '',
      '  npx decuong doctor',
      `  npx decuong new ${campaign} ${register.first}`,
      '',
      `Văn bản đã dựng ở dist/; đề cương để sửa là outlines/${campaign}/outline.md, danh mục là reports/units.csv.`,
      ...(wishes.examples
        ? ['Đợt mẫu (examples trong decuong.yaml) cũng được dựng ở dist/; xóa lúc nào cũng được.']
        : []),
      'Lưu package-lock.json cùng kho: git add -A, rồi git commit.',
    ]);
    return true;
  },
});

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
}

function quoted(folder: string): string {
  return /^[\w./-]+$/u.test(folder) ? folder : `"${folder}"`;
}

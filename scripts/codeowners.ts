/** `npm run codeowners`: writes `CODEOWNERS` from the register, where the forge looks for it. */

import { join } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { REGISTER_FILE, SETTINGS_FILE } from '#lib/paths.ts';
import { hasErrors } from '#lib/problem.ts';
import { CODEOWNERS_MAX_BYTES, codeowners, codeownersFile } from '#lib/register/codeowners.ts';
import { Repository } from '#lib/repository/repository.ts';
import { take } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { Checkout } from './git/checkout.ts';
import { writeFileWhole } from './output/write-file.ts';

await runCommand({
  name: 'codeowners',
  summary: `Ghi CODEOWNERS ở chỗ forge tìm nó: nhóm nào duyệt báo cáo của đơn vị nào, theo cột \`team\` của ${REGISTER_FILE}.`,
  notes: 'Mã thoát: 0 đúng hoặc đã ghi, 1 tệp chưa đúng với danh mục, 2 không chạy được.',
  options: take('check'),
  run({ root, check }) {
    const repository = new Repository(new Checkout(root));
    const { register, problems } = repository.register();
    if (hasErrors(problems))
      throw new CannotRun(`${REGISTER_FILE} có lỗi; hãy chạy \`npm run check\` và sửa danh mục trước`);
    const { maintainers, forge } = repository.settled();
    const file = codeownersFile(forge);
    const text = codeowners(register, maintainers, forge);
    if (Buffer.byteLength(text) >= CODEOWNERS_MAX_BYTES) {
      note([
        `Danh mục có quá nhiều đơn vị có nhóm duyệt: ${file} sẽ từ 3 MB trở lên và GitHub bỏ qua cả tệp; hãy để trống bớt cột \`team\``,
      ]);
      return false;
    }
    if (maintainers === '')
      note([
        `Chưa nêu nhóm quản trị: đề cương, danh mục và báo cáo của đơn vị không có nhóm duyệt không mời ai; hãy thêm vào ${SETTINGS_FILE} một dòng như maintainers: "@to-chuc/nhom"`,
      ]);
    if (check) {
      const source = repository.read(file);
      const fresh = source !== null && 'text' in source && source.text === text;
      if (!fresh)
        note([
          `${file} chưa đúng với ${REGISTER_FILE}; hãy chạy \`npm run decuong codeowners\` rồi lưu tệp ấy vào kho`,
        ]);
      return fresh;
    }
    writeFileWhole(join(repository.root, file), text);
    print([file]);
    return true;
  },
});

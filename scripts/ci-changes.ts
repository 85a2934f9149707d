/** `npm run ci:changes`: tells the jobs that check a change what it touches. */
import { CannotRun } from '#lib/cannot-run.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { runCommand } from './command/run-command.ts';
import { changesCode } from './forge/changes.ts';
import { tryGit } from './git/git.ts';

await runCommand({
  help: `Cho biết thay đổi có chạm đến mã nguồn hay chỉ có đề cương, báo cáo; dùng trong kiểm tra tự động.

  npm run ci:changes -- --since PHIÊN-BẢN [--root THƯ-MỤC]

  --since  so với phiên bản Git này; không có phiên bản ấy thì coi như mã nguồn đã đổi
  --root   thư mục gốc của kho (mặc định: thư mục đang đứng)

In ra \`code=true\` hoặc \`code=false\`.

Mã thoát: 0 đã in, 2 không chạy được.`,
  options: { since: { type: 'string' } },
  run({ root, since }, positionals) {
    if (positionals.length > 0) throw new CannotRun(`Không hiểu tham số ${positionals.join(' ')}`);
    if (since === undefined) throw new CannotRun('Thiếu --since: hãy ghi phiên bản Git để so sánh');
    const repository = new Repository(new Disk(root));
    // Both names of a file that was renamed: one that leaves the code changes it.
    const names = tryGit(repository.root, [
      'diff',
      '--name-only',
      '--no-renames',
      '--relative',
      '-z',
      '--end-of-options',
      since,
      '--',
    ]);
    process.stdout.write(`code=${changesCode(names?.split('\0').slice(0, -1) ?? null)}\n`);
    return true;
  },
});

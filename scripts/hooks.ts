/** `npm run hooks`: has Git look for secrets and personal data before every commit. */
import { OPTIONS } from './command/options.ts';
import { note, print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { installHooks, removeHooks } from './git/hooks.ts';
import { HOME } from './output/home.ts';

await runCommand({
  name: 'hooks',
  summary: 'Cài cho kho Git: trước mỗi commit, merge, cherry-pick, revert, rebase, tự tìm dấu mật và dữ liệu cá nhân.',
  notes: 'Hook đang có được giữ lại và chạy trước. Mã thoát: 0 đã xong, 2 không chạy được.',
  options: { remove: OPTIONS.remove },
  run({ root, remove }) {
    const { folders, isEach } = remove ? removeHooks(root) : installHooks(root, HOME);
    print(folders.map((folder) => `✔ ${remove ? 'Đã gỡ khỏi' : 'Đã cài vào'} ${folder}`));
    if (isEach && !remove)
      note([
        'core.hooksPath là đường dẫn tương đối nên mỗi worktree có thư mục hook riêng; tạo thêm worktree thì chạy lại npm run decuong hooks.',
      ]);
    return true;
  },
});

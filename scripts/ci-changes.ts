/** `npm run ci:changes`: tells the jobs that check a change what it touches. */
import { CannotRun } from '#lib/cannot-run.ts';
import { Disk } from '#lib/repository/disk.ts';
import { Repository } from '#lib/repository/repository.ts';
import { OPTIONS } from './command/options.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { changesCode } from './forge/changes.ts';
import { commitOf, mustGit } from './git/git.ts';

await runCommand({
  name: 'ci:changes',
  summary: 'Cho biết thay đổi có chạm đến mã nguồn hay chỉ có đề cương, báo cáo; dùng trong kiểm tra tự động.',
  notes: 'In ra `code=true` hoặc `code=false`.',
  options: { since: { ...OPTIONS.since, help: 'so với phiên bản Git này' } },
  run({ root, since }) {
    if (since === undefined) throw new CannotRun('Thiếu --since: hãy ghi phiên bản Git để so sánh');
    const repository = new Repository(new Disk(root));
    // Both names of a file that was renamed: one that leaves the code changes it.
    const names = mustGit(repository.root, [
      'diff',
      '--name-only',
      '--no-renames',
      '--relative',
      '-z',
      commitOf(repository.root, since),
      '--',
    ]);
    print([`code=${changesCode(names.split('\0').slice(0, -1))}`]);
    return true;
  },
});

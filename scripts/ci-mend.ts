/** `npm run ci:mend`: commits the certain mends of what a branch changes. */
import { CannotRun } from '#lib/cannot-run.ts';
import { take } from './command/options.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { connect } from './forge/client/connect.ts';
import { placeOf } from './forge/client/environment.ts';
import { runnerOf } from './forge/client/runner.ts';
import { mendBranch } from './forge/mending/mend-branch.ts';
import { headOf } from './git/git.ts';

await runCommand({
  name: 'ci:mend',
  summary:
    'Sửa những chỗ chắc chắn trong đề cương, báo cáo mà một nhánh đã đổi, và ghi lên nhánh ấy; dùng trong kiểm tra tự động.',
  notes: 'Mã thoát: 0 đã sửa, hoặc không có gì phải sửa; 2 không chạy được.',
  options: take('branch'),
  async run({ root, branch }) {
    if (branch === undefined || branch === '') throw new CannotRun('Thiếu --branch: hãy ghi tên nhánh cần sửa');
    if (headOf(root) === null) throw new CannotRun('Thư mục này chưa có lịch sử Git nào để so sánh');
    const mended = await mendBranch(connect(placeOf(process.env)), root, branch);
    const nothing = 'Không có chỗ nào sửa chắc chắn được';
    print(mended.length === 0 ? [nothing] : mended.map((file) => `Đã sửa ${file}`));
    // Where who pressed the button looks; names of files are anybody's text, and stand in the log.
    runnerOf(process.env)?.summarize(mended.length === 0 ? `${nothing}.` : `Đã sửa ${mended.length} tệp trên nhánh.`);
    return true;
  },
});

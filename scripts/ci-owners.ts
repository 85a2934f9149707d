/** `npm run ci:owners`: proposes the list of reviewers where that of the main branch is stale. */
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { connect } from './forge/client/connect.ts';
import { placeOf } from './forge/client/environment.ts';
import { proposeCodeowners } from './forge/publishing/propose-codeowners.ts';

await runCommand({
  name: 'ci:owners',
  summary:
    'Mở một yêu cầu gộp (pull request) ghi lại danh sách người duyệt khi nó chưa đúng với danh mục đơn vị; dùng trong kiểm tra tự động.',
  notes: 'Mã thoát: 0 đã đúng, hoặc đã mở; 2 không chạy được.',
  options: {},
  async run({ root }) {
    print([await proposeCodeowners(connect(placeOf(process.env)), root)]);
    return true;
  },
});

/** `npm run ci:secrets`: the same look at all commits of a change: what a later one takes away is in the history all the same. */

import { CannotRun } from '#lib/cannot-run.ts';
import { hasErrors } from '#lib/problem.ts';
import { formats } from './check/formats/formats.ts';
import { OPTIONS, oneOf } from './command/options.ts';
import { print, printCommands } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { screenedSince } from './forge/verdict/secrets.ts';
import { commitOf } from './git/git.ts';

await runCommand({
  name: 'ci:secrets',
  summary:
    'Tìm dấu mật và dữ liệu cá nhân trong mọi tệp, mọi lời commit của một thay đổi; dùng trong kiểm tra tự động.',
  notes: 'Mã thoát: 0 không có gì phải giữ lại, 1 có, 2 không chạy được.',
  options: {
    since: { ...OPTIONS.since, help: 'soát các phiên bản có sau phiên bản Git này' },
    format: oneOf(['pretty', 'json', 'github']),
  },
  async run({ root, since, format }) {
    if (since === undefined) throw new CannotRun('Thiếu --since: hãy ghi phiên bản Git để so sánh');
    const { messages, looked } = await screenedSince(root, commitOf(root, since));
    const lines = formats[format](messages, looked);
    if (format === 'github') printCommands(lines);
    else print(lines);
    return !hasErrors(messages);
  },
});

/** `npm run ci:secrets`: the same look at all commits of a change: what a later one takes away is in the history all the same. */

import { CannotRun } from '#lib/cannot-run.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import { LARGEST } from '#lib/screening/screen.ts';
import { formats } from './check/formats/formats.ts';
import type { CheckMessage } from './check/message.ts';
import { contactsOf, screened, screenedMessage } from './check/screened.ts';
import { OPTIONS, oneOf } from './command/options.ts';
import { print, printCommands } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { commitsSince, filesOf, headFiles, readAdded, textAt } from './git/added.ts';
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
    const commits = commitsSince(root, commitOf(root, since));
    const files = filesOf(root, commits);
    const now = headFiles(root);
    const contacts = contactsOf(() => textAt(root, 'HEAD', REGISTER_FILE));
    const messages: CheckMessage[] = [];
    for (const { commit, message } of commits)
      messages.push(...(await screenedMessage(`lời commit ${commit.slice(0, 12)}`, message, contacts)));
    const there = new Map<string, CheckMessage>();
    const gone = new Map<string, CheckMessage>();
    for (const one of readAdded(root, files, LARGEST)) {
      const isThere = now.get(one.file) === one.blob;
      for (const message of await screened(one, contacts)) {
        const key = `${message.file} ${message.message}`;
        if (isThere) there.set(`${key} ${message.line}:${message.column}`, message);
        // The first commit that has it is the one to go back to.
        else if (!gone.has(key)) gone.set(key, inCommit(message, one.commit ?? ''));
      }
    }
    for (const { file, message } of there.values()) gone.delete(`${file} ${message}`);
    messages.push(...there.values(), ...gone.values());
    const lines = formats[format](messages, files.length + commits.length);
    if (format === 'github') printCommands(lines);
    else print(lines);
    return messages.every(({ severity }) => severity !== 'error');
  },
});

/** Says in which commit something is that the last one no longer has. */
function inCommit(one: CheckMessage, commit: string): CheckMessage {
  const message = `Ở phiên bản ${commit.slice(0, 12)}, về sau đã sửa hoặc xóa nhưng lịch sử vẫn giữ: ${one.message}; cách gỡ ở reports/README.md, phần 9`;
  return { ...one, message };
}

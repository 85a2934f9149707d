/** `npm run pre-commit`: keeps secrets and personal data out of Git; what a commit has brought in, no later one takes away. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotRun } from '#lib/cannot-run.ts';
import { REGISTER_FILE } from '#lib/paths.ts';
import { LARGEST } from '#lib/screening/screen.ts';
import { formatPlain } from './check/formats/plain.ts';
import type { CheckMessage } from './check/message.ts';
import { contactsOf, screened, screenedMessage } from './check/screened.ts';
import { OPTIONS } from './command/options.ts';
import { print } from './command/print.ts';
import { runCommand } from './command/run-command.ts';
import { readAdded, stagedFiles, textAt } from './git/added.ts';
import { writtenMessage } from './git/commit-message.ts';

await runCommand({
  name: 'pre-commit',
  summary: 'Kiểm tra nhanh trước khi commit: dấu mật và dữ liệu cá nhân trong những gì sắp được commit.',
  operands: [{ name: 'TỆP…', help: 'chỉ kiểm tra các tệp này (mặc định: nội dung đã git add)' }],
  notes: 'Mã thoát: 0 không có gì phải giữ lại, 1 có, 2 không chạy được.',
  options: { message: OPTIONS.message },
  async run({ root, message }, given) {
    const isOnDisk = given.length > 0;
    const contacts = contactsOf(() => (isOnDisk ? onDisk(root, REGISTER_FILE) : textAt(root, '', REGISTER_FILE)));
    const messages: CheckMessage[] = [];
    let count = 0;
    if (message !== undefined) {
      const written = writtenMessage(root, readGiven(root, message).toString('utf8'), process.env.GIT_EDITOR);
      messages.push(...(await screenedMessage('lời commit', written, contacts)));
    } else {
      const files = isOnDisk
        ? given.map((file) => ({ file, bytes: readGiven(root, file) }))
        : readAdded(root, stagedFiles(root), LARGEST);
      for (const one of files) {
        count += 1;
        messages.push(...(await screened(one, contacts)));
      }
    }
    print(formatPlain(messages, message === undefined ? count : 1));
    return messages.every(({ severity }) => severity !== 'error');
  },
});

function readGiven(root: string, file: string): Buffer {
  const path = resolve(root, file);
  if (!existsSync(path) || !statSync(path).isFile()) throw new CannotRun(`Không có tệp ${file}`);
  return readFileSync(path);
}

function onDisk(root: string, file: string): string | null {
  return existsSync(resolve(root, file)) ? readGiven(root, file).toString('utf8') : null;
}

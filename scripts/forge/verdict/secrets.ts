/** What must never enter, in all that the commits of a change bring: what a later one takes away is in the history all the same. */
import { REGISTER_FILE } from '#lib/paths.ts';
import { LARGEST } from '#lib/screening/screen.ts';
import type { CheckMessage } from '../../check/message.ts';
import { contactsOf, screened, screenedMessage } from '../../check/screened.ts';
import { commitsSince, filesOf, headFiles, readAdded, textAt } from '../../git/added.ts';

/** What was looked into, and what was found. */
export interface Screening {
  /** Of files, relative to the top of the working tree, and of messages of commits. */
  readonly messages: readonly CheckMessage[];
  /** How many files and messages of commits were looked into. */
  readonly looked: number;
}

/** Looks into all files and messages that the commits of `HEAD` since another one bring. */
export async function screenedSince(root: string, since: string): Promise<Screening> {
  const commits = commitsSince(root, since);
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
  return { messages: [...messages, ...there.values(), ...gone.values()], looked: files.length + commits.length };
}

/** Says in which commit something is that the last one no longer has. */
function inCommit(one: CheckMessage, commit: string): CheckMessage {
  const message = `Ở phiên bản ${commit.slice(0, 12)}, về sau đã sửa hoặc xóa nhưng lịch sử vẫn giữ: ${one.message}; cách gỡ ở reports/README.md, phần 9`;
  return { ...one, message };
}

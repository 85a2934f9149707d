/** What of a message that Git hands to a hook may stay in the commit. Where that cannot be known, it stays. */
import { askGit, isRepository } from './git.ts';

const SCISSORS = '------------------------ >8 ------------------------';

/**
 * A message without what Git itself has put in for whoever writes it: names of files, and what stands below the line that it cuts at. A
 * hook is not told how the message will be cleaned up, so that comments are read as well; without an editor (`-m`, `-F`) Git has put
 * nothing in. `editor` is `GIT_EDITOR`, which is `:` then.
 */
export function writtenMessage(root: string, message: string, editor: string | undefined): string {
  const sign = commentSign(root);
  if (editor === ':' || sign === null) return message;
  const lines = message.split('\n');
  const cut = lines.findIndex((line, at) => line === `${sign} ${SCISSORS}` && isGits(lines.slice(at + 1), sign));
  return lines
    .slice(0, cut < 0 ? undefined : cut)
    .map((line) => (line.startsWith(`${sign}\t`) ? '' : line))
    .join('\n');
}

/** True for what Git writes below its line: what the line is for, and changes where it was asked to show them. */
function isGits(below: readonly string[], sign: string): boolean {
  const [, , ...rest] = below;
  const isTold = below.length > 1 && below.slice(0, 2).every((line) => line.startsWith(`${sign} `));
  const first = rest.find((line) => line !== '' && !line.startsWith(sign));
  return isTold && (first === undefined || /^(?:diff --|Submodule )/u.test(first));
}

/** What begins the lines that Git puts in; null where it chooses that for each message. */
function commentSign(root: string): string | null {
  const set = isRepository(root) ? askGit(root, ['config', '--get-regexp', '^core\\.comment(char|string)$']) : null;
  const [, sign = '#'] = /^\S+ (.*)$/u.exec(set?.trimEnd().split('\n').at(-1) ?? '') ?? [];
  return sign === 'auto' ? null : sign;
}

/** Between which commits a change lies. */
import { CannotRun } from '#lib/cannot-run.ts';
import { askGit, commitOf, mustGit } from '../../git/git.ts';
import { mainLine } from '../../git/main-line.ts';
import type { ForgeEvent } from '../client/environment.ts';

/** Both by their full names. */
export interface Revisions {
  /** The commit of main that the working tree is compared with. */
  readonly since: string;
  /** The newest commit of the change as the forge shows it. */
  readonly head: string;
}

/**
 * The commits of what set a job off, or of what stands at HEAD. GitHub checks out the merge of a pull request with its target: that is what
 * would be official, so that it is judged, against the target as it was merged. Elsewhere HEAD is the branch itself, judged against the
 * newest commit of the target that it comes from, however far that has gone on since.
 *
 * @param since what the user names in place of it
 */
export function revisionsOf(root: string, event: ForgeEvent | null, since: string | undefined): Revisions {
  const here = commitOf(root, 'HEAD');
  const head = event && 'head' in event && event.type !== 'run' ? event.head : here;
  if (since !== undefined) return { since: commitOf(root, since), head: shownHead(root, head, here) };
  const [, target, ...others] = mustGit(root, ['rev-list', '--parents', '-1', here]).trim().split(' ');
  if (event?.type === 'pull-request' && target !== undefined && others.includes(head)) return { since: target, head };
  const named = event && 'base' in event ? [event.base] : [];
  const bases = [...named, ...(event?.type === 'merge-group' ? [] : mainLine(root).refs)];
  const base = askGit(root, ['merge-base', here, ...bases])?.trim();
  if (base === undefined || base === '')
    throw new CannotRun(
      'Không rõ thay đổi bắt đầu từ phiên bản nào của nhánh chính; hãy tải cả lịch sử (`fetch-depth: 0`), hoặc ghi phiên bản ấy sau --since',
    );
  return { since: base, head: shownHead(root, head, here) };
}

/** A commit that was not fetched shows nothing. */
function shownHead(root: string, head: string, here: string): string {
  return askGit(root, ['rev-parse', '--verify', '--quiet', `${head}^{commit}`]) === null ? here : head;
}

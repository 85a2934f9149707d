/** Which pull request a run was of. */
import { CannotRun } from '#lib/cannot-run.ts';
import type { ForgeEvent } from '../client/environment.ts';
import type { Forge, PullRequest } from '../client/forge.ts';

/**
 * The open pull request that a verdict is of; Vietnamese text where there is none, or where it has gone on since. A run does not say which
 * it was, least of all one of a fork: the forge is asked for its commit, its owner and its branch.
 */
export async function pullOfRun(
  forge: Forge,
  { event, number, head }: { readonly event: ForgeEvent; readonly number: number | undefined; readonly head: string },
): Promise<PullRequest | string> {
  const found = await find(forge, event, number);
  if (found === null || !found.isOpen) return 'Không có yêu cầu gộp nào đang mở của lần kiểm tra này';
  if (found.head !== head)
    return `Yêu cầu gộp ${found.number} đã có phiên bản mới hơn; lời của phiên bản ấy sẽ đến sau`;
  return found;
}

async function find(forge: Forge, event: ForgeEvent, number: number | undefined): Promise<PullRequest | null> {
  if (number !== undefined) return forge.pullRequest(number);
  if (event.type === 'pull-request') return forge.pullRequest(event.number);
  if (event.type === 'run') return forge.pullRequestOf(event.head, event.owner, event.branch);
  throw new CannotRun('Không biết lời này của yêu cầu gộp nào; hãy ghi --pull SỐ');
}

/** Review comments as GitLab has them: a discussion each, whose fence says how many lines above its own a suggestion replaces as well. */
import * as z from 'zod';
import { ForgeError, type ReviewComment } from './forge.ts';
import { fromGitLab, toGitLab } from './gitlab-suggestion.ts';
import { anything, type Rest } from './rest.ts';

/** Where merge requests are. */
export const MERGES = '/projects/{project}/merge_requests';

const refs = z.object({
  diff_refs: z.object({ base_sha: z.string(), head_sha: z.string(), start_sha: z.string() }),
});
const discussion = z.object({
  notes: z.array(
    z.object({
      author: z.object({ username: z.string() }),
      body: z.string(),
      position: z.object({ new_path: z.string(), new_line: z.int().nullable(), head_sha: z.string() }).nullish(),
    }),
  ),
});

/** The first notes of discussions at lines of the newest commit, by one account. */
export async function reviewComments(rest: Rest, iid: number, login: string): Promise<readonly ReviewComment[]> {
  const pull = `GET ${MERGES}/{iid}`;
  const [{ diff_refs }, all] = await Promise.all([
    rest.ask(refs, 'pull-requests: read', pull, { iid }),
    rest.list(discussion, 'pull-requests: read', `${pull}/discussions`, { iid }),
  ]);
  return all.flatMap(({ notes: [first] }) => {
    const { new_path: file, new_line: line, head_sha } = first?.position ?? {};
    if (first?.author.username !== login || file === undefined || !line) return [];
    return head_sha === diff_refs.head_sha ? [fromGitLab(file, line, first.body)] : [];
  });
}

/** A discussion each: one that GitLab refuses costs no other. */
export async function review(
  rest: Rest,
  iid: number,
  { commit, body }: { readonly commit: string; readonly body: string },
  comments: readonly ReviewComment[],
): Promise<readonly ReviewComment[]> {
  const { diff_refs } = await rest.ask(refs, 'pull-requests: read', `GET ${MERGES}/{iid}`, { iid });
  if (diff_refs.head_sha !== commit) return comments;
  const refused: ReviewComment[] = [];
  for (const comment of comments) {
    const { file, endLine } = comment;
    const position = { position_type: 'text', ...diff_refs, new_path: file, old_path: file, new_line: endLine };
    try {
      const made = { iid, body: toGitLab(comment), position };
      await rest.ask(anything, 'pull-requests: write', `POST ${MERGES}/{iid}/discussions`, made);
    } catch (error) {
      if (!(error instanceof ForgeError) || error.status !== 400) throw error;
      refused.push(comment);
    }
  }
  if (refused.length < comments.length)
    await rest.ask(anything, 'pull-requests: write', `POST ${MERGES}/{iid}/notes`, { iid, body });
  return refused;
}

/** Commits through GitLab's API. */
import * as z from 'zod';
import { blobName } from './blob.ts';
import { type Forge, ForgeError, movedOn } from './forge.ts';
import type { Rest } from './rest.ts';

const branchData = z.object({ commit: z.object({ id: z.string() }) });

/** The newest commit of a branch; null where there is none of that name. */
export async function branchHead(rest: Rest, branch: string): Promise<string | null> {
  const route = 'GET /projects/{project}/repository/branches/{branch}';
  return (await rest.find(branchData, 'contents: read', route, { branch }))?.commit.id ?? null;
}

/** One commit by one request. */
export async function commit(
  rest: Rest,
  { branch, base, message, files, isOurs = false }: Parameters<Forge['commit']>[0],
): Promise<{ readonly commit: string }> {
  const head = await branchHead(rest, branch);
  if (head !== null && head !== base && !isOurs) throw movedOn(branch);
  const there = await filesOf(rest, base, Object.keys(files));
  const actions = Object.entries(files).flatMap(([file_path, content]) => {
    const blob = there.get(file_path);
    const isThere = blob !== undefined;
    if (content === null) return isThere ? [{ action: 'delete', file_path }] : [];
    if (blob === blobName(content)) return [];
    const text = { content: Buffer.from(content).toString('base64'), encoding: 'base64' };
    // A file that was changed since is not written over.
    return [{ action: isThere ? 'update' : 'create', file_path, ...text }];
  });
  if (actions.length === 0) return { commit: base };
  const change = {
    branch,
    commit_message: message,
    actions,
    ...(head === base ? {} : { start_sha: base, force: head !== null }),
  };
  const made = await rest.ask(
    z.object({ id: z.string() }),
    'contents: write',
    'POST /projects/{project}/repository/commits',
    change,
  );
  return { commit: made.id };
}

/** The files of a commit in the folders of those that are asked for, with the names of their contents. */
async function filesOf(rest: Rest, ref: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const folders = [...new Set(files.map((file) => file.split('/').slice(0, -1).slice(0, 2).join('/')))];
  const entry = z.object({ path: z.string(), id: z.string() });
  const found = new Map<string, string>();
  for (const path of folders) {
    const query = { ref, path, recursive: path !== '' };
    try {
      const all = await rest.list(entry, 'contents: read', 'GET /projects/{project}/repository/tree', query);
      for (const one of all) found.set(one.path, one.id);
    } catch (error) {
      // A folder that is not there has no files.
      if (!(error instanceof ForgeError) || error.status !== 404) throw error;
    }
  }
  return found;
}

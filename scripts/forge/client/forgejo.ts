/** Forgejo and Gitea, whose API is made after GitHub's. They have no suggestions. */
import * as z from 'zod';
import { alike } from './alike.ts';
import { blobName } from './blob.ts';
import type { Connection } from './connection.ts';
import { type Forge, ForgeError, movedOn } from './forge.ts';
import type { Named } from './refusal.ts';
import { anything, type Rest, restOf } from './rest.ts';
import { inUrl } from './url.ts';

const made = z.object({ id: z.union([z.number(), z.bigint()]) });
const branchData = z.object({ commit: z.object({ id: z.string() }) });
const treeData = z.object({ total_count: z.int(), tree: z.array(z.object({ path: z.string(), sha: z.string() })) });
const committed = z.object({ commit: z.object({ sha: z.string() }) });
const artifact = z.object({ id: z.number(), name: z.string(), expired: z.boolean().default(false) });

/** A repository on Forgejo or Gitea. */
export function forgejo({ api, server, repository, token, patience }: Connection): Forge {
  const forge: Named = {
    name: 'Forgejo',
    host: new URL(api).host,
    grant: () =>
      'hãy tạo mã truy cập có quyền đọc, ghi `repository` và `issue`, quyền đọc `user`, và đặt làm GITHUB_TOKEN của bước này',
  };
  const rest = restOf({ api, repository, token, forge, patience, page: { limit: 50 } });
  let own: Promise<string> | null = null;
  const account = () => {
    own ??= rest.ask(z.object({ login: z.string() }), 'contents: read', 'GET /user').then(({ login }) => login);
    return own;
  };
  const { openPulls, ...shared } = alike({
    rest,
    repository,
    account,
    issuesOf: (created_by) => ({ created_by, type: 'issues' }),
    assets: 'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
    asset: '/repos/{owner}/{repo}/releases/{release_id}/assets/{asset_id}',
    async upload(release_id, name, content) {
      const form = new FormData();
      form.set('attachment', new Blob([new Uint8Array(content)]), name);
      // What a browser would send, with its boundary.
      const encoded = new Response(form);
      const headers = { 'content-type': encoded.headers.get('content-type') };
      const data = new Uint8Array(await encoded.arrayBuffer());
      const route = 'POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name}';
      return String((await rest.ask(made, 'contents: write', route, { release_id, name, headers, data })).id);
    },
  });
  const home = `${server}/${repository}`;
  return {
    ...shared,
    kind: 'forgejo',
    hasSuggestions: false,
    fileUrl: (commit, file, line) =>
      `${home}/src/commit/${commit}/${inUrl(file)}${line === undefined ? '' : `?display=source#L${line}`}`,
    editUrl: (branch, file) => `${home}/_edit/${inUrl(branch)}/${inUrl(file)}`,
    runUrl: (run) => `${home}/actions/runs/${encodeURIComponent(run)}`,
    pageUrl: async (file) => `${home}/src/branch/${inUrl(await shared.mainBranch())}/${inUrl(file)}`,
    async pullRequestOf(head, owner, branch) {
      const found = (await openPulls({})).find(
        (one) => one.head === head && one.branch === branch && one.owner.toLowerCase() === owner.toLowerCase(),
      );
      if (!found) return null;
      const { owner: _, ...pull } = found;
      return pull;
    },
    ownReviewComments: async () => [],
    review: async (_, __, ___, comments) => comments,
    async artifacts(run) {
      // Not in every version.
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run}/artifacts';
      const all = await rest.find(z.object({ artifacts: z.array(artifact) }), 'actions: read', route, {
        run,
        limit: 50,
      });
      return (all?.artifacts ?? [])
        .filter(({ expired }) => !expired)
        .map(({ name }) => ({ name, url: `${home}/actions/runs/${encodeURIComponent(run)}/artifacts/${inUrl(name)}` }));
    },
    branchHead: (branch) => branchHead(rest, branch),
    commit: (change) => commit(rest, change),
  };
}

async function branchHead(rest: Rest, branch: string): Promise<string | null> {
  const route = 'GET /repos/{owner}/{repo}/branches/{branch}';
  return (await rest.find(branchData, 'contents: read', route, { branch }))?.commit.id ?? null;
}

/** One commit, whose files each say what they replace: one that was changed meanwhile is not written over. */
async function commit(
  rest: Rest,
  { branch, base, message, files, isOurs = false }: Parameters<Forge['commit']>[0],
): Promise<{ readonly commit: string }> {
  let head = await branchHead(rest, branch);
  if (head !== null && head !== base) {
    if (!isOurs) throw movedOn(branch);
    // Branches cannot be moved, only made anew.
    await rest.ask(anything, 'contents: write', 'DELETE /repos/{owner}/{repo}/branches/{branch}', { branch });
    head = null;
  }
  const there = await filesOf(rest, base);
  const changes = Object.entries(files)
    .filter(([path, content]) => (content === null ? there.has(path) : there.get(path) !== blobName(content)))
    .map(([path, content]) => {
      const sha = there.get(path);
      const operation = content === null ? 'delete' : sha === undefined ? 'create' : 'update';
      return {
        operation,
        path,
        sha,
        ...(content === null ? {} : { content: Buffer.from(content).toString('base64') }),
      };
    });
  if (head === null) {
    const made = { new_branch_name: branch, old_ref_name: base };
    await rest.ask(anything, 'contents: write', 'POST /repos/{owner}/{repo}/branches', made);
  }
  if (changes.length === 0) return { commit: base };
  try {
    const change = { branch, message, files: changes };
    const { commit: made } = await rest.ask(
      committed,
      'contents: write',
      'POST /repos/{owner}/{repo}/contents',
      change,
    );
    return { commit: made.sha };
  } catch (error) {
    throw error instanceof ForgeError && error.status === 409 ? movedOn(branch) : error;
  }
}

/** The files of a commit, with the names of their contents. */
async function filesOf(rest: Rest, sha: string): Promise<ReadonlyMap<string, string>> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{sha}';
  const files = new Map<string, string>();
  for (let page = 1, seen = 0; ; page++) {
    const { tree, total_count } = await rest.ask(treeData, 'contents: read', route, {
      sha,
      recursive: true,
      per_page: 1000,
      page,
    });
    for (const { path, sha: blob } of tree) files.set(path, blob);
    seen += tree.length;
    if (tree.length === 0 || seen >= total_count) return files;
  }
}

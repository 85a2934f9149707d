/** GitHub and GitHub Enterprise. */
import * as z from 'zod';
import { alike } from './alike.ts';
import type { Connection } from './connection.ts';
import { type Forge, ForgeError, movedOn, type ReviewComment } from './forge.ts';
import type { Named } from './refusal.ts';
import { anything, type Rest, restOf } from './rest.ts';
import { inUrl } from './url.ts';

/** Comments in one request: more at once are taken for abuse. */
const REVIEW_COMMENTS = 30;
const CONTENTS = 'GET /repos/{owner}/{repo}/contents/{path}';
/** Files in one request. */
const TREE_FILES = 500;

const reviewComment = z.object({
  user: z.object({ login: z.string() }).nullable(),
  path: z.string(),
  body: z.string(),
  start_line: z.int().nullish(),
  // Null where later commits have changed the line.
  line: z.int().nullish(),
  side: z.string().nullish(),
});
const artifact = z.object({ id: z.union([z.number(), z.bigint()]), name: z.string(), expired: z.boolean() });
const made = z.object({ id: z.union([z.number(), z.bigint()]) });
const sha = z.object({ sha: z.string() });
const ref = z.object({ object: sha });
const viewer = z.object({ viewer: z.object({ login: z.string() }) });

/** A repository on GitHub. */
export function gitHub({ api, server, repository, token, patience }: Connection): Forge {
  const forge: Named = {
    name: 'GitHub',
    host: new URL(api).host,
    grant: (right) => `hãy ghi \`${right}\` vào \`permissions\` của công việc (job) trong tệp workflow`,
  };
  const rest = restOf({ api, repository, token, forge, patience, page: { per_page: 100 } });
  let own: Promise<string> | null = null;
  // Only GraphQL tells a token of a workflow whose it is.
  const account = () => {
    own ??= rest.query(viewer, '{ viewer { login } }').then((found) => found.viewer.login);
    return own;
  };
  const { openPulls, ...shared } = alike({
    rest,
    repository,
    account,
    // Not every GitHub finds what an app wrote by its name: all are looked at.
    issuesOf: () => ({}),
    assets: 'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
    asset: '/repos/{owner}/{repo}/releases/assets/{asset_id}',
    async upload(release_id, name, data) {
      const route = 'GET /repos/{owner}/{repo}/releases/{release_id}';
      const known = z.object({ upload_url: z.string() });
      const { upload_url: template } = await rest.ask(known, 'contents: write', route, { release_id });
      const headers = { 'content-type': 'application/octet-stream', 'content-length': data.byteLength };
      const place = `POST ${template.replace(/\{.*\}$/u, '')}{?name}`;
      return String((await rest.ask(made, 'contents: write', place, { name, data, headers })).id);
    },
  });
  const home = `${server}/${repository}`;
  return {
    ...shared,
    kind: 'github',
    hasSuggestions: true,
    fileUrl: (commit, file, line) =>
      `${home}/blob/${commit}/${inUrl(file)}${line === undefined ? '' : `?plain=1#L${line}`}`,
    editUrl: (branch, file) => `${home}/edit/${inUrl(branch)}/${inUrl(file)}`,
    runUrl: (run) => `${home}/actions/runs/${encodeURIComponent(run)}`,
    pageUrl: async (file) => `${home}/blob/${inUrl(await shared.mainBranch())}/${inUrl(file)}`,
    async pullRequestOf(head, owner, branch) {
      // A filter that GitHub does not understand is none: all is looked at again.
      const found = (await openPulls({ head: `${owner}:${branch}` })).find(
        (one) => one.head === head && one.branch === branch && one.owner.toLowerCase() === owner.toLowerCase(),
      );
      if (!found) return null;
      const { owner: _, ...pull } = found;
      return pull;
    },
    async ownReviewComments(number) {
      const route = 'GET /repos/{owner}/{repo}/pulls/{number}/comments';
      const [login, all] = await Promise.all([
        account(),
        rest.list(reviewComment, 'pull-requests: read', route, { number }),
      ]);
      return all.flatMap(({ user, path, body, start_line, line, side }) =>
        user?.login === login && line && side !== 'LEFT'
          ? [{ file: path, startLine: start_line ?? line, endLine: line, body }]
          : [],
      );
    },
    review: (number, commit, body, comments) => review(rest, { number, commit, body }, comments),
    async artifacts(run) {
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run}/artifacts';
      const all = await rest.list(artifact, 'actions: read', route, { run });
      return all
        .filter(({ expired }) => !expired)
        .map(({ id, name }) => ({ name, url: `${home}/actions/runs/${encodeURIComponent(run)}/artifacts/${id}` }));
    },
    branchHead: (branch) => branchHead(rest, branch),
    commit: (change) => commit(rest, change),
  };
}

/** Posts comments as one review. One that GitHub refuses spoils all it comes with, so that those are tried in two halves. */
async function review(
  rest: Rest,
  { number, commit, body }: { readonly number: number; readonly commit: string; readonly body: string },
  comments: readonly ReviewComment[],
): Promise<readonly ReviewComment[]> {
  let isSaid = false;
  const post = async (part: readonly ReviewComment[]): Promise<readonly ReviewComment[]> => {
    try {
      await rest.ask(anything, 'pull-requests: write', 'POST /repos/{owner}/{repo}/pulls/{number}/reviews', {
        number,
        commit_id: commit,
        event: 'COMMENT',
        body: isSaid ? '' : body,
        comments: part.map(({ file, startLine, endLine, body: text }) => ({
          path: file,
          line: endLine,
          side: 'RIGHT',
          ...(startLine < endLine ? { start_line: startLine, start_side: 'RIGHT' } : {}),
          body: text,
        })),
      });
      isSaid = true;
      return [];
    } catch (error) {
      if (!(error instanceof ForgeError) || error.status !== 422) throw error;
      if (part.length === 1) return part;
      const half = Math.ceil(part.length / 2);
      return [...(await post(part.slice(0, half))), ...(await post(part.slice(half)))];
    }
  };
  const refused: ReviewComment[] = [];
  for (let at = 0; at < comments.length; at += REVIEW_COMMENTS)
    refused.push(...(await post(comments.slice(at, at + REVIEW_COMMENTS))));
  return refused;
}

async function branchHead(rest: Rest, branch: string): Promise<string | null> {
  const route = 'GET /repos/{owner}/{repo}/git/ref/{ref}';
  return (await rest.find(ref, 'contents: read', route, { ref: `heads/${branch}` }))?.object.sha ?? null;
}

/** The branch moves only once the commit is there: nobody sees half of it. */
async function commit(
  rest: Rest,
  { branch, base, message, files, isOurs = false }: Parameters<Forge['commit']>[0],
): Promise<{ readonly commit: string }> {
  const head = await branchHead(rest, branch);
  if (head !== null && head !== base && !isOurs) throw movedOn(branch);
  const git = '/repos/{owner}/{repo}/git';
  const was = await rest.ask(z.object({ tree: sha }), 'contents: read', `GET ${git}/commits/{base}`, { base });
  let tree = was.tree.sha;
  const entries: unknown[] = [];
  for (const [path, content] of Object.entries(files)) {
    const entry = { path, mode: '100644', type: 'blob' };
    if (content !== null) entries.push({ ...entry, content });
    // What is not there cannot be deleted.
    else if ((await rest.find(anything, 'contents: read', CONTENTS, { path, ref: base })) !== null)
      entries.push({ ...entry, sha: null });
  }
  for (let at = 0; at < entries.length; at += TREE_FILES) {
    const part = { base_tree: tree, tree: entries.slice(at, at + TREE_FILES) };
    tree = (await rest.ask(sha, 'contents: write', `POST ${git}/trees`, part)).sha;
  }
  const isNew = tree !== was.tree.sha;
  const next = isNew
    ? (await rest.ask(sha, 'contents: write', `POST ${git}/commits`, { message, tree, parents: [base] })).sha
    : base;
  if (head === null)
    await rest.ask(anything, 'contents: write', `POST ${git}/refs`, { ref: `refs/heads/${branch}`, sha: next });
  else if (head !== next) {
    const moved = { ref: `heads/${branch}`, sha: next, force: isOurs };
    try {
      await rest.ask(anything, 'contents: write', `PATCH ${git}/refs/{ref}`, moved);
    } catch (error) {
      throw error instanceof ForgeError && error.status === 422 ? movedOn(branch) : error;
    }
  }
  return { commit: next };
}

/** GitLab, with merge requests, notes and discussions. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Connection } from './connection.ts';
import type { Forge, PullRequest } from './forge.ts';
import { branchHead, commit } from './gitlab-commit.ts';
import { MERGES, review, reviewComments } from './gitlab-review.ts';
import type { Named } from './refusal.ts';
import { anything, restOf } from './rest.ts';
import { inUrl } from './url.ts';

const merge = z.object({
  iid: z.int(),
  web_url: z.string(),
  sha: z.string().nullable(),
  source_branch: z.string(),
  source_project_id: z.int().nullable(),
  target_project_id: z.int(),
  draft: z.boolean(),
  state: z.string(),
});
const author = z.object({ username: z.string() });
const note = z.object({
  id: z.int(),
  author,
  body: z.string(),
  system: z.boolean(),
  // `DiffNote` stands at a line.
  type: z.string().nullable(),
});
const issue = z.object({
  iid: z.int(),
  author,
  title: z.string(),
  description: z.string().nullable(),
  state: z.string(),
});
const release = z.object({ name: z.string(), description: z.string().nullable() });
const link = z.object({ id: z.int(), name: z.string(), url: z.string() });
const job = z.object({ id: z.int(), name: z.string(), artifacts_file: z.object({}).nullish() });

/** Of the packages that keep the files of releases; the version of each is the SHA-256 of the file. */
const PACKAGE = 'decuong';

/** A project on GitLab. */
export function gitLab({ api, server, repository, token, patience }: Connection): Forge {
  const forge: Named = {
    name: 'GitLab',
    host: new URL(api).host,
    grant: () =>
      'hãy tạo mã truy cập của dự án (project access token) có phạm vi `api`, vai trò Developer, và đặt làm biến GITLAB_TOKEN',
  };
  const rest = restOf({ api, repository, token, forge, patience, page: { per_page: 100 } });
  let own: Promise<string> | null = null;
  const account = () => {
    own ??= rest.ask(author, 'contents: read', 'GET /user').then(({ username }) => username);
    return own;
  };
  /** Keeps a file among the packages; comes to its address. */
  const upload = async (name: string, data: Uint8Array) => {
    const version = createHash('sha256').update(data).digest('hex');
    const place = `/packages/generic/${PACKAGE}/${version}/${encodeURIComponent(name)}`;
    const headers = { 'content-type': 'application/octet-stream' };
    await rest.ask(anything, 'contents: write', `PUT /projects/{project}${place}`, { headers, data });
    return `${api}/projects/${encodeURIComponent(repository)}${place}`;
  };
  const home = `${server}/${repository}`;
  let main: Promise<string> | null = null;
  const mainBranch = () => {
    const known = z.object({ default_branch: z.string() });
    main ??= rest.ask(known, 'contents: read', 'GET /projects/{project}').then((found) => found.default_branch);
    return main;
  };
  const opened = async (branch: string) =>
    rest.list(merge, 'pull-requests: read', `GET ${MERGES}`, { state: 'opened', source_branch: branch });
  return {
    kind: 'gitlab',
    hasSuggestions: true,
    fileUrl: (commit, file, line) =>
      `${home}/-/blob/${commit}/${inUrl(file)}${line === undefined ? '' : `?plain=1#L${line}`}`,
    editUrl: (branch, file) => `${home}/-/edit/${inUrl(branch)}/${inUrl(file)}`,
    runUrl: (run) => `${home}/-/pipelines/${encodeURIComponent(run)}`,
    pageUrl: async (file) => `${home}/-/blob/${inUrl(await mainBranch())}/${inUrl(file)}`,
    async pullRequest(iid) {
      const found = await rest.find(merge, 'pull-requests: read', `GET ${MERGES}/{iid}`, { iid });
      return found && pullOf(found);
    },
    async pullRequestOf(head, _, branch) {
      const [found] = (await opened(branch)).filter((one) => one.sha === head);
      return found ? pullOf(found) : null;
    },
    async openPullRequest({ branch, title, body: description }) {
      const there = (await opened(branch)).find((one) => !pullOf(one).isFork);
      if (there) {
        const change = { iid: there.iid, title, description };
        await rest.ask(anything, 'pull-requests: write', `PUT ${MERGES}/{iid}`, change);
        return { number: there.iid, url: there.web_url };
      }
      const made = { source_branch: branch, target_branch: await mainBranch(), title, description };
      const { iid, web_url } = await rest.ask(merge, 'pull-requests: write', `POST ${MERGES}`, made);
      return { number: iid, url: web_url };
    },
    async ownComments(iid) {
      const query = { iid, sort: 'asc', order_by: 'created_at' };
      const [login, all] = await Promise.all([
        account(),
        rest.list(note, 'pull-requests: read', `GET ${MERGES}/{iid}/notes`, query),
      ]);
      return all
        .filter((one) => one.author.username === login && !one.system && one.type !== 'DiffNote')
        .map(({ id, body }) => ({ id: String(id), body }));
    },
    async addComment(iid, body) {
      await rest.ask(anything, 'pull-requests: write', `POST ${MERGES}/{iid}/notes`, { iid, body });
    },
    async changeComment(iid, id, body) {
      await rest.ask(anything, 'pull-requests: write', `PUT ${MERGES}/{iid}/notes/{id}`, { iid, id, body });
    },
    async removeComment(iid, id) {
      await rest.find(anything, 'pull-requests: write', `DELETE ${MERGES}/{iid}/notes/{id}`, { iid, id });
    },
    ownReviewComments: async (iid) => reviewComments(rest, iid, await account()),
    review: (iid, commit, body, comments) => review(rest, iid, { commit, body }, comments),
    async artifacts(run) {
      const route = 'GET /projects/{project}/pipelines/{run}/jobs';
      const jobs = (await rest.find(z.array(job), 'actions: read', route, { run, per_page: 100 })) ?? [];
      return jobs
        .filter(({ artifacts_file: file }) => file)
        .map(({ id, name }) => ({ name, url: `${home}/-/jobs/${id}/artifacts/browse` }));
    },
    mainBranch,
    branchHead: (branch) => branchHead(rest, branch),
    commit: (change) => commit(rest, change),
    // GitLab starts pipelines for whatever a token commits.
    startCheck: async () => {},
    async ownIssues(marker) {
      const login = await account();
      const query = { author_username: login, scope: 'all' };
      const all = await rest.list(issue, 'issues: write', 'GET /projects/{project}/issues', query);
      return all
        .filter((one) => one.author.username === login && one.description?.includes(marker))
        .map(({ iid, title, description, state }) => ({
          number: iid,
          title,
          body: description ?? '',
          isOpen: state === 'opened',
        }))
        .sort((a, b) => a.number - b.number);
    },
    async openIssue(title, description) {
      const made = await rest.ask(issue, 'issues: write', 'POST /projects/{project}/issues', { title, description });
      return { number: made.iid };
    },
    async changeIssue(iid, { title, body: description, isOpen }) {
      const state_event = isOpen === undefined ? undefined : isOpen ? 'reopen' : 'close';
      const change = { iid, title, description, state_event };
      await rest.ask(anything, 'issues: write', 'PUT /projects/{project}/issues/{iid}', change);
    },
    async release(tag_name, ref, name, description) {
      const route = '/projects/{project}/releases/{tag_name}';
      const there = await rest.find(release, 'contents: write', `GET ${route}`, { tag_name });
      if (there === null) {
        const made = { tag_name, ref, name, description };
        await rest.ask(anything, 'contents: write', 'POST /projects/{project}/releases', made);
        return { id: tag_name, assets: [] };
      }
      if (there.name !== name || there.description !== description)
        await rest.ask(anything, 'contents: write', `PUT ${route}`, { tag_name, name, description });
      const links = await rest.list(link, 'contents: write', `GET ${route}/assets/links`, { tag_name });
      return {
        id: tag_name,
        assets: links.map(({ id, name: file, url }) => ({
          id: String(id),
          name: file,
          sha256: new RegExp(`/generic/${PACKAGE}/([0-9a-f]{64})/`, 'u').exec(url)?.[1] ?? '',
        })),
      };
    },
    async addAsset({ id: tag_name }, name, content) {
      const route = 'POST /projects/{project}/releases/{tag_name}/assets/links';
      // `url` is the name of the address for Octokit too, so that the body is given as it is.
      const data = { name, url: await upload(name, content) };
      await rest.ask(anything, 'contents: write', route, { tag_name, data });
    },
    async replaceAsset({ id: tag_name }, id, name, content) {
      const route = 'PUT /projects/{project}/releases/{tag_name}/assets/links/{id}';
      const data = { url: await upload(name, content) };
      await rest.ask(anything, 'contents: write', route, { tag_name, id, data });
    },
    async removeAsset({ id: tag_name }, id) {
      const route = 'DELETE /projects/{project}/releases/{tag_name}/assets/links/{id}';
      await rest.find(anything, 'contents: write', route, { tag_name, id });
    },
  };
}

function pullOf(found: z.infer<typeof merge>): PullRequest {
  return {
    number: found.iid,
    head: found.sha ?? '',
    branch: found.source_branch,
    isFork: found.source_project_id !== found.target_project_id,
    isDraft: found.draft,
    isOpen: found.state === 'opened',
  };
}

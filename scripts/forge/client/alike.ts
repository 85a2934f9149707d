/** What GitHub's API and Forgejo's, made after it, do alike: comments, issues, pull requests, releases. */
import * as z from 'zod';
import type { Forge, PullRequest, Release } from './forge.ts';
import { anything, type Rest } from './rest.ts';

/** A number by which an API names something. */
const id = z.union([z.number(), z.bigint()]).transform(String);
const user = z.object({ login: z.string() }).nullable();

const pull = z.object({
  number: z.int(),
  state: z.string(),
  draft: z.boolean().default(false),
  html_url: z.string(),
  head: z.object({
    sha: z.string(),
    ref: z.string(),
    // Null where a fork is gone.
    repo: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }).nullable(),
  }),
});
const comment = z.object({ id, user, body: z.string().nullable() });
const issue = z.object({
  number: z.int(),
  user,
  title: z.string(),
  body: z.string().nullable(),
  state: z.string(),
  // Lists of issues have pull requests among them.
  pull_request: z.unknown().optional(),
});
const asset = z.object({
  id,
  name: z.string(),
  state: z.string().default('uploaded'),
  digest: z.string().nullish(),
});
const release = z.object({ id, name: z.string().nullable(), body: z.string().nullable() });

/** What the two say in words of their own. */
interface Dialect {
  readonly rest: Rest;
  /** `owner/name`. */
  readonly repository: string;
  /** The name of the account that the token is of. */
  readonly account: () => Promise<string>;
  /** Which issues are listed: those of an account. */
  readonly issuesOf: (account: string) => Readonly<Record<string, string>>;
  readonly assets: string;
  /** Without its method. */
  readonly asset: string;
  /** Puts a file to a release; comes to its id. */
  readonly upload: (release: string, name: string, content: Uint8Array) => Promise<string>;
}

type Alike = Pick<
  Forge,
  | 'pullRequest'
  | 'openPullRequest'
  | 'ownComments'
  | 'addComment'
  | 'changeComment'
  | 'removeComment'
  | 'startCheck'
  | 'ownIssues'
  | 'openIssue'
  | 'changeIssue'
  | 'release'
  | 'addAsset'
  | 'replaceAsset'
  | 'removeAsset'
  | 'mainBranch'
> & {
  /** Open pull requests as `query` narrows them, in the order of their numbers, each with the owner of its branch. */
  openPulls(query: Readonly<Record<string, string>>): Promise<readonly (PullRequest & { readonly owner: string })[]>;
};

/** Workflows that judge a branch; only the first is there in every repository. */
const [CHECK, ...OTHERS] = ['check.yml', 'preview.yml'];

/** What a file is called until it takes the place of another: two of one name cannot be. */
function freshName(name: string): string {
  return `moi.${name}`;
}

/** The methods that both share. */
export function alike({ rest, repository, account, issuesOf, assets, asset: assetRoute, upload }: Dialect): Alike {
  let main: Promise<string> | null = null;
  const mainBranch = () => {
    const known = z.object({ default_branch: z.string() });
    main ??= rest.ask(known, 'contents: read', 'GET /repos/{owner}/{repo}').then((found) => found.default_branch);
    return main;
  };
  const ofOwn = ({ number, state, draft, head, html_url: url }: z.infer<typeof pull>) => ({
    number,
    head: head.sha,
    branch: head.ref,
    owner: head.repo?.owner.login ?? '',
    isFork: head.repo?.full_name.toLowerCase() !== repository.toLowerCase(),
    isDraft: draft,
    isOpen: state === 'open',
    url,
  });
  const openPulls = async (query: Readonly<Record<string, string>>) => {
    const route = 'GET /repos/{owner}/{repo}/pulls';
    const all = await rest.list(pull, 'pull-requests: read', route, { state: 'open', ...query });
    return all.map(ofOwn).sort((a, b) => a.number - b.number);
  };
  const removeAsset = async (release_id: string, asset_id: string) => {
    await rest.find(anything, 'contents: write', `DELETE ${assetRoute}`, { release_id, asset_id });
  };
  return {
    mainBranch,
    async openPulls(query) {
      return (await openPulls(query)).map(({ url: _, ...one }) => one);
    },
    async pullRequest(number) {
      const found = await rest.find(pull, 'pull-requests: read', 'GET /repos/{owner}/{repo}/pulls/{number}', {
        number,
      });
      if (found === null) return null;
      const { url: _, owner: __, ...one } = ofOwn(found);
      return one;
    },
    async openPullRequest({ branch, title, body }) {
      const [owner = ''] = repository.split('/');
      const there = (await openPulls({ head: `${owner}:${branch}` })).find(
        (one) => one.branch === branch && !one.isFork,
      );
      if (there) {
        const route = 'PATCH /repos/{owner}/{repo}/pulls/{number}';
        await rest.ask(anything, 'pull-requests: write', route, { number: there.number, title, body });
        return { number: there.number, url: there.url };
      }
      const base = await mainBranch();
      const route = 'POST /repos/{owner}/{repo}/pulls';
      const made = await rest.ask(pull, 'pull-requests: write', route, { head: branch, base, title, body });
      return { number: made.number, url: made.html_url };
    },
    async ownComments(number) {
      const [own, all] = await Promise.all([
        account(),
        rest.list(comment, 'pull-requests: read', 'GET /repos/{owner}/{repo}/issues/{number}/comments', { number }),
      ]);
      return all.filter((one) => one.user?.login === own).map((one) => ({ id: one.id, body: one.body ?? '' }));
    },
    async addComment(number, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{number}/comments';
      await rest.ask(anything, 'pull-requests: write', route, { number, body });
    },
    async changeComment(_, comment_id, body) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      await rest.ask(anything, 'pull-requests: write', route, { comment_id, body });
    },
    async removeComment(_, comment_id) {
      const route = 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}';
      // One that somebody else has removed meanwhile is gone as well.
      await rest.find(anything, 'pull-requests: write', route, { comment_id });
    },
    async startCheck(branch) {
      const route = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow}/dispatches';
      await rest.ask(anything, 'actions: write', route, { workflow: CHECK, ref: branch });
      for (const workflow of OTHERS) await rest.find(anything, 'actions: write', route, { workflow, ref: branch });
    },
    async ownIssues(marker) {
      const own = await account();
      const query = { state: 'all', ...issuesOf(own) };
      const all = await rest.list(issue, 'issues: write', 'GET /repos/{owner}/{repo}/issues', query);
      return all
        .filter((one) => one.user?.login === own && !one.pull_request && one.body?.includes(marker))
        .map(({ number, title, body, state }) => ({ number, title, body: body ?? '', isOpen: state === 'open' }))
        .sort((a, b) => a.number - b.number);
    },
    async openIssue(title, body) {
      const route = 'POST /repos/{owner}/{repo}/issues';
      return { number: (await rest.ask(issue, 'issues: write', route, { title, body })).number };
    },
    async changeIssue(number, { title, body, isOpen }) {
      const state = isOpen === undefined ? undefined : isOpen ? 'open' : 'closed';
      const route = 'PATCH /repos/{owner}/{repo}/issues/{number}';
      await rest.ask(anything, 'issues: write', route, { number, title, body, state });
    },
    async release(tag, commit, title, body): Promise<Release> {
      const there = await rest.find(release, 'contents: write', 'GET /repos/{owner}/{repo}/releases/tags/{tag}', {
        tag,
      });
      const text = { name: title, body };
      if (there === null) {
        const made = { tag_name: tag, target_commitish: commit, ...text };
        return {
          id: (await rest.ask(release, 'contents: write', 'POST /repos/{owner}/{repo}/releases', made)).id,
          assets: [],
        };
      }
      const { id: release_id } = there;
      if (there.name !== title || there.body !== body) {
        const route = 'PATCH /repos/{owner}/{repo}/releases/{release_id}';
        await rest.ask(anything, 'contents: write', route, { release_id, ...text });
      }
      const all = await rest.list(asset, 'contents: write', assets, { release_id });
      return {
        id: release_id,
        assets: all.map(({ id: assetId, name, state, digest }) => ({
          id: assetId,
          name,
          sha256: state === 'uploaded' ? (/^sha256:([0-9a-f]{64})$/u.exec(digest ?? '')?.[1] ?? '') : '',
        })),
      };
    },
    async addAsset({ id: release_id }, name, content) {
      await upload(release_id, name, content);
    },
    async replaceAsset({ id: release_id, assets: there }, id, name, content) {
      const fresh = freshName(name);
      // What an upload left that was broken off.
      for (const one of there) if (one.name === fresh) await removeAsset(release_id, one.id);
      const asset_id = await upload(release_id, fresh, content);
      await removeAsset(release_id, id);
      await rest.ask(anything, 'contents: write', `PATCH ${assetRoute}`, { release_id, asset_id, name });
    },
    removeAsset: ({ id: release_id }, asset_id) => removeAsset(release_id, asset_id),
  };
}

/** As much of GitHub's API as {@link gitHub} calls, with what its documentation warns of. */
import * as z from 'zod';
import { blobName } from '../client/blob.ts';
import { settingsRoutes } from './github-settings.ts';
import { type Api, type Call, No, type Route } from './http.ts';
import { addAsset, inRepository, issueList, likeGitHub, one, pullData, renameAsset, sent } from './like-github.ts';
import { addCommit, type FakePull, type FakeState, filesAt, moveBranch, nextNumber, shaOf } from './state.ts';

/** Comments that one review may have. */
const MOST_COMMENTS = 100;

const review = z.object({
  commit_id: z.string().regex(/^[0-9a-f]{40}$/u),
  event: z.literal('COMMENT'),
  body: z.string(),
  comments: z.array(
    z.object({
      path: z.string(),
      line: z.int(),
      side: z.literal('RIGHT'),
      start_line: z.int().optional(),
      start_side: z.literal('RIGHT').optional(),
      body: z.string(),
    }),
  ),
});
const tree = z.object({
  base_tree: z.string(),
  tree: z.array(
    z.object({
      path: z.string().regex(/^[^/].*[^/]$/u),
      mode: z.literal('100644'),
      type: z.literal('blob'),
      content: z.string().optional(),
      sha: z.null().optional(),
    }),
  ),
});
const commit = z.object({ message: z.string(), tree: z.string(), parents: z.array(z.string()) });
const ref = z.object({ ref: z.string(), sha: z.string() });
const moved = z.object({ sha: z.string(), force: z.boolean() });

/** GitHub Enterprise as it stands below `/api/v3`, with uploads and GraphQL beside it. */
export function gitHubApis(state: FakeState): readonly Api[] {
  const isAllowed: Api['isAllowed'] = ({ authorization }) => authorization === `Bearer ${state.token}`;
  const pages = { parameter: 'per_page', usual: 30, most: 100 };
  const api = (below: string, routes: readonly Route[]): Api => ({ below, pages, isAllowed, routes });
  return [
    api('/api/v3', [...gitHubRoutes(state), ...gitRoutes(state), ...settingsRoutes(state), ...likeGitHub(state)]),
    api('/api/uploads', [
      {
        route: 'POST /repos/:owner/:repo/releases/:id/assets',
        right: 'contents: write',
        answer(call) {
          const release = one(state.releases, ({ id }) => id === Number(call.path.id));
          // Letters that are not ASCII become points.
          const name = (call.query.get('name') ?? '').replace(/[^A-Za-z0-9._-]+/gu, '.');
          return { status: 201, data: { id: addAsset(state, release, name, call.bytes).id, name } };
        },
      },
    ]),
    api('/api', [
      {
        route: 'POST /graphql',
        right: '',
        answer: () => ({ status: 200, data: { data: { viewer: { login: state.account } } } }),
      },
    ]),
  ];
}

function gitHubRoutes(state: FakeState): readonly Route[] {
  const repos = '/repos/:owner/:repo';
  const routes: readonly Route[] = [
    {
      route: `GET ${repos}/pulls`,
      right: 'pull-requests: read',
      answer({ query, home }) {
        const wanted = query.get('state') ?? 'open';
        const head = query.get('head') ?? '';
        // A filter without a colon is not looked at.
        const isOf = (pull: FakePull) =>
          !head.includes(':') || `${pull.repository.split('/')[0]}:${pull.branch}` === head;
        const found = state.pulls.filter(
          (pull) => isOf(pull) && (wanted === 'all' || pull.isOpen === (wanted === 'open')),
        );
        return { list: found.map(pullData(state, home)).reverse() };
      },
    },
    {
      route: `GET ${repos}/pulls/:number/comments`,
      right: 'pull-requests: read',
      answer: (call) => ({
        list: state.reviewComments
          .filter(({ number }) => number === Number(call.path.number))
          .map(({ id, author, body, file, startLine, endLine, isOutdated }) => ({
            id,
            user: { login: author },
            path: file,
            body,
            side: 'RIGHT',
            start_line: startLine === endLine || isOutdated ? null : startLine,
            line: isOutdated ? null : endLine,
          })),
      }),
    },
    {
      route: `POST ${repos}/pulls/:number/reviews`,
      right: 'pull-requests: write',
      answer: (call) => post(state, call),
    },
    {
      route: `GET ${repos}/issues`,
      right: 'issues: read',
      answer({ query }) {
        // Some servers find no app by its name.
        const creator = query.get('creator');
        return { list: creator?.endsWith('[bot]') ? [] : issueList(state, creator, query.get('state')) };
      },
    },
    {
      route: `GET ${repos}/actions/runs/:run/artifacts`,
      right: 'actions: read',
      answer: (call) => ({
        list: state.artifacts
          .filter(({ run }) => run === call.path.run)
          .map(({ id, name, isExpired }) => ({ id, name, expired: isExpired })),
        wrap: (artifacts, total_count) => ({ total_count, artifacts }),
      }),
    },
    {
      route: `GET ${repos}/releases/:id/assets`,
      right: 'contents: read',
      answer: (call) => ({
        list: one(state.releases, ({ id }) => id === Number(call.path.id)).assets.map(({ id, name, sha256 }) => ({
          id,
          name,
          state: sha256 === '' ? 'starter' : 'uploaded',
          digest: sha256 === '' ? null : `sha256:${sha256}`,
        })),
      }),
    },
    {
      route: `PATCH ${repos}/releases/assets/:id`,
      right: 'contents: write',
      answer(call) {
        const id = Number(call.path.id);
        const release = one(state.releases, ({ assets }) => assets.some((asset) => asset.id === id));
        return { status: 200, data: renameAsset(release, id, call) };
      },
    },
    {
      route: `DELETE ${repos}/releases/assets/:id`,
      right: 'contents: write',
      answer(call) {
        const id = Number(call.path.id);
        const { assets } = one(state.releases, (release) => release.assets.some((asset) => asset.id === id));
        assets.splice(
          assets.findIndex((asset) => asset.id === id),
          1,
        );
        return { status: 204 };
      },
    },
  ];
  return routes.map((route) => ({ ...route, answer: inRepository(state, route.answer) }));
}

/** One comment outside of what the change shows, and nothing of the review is taken. */
function post(state: FakeState, call: Call) {
  const { commit_id, body, comments } = sent(review, call);
  const pull = one(state.pulls, ({ number }) => number === Number(call.path.number));
  const { number } = pull;
  if (comments.length > MOST_COMMENTS) throw new No(422, 'Unprocessable Entity', ['Too many comments']);
  if (body === '' && comments.length === 0) throw new No(422, 'Unprocessable Entity', ['Body is missing']);
  for (const { path, line, start_line: start = line } of comments) {
    const isShown = pull.hunks[path]?.some((hunk) => hunk.start <= start && line <= hunk.end) ?? false;
    if (!isShown) throw new No(422, 'Unprocessable Entity', ['Line could not be resolved']);
    if (start > line) throw new No(422, 'Unprocessable Entity', ['start_line must precede the end line']);
  }
  const id = nextNumber(state);
  state.reviews.push({ id, number, author: state.account, body, commit: commit_id });
  for (const { path: file, line: endLine, start_line: startLine = endLine, body: text } of comments) {
    const place = { file, startLine, endLine, isOutdated: commit_id !== pull.head };
    const made = { id: nextNumber(state), number, author: state.account, body: text, review: id, commit: commit_id };
    state.reviewComments.push({ ...made, ...place });
  }
  return { status: 200, data: { id } };
}

/** Trees, commits and branches, each made on its own. */
function gitRoutes(state: FakeState): readonly Route[] {
  const git = '/repos/:owner/:repo/git';
  const trees = new Map<string, Record<string, string>>();
  const keep = (files: Record<string, string>) => {
    const sha = shaOf(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
    trees.set(sha, files);
    return sha;
  };
  const branchOf = (call: Call) => (call.path.ref ?? '').replace(/^heads\//u, '');
  const routes: readonly Route[] = [
    {
      route: `GET ${git}/ref/:ref`,
      right: 'contents: read',
      answer(call) {
        const sha = state.branches[branchOf(call)];
        if (sha === undefined) throw new No(404, 'Not Found');
        return { status: 200, data: { ref: `refs/${call.path.ref}`, object: { type: 'commit', sha } } };
      },
    },
    {
      route: `GET ${git}/commits/:sha`,
      right: 'contents: read',
      answer(call) {
        const files = filesAt(state, call.path.sha ?? '');
        if (files === null) throw new No(404, 'Not Found');
        return { status: 200, data: { sha: call.path.sha, tree: { sha: keep(files) } } };
      },
    },
    {
      route: 'GET /repos/:owner/:repo/contents/:path',
      right: 'contents: read',
      answer(call) {
        const text = filesAt(state, call.query.get('ref') ?? '')?.[call.path.path ?? ''];
        if (text === undefined) throw new No(404, 'Not Found');
        return { status: 200, data: { path: call.path.path, sha: blobName(text) } };
      },
    },
    {
      route: `POST ${git}/trees`,
      right: 'contents: write',
      answer(call) {
        const { base_tree, tree: entries } = sent(tree, call);
        const files = { ...trees.get(base_tree) };
        if (!trees.has(base_tree)) throw new No(404, 'Not Found');
        for (const { path, content } of entries) {
          if (content !== undefined) files[path] = content;
          else if (Object.hasOwn(files, path)) delete files[path];
          else throw new No(422, 'GitRPC::BadObjectState');
        }
        return { status: 201, data: { sha: keep(files) } };
      },
    },
    {
      route: `POST ${git}/commits`,
      right: 'contents: write',
      answer(call) {
        const { message, tree: sha, parents } = sent(commit, call);
        const [parent = null] = parents;
        const before = filesAt(state, parent);
        const after = trees.get(sha);
        if (before === null || after === undefined) throw new No(422, 'Tree SHA does not exist');
        return { status: 201, data: { sha: addCommit(state, { parent, message, files: changes(before, after) }).sha } };
      },
    },
    {
      route: `POST ${git}/refs`,
      right: 'contents: write',
      answer(call) {
        const { ref: name, sha } = sent(ref, call);
        const branch = name.replace(/^refs\/heads\//u, '');
        if (branch in state.branches) throw new No(422, 'Reference already exists');
        moveBranch(state, branch, sha);
        return { status: 201, data: { ref: name, object: { sha } } };
      },
    },
    {
      route: `PATCH ${git}/refs/:ref`,
      right: 'contents: write',
      answer(call) {
        const { sha, force } = sent(moved, call);
        const branch = branchOf(call);
        const next = one(state.commits, (made) => made.sha === sha);
        if (!(branch in state.branches)) throw new No(422, 'Reference does not exist');
        if (!force && next.parent !== state.branches[branch]) throw new No(422, 'Update is not a fast forward');
        moveBranch(state, branch, sha);
        return { status: 200, data: { object: { sha } } };
      },
    },
  ];
  return routes.map((route) => ({ ...route, answer: inRepository(state, route.answer) }));
}

function changes(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>) {
  const gone = Object.keys(before).filter((file) => !Object.hasOwn(after, file));
  const made = Object.entries(after).filter(([file, text]) => before[file] !== text);
  return Object.fromEntries<string | null>([...made, ...gone.map((file) => [file, null] as const)]);
}

/** As much of Forgejo's API as {@link forgejo} calls, where it is not GitHub's. */
import * as z from 'zod';
import { blobName } from '../client/blob.ts';
import { type Api, No, type Route } from './http.ts';
import { addAsset, inRepository, issueList, likeGitHub, one, pullData, renameAsset, sent } from './like-github.ts';
import { addCommit, type FakeState, filesAt, moveBranch } from './state.ts';

const newBranch = z.object({ new_branch_name: z.string(), old_ref_name: z.string() });
const contents = z.object({
  branch: z.string(),
  message: z.string(),
  files: z.array(
    z.object({
      operation: z.enum(['create', 'update', 'delete']),
      path: z.string(),
      sha: z.string().optional(),
      content: z.string().optional(),
    }),
  ),
});

/** Forgejo below `/api/v1`. */
export function forgejoApi(state: FakeState): Api {
  return {
    below: '/api/v1',
    pages: { parameter: 'limit', usual: 30, most: 50 },
    isAllowed: ({ authorization }) => authorization === `Bearer ${state.token}`,
    routes: [
      { route: 'GET /user', right: '', answer: () => ({ status: 200, data: { login: state.account } }) },
      ...forgejoRoutes(state),
      ...likeGitHub(state),
    ],
  };
}

function forgejoRoutes(state: FakeState): readonly Route[] {
  const repos = '/repos/:owner/:repo';
  const releaseAt = (path: Readonly<Record<string, string>>) => one(state.releases, ({ id }) => id === Number(path.id));
  const headOf = (branch = '') => {
    const commit = state.branches[branch];
    if (commit === undefined) throw new No(404, 'The target could not be found.');
    return commit;
  };
  const routes: readonly Route[] = [
    {
      route: `GET ${repos}/pulls`,
      right: 'pull-requests: read',
      answer: ({ query, home }) => ({
        list: state.pulls
          .filter(({ isOpen }) => query.get('state') === 'all' || isOpen === (query.get('state') !== 'closed'))
          .map(pullData(state, home)),
      }),
    },
    {
      // All of them at once, whatever page is asked for.
      route: `GET ${repos}/issues/:number/comments`,
      right: 'pull-requests: read',
      answer: ({ path }) => ({
        status: 200,
        data: state.comments
          .filter(({ number }) => number === Number(path.number))
          .map(({ id, author, body }) => ({ id, user: { login: author }, body })),
      }),
    },
    {
      route: `GET ${repos}/issues`,
      right: 'issues: read',
      answer: ({ query }) => ({
        list: issueList(state, query.get('created_by'), query.get('state')).filter(
          (found) => query.get('type') !== 'issues' || !('pull_request' in found),
        ),
      }),
    },
    {
      route: `GET ${repos}/branches/:branch`,
      right: 'contents: read',
      answer: ({ path }) => ({ status: 200, data: { name: path.branch, commit: { id: headOf(path.branch) } } }),
    },
    {
      route: `POST ${repos}/branches`,
      right: 'contents: write',
      answer(call) {
        const { new_branch_name: branch, old_ref_name: from } = sent(newBranch, call);
        if (Object.hasOwn(state.branches, branch)) throw new No(409, 'The branch already exists.');
        const commit = state.branches[from] ?? from;
        if (filesAt(state, commit) === null) throw new No(404, 'The old branch does not exist.');
        moveBranch(state, branch, commit);
        return { status: 201, data: { name: branch } };
      },
    },
    {
      // Pull requests of a branch that goes are closed.
      route: `DELETE ${repos}/branches/:branch`,
      right: 'contents: write',
      answer({ path: { branch = '' } }) {
        headOf(branch);
        delete state.branches[branch];
        for (const pull of state.pulls)
          if (pull.branch === branch && pull.repository === state.repository) pull.isOpen = false;
        return { status: 204 };
      },
    },
    {
      route: `GET ${repos}/git/trees/:sha`,
      right: 'contents: read',
      answer({ path, query }) {
        const files = filesAt(state, path.sha ?? '');
        if (files === null) throw new No(404, 'Not Found');
        const all = Object.entries(files).map(([file, text]) => ({ path: file, type: 'blob', sha: blobName(text) }));
        const [page, size] = [Number(query.get('page')), Number(query.get('per_page'))];
        return { status: 200, data: { tree: all.slice((page - 1) * size, page * size), total_count: all.length } };
      },
    },
    {
      route: `POST ${repos}/contents`,
      right: 'contents: write',
      answer(call) {
        const { branch, message, files } = sent(contents, call);
        const parent = headOf(branch);
        const there = filesAt(state, parent) ?? {};
        for (const { operation, path, sha } of files) {
          const text = there[path];
          if (operation === 'create' ? text !== undefined : text === undefined)
            throw new No(422, `repository file ${path}`);
          if (text !== undefined && sha !== blobName(text)) throw new No(409, 'sha does not match');
        }
        const changes = files.map(({ operation, path, content = '' }) => [
          path,
          operation === 'delete' ? null : Buffer.from(content, 'base64').toString('utf8'),
        ]);
        const commit = addCommit(state, { parent, message, files: Object.fromEntries(changes) });
        moveBranch(state, branch, commit.sha);
        return { status: 201, data: { commit: { sha: commit.sha } } };
      },
    },
    {
      route: `GET ${repos}/releases/:id/assets`,
      right: 'contents: read',
      answer: ({ path }) => ({ status: 200, data: releaseAt(path).assets.map(({ id, name }) => ({ id, name })) }),
    },
    {
      route: `POST ${repos}/releases/:id/assets`,
      right: 'contents: write',
      async answer({ path, query, bytes, type }) {
        const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
        const file = form.get('attachment');
        if (!(file instanceof Blob)) throw new No(400, 'no attachment');
        const content = Buffer.from(await file.arrayBuffer());
        return { status: 201, data: { id: addAsset(state, releaseAt(path), query.get('name') ?? '', content).id } };
      },
    },
    {
      route: `PATCH ${repos}/releases/:id/assets/:asset`,
      right: 'contents: write',
      answer: (call) => ({ status: 201, data: renameAsset(releaseAt(call.path), Number(call.path.asset), call) }),
    },
    {
      route: `DELETE ${repos}/releases/:id/assets/:asset`,
      right: 'contents: write',
      answer({ path }) {
        const { assets } = releaseAt(path);
        assets.splice(assets.indexOf(one(assets, ({ id }) => id === Number(path.asset))), 1);
        return { status: 204 };
      },
    },
  ];
  return routes.map((route) => ({ ...route, answer: inRepository(state, route.answer) }));
}

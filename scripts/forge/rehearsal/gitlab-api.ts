/** As much of GitLab's API as {@link gitLab} calls, with what its documentation warns of. */
import * as z from 'zod';
import { blobName } from '../client/blob.ts';
import { mergeRoutes } from './gitlab-merges.ts';
import { releaseRoutes } from './gitlab-releases.ts';
import { PROJECT, sent, words } from './gitlab-sent.ts';
import { type Api, No, type Route } from './http.ts';
import { one } from './like-github.ts';
import { addCommit, type FakeIssue, type FakeState, filesAt, moveBranch, nextNumber } from './state.ts';

const commit = z.object({
  branch: z.string(),
  commit_message: z.string(),
  start_sha: z.string().optional(),
  force: z.boolean().optional(),
  actions: z.array(
    z.object({
      action: z.enum(['create', 'update', 'delete']),
      file_path: z.string(),
      content: z.string().optional(),
      encoding: z.literal('base64').optional(),
    }),
  ),
});
/** GitLab below `/api/v4`. */
export function gitLabApi(state: FakeState): Api {
  const routes = [...mergeRoutes(state), ...issueRoutes(state), ...branchRoutes(state), ...releaseRoutes(state)];
  return {
    below: '/api/v4',
    pages: { parameter: 'per_page', usual: 20, most: 100 },
    isAllowed: ({ authorization }) => authorization === `Bearer ${state.token}`,
    routes: [
      { route: 'GET /user', right: '', answer: () => ({ status: 200, data: { username: state.account } }) },
      {
        route: 'GET /projects/:project',
        right: '',
        answer: () => ({ status: 200, data: { id: PROJECT, default_branch: state.mainBranch } }),
      },
      ...routes.map((route) => ({ ...route, answer: inProject(state, route.answer) })),
    ],
  };
}

function inProject(state: FakeState, answer: Route['answer']): Route['answer'] {
  return (call) => {
    if (call.path.project !== state.repository) throw new No(404, '404 Project Not Found');
    return answer(call);
  };
}

function issueRoutes(state: FakeState): readonly Route[] {
  const issues = '/projects/:project/issues';
  const issueData = ({ number, author, title, body, isOpen }: FakeIssue) => ({
    iid: number,
    author: { username: author },
    title,
    description: body,
    state: isOpen ? 'opened' : 'closed',
  });
  return [
    {
      route: `GET ${issues}`,
      right: 'issues: read',
      answer: ({ query }) => ({
        list: state.issues.filter(({ author }) => author === (query.get('author_username') ?? author)).map(issueData),
      }),
    },
    {
      route: `POST ${issues}`,
      right: 'issues: write',
      answer(call) {
        const { title = '', description: body = '' } = sent(words, call);
        const made = { number: nextNumber(state), author: state.account, title, body, isOpen: true };
        state.issues.push(made);
        return { status: 201, data: issueData(made) };
      },
    },
    {
      route: `PUT ${issues}/:iid`,
      right: 'issues: write',
      answer(call) {
        const issue = one(state.issues, ({ number }) => number === Number(call.path.iid));
        const { title, description, state_event } = sent(words, call);
        if (title !== undefined) issue.title = title;
        if (description !== undefined) issue.body = description;
        if (state_event !== undefined) issue.isOpen = state_event === 'reopen';
        return { status: 200, data: issueData(issue) };
      },
    },
  ];
}

function branchRoutes(state: FakeState): readonly Route[] {
  const repository = '/projects/:project/repository';
  return [
    {
      route: `GET ${repository}/branches/:branch`,
      right: 'contents: read',
      answer({ path }) {
        const id = state.branches[path.branch ?? ''];
        if (id === undefined) throw new No(404, '404 Branch Not Found');
        return { status: 200, data: { name: path.branch, commit: { id } } };
      },
    },
    {
      route: `GET ${repository}/tree`,
      right: 'contents: read',
      answer({ query }) {
        const texts = filesAt(state, query.get('ref') ?? '') ?? {};
        const files = Object.keys(texts);
        const folder = query.get('path') ?? '';
        const isDeep = query.get('recursive') === 'true';
        const found = files
          .filter((file) => folder === '' || file.startsWith(`${folder}/`))
          .filter((file) => isDeep || !file.slice(folder === '' ? 0 : folder.length + 1).includes('/'));
        if (found.length === 0 && folder !== '') throw new No(404, '404 invalid revision or path Not Found');
        return { list: found.map((path) => ({ path, type: 'blob', id: blobName(texts[path] ?? '') })) };
      },
    },
    {
      route: `POST ${repository}/commits`,
      right: 'contents: write',
      answer(call) {
        const { branch, commit_message: message, start_sha, force, actions } = sent(commit, call);
        const head = state.branches[branch];
        if (head !== undefined && start_sha !== undefined && force !== true)
          throw new No(400, `A branch called '${branch}' already exists.`);
        const parent = start_sha ?? head ?? null;
        const there = filesAt(state, parent);
        if (parent === null || there === null)
          throw new No(400, 'You can only create or edit files when you are on a branch');
        const files: Record<string, string | null> = {};
        for (const { action, file_path, content = '' } of actions) {
          if (action === 'create' ? Object.hasOwn(there, file_path) : !Object.hasOwn(there, file_path))
            throw new No(400, `A file with this name ${action === 'create' ? 'already exists' : "doesn't exist"}`);
          files[file_path] = action === 'delete' ? null : Buffer.from(content, 'base64').toString('utf8');
        }
        const made = addCommit(state, { parent, message, files });
        moveBranch(state, branch, made.sha);
        return { status: 201, data: { id: made.sha } };
      },
    },
    {
      route: 'GET /projects/:project/pipelines/:run/jobs',
      right: 'actions: read',
      answer: ({ path }) => ({
        list: state.artifacts
          .filter(({ run, isExpired }) => run === path.run && !isExpired)
          .map(({ id, name }) => ({ id, name, artifacts_file: { filename: 'artifacts.zip' } })),
      }),
    },
  ];
}

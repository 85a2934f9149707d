/** As much of GitLab's API as {@link gitLab} calls, with what its documentation warns of. */
import { z } from 'zod';
import { type Api, type Call, No, type Route } from './http.ts';
import { one } from './like-github.ts';
import { addCommit, type FakeIssue, type FakePull, type FakeState, filesAt, moveBranch, nextNumber } from './state.ts';

const PROJECT = 1;
/** Characters that a note may have. */
const LONGEST = 1_000_000;

const text = z.object({ body: z.string().min(1).max(LONGEST) });
const discussion = z.object({
  body: z.string(),
  position: z.object({
    position_type: z.literal('text'),
    base_sha: z.string(),
    start_sha: z.string(),
    head_sha: z.string(),
    new_path: z.string(),
    old_path: z.string(),
    new_line: z.int(),
  }),
});
const words = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  state_event: z.enum(['close', 'reopen']).optional(),
});
const newMerge = z.object({
  source_branch: z.string(),
  target_branch: z.string(),
  title: z.string(),
  description: z.string(),
});
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
const release = z.object({ tag_name: z.string(), ref: z.string(), name: z.string(), description: z.string() });
const releaseWords = z.object({ name: z.string(), description: z.string() });
const link = z.object({ name: z.string(), url: z.url() });

/** GitLab refuses what it does not understand with 400. */
function sent<T>(schema: z.ZodType<T>, { body }: Call): T {
  const { data } = schema.safeParse(body);
  if (data === undefined) throw new No(400, '400 Bad request');
  return data;
}

/** GitLab below `/api/v4`. */
export function gitLabApi(state: FakeState): Api {
  const routes = [...mergeRoutes(state), ...issueRoutes(state), ...branchRoutes(state), ...releaseRoutes(state)];
  return {
    below: '/api/v4',
    pages: { parameter: 'per_page', usual: 20, most: 100 },
    isAllowed: ({ authorization }) => authorization === `bearer ${state.token}`,
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

function mergeData(state: FakeState, home: string) {
  return ({ number, title, body, branch, base, head, repository, isDraft, isOpen }: FakePull) => ({
    iid: number,
    title,
    description: body,
    web_url: `${home}/${state.repository}/-/merge_requests/${number}`,
    sha: head,
    source_branch: branch,
    target_branch: base,
    source_project_id: repository === state.repository ? PROJECT : PROJECT + 1,
    target_project_id: PROJECT,
    draft: isDraft,
    state: isOpen ? 'opened' : 'closed',
    diff_refs: { base_sha: '0'.repeat(40), start_sha: '0'.repeat(40), head_sha: head },
  });
}

function mergeRoutes(state: FakeState): readonly Route[] {
  const merges = '/projects/:project/merge_requests';
  const mergeAt = ({ path }: Call) => one(state.pulls, ({ number }) => number === Number(path.iid));
  const noteAt = ({ path }: Call) => one(state.comments, ({ id }) => id === Number(path.id));
  return [
    {
      route: `GET ${merges}`,
      right: 'pull-requests: read',
      answer: ({ query, home }) => ({
        list: state.pulls
          .filter(({ isOpen, branch }) => isOpen && branch === (query.get('source_branch') ?? branch))
          .map(mergeData(state, home)),
      }),
    },
    {
      route: `GET ${merges}/:iid`,
      right: 'pull-requests: read',
      answer: (call) => ({ status: 200, data: mergeData(state, call.home)(mergeAt(call)) }),
    },
    {
      route: `PUT ${merges}/:iid`,
      right: 'pull-requests: write',
      answer(call) {
        const { title, description } = sent(words, call);
        const merge = mergeAt(call);
        Object.assign(merge, { title: title ?? merge.title, body: description ?? merge.body });
        return { status: 200, data: mergeData(state, call.home)(merge) };
      },
    },
    {
      route: `POST ${merges}`,
      right: 'pull-requests: write',
      answer(call) {
        const { source_branch: branch, target_branch: base, title, description: body } = sent(newMerge, call);
        const { repository, account: author } = state;
        const head = state.branches[branch];
        if (head === undefined) throw new No(404, '404 Branch Not Found');
        if (state.pulls.some((pull) => pull.isOpen && pull.branch === branch && pull.repository === repository))
          throw new No(409, 'Another open merge request already exists for this source branch');
        const number = nextNumber(state);
        const isDraft = title.startsWith('Draft:');
        const made = { number, title, body, author, branch, base, head, repository, isDraft, isOpen: true, hunks: {} };
        state.pulls.push(made);
        return { status: 201, data: mergeData(state, call.home)(made) };
      },
    },
    {
      // With what GitLab itself noted, and what stands at lines.
      route: `GET ${merges}/:iid/notes`,
      right: 'pull-requests: read',
      answer({ path, query }) {
        const isOfIt = ({ number }: { readonly number: number }) => number === Number(path.iid);
        const plain = { system: false, type: null };
        const notes = [
          { id: 1, author: { username: state.account }, body: 'mentioned in commit 1', system: true, type: null },
          ...state.comments
            .filter(isOfIt)
            .map(({ id, author, body }) => ({ id, author: { username: author }, body, ...plain })),
          ...state.reviewComments.filter(isOfIt).map(({ id, author, body }) => ({
            id,
            author: { username: author },
            body,
            system: false,
            type: 'DiffNote',
          })),
        ];
        return { list: query.get('sort') === 'asc' ? notes : notes.reverse() };
      },
    },
    {
      route: `POST ${merges}/:iid/notes`,
      right: 'pull-requests: write',
      answer(call) {
        const { number } = mergeAt(call);
        const { body } = sent(text, call);
        state.comments.push({ id: nextNumber(state), number, author: state.account, body });
        return { status: 201, data: { id: state.last } };
      },
    },
    {
      route: `PUT ${merges}/:iid/notes/:id`,
      right: 'pull-requests: write',
      answer(call) {
        const note = noteAt(call);
        note.body = sent(text, call).body;
        return { status: 200, data: { id: note.id } };
      },
    },
    {
      route: `DELETE ${merges}/:iid/notes/:id`,
      right: 'pull-requests: write',
      answer(call) {
        state.comments.splice(state.comments.indexOf(noteAt(call)), 1);
        return { status: 204 };
      },
    },
    {
      route: `GET ${merges}/:iid/discussions`,
      right: 'pull-requests: read',
      answer: ({ path }) => ({
        list: state.reviewComments
          .filter(({ number }) => number === Number(path.iid))
          .map(({ author, body, file, endLine, commit: head_sha, isOutdated }) => ({
            notes: [
              {
                author: { username: author },
                body,
                position: { new_path: file, new_line: endLine, head_sha: isOutdated ? '1'.repeat(40) : head_sha },
              },
            ],
          })),
      }),
    },
    {
      route: `POST ${merges}/:iid/discussions`,
      right: 'pull-requests: write',
      answer(call) {
        const { body, position } = sent(discussion, call);
        const pull = mergeAt(call);
        const { new_path: file, new_line: endLine, head_sha } = position;
        const isShown = pull.hunks[file]?.some(({ start, end }) => start <= endLine && endLine <= end) ?? false;
        if (!isShown || head_sha !== pull.head)
          throw new No(400, '400 Bad request - Note {:line_code=>["must be valid"]}');
        const above = Number(/^`{3,}suggestion:-(\d+)\+0$/mu.exec(body)?.[1] ?? 0);
        state.reviewComments.push({
          id: nextNumber(state),
          number: pull.number,
          author: state.account,
          body,
          review: 0,
          commit: head_sha,
          file,
          startLine: endLine - above,
          endLine,
          isOutdated: false,
        });
        return { status: 201, data: {} };
      },
    },
  ];
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
        const files = Object.keys(filesAt(state, query.get('ref') ?? '') ?? {});
        const folder = query.get('path') ?? '';
        const isDeep = query.get('recursive') === 'true';
        const found = files
          .filter((file) => folder === '' || file.startsWith(`${folder}/`))
          .filter((file) => isDeep || !file.slice(folder === '' ? 0 : folder.length + 1).includes('/'));
        if (found.length === 0 && folder !== '') throw new No(404, '404 invalid revision or path Not Found');
        return { list: found.map((path) => ({ path, type: 'blob' })) };
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

function releaseRoutes(state: FakeState): readonly Route[] {
  const releases = '/projects/:project/releases';
  const packages = new Map<string, Uint8Array>();
  const releaseAt = ({ path }: Call) => one(state.releases, ({ tag }) => tag === path.tag);
  return [
    {
      route: `GET ${releases}/:tag`,
      right: 'contents: read',
      answer(call) {
        const { tag, title, body } = releaseAt(call);
        return { status: 200, data: { tag_name: tag, name: title, description: body } };
      },
    },
    {
      route: `POST ${releases}`,
      right: 'contents: write',
      answer(call) {
        const { tag_name: tag, ref, name: title, description: body } = sent(release, call);
        if (state.releases.some((there) => there.tag === tag)) throw new No(409, 'Release already exists');
        state.releases.push({ id: nextNumber(state), tag, commit: ref, title, body, isDraft: false, assets: [] });
        return { status: 201, data: {} };
      },
    },
    {
      route: `PUT ${releases}/:tag`,
      right: 'contents: write',
      answer(call) {
        const { name: title, description: body } = sent(releaseWords, call);
        Object.assign(releaseAt(call), { title, body });
        return { status: 200, data: {} };
      },
    },
    {
      route: 'PUT /projects/:project/packages/generic/:package/:version/:file',
      right: 'contents: write',
      answer({ path, bytes }) {
        packages.set(`${path.package}/${path.version}/${path.file}`, bytes);
        return { status: 201, data: { message: '201 Created' } };
      },
    },
    {
      route: `GET ${releases}/:tag/assets/links`,
      right: 'contents: read',
      answer: (call) => ({
        list: releaseAt(call).assets.map(({ id, name, sha256 }) => ({
          id,
          name,
          url: `${call.home}/api/v4/projects/${PROJECT}/packages/generic/decuong/${sha256}/${name}`,
        })),
      }),
    },
    {
      route: `POST ${releases}/:tag/assets/links`,
      right: 'contents: write',
      answer(call) {
        const { name, url } = sent(link, call);
        const { assets } = releaseAt(call);
        const [, place = '', sha256 = ''] = /\/generic\/([^/]+\/([0-9a-f]{64})\/.+)$/u.exec(decodeURI(url)) ?? [];
        const content = packages.get(place);
        if (content === undefined) throw new No(400, '400 Bad request - Url is invalid');
        if (assets.some((asset) => asset.name === name)) throw new No(400, 'Name has already been taken');
        assets.push({ id: nextNumber(state), name, sha256, content });
        return { status: 201, data: {} };
      },
    },
    {
      route: `DELETE ${releases}/:tag/assets/links/:id`,
      right: 'contents: write',
      answer(call) {
        const { assets } = releaseAt(call);
        assets.splice(assets.indexOf(one(assets, ({ id }) => id === Number(call.path.id))), 1);
        return { status: 200, data: {} };
      },
    },
  ];
}

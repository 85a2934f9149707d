/** The routes that GitHub's API and Forgejo's have alike. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Call, No, type Route } from './http.ts';
import { type FakeIssue, type FakePull, type FakeRelease, type FakeState, nextNumber } from './state.ts';

/** Characters that a comment, or the text of an issue, may have. */
const LONGEST_BODY = 65_536;

const text = z.object({ body: z.string() });
const issueText = z.object({
  title: z.string().optional(),
  body: z.string().optional(),
  state: z.enum(['open', 'closed']).optional(),
});
const newPull = z.object({ title: z.string(), body: z.string(), head: z.string(), base: z.string() });
const newRelease = z.object({
  tag_name: z.string(),
  target_commitish: z.string(),
  name: z.string(),
  body: z.string(),
  draft: z.boolean().default(false),
});
const releaseText = z.object({ name: z.string(), body: z.string() });

/** Reads what was sent, or says that it is not what it should be. */
export function sent<T>(schema: z.ZodType<T>, { body }: Call): T {
  const { data } = schema.safeParse(body);
  if (data === undefined) throw new No(422, 'Invalid request.');
  return data;
}

/** One of a list, or 404. */
export function one<T>(list: readonly T[], is: (item: T) => boolean): T {
  const found = list.find(is);
  if (found === undefined) throw new No(404, 'Not Found');
  return found;
}

/** A text as comments and issues take it. */
function bodyText(body: string): string {
  if (body.length > LONGEST_BODY) throw new No(422, 'Validation Failed', [{ field: 'body', code: 'too_long' }]);
  if (body.trim() === '') throw new No(422, 'Validation Failed', [{ field: 'body', code: 'missing_field' }]);
  return body;
}

/** A pull request as the API gives it. */
export function pullData(state: FakeState, home: string) {
  return ({ number, title, body, author, branch, base, head, repository, isDraft, isOpen }: FakePull) => ({
    number,
    title,
    body,
    user: { login: author },
    state: isOpen ? 'open' : 'closed',
    draft: isDraft,
    html_url: `${home}/${state.repository}/pull/${number}`,
    head: { sha: head, ref: branch, repo: { full_name: repository, owner: { login: repository.split('/')[0] } } },
    base: { ref: base },
  });
}

function issueData({ number, author, title, body, isOpen }: FakeIssue) {
  return { number, user: { login: author }, title, body, state: isOpen ? 'open' : 'closed' };
}

/** A release as the API gives it, without its files. */
function releaseData(state: FakeState, home: string) {
  return ({ id, tag, commit, title, body, isDraft }: FakeRelease) => ({
    id,
    tag_name: tag,
    target_commitish: commit,
    name: title,
    body,
    draft: isDraft,
    upload_url: `${home}/api/uploads/repos/${state.repository}/releases/${id}/assets{?name,label}`,
  });
}

/** Adds a file to a release. */
export function addAsset(state: FakeState, release: FakeRelease, name: string, content: Uint8Array) {
  if (release.assets.some((asset) => asset.name === name)) throw alreadyThere();
  const sha256 = createHash('sha256').update(content).digest('hex');
  const made = { id: nextNumber(state), name, sha256, content };
  release.assets.push(made);
  return made;
}

/** Calls a file of a release otherwise, if no other has the name. */
export function renameAsset({ assets }: FakeRelease, id: number, call: Call) {
  const { name } = sent(z.object({ name: z.string() }), call);
  if (assets.some((asset) => asset.name === name && asset.id !== id)) throw alreadyThere();
  return {
    id: Object.assign(
      one(assets, (asset) => asset.id === id),
      { name },
    ).id,
    name,
  };
}

function alreadyThere(): No {
  return new No(422, 'Validation Failed', [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }]);
}

/** The routes below `/repos/:owner/:repo`, of which only {@link FakeState.repository} is there. */
export function likeGitHub(state: FakeState): readonly Route[] {
  const repos = '/repos/:owner/:repo';
  const pullAt = (call: Call) => one(state.pulls, ({ number }) => number === Number(call.path.number));
  const commentAt = (call: Call) => one(state.comments, ({ id }) => id === Number(call.path.id));
  const hasNumber = (number: number) =>
    [...state.pulls, ...state.issues].some((existing) => existing.number === number);
  const routes: readonly Route[] = [
    {
      route: `GET ${repos}`,
      right: '',
      answer: () => ({
        status: 200,
        data: { full_name: state.repository, default_branch: state.mainBranch, ...state.repositorySettings },
      }),
    },
    {
      route: `GET ${repos}/pulls/:number`,
      right: 'pull-requests: read',
      answer: (call) => ({ status: 200, data: pullData(state, call.home)(pullAt(call)) }),
    },
    {
      route: `PATCH ${repos}/pulls/:number`,
      right: 'pull-requests: write',
      answer(call) {
        const { title, body } = sent(issueText, call);
        const pull = pullAt(call);
        Object.assign(pull, { title: title ?? pull.title, body: body ?? pull.body });
        return { status: 200, data: pullData(state, call.home)(pull) };
      },
    },
    {
      route: `POST ${repos}/pulls`,
      right: 'pull-requests: write',
      answer(call) {
        const { title, body, head: branch, base } = sent(newPull, call);
        const head = state.branches[branch];
        if (head === undefined) throw new No(422, 'Validation Failed', [{ field: 'head', code: 'invalid' }]);
        const { repository, account: author } = state;
        if (state.pulls.some((pull) => pull.isOpen && pull.branch === branch && pull.repository === repository))
          throw new No(422, 'Validation Failed', [{ message: `A pull request already exists for ${branch}.` }]);
        const number = nextNumber(state);
        const made = {
          number,
          title,
          body,
          author,
          branch,
          base,
          head,
          repository,
          isDraft: false,
          isOpen: true,
          hunks: {},
        };
        state.pulls.push(made);
        return { status: 201, data: pullData(state, call.home)(made) };
      },
    },
    {
      route: `GET ${repos}/issues/:number/comments`,
      right: 'pull-requests: read',
      answer: (call) => ({
        list: state.comments
          .filter(({ number }) => number === Number(call.path.number))
          .map(({ id, author, body }) => ({ id, user: { login: author }, body })),
      }),
    },
    {
      route: `POST ${repos}/issues/:number/comments`,
      right: 'pull-requests: write',
      answer(call) {
        const number = Number(call.path.number);
        if (!hasNumber(number)) throw new No(404, 'Not Found');
        const body = bodyText(sent(text, call).body);
        state.comments.push({ id: nextNumber(state), number, author: state.account, body });
        return { status: 201, data: { id: state.last } };
      },
    },
    {
      route: `PATCH ${repos}/issues/comments/:id`,
      right: 'pull-requests: write',
      answer(call) {
        const comment = commentAt(call);
        comment.body = bodyText(sent(text, call).body);
        return { status: 200, data: { id: comment.id } };
      },
    },
    {
      route: `DELETE ${repos}/issues/comments/:id`,
      right: 'pull-requests: write',
      answer(call) {
        state.comments.splice(state.comments.indexOf(commentAt(call)), 1);
        return { status: 204 };
      },
    },
    {
      route: `POST ${repos}/issues`,
      right: 'issues: write',
      answer(call) {
        const { title = '', body = '' } = sent(issueText, call);
        const made = { number: nextNumber(state), author: state.account, title, body: bodyText(body), isOpen: true };
        state.issues.push(made);
        return { status: 201, data: issueData(made) };
      },
    },
    {
      route: `PATCH ${repos}/issues/:number`,
      right: 'issues: write',
      answer(call) {
        const issue = one(state.issues, ({ number }) => number === Number(call.path.number));
        const { title, body, state: next } = sent(issueText, call);
        if (title !== undefined) issue.title = title;
        if (body !== undefined) issue.body = bodyText(body);
        if (next !== undefined) issue.isOpen = next === 'open';
        return { status: 200, data: issueData(issue) };
      },
    },
    {
      route: `POST ${repos}/actions/workflows/:workflow/dispatches`,
      right: 'actions: write',
      answer(call) {
        const { ref } = sent(z.object({ ref: z.string() }), call);
        const { workflow = '' } = call.path;
        if (!state.workflows.includes(workflow)) throw new No(404, 'Not Found');
        if (!Object.hasOwn(state.branches, ref)) throw new No(422, `No ref found for: ${ref}`);
        state.dispatches.push({ workflow, branch: ref });
        return { status: 204 };
      },
    },
    {
      route: `GET ${repos}/releases/tags/:tag`,
      right: 'contents: read',
      answer(call) {
        const release = one(state.releases, ({ tag, isDraft }) => tag === call.path.tag && !isDraft);
        return { status: 200, data: releaseData(state, call.home)(release) };
      },
    },
    {
      route: `GET ${repos}/releases/:id`,
      right: 'contents: read',
      answer: (call) => ({
        status: 200,
        data: releaseData(state, call.home)(one(state.releases, ({ id }) => id === Number(call.path.id))),
      }),
    },
    {
      route: `POST ${repos}/releases`,
      right: 'contents: write',
      answer(call) {
        const { tag_name: tag, target_commitish: commit, name: title, body, draft: isDraft } = sent(newRelease, call);
        if (state.releases.some((release) => release.tag === tag))
          throw new No(422, 'Validation Failed', [{ resource: 'Release', code: 'already_exists', field: 'tag_name' }]);
        const made = { id: nextNumber(state), tag, commit, title, body, isDraft, assets: [] };
        state.releases.push(made);
        return { status: 201, data: releaseData(state, call.home)(made) };
      },
    },
    {
      route: `PATCH ${repos}/releases/:id`,
      right: 'contents: write',
      answer(call) {
        const release = one(state.releases, ({ id }) => id === Number(call.path.id));
        const { name: title, body } = sent(releaseText, call);
        Object.assign(release, { title, body });
        return { status: 200, data: releaseData(state, call.home)(release) };
      },
    },
  ];
  return routes.map((route) => ({ ...route, answer: inRepository(state, route.answer) }));
}

/** Answers for the one repository that is there. */
export function inRepository(state: FakeState, answer: Route['answer']): Route['answer'] {
  return (call) => {
    if (`${call.path.owner}/${call.path.repo}` !== state.repository) throw new No(404, 'Not Found');
    return answer(call);
  };
}

/** The issues of a list, with the pull requests that GitHub and Forgejo have among them. */
export function issueList(state: FakeState, creator: string | null, wanted: string | null) {
  const pulls = state.pulls.map(({ number, author, title, body, isOpen }) => ({
    ...issueData({ number, author, title, body, isOpen }),
    pull_request: {},
  }));
  return [...state.issues.map(issueData), ...pulls].filter(
    ({ user, state: is }) =>
      (creator === null || user.login === creator) && (wanted === 'all' || is === (wanted ?? 'open')),
  );
}

/** GitLab's merge requests with their notes and discussions. */
import * as z from 'zod';
import { PROJECT, sent, words } from './gitlab-sent.ts';
import { type Call, No, type Route } from './http.ts';
import { one } from './like-github.ts';
import { type FakePull, type FakeState, nextNumber } from './state.ts';

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
const newMerge = z.object({
  source_branch: z.string(),
  target_branch: z.string(),
  title: z.string(),
  description: z.string(),
});

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

/** The routes of merge requests. */
export function mergeRoutes(state: FakeState): readonly Route[] {
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

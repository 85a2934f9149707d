/** What the runner of a forge tells a job: the forge, the repository, the token, what set it off. Read here and nowhere else. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CannotRun } from '#lib/cannot-run.ts';

/** Variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What set a job off. Commits by their full names; whoever opened the pull request has written all texts. */
export type ForgeEvent =
  | {
      readonly type: 'pull-request';
      readonly number: number;
      /** The newest commit of the branch, and the one that the target stood at. */
      readonly head: string;
      readonly base: string;
    }
  | { readonly type: 'merge-group'; readonly head: string; readonly base: string }
  | {
      /** Another run has ended. */
      readonly type: 'run';
      readonly run: string;
      /** What had set that one off, such as `pull_request`. */
      readonly cause: string;
      readonly head: string;
      readonly owner: string;
      readonly branch: string;
    }
  | { readonly type: 'other'; readonly name: string };

/** Where a job runs. */
export interface Place {
  readonly kind: 'github' | 'forgejo' | 'gitlab';
  /** Addresses of the API and for people, without `/` at their ends. */
  readonly api: string;
  readonly server: string;
  /** `owner/name`; on GitLab with as many groups as there are. */
  readonly repository: string;
  /** Null where the job got none: it can read its own checkout only. */
  readonly token: string | null;
  /** The run that the job is of, as the forge numbers it; empty where none is known. */
  readonly run: string;
  readonly event: ForgeEvent;
}

const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u);
const address = z.url({ protocol: /^https?$/u }).transform((text) => text.replace(/\/+$/u, ''));

const gitHub = z.object({
  GITHUB_REPOSITORY: z.string().regex(/^[\w.-]+\/[\w.-]+$/u),
  GITHUB_API_URL: address.default('https://api.github.com'),
  GITHUB_SERVER_URL: address.default('https://github.com'),
  GITHUB_RUN_ID: z.string().regex(/^\d+$/u).default(''),
  GITHUB_TOKEN: z.string().optional(),
});
const gitLab = z.object({
  CI_PROJECT_PATH: z.string().regex(/^[\w.-]+(?:\/[\w.-]+)+$/u),
  CI_API_V4_URL: address,
  CI_SERVER_URL: address,
  CI_PIPELINE_ID: z.string().regex(/^\d+$/u).default(''),
  GITLAB_TOKEN: z.string().optional(),
});

/** Reads what a runner says; refuses what is missing or wrong, and says what to set. */
export function placeOf(variables: Variables): Place {
  // A runner gives what is not there as an empty text.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  if (given.GITLAB_CI !== undefined) {
    const read = parsed(gitLab, given);
    return {
      kind: 'gitlab',
      api: read.CI_API_V4_URL,
      server: read.CI_SERVER_URL,
      repository: read.CI_PROJECT_PATH,
      token: read.GITLAB_TOKEN ?? null,
      run: read.CI_PIPELINE_ID,
      event: gitLabEvent(given),
    };
  }
  const read = parsed(gitHub, given);
  return {
    kind: given.FORGEJO_ACTIONS !== undefined || given.GITEA_ACTIONS !== undefined ? 'forgejo' : 'github',
    api: read.GITHUB_API_URL,
    server: read.GITHUB_SERVER_URL,
    repository: read.GITHUB_REPOSITORY,
    token: read.GITHUB_TOKEN ?? null,
    run: read.GITHUB_RUN_ID,
    event: gitHubEvent(given),
  };
}

function parsed<T>(schema: z.ZodType<T>, variables: Variables): T {
  const { data, error } = schema.safeParse(variables);
  if (data !== undefined) return data;
  const names = [...new Set(error?.issues.map(({ path }) => String(path[0])))];
  throw new CannotRun(
    `Thiếu hoặc sai biến môi trường ${names.join(', ')}: lệnh này chạy trong công việc (job) của GitHub Actions, Forgejo Actions hay GitLab CI`,
    'Muốn chạy tay, hãy đặt GITHUB_REPOSITORY (như to-chuc/bao-cao), GITHUB_TOKEN và, nếu không phải github.com, GITHUB_API_URL, GITHUB_SERVER_URL',
  );
}

const pullRequest = z.object({
  pull_request: z.object({ number: z.int(), head: z.object({ sha }), base: z.object({ sha }) }),
});
const mergeGroup = z.object({ merge_group: z.object({ head_sha: sha, base_sha: sha }) });
const workflowRun = z.object({
  workflow_run: z.object({
    id: z.int(),
    event: z.string(),
    head_sha: sha,
    head_branch: z.string().nullable(),
    head_repository: z.object({ owner: z.object({ login: z.string() }) }).nullable(),
  }),
});

function gitHubEvent(variables: Variables): ForgeEvent {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path } = variables;
  if (name === 'pull_request') {
    const { number, head, base } = payload(pullRequest, path).pull_request;
    return { type: 'pull-request', number, head: head.sha, base: base.sha };
  }
  if (name === 'merge_group') {
    const { head_sha, base_sha } = payload(mergeGroup, path).merge_group;
    return { type: 'merge-group', head: head_sha, base: base_sha };
  }
  if (name === 'workflow_run') {
    const { id, event, head_sha, head_branch, head_repository } = payload(workflowRun, path).workflow_run;
    const branch = head_branch ?? '';
    const owner = head_repository?.owner.login ?? '';
    return { type: 'run', run: String(id), cause: event, head: head_sha, owner, branch };
  }
  return { type: 'other', name };
}

function payload<T>(schema: z.ZodType<T>, path: string | undefined): T {
  if (path !== undefined) {
    try {
      const { data } = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
      if (data !== undefined) return data;
    } catch {
      // No file, or no JSON: told alike.
    }
  }
  throw new CannotRun(
    'Không đọc được sự kiện trong tệp mà biến GITHUB_EVENT_PATH chỉ đến; lệnh này chạy trong công việc (job) của workflow',
  );
}

const mergeRequest = z.object({
  CI_MERGE_REQUEST_IID: z
    .string()
    .regex(/^[1-9]\d*$/u)
    .transform(Number),
  CI_MERGE_REQUEST_DIFF_BASE_SHA: sha,
  // The first is there where GitLab judges the merge of both branches.
  CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: sha.optional(),
  CI_COMMIT_SHA: sha,
});

function gitLabEvent(variables: Variables): ForgeEvent {
  const { CI_PIPELINE_SOURCE: name = '' } = variables;
  if (name !== 'merge_request_event') return { type: 'other', name };
  const read = parsed(mergeRequest, variables);
  return {
    type: 'pull-request',
    number: read.CI_MERGE_REQUEST_IID,
    head: read.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA ?? read.CI_COMMIT_SHA,
    base: read.CI_MERGE_REQUEST_DIFF_BASE_SHA,
  };
}

/** How a repository is set on GitHub, as far as a token may read it. Nothing is written. */
import * as z from 'zod';
import type { Connection } from './connection.ts';
import { ForgeError } from './forge.ts';
import { type Rest, restOf } from './rest.ts';

/** What is asked of changes to the main branch. */
interface BranchRules {
  /** Names of the checks that must have passed. */
  readonly checks: readonly string[];
  readonly needsPullRequest: boolean;
  readonly needsCodeOwners: boolean;
  /** History cannot be written anew, nor the branch be deleted. */
  readonly isKept: boolean;
}

/** Settings by their subject; null where the token may not read it, or the plan has none. */
export interface Settings {
  readonly repository: {
    readonly mainBranch: string;
    readonly isPrivate: boolean;
    readonly isOrganization: boolean;
    readonly hasIssues: boolean;
  } | null;
  readonly rules: BranchRules | null;
  readonly actions: { readonly isOn: boolean; readonly allowed: string } | null;
  readonly token: { readonly isReadOnly: boolean; readonly opensPullRequests: boolean } | null;
  /** What the forge does not understand in CODEOWNERS, such as a team without write access. */
  readonly ownersErrors: readonly { readonly line: number; readonly message: string }[] | null;
  /** `none` where there are no pages. */
  readonly pages: 'workflow' | 'branch' | 'none' | null;
  /** Files of workflows with their state, such as `active`. */
  readonly workflows: Readonly<Record<string, string>> | null;
  readonly secrets: number | null;
}

const repository = z.object({
  default_branch: z.string(),
  private: z.boolean(),
  has_issues: z.boolean(),
  owner: z.object({ type: z.string() }),
});
const check = z.object({ context: z.string() });
const rule = z.object({
  type: z.string(),
  parameters: z
    .object({
      require_code_owner_review: z.boolean().optional(),
      required_status_checks: z.array(check).optional(),
    })
    .optional(),
});
const protection = z.object({
  required_status_checks: z.object({ contexts: z.array(z.string()) }).nullish(),
  required_pull_request_reviews: z.object({ require_code_owner_reviews: z.boolean().optional() }).nullish(),
  allow_force_pushes: z.object({ enabled: z.boolean() }).optional(),
  allow_deletions: z.object({ enabled: z.boolean() }).optional(),
});
const actions = z.object({ enabled: z.boolean(), allowed_actions: z.string().default('all') });
const token = z.object({ default_workflow_permissions: z.string(), can_approve_pull_request_reviews: z.boolean() });
const owners = z.object({ errors: z.array(z.object({ line: z.int(), kind: z.string() })) });
const pages = z.object({ build_type: z.string().nullish() });
const workflows = z.object({ workflows: z.array(z.object({ path: z.string(), state: z.string() })) });
const secrets = z.object({ total_count: z.int() });

const AT = 'GET /repos/{owner}/{repo}';

/** Reads what there is to read. Throws {@link ForgeError} where the forge cannot be reached at all, or does not take the token. */
export async function gitHubSettings({
  api,
  repository: name,
  token: secret,
  patience,
}: Connection): Promise<Settings> {
  const forge = { name: 'GitHub' as const, host: new URL(api).host, grant: () => 'hãy cấp quyền đọc cho mã truy cập' };
  const rest = restOf({ api, repository: name, token: secret, forge, patience, page: { per_page: 100 } });
  const read = <T>(schema: z.ZodType<T>, route: string, parameters = {}) =>
    known(() => rest.ask(schema, 'contents: read', `${AT}${route}`, parameters));
  const found = await read(repository, '');
  const branch = found?.default_branch ?? 'main';
  const permissions = await read(actions, '/actions/permissions');
  const workflow = await read(token, '/actions/permissions/workflow');
  const errors = await read(owners, '/codeowners/errors');
  const site = await known(async () => pagesOf(await rest.find(pages, 'contents: read', `${AT}/pages`)));
  const all = await read(workflows, '/actions/workflows', { per_page: 100 });
  const kept = await read(secrets, '/actions/secrets');
  return {
    repository: found && {
      mainBranch: branch,
      isPrivate: found.private,
      isOrganization: found.owner.type === 'Organization',
      hasIssues: found.has_issues,
    },
    rules: await rulesOf(rest, branch),
    actions: permissions && { isOn: permissions.enabled, allowed: permissions.allowed_actions },
    token: workflow && {
      isReadOnly: workflow.default_workflow_permissions === 'read',
      opensPullRequests: workflow.can_approve_pull_request_reviews,
    },
    ownersErrors: errors?.errors.map(({ line, kind }) => ({ line, message: kind })) ?? null,
    pages: site,
    workflows: all && Object.fromEntries(all.workflows.map(({ path, state }) => [path, state])),
    secrets: kept?.total_count ?? null,
  };
}

function pagesOf(site: z.infer<typeof pages> | null): 'workflow' | 'branch' | 'none' {
  if (site === null) return 'none';
  return site.build_type === 'workflow' ? 'workflow' : 'branch';
}

/** Rulesets of the repository and of its organisation, and the older protection of branches, whichever asks. */
async function rulesOf(rest: Rest, branch: string): Promise<BranchRules | null> {
  const parameters = { branch };
  const rules = await known(() => rest.list(rule, 'contents: read', `${AT}/rules/branches/{branch}`, parameters));
  const older = await known(() =>
    rest.find(protection, 'contents: read', `${AT}/branches/{branch}/protection`, parameters),
  );
  if (rules === null && older === null) return null;
  const ofType = (type: string) => (rules ?? []).filter((one) => one.type === type);
  const reviews = older?.required_pull_request_reviews;
  return {
    checks: [
      ...ofType('required_status_checks').flatMap(({ parameters: asked }) =>
        (asked?.required_status_checks ?? []).map(({ context }) => context),
      ),
      ...(older?.required_status_checks?.contexts ?? []),
    ],
    needsPullRequest: ofType('pull_request').length > 0 || Boolean(reviews),
    needsCodeOwners:
      ofType('pull_request').some(({ parameters: asked }) => asked?.require_code_owner_review === true) ||
      reviews?.require_code_owner_reviews === true,
    isKept:
      (ofType('non_fast_forward').length > 0 && ofType('deletion').length > 0) ||
      (older != null && !older.allow_force_pushes?.enabled && !older.allow_deletions?.enabled),
  };
}

/** Null where this token may not read it. Without network, or with a token that is none, nothing can be read. */
async function known<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ForgeError && [403, 404].includes(error.status)) return null;
    throw error;
  }
}

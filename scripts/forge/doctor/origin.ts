/** Which repository on which forge a clone belongs to. */
import { CannotRun } from '#lib/cannot-run.ts';
import type { Settings } from '#lib/repository/settings.ts';
import { askGit } from '../../git/git.ts';
import type { Variables } from '../client/environment.ts';

/** A repository on a forge, and the token to read its settings with; null where none is given. */
export interface Origin {
  readonly kind: 'github' | 'forgejo' | 'gitlab';
  /** Address for people and of the API, without `/` at their ends. */
  readonly server: string;
  readonly api: string;
  /** `owner/name`; on GitLab with as many groups as there are. */
  readonly repository: string;
  readonly token: string | null;
}

/** From the variables of a job or of a terminal, else from where `origin` points to, else from the settings; null where nothing tells. */
export function originOf(
  root: string,
  variables: Variables,
  { homepage, forge }: Pick<Settings, 'homepage' | 'forge'> = { homepage: null, forge: null },
): Origin | null {
  const remote = parsed(remoteOf(root)) ?? parsed(homepage ?? '');
  const repository = variables.GITHUB_REPOSITORY || variables.CI_PROJECT_PATH || remote?.repository;
  const server = (
    variables.GITHUB_SERVER_URL ||
    variables.CI_SERVER_URL ||
    remote?.server ||
    'https://github.com'
  ).replace(/\/+$/u, '');
  if (!repository) return null;
  const kind = forge === null || forge === 'none' ? kindOf(server, variables) : forge;
  const api = {
    github: server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`,
    forgejo: `${server}/api/v1`,
    gitlab: `${server}/api/v4`,
  };
  return {
    kind,
    server,
    api: (variables.GITHUB_API_URL || variables.CI_API_V4_URL || api[kind]).replace(/\/+$/u, ''),
    repository,
    token: (kind === 'gitlab' ? variables.GITLAB_TOKEN : variables.GITHUB_TOKEN || variables.GH_TOKEN) || null,
  };
}

function remoteOf(root: string): string {
  try {
    return askGit(root, ['config', '--get', 'remote.origin.url'])?.trim() ?? '';
  } catch (error) {
    // What Git refuses is told elsewhere in the list.
    if (error instanceof CannotRun) return '';
    throw error;
  }
}

/** `https://host/owner/name.git`, `git@host:owner/name.git` or `ssh://git@host/owner/name`; a password in it goes nowhere. */
function parsed(url: string): { readonly server: string; readonly repository: string } | null {
  const pattern =
    /^(?:https?:\/\/(?:[^@/]+@)?|ssh:\/\/(?:[^@/]+@)?|[\w.-]+@)([\w.-]+)(?::\d+)?[:/]([\w.-]+(?:\/[\w.-]+)+)\/?$/u;
  const [, host, repository] = pattern.exec(url) ?? [];
  return host === undefined || repository === undefined
    ? null
    : { server: `https://${host}`, repository: repository.replace(/\.git$/u, '') };
}

function kindOf(server: string, { FORGEJO_ACTIONS, GITEA_ACTIONS, GITLAB_CI }: Variables): Origin['kind'] {
  if (GITLAB_CI || /\bgitlab\b/u.test(server)) return 'gitlab';
  if (FORGEJO_ACTIONS || GITEA_ACTIONS || /\b(?:forgejo|gitea|codeberg)\b/u.test(server)) return 'forgejo';
  return 'github';
}

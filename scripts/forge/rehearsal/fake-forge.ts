/**
 * A forge in memory, on loopback: clients and commands talk HTTP to it as to a real one. It has the three APIs side by side, over one
 * state, which whoever started it sets and reads.
 */
import { forgejoApi } from './forgejo-api.ts';
import { gitHubApis } from './github-api.ts';
import { gitLabApi } from './gitlab-api.ts';
import { serve } from './http.ts';
import { type FakeState, fakeState } from './state.ts';

/** A running one. */
export interface FakeForge {
  readonly state: FakeState;
  /** Address for people, without `/` at its end. */
  readonly url: string;
  /** What the runner of a forge tells the jobs of a workflow, without an event. */
  readonly environment: Readonly<Record<'github' | 'forgejo' | 'gitlab', Readonly<Record<string, string>>>>;
  close(): Promise<void>;
}

/** Starts one with a state; all of it is gone once it is closed. */
export async function startFakeForge(some: Partial<FakeState> = {}): Promise<FakeForge> {
  const state = fakeState(some);
  const { url, close } = await serve(state, [forgejoApi(state), gitLabApi(state), ...gitHubApis(state)]);
  const { repository, token } = state;
  const runner = { GITHUB_SERVER_URL: url, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: '1' };
  return {
    state,
    url,
    environment: {
      github: { ...runner, GITHUB_ACTIONS: 'true', GITHUB_API_URL: `${url}/api/v3`, GITHUB_TOKEN: token },
      forgejo: { ...runner, FORGEJO_ACTIONS: 'true', GITHUB_API_URL: `${url}/api/v1`, GITHUB_TOKEN: token },
      gitlab: {
        GITLAB_CI: 'true',
        CI_API_V4_URL: `${url}/api/v4`,
        CI_SERVER_URL: url,
        CI_PROJECT_PATH: repository,
        CI_PIPELINE_ID: '1',
        GITLAB_TOKEN: token,
      },
    },
    close,
  };
}

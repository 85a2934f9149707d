/** How a repository is set, as GitHub's API tells it to those who may know. */
import { No, type Route } from './http.ts';
import type { FakeState } from './state.ts';

/** Routes below the repository, and what a token must be allowed to read each. */
const RIGHTS: Readonly<Record<string, string>> = {
  '/actions/permissions': 'administration: read',
  '/actions/permissions/workflow': 'administration: read',
  '/actions/secrets': 'secrets: read',
  '/actions/workflows': 'actions: read',
  '/branches/:branch/protection': 'administration: read',
  '/codeowners/errors': 'contents: read',
  '/pages': 'pages: read',
};

/** What {@link gitHubSettings} asks for. */
export function settingsRoutes(state: FakeState): readonly Route[] {
  const told: readonly Route[] = Object.entries(RIGHTS).map(([route, right]) => ({
    route: `GET /repos/:owner/:repo${route}`,
    right,
    answer() {
      if (!Object.hasOwn(state.settings, route)) throw new No(404, 'Not Found');
      return { status: 200, data: state.settings[route] };
    },
  }));
  const rules = state.settings['/rules/branches/:branch'];
  return [
    ...told,
    {
      route: 'GET /repos/:owner/:repo/rules/branches/:branch',
      right: 'contents: read',
      answer: () => ({ list: Array.isArray(rules) ? rules : [] }),
    },
  ];
}

/** A small server of HTTP on loopback: routes with parameters, JSON, pages, planted failures. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FakeState } from './state.ts';

/** What a route is called with. */
export interface Call {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The body as JSON; null where it is none. */
  readonly body: unknown;
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Address of the server, without `/` at its end. */
  readonly home: string;
}

/** What a route answers: JSON with its status, or a list that goes out page by page. */
type Answer =
  | { readonly status: number; readonly data?: unknown }
  | { readonly list: readonly unknown[]; readonly wrap?: (page: readonly unknown[], total: number) => unknown };

/** A route as documentations write it, such as `GET /repos/:owner/:repo`. */
export interface Route {
  readonly route: string;
  /** What the token must be allowed, in the words of GitHub. */
  readonly right: string;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

/** A forge's no. */
export class No extends Error {
  readonly status: number;
  readonly errors: readonly unknown[];

  constructor(status: number, message: string, errors: readonly unknown[] = []) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** How an API counts pages. */
interface Pages {
  /** The parameter for the size of a page, its default, and the largest. */
  readonly parameter: string;
  readonly usual: number;
  readonly most: number;
}

/** An API below a path. */
export interface Api {
  readonly below: string;
  readonly pages: Pages;
  readonly routes: readonly Route[];
  isAllowed(headers: IncomingMessage['headers']): boolean;
}

/** Starts a server on loopback. */
export async function serve(
  state: FakeState,
  apis: readonly Api[],
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void handle(state, apis, request, response);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => {
        server.close(done);
      });
    },
  };
}

async function handle(state: FakeState, apis: readonly Api[], request: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', headers } = request;
  const home = `http://${headers.host}`;
  const url = new URL(request.url ?? '/', home);
  const called = `${method} ${decodeURI(url.pathname)}`;
  state.calls.push(called);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const say = (status: number, data: unknown, more: Readonly<Record<string, string>> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...more });
    response.end(data === undefined ? '' : JSON.stringify(data));
  };
  const failure = state.failures.find((one) => one.times > 0 && called.startsWith(one.route));
  if (failure) {
    failure.times -= 1;
    if (failure.status === 0) response.destroy();
    else if (failure.status > 0) say(failure.status, { message: failure.message }, failure.headers);
    return;
  }
  try {
    const api = apis.find(({ below }) => url.pathname.startsWith(`${below}/`));
    if (!api?.isAllowed(headers)) throw api ? new No(401, 'Bad credentials') : new No(404, 'Not Found');
    const { route, path } = routeOf(api, method, url.pathname.slice(api.below.length));
    if (state.rights !== null && !allows(state.rights, route.right))
      throw new No(403, 'Resource not accessible by integration');
    const type = headers['content-type'] ?? '';
    const answer = await route.answer({ path, query: url.searchParams, body: jsonOf(bytes), bytes, type, home });
    if ('list' in answer) {
      const { page, link } = pageOf(answer.list, url, api.pages);
      say(200, answer.wrap?.(page, answer.list.length) ?? page, link === null ? {} : { link });
    } else say(answer.status, answer.data);
  } catch (error) {
    if (error instanceof No) say(error.status, { message: error.message, errors: error.errors });
    else say(500, { message: String(error) });
  }
}

/** A right to write is one to read. */
function allows(rights: readonly string[], right: string): boolean {
  return right === '' || rights.includes(right) || rights.includes(right.replace(/read$/u, 'write'));
}

function routeOf({ routes }: Api, method: string, path: string) {
  const given = path.split('/');
  for (const route of routes) {
    const [verb, pattern = ''] = route.route.split(' ');
    const parts = pattern.split('/');
    if (verb !== method || parts.length !== given.length) continue;
    if (!parts.every((part, at) => part.startsWith(':') || part === given[at])) continue;
    const found = parts.flatMap((part, at) =>
      part.startsWith(':') ? [[part.slice(1), decodeURIComponent(given[at] ?? '')] as const] : [],
    );
    return { route, path: Object.fromEntries<string>(found) };
  }
  throw new No(404, `Not Found: ${method} ${path}`);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}

/** The page of a list that is asked for, and where the next one is. */
function pageOf(list: readonly unknown[], url: URL, { parameter, usual, most }: Pages) {
  const size = Math.min(Number(url.searchParams.get(parameter)) || usual, most);
  const number = Number(url.searchParams.get('page')) || 1;
  const next = new URL(url);
  next.searchParams.set('page', String(number + 1));
  const page = list.slice((number - 1) * size, number * size);
  return { page, link: number * size < list.length ? `<${next.href}>; rel="next"` : null };
}

/** A REST API over Octokit, whosever it is: answers are parsed, failures are {@link ForgeError}, lists are read to their end. */
import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import * as z from 'zod';
import { ForgeError } from './forge.ts';
import { type Patience, patientFetch } from './patient-fetch.ts';
import { misunderstood, type Named, type Refusal, type Right, refused } from './refusal.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** One repository behind an API. Routes are those of its documentation; `{owner}`, `{repo}` and both as `{project}` are known. */
export interface Rest {
  /** One answer. */
  ask<T>(schema: z.ZodType<T>, right: Right, route: string, parameters?: Parameters): Promise<T>;
  /** One answer; null where there is no such thing (404). */
  find<T>(schema: z.ZodType<T>, right: Right, route: string, parameters?: Parameters): Promise<T | null>;
  /** All entries of a list, page by page. */
  list<T>(schema: z.ZodType<T>, right: Right, route: string, parameters?: Parameters): Promise<readonly T[]>;
  /** An answer to a query of GraphQL, which GitHub alone has. */
  query<T>(schema: z.ZodType<T>, query: string): Promise<T>;
}

/** Where a repository is, and who asks. */
export interface RestOptions {
  /** Address of the API, without `/` at its end. */
  readonly api: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly token: string;
  readonly forge: Named;
  readonly patience: Patience;
  /** How many entries a page of a list has, in the words of the API. */
  readonly page: Parameters;
}

/** Anything: of an answer that is not read. */
export const anything = z.unknown();

const Client = Octokit.plugin(paginateRest, retry);

/** The API of a repository. */
export function restOf({ api, repository, token, forge, patience, page }: RestOptions): Rest {
  const octokit = new Client({
    baseUrl: api,
    request: { fetch: patientFetch(patience) },
    retry: { retries: 2, retryAfterBaseValue: patience.retry },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  // What may have been done is not done again: a second comment is worse than none.
  octokit.hook.before('request', (options) => {
    options.headers.authorization = `Bearer ${token}`;
    if (options.method === 'POST') options.request = { ...options.request, retries: 0 };
  });
  const [owner = '', repo = ''] = repository.split('/');
  const known = { owner, repo, project: repository };
  // What a route has no place for would go into the query or the body.
  const filled = (route: string, parameters: Parameters) => ({
    ...Object.fromEntries(Object.entries(known).filter(([name]) => route.includes(`{${name}}`))),
    ...parameters,
  });
  const failure = (error: unknown, right: Right, route: string): ForgeError => {
    const { status, reason, isTooMuch = false } = refusalOf(error);
    return refused(forge, right, route, { status, reason: reason.replaceAll(token, '***'), isTooMuch });
  };
  const asked = async <T>(
    schema: z.ZodType<T>,
    right: Right,
    route: string,
    act: () => Promise<unknown>,
  ): Promise<T> => {
    let data: unknown;
    try {
      data = await act();
    } catch (error) {
      throw failure(error, right, route);
    }
    const parsed = schema.safeParse(data);
    if (!parsed.success) throw misunderstood(forge, route);
    return parsed.data;
  };
  const ask: Rest['ask'] = (schema, right, route, parameters = {}) =>
    asked(schema, right, route, async () => (await octokit.request(route, filled(route, parameters))).data);
  return {
    ask,
    async find(schema, right, route, parameters) {
      try {
        return await ask(schema, right, route, parameters);
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
    list: (schema, right, route, parameters = {}) =>
      asked(z.array(schema), right, route, () => octokit.paginate(route, filled(route, { ...page, ...parameters }))),
    query: (schema, query) => asked(schema, 'contents: read', 'POST /graphql', () => octokit.graphql(query)),
  };
}

const requestError = z.object({
  status: z.number(),
  message: z.string(),
  response: z.object({ headers: z.record(z.string(), z.unknown()), data: z.unknown() }).optional(),
});
const answer = z
  .object({ message: z.unknown(), error: z.unknown(), errors: z.array(z.unknown()).optional() })
  .partial();

/** What an error of Octokit says. */
function refusalOf(error: unknown): Refusal {
  const { data } = requestError.safeParse(error);
  // An answer to a query that is refused has no status of its own.
  if (data === undefined) return { status: 403, reason: error instanceof Error ? error.message : '' };
  if (data.response === undefined) return { status: 0, reason: connectionReason(error) };
  const { message, error: short, errors = [] } = answer.safeParse(data.response.data).data ?? {};
  const told = [message ?? short ?? data.message, ...errors];
  const reason = told.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('; ');
  const isTooMuch = data.response.headers['x-ratelimit-remaining'] === '0' || /rate limit/iu.test(reason);
  return { status: data.status, reason, isTooMuch: data.status === 403 && isTooMuch };
}

const UNREACHED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'máy ấy không nhận kết nối',
  ECONNRESET: 'kết nối bị ngắt giữa chừng',
  ENOTFOUND: 'không có máy nào tên như thế',
  EAI_AGAIN: 'không tra được tên máy',
  TimeoutError: 'đợi mãi không có trả lời',
  UND_ERR_SOCKET: 'kết nối bị ngắt giữa chừng',
};

/** Why there was no answer: the innermost cause that has a name here, or what it says. */
function connectionReason(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const known = UNREACHED[error.name] ?? ('code' in error ? UNREACHED[String(error.code)] : undefined);
  return known ?? (error.cause instanceof Error ? connectionReason(error.cause) : error.message);
}

function isNotFound(error: unknown): boolean {
  return error instanceof ForgeError && error.status === 404;
}

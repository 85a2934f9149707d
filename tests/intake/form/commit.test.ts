/** A report handed over on a forge: against servers of our own on this machine, which hold to the RFC and to the paths of the two APIs. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { propose } from '../../../scripts/intake/form/commit/propose.ts';
import { beginSignIn, type Committing, endSignIn } from '../../../scripts/intake/form/commit/sign-in.ts';

const REDIRECT = 'https://forms.vn/phieu.html';
const FILE = 'reports/a/b/c.md';
const TEXT = '\ufeffBáo cáo “mới”\r\n';

interface Call {
  readonly line: string;
  readonly token: string;
  readonly body: string;
}

/** A server that answers by method and path, and keeps what it was asked. */
async function serve(kind: Committing['kind'], answers: Readonly<Record<string, unknown>>) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const line = `${request.method} ${request.url}`;
    calls.push({ line, token: request.headers.authorization ?? '', body: await bodyOf(request) });
    const answer = answers[line];
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const forge: Committing = { kind, homepage: `http://127.0.0.1:${port}/to-chuc/bao-cao`, client: 'phieu' };
  return { forge, calls };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe.each([
  ['forgejo', '/login/oauth/authorize', '/login/oauth/access_token'],
  ['gitlab', '/oauth/authorize', '/oauth/token'],
] as const)('on %s', (kind, authorize, token) => {
  test('one signs in with a challenge that only this page can meet', async () => {
    const { forge, calls } = await serve(kind, { [`POST ${token}`]: { access_token: 'mở' } });
    const { url, pending } = await beginSignIn(forge, REDIRECT);
    const asked = new URL(url);
    const code = new URLSearchParams({ code: '1', state: asked.searchParams.get('state') ?? '' });
    expect(asked.pathname).toBe(authorize);
    expect(await endSignIn(forge, pending, code)).toBe('mở');
    const given = new URLSearchParams(calls[0]?.body);
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url');
    expect(asked.searchParams.get('code_challenge')).toBe(challenge);
    expect(Object.fromEntries(given)).toMatchObject({ client_id: 'phieu', code: '1', redirect_uri: REDIRECT });
  });

  test('a code that this page has not asked for is refused, and nobody is called', async () => {
    const { forge, calls } = await serve(kind, {});
    const { pending } = await beginSignIn(forge, REDIRECT);
    const foreign = new URLSearchParams({ code: '1', state: 'khác' });
    await expect(endSignIn(forge, pending, foreign)).rejects.toThrow('không xác nhận');
    expect(calls).toEqual([]);
  });
});

const proposal = { file: FILE, content: TEXT, title: 'Đơn vị: báo cáo', branch: 'phieu/a/b' };
const FORGEJO = '/api/v1/repos/to-chuc/bao-cao';
const GITLAB = '/api/v4/projects/to-chuc%2Fbao-cao';

test('Forgejo gets a commit on a branch of its own, over the file as it was, and a pull request', async () => {
  const { forge, calls } = await serve('forgejo', {
    [`GET ${FORGEJO}/contents/${FILE}?ref=main`]: { content: base64('cũ'), sha: '12ab' },
    [`PUT ${FORGEJO}/contents/${FILE}`]: {},
    [`POST ${FORGEJO}/pulls`]: { html_url: 'https://forge.vn/pulls/1' },
  });
  expect(await propose(forge, 'mã', { ...proposal, was: 'cũ' })).toBe('https://forge.vn/pulls/1');
  const [, commit, pull] = calls.map(({ body }) => (body === '' ? null : JSON.parse(body)));
  expect(commit).toEqual({
    branch: 'main',
    new_branch: 'phieu/a/b',
    message: 'Đơn vị: báo cáo',
    content: base64(TEXT),
    sha: '12ab',
  });
  expect(pull).toEqual({ base: 'main', head: 'phieu/a/b', title: 'Đơn vị: báo cáo' });
});

test('GitLab gets the same, of a file that is not there yet', async () => {
  const { forge, calls } = await serve('gitlab', {
    [`POST ${GITLAB}/repository/commits`]: {},
    [`POST ${GITLAB}/merge_requests`]: { web_url: 'https://forge.vn/merge_requests/1' },
  });
  expect(await propose(forge, 'ma', { ...proposal, was: null })).toBe('https://forge.vn/merge_requests/1');
  expect(calls.map(({ line, token }) => [line, token])).toEqual([
    [`GET ${GITLAB}/repository/files/reports%2Fa%2Fb%2Fc.md?ref=main`, 'Bearer ma'],
    [`POST ${GITLAB}/repository/commits`, 'Bearer ma'],
    [`POST ${GITLAB}/merge_requests`, 'Bearer ma'],
  ]);
  expect(JSON.parse(calls[1]?.body ?? '')).toEqual({
    branch: 'phieu/a/b',
    start_branch: 'main',
    commit_message: 'Đơn vị: báo cáo',
    actions: [{ action: 'create', file_path: FILE, content: base64(TEXT), encoding: 'base64' }],
  });
});

test.each([
  ['somebody has written', 'cũ', { content: base64('khác') }],
  ['somebody has begun', null, { content: base64('khác') }],
  ['somebody has deleted', 'cũ', undefined],
])('nothing is written over what %s since', async (_who, was, there) => {
  const { forge, calls } = await serve('forgejo', { [`GET ${FORGEJO}/contents/${FILE}?ref=main`]: there });
  await expect(propose(forge, 'ma', { ...proposal, was })).rejects.toThrow('đã khác');
  expect(calls.length).toBe(1);
});

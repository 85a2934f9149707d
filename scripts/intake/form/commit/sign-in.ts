/** Signing in on a forge from a page that has no secret (OAuth 2 with PKCE, RFC 7636): Forgejo and GitLab allow that, GitHub does not. */
import * as z from 'zod';

/** A forge on which a form may commit for who has signed in. */
export interface Committing {
  readonly kind: 'forgejo' | 'gitlab';
  /** The page of the repository, without `/` at its end. */
  readonly homepage: string;
  /** As what the forge knows the form. */
  readonly client: string;
}

/** What a page keeps while its user is on the forge. */
export interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly redirect: string;
}

const tokenSchema = z.object({ access_token: z.string().min(1) });

const PAGES = {
  forgejo: { authorize: '/login/oauth/authorize', token: '/login/oauth/access_token', scope: 'write:repository' },
  gitlab: { authorize: '/oauth/authorize', token: '/oauth/token', scope: 'api' },
} as const;

/** Begins: the page of the forge to go to, and what to keep until it leads back. */
export async function beginSignIn(
  { kind, homepage, client }: Committing,
  redirect: string,
): Promise<{ readonly url: string; readonly pending: Pending }> {
  const [state, verifier] = [randomText(), randomText()];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const url = new URL(PAGES[kind].authorize, homepage);
  const asked = {
    client_id: client,
    redirect_uri: redirect,
    response_type: 'code',
    scope: PAGES[kind].scope,
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url: url.href, pending: { state, verifier, redirect } };
}

/** Ends: the token for the code that the forge has sent back; refuses a code that nobody here has asked for. */
export async function endSignIn(
  { kind, homepage, client }: Committing,
  { state, verifier, redirect }: Pending,
  answer: URLSearchParams,
): Promise<string> {
  const code = answer.get('code');
  if (code === null || answer.get('state') !== state) throw new Error('Forge không xác nhận việc đăng nhập');
  const given = {
    client_id: client,
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirect,
    code_verifier: verifier,
  };
  const response = await fetch(new URL(PAGES[kind].token, homepage), {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(given),
  });
  if (!response.ok) throw new Error(`Forge không cho đăng nhập (${response.status})`);
  return tokenSchema.parse(await response.json()).access_token;
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

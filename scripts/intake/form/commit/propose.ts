/** A report as a commit on a branch of its own, and the pull request for that. */
import * as z from 'zod';
import type { Committing } from './sign-in.ts';

/** What is proposed. */
export interface Proposal {
  /** Where the file stands in the repository. */
  readonly file: string;
  /** The file as it was when the form was made; null where there was none. */
  readonly was: string | null;
  readonly content: string;
  readonly title: string;
  /** The branch, which nobody has yet. */
  readonly branch: string;
}

const MAIN = 'main';
const fileSchema = z.object({ content: z.string(), sha: z.string().optional() });
const pullSchema = z.object({ html_url: z.string().optional(), web_url: z.string().optional() });

/** Commits and opens the pull request; gives its page. Refuses where the file is not what the form began from. */
export async function propose(forge: Committing, token: string, proposal: Proposal): Promise<string> {
  const call = caller(forge, token);
  const there = await call('GET', filePath(forge, proposal.file), null, true);
  const found = there === null ? null : fileSchema.parse(there);
  if ((found && fromBase64(found.content)) !== proposal.was)
    throw new Error('Báo cáo trong kho đã khác bản mà phiếu này bắt đầu; hãy tải tệp về và xin phiếu mới');
  const pull = forge.kind === 'forgejo' ? await onForgejo(call, proposal, found?.sha) : await onGitLab(call, proposal);
  const { html_url, web_url } = pullSchema.parse(pull);
  return html_url ?? web_url ?? forge.homepage;
}

type Call = (method: string, path: string, body: unknown, mayLack?: boolean) => Promise<unknown>;

async function onForgejo(
  call: Call,
  { file, content, title, branch }: Proposal,
  sha: string | undefined,
): Promise<unknown> {
  const body = { branch: MAIN, new_branch: branch, message: title, content: toBase64(content) };
  await call(sha === undefined ? 'POST' : 'PUT', `/contents/${file}`, sha === undefined ? body : { ...body, sha });
  return call('POST', '/pulls', { base: MAIN, head: branch, title });
}

async function onGitLab(call: Call, { file, was, content, title, branch }: Proposal): Promise<unknown> {
  const action = {
    action: was === null ? 'create' : 'update',
    file_path: file,
    content: toBase64(content),
    encoding: 'base64',
  };
  await call('POST', '/repository/commits', { branch, start_branch: MAIN, commit_message: title, actions: [action] });
  return call('POST', '/merge_requests', { source_branch: branch, target_branch: MAIN, title });
}

function filePath({ kind }: Committing, file: string): string {
  return kind === 'forgejo'
    ? `/contents/${file}?ref=${MAIN}`
    : `/repository/files/${encodeURIComponent(file)}?ref=${MAIN}`;
}

/** Calls the API of one repository. */
function caller({ kind, homepage }: Committing, token: string): Call {
  const { origin, pathname } = new URL(homepage);
  const name = pathname.slice(1);
  const base =
    kind === 'forgejo' ? `${origin}/api/v1/repos/${name}` : `${origin}/api/v4/projects/${encodeURIComponent(name)}`;
  return async (method, path, body, mayLack = false) => {
    const response = await fetch(base + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === null ? {} : { body: JSON.stringify(body) }),
    });
    if (mayLack && response.status === 404) return null;
    if (!response.ok) throw new Error(`Forge không nhận (${method} ${path.split('?')[0]}: ${response.status})`);
    return response.json();
  };
}

function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): string {
  const bytes = Uint8Array.from(atob(text.replace(/\s/gu, '')), (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The files of a release from where it stands: the web, a folder, a share, a stick. Fixed names alone are asked for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Address, isAllowed, isLoopback } from '#lib/federation/address.ts';
import { RELEASE_SUMS } from '#lib/federation/files.ts';
import { systemReason } from '#lib/system-error.ts';

/** No table of a campaign is larger. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_REDIRECTS = 5;
/** In milliseconds, for a file with all redirects. */
const TIMEOUT = 60_000;

/** Why a file cannot be had, in Vietnamese. */
export class Unreachable extends Error {}

/** Gives a file of a release by its name; null where there is none of that name. */
export type Transport = (name: string) => Promise<Uint8Array | null>;

/** How the files at an address are had; paths are from `root`. The sums of a build stand in the folder around that of its campaign. */
export function transportTo(address: Address, root: string): Transport {
  const one = (name: string): Promise<Uint8Array | null> =>
    address.type === 'web'
      ? fromWeb(new URL(name, address.url))
      : fromFolder(address.type === 'file' ? folderOf(address.url) : resolve(root, address.path), name);
  return async (name) => (await one(name)) ?? (name === RELEASE_SUMS ? one(`../${name}`) : null);
}

/** Which folder a `file:` URL names depends on the system: only Windows has those of another machine. */
function folderOf(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    throw new Unreachable(
      `\`${url}\` không phải một thư mục trên máy này; hãy ghi \`file:///…\` không có tên máy, không có \`%2F\`, hoặc ghi đường dẫn của thư mục`,
    );
  }
}

async function fromFolder(folder: string, name: string): Promise<Uint8Array | null> {
  if (!existsSync(folder)) throw new Unreachable(`không có thư mục ${folder}`);
  const path = join(folder, name);
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return null;
    if (stat.size > MOST_BYTES) throw tooLarge(path);
    return readFileSync(path);
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new Unreachable(`không đọc được ${path}: ${reason}`);
  }
}

async function fromWeb(start: URL): Promise<Uint8Array | null> {
  const signal = AbortSignal.timeout(TIMEOUT);
  let url = start;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await fetch(url, { redirect: 'manual', signal });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        url = followed(url, location, start);
        continue;
      }
      if (response.status === 404 || response.status === 410) {
        await response.body?.cancel();
        return null;
      }
      if (!response.ok) throw new Unreachable(`${url.href} trả lời mã ${response.status}`);
      return await bodyOf(response, url);
    }
    throw new Unreachable(`${start.href} chuyển hướng quá ${MOST_REDIRECTS} lần`);
  } catch (error) {
    throw error instanceof Unreachable ? error : new Unreachable(`không lấy được ${url.href}: ${reasonOf(error)}`);
  }
}

/** A redirect never leads where the list of sources could not. */
function followed(from: URL, location: string, start: URL): URL {
  if (!URL.canParse(location, from.href)) throw new Unreachable(`${from.href} chuyển hướng sai`);
  const to = new URL(location, from);
  if (!isAllowed(to) || (isLoopback(to) && !isLoopback(start)))
    throw new Unreachable(`${from.href} chuyển hướng tới ${to.origin}, nơi không được phép lấy`);
  return to;
}

async function bodyOf(response: Response, url: URL): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MOST_BYTES) throw tooLarge(url.href);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function tooLarge(what: string): Unreachable {
  return new Unreachable(`${what} lớn hơn ${MOST_BYTES / 1024 / 1024} MiB`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'không tìm thấy máy ấy (không có mạng, sai tên, hoặc phải qua proxy)',
  EAI_AGAIN: 'không tìm thấy máy ấy (không có mạng, hoặc phải qua proxy)',
  ECONNREFUSED: 'máy ấy không nhận kết nối',
  ECONNRESET: 'mất kết nối giữa chừng',
  UND_ERR_CONNECT_TIMEOUT: 'máy ấy không trả lời',
  UND_ERR_SOCKET: 'mất kết nối giữa chừng',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `quá ${TIMEOUT / 1000} giây`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = REASONS[code] ?? (cause instanceof Error ? cause.message : error.message);
  const { HTTPS_PROXY, https_proxy = HTTPS_PROXY, NODE_USE_ENV_PROXY } = process.env;
  const isUnused = https_proxy !== undefined && NODE_USE_ENV_PROXY === undefined;
  return isUnused ? `${reason}; máy này đặt proxy, hãy dùng Node 24 với NODE_USE_ENV_PROXY=1` : reason;
}

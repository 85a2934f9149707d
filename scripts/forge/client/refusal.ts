/** What a forge says no with, in the words of who looks after a repository. */
import { ForgeError } from './forge.ts';

/** What a token must be allowed, in the words of GitHub's `permissions`. */
export type Right =
  | 'actions: read'
  | 'actions: write'
  | 'contents: read'
  | 'contents: write'
  | 'issues: write'
  | 'pull-requests: read'
  | 'pull-requests: write';

/** A forge as it is called in messages. */
export interface Named {
  readonly name: 'GitHub' | 'Forgejo' | 'GitLab';
  /** Where its API is. */
  readonly host: string;
  /** Vietnamese, ends a sentence: how a right is given to the token. */
  grant(right: Right): string;
}

/** An answer that is none: the status (0: there was no answer) and what the forge says, in English. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  /** It asks to wait. */
  readonly isTooMuch?: boolean;
}

const LONGEST = 300;

/** The error that tells of a refusal, and of what to do. `call` is the route, such as `GET /user`. */
export function refused(forge: Named, right: Right, call: string, { status, reason, isTooMuch }: Refusal): ForgeError {
  const told = reason.length > LONGEST ? `${reason.slice(0, LONGEST)}…` : reason;
  return new ForgeError(
    `${sentence(forge, right, { status, reason: told, isTooMuch: isTooMuch === true })} (${call})`,
    status,
  );
}

function sentence(
  { name, host, grant }: Named,
  right: Right,
  { status, reason, isTooMuch }: Required<Refusal>,
): string {
  if (status === 0) return `Không kết nối được với ${host}: ${reason}; hãy kiểm tra mạng rồi chạy lại`;
  if (isTooMuch || status === 429)
    return `${name} tạm không nhận thêm yêu cầu vì vừa có quá nhiều; hãy đợi ít phút rồi chạy lại`;
  if (status === 401) return `${name} không nhận mã truy cập (token): mã sai hoặc đã hết hạn; ${grant(right)}`;
  if (status === 403) return `${name} từ chối: mã truy cập (token) thiếu quyền; ${grant(right)}`;
  if (status === 404)
    return `${name} không thấy nội dung này: đã bị xóa, hoặc mã truy cập (token) thiếu quyền; ${grant(right)}`;
  if (status === 409) return `${name} không ghi được vì có thay đổi khác vừa vào: ${reason}; hãy chạy lại`;
  if (status >= 500) return `${name} đang trục trặc (${status}); hãy chạy lại sau ít phút`;
  return `${name} không nhận yêu cầu (${status}): ${reason}`;
}

/** The forge answered something else than its documentation says. */
export function misunderstood({ name }: Named, call: string): ForgeError {
  return new ForgeError(
    `${name} trả lời khác dạng mong đợi; có thể máy chủ này quá cũ, hoặc một máy trung gian trả lời thay (${call})`,
    0,
  );
}

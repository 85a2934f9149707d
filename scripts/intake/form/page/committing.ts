/** Hands the report over as a pull request, where the form is opened from the web and the forge knows it. */
import * as z from 'zod';
import { propose } from '../commit/propose.ts';
import { beginSignIn, type Committing, endSignIn } from '../commit/sign-in.ts';
import { forbidden } from './checking.ts';
import { tell } from './dom.ts';
import type { Session } from './session.ts';

const keptSchema = z.object({ state: z.string(), verifier: z.string(), redirect: z.string(), content: z.string() });
const KEY = 'decuong:commit';

/** The forge to commit on; null where that cannot be done from here. */
export function committingOn({ data: { forge } }: Session): Committing | null {
  if (!forge || forge.client === null || forge.kind === 'github' || !/^https?:$/u.test(location.protocol)) return null;
  return { kind: forge.kind, homepage: forge.homepage, client: forge.client };
}

/** Leaves for the forge to sign in; what was typed waits in this window. */
export async function leaveToSignIn(forge: Committing, { content }: Session): Promise<void> {
  const { url, pending } = await beginSignIn(forge, location.origin + location.pathname);
  sessionStorage.setItem(KEY, JSON.stringify({ ...pending, content }));
  location.assign(url);
}

/** Back from the forge, commits what was typed before, if there is still nothing in it that must not leave. */
export async function comeBack(session: Session): Promise<void> {
  const answer = new URLSearchParams(location.search);
  const forge = committingOn(session);
  const text = forge && answer.has('state') ? sessionStorage.getItem(KEY) : null;
  if (!forge || text === null) return;
  sessionStorage.removeItem(KEY);
  history.replaceState(null, '', location.pathname);
  try {
    const { content, ...pending } = keptSchema.parse(JSON.parse(text));
    session.open(content);
    const token = await endSignIn(forge, pending, answer);
    if (forbidden(session.checked).length > 0) return;
    const { file, isScaffold, hasByteOrderMark, source: began, title, unit, campaign, unitName } = session.data;
    const url = await propose(forge, token, {
      file,
      was: isScaffold ? null : (hasByteOrderMark ? '\ufeff' : '') + began,
      content: session.content,
      title: `${unitName}: ${title}`,
      branch: `phieu/${campaign}/${unit.replaceAll('/', '-')}-${Date.now()}`,
    });
    tell(`Đã gửi báo cáo: ${url}`);
  } catch (error) {
    tell(`Chưa gửi được: ${error instanceof Error ? error.message : String(error)}. Những gì đã gõ vẫn còn.`);
  }
}

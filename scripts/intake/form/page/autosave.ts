/** What was typed is kept by the browser of this machine, and nowhere else, until it is taken away. */
import * as z from 'zod';
import { button, byId, el } from './dom.ts';
import type { Session } from './session.ts';

const keptSchema = z.object({ source: z.string(), at: z.string() });

/** In milliseconds. */
const PAUSE = 800;

/** Keeps a report as it is typed; offers what was kept before, and never puts it in unasked. */
export function keepTyped(session: Session, digest: string): void {
  const { campaign, unit } = session.data;
  const key = `decuong:${campaign}/${unit}:${digest}`;
  const before = readKept(key);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const at = new Date();
    const kept = store(() => {
      if (session.source === session.data.source) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ source: session.source, at: at.toISOString() }));
      return true;
    });
    byId('kept').textContent = kept
      ? `Tự lưu lúc ${at.toLocaleTimeString('vi-VN')}.`
      : 'Trình duyệt này không cho tự lưu: hãy tải tệp .md về trước khi đóng trang.';
  };
  session.watch({
    drawn: () => {},
    edited: () => {
      clearTimeout(waiting);
      waiting = setTimeout(write, PAUSE);
    },
    checked: () => {},
  });
  addEventListener('pagehide', () => {
    if (waiting !== undefined) write();
  });
  byId('forget').addEventListener('click', () => {
    clearTimeout(waiting);
    waiting = undefined;
    store(() => localStorage.removeItem(key));
    byId('kept').textContent = 'Đã xóa bản tự lưu trên máy này.';
  });
  if (before && before.source !== session.data.source)
    offer(session, before, () => store(() => localStorage.removeItem(key)));
}

function offer(session: Session, { source, at }: z.infer<typeof keptSchema>, drop: () => void): void {
  const banner = byId('banner');
  const when = new Date(at).toLocaleString('vi-VN');
  const close = () => {
    banner.replaceChildren();
    byId('content').focus();
  };
  banner.replaceChildren(
    el('p', {}, `Trên máy này còn bản gõ dở, tự lưu lúc ${when}.`),
    el(
      'p',
      {},
      button('Khôi phục', () => {
        session.replace(source);
        close();
      }),
      button('Bỏ', () => {
        drop();
        close();
      }),
    ),
  );
}

function readKept(key: string): z.infer<typeof keptSchema> | null {
  return store(() => {
    const text = localStorage.getItem(key);
    const read = text === null ? null : keptSchema.safeParse(JSON.parse(text));
    return read?.success ? read.data : null;
  });
}

/** Some browsers keep nothing for a page that is a file. */
function store<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}

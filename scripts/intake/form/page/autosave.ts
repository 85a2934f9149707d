/** What was typed is kept by the browser of this machine, and nowhere else, until it is taken away. */
import * as z from 'zod';
import { button, byId, el } from './dom.ts';
import type { Session } from './session.ts';
import { undoable } from './undoable.ts';

const keptSchema = z.object({ content: z.string(), at: z.string(), digest: z.string() });

/** A report as it was typed once, and where the browser has it. */
interface Kept extends z.infer<typeof keptSchema> {
  readonly key: string;
}

/** In milliseconds. */
const PAUSE = 800;

/**
 * Keeps a report as it is typed; offers what was kept before, and never puts it in unasked. Every page that is opened has a place of its own:
 * neither a second window nor who types on without an answer writes over what is there.
 */
export function keepTyped(session: Session, digest: string): void {
  const { campaign, unit } = session.data;
  const all = `decuong:${campaign}/${unit}:`;
  const key = `${all}${Date.now()}-${Math.random()}`;
  const began = session.content;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (): boolean => {
    clearTimeout(waiting);
    waiting = undefined;
    const at = new Date();
    const { content } = session;
    const isKept = store(() => {
      if (content === began) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ content, at: at.toISOString(), digest }));
      return true;
    });
    byId('kept').textContent = isKept
      ? `Tự lưu lúc ${at.toLocaleTimeString('vi-VN')}.`
      : 'Trình duyệt này không cho tự lưu: hãy tải tệp .md về trước khi đóng trang.';
    return isKept === true;
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
    for (const one of keysFrom(all)) drop(one);
    byId('kept').textContent = 'Đã xóa bản tự lưu trên máy này.';
  });
  const restore = (kept: Kept) => {
    undoable(session, () => session.open(kept.content), 'Đã khôi phục bản gõ dở.');
    if (write()) drop(kept.key);
  };
  offer(
    readKept(all).filter(({ content }) => content !== began),
    digest,
    restore,
  );
}

/** All that was kept, the last first; the same text once. */
function readKept(all: string): readonly Kept[] {
  const read = keysFrom(all).flatMap((key): Kept[] => {
    const text = store(() => keptSchema.parse(JSON.parse(localStorage.getItem(key) ?? '')));
    return text === null ? [] : [{ ...text, key }];
  });
  const sorted = read.sort((a, b) => (a.at < b.at ? 1 : -1));
  return sorted.filter((one, index) => {
    const isFirst = sorted.findIndex(({ content }) => content === one.content) === index;
    if (!isFirst) drop(one.key);
    return isFirst;
  });
}

function offer(kept: readonly Kept[], digest: string, restore: (kept: Kept) => void): void {
  const banner = byId('banner');
  const done = (shown: HTMLElement) => {
    shown.remove();
    if (banner.childElementCount === 0) byId('content').focus();
  };
  for (const one of kept) {
    const when = new Date(one.at).toLocaleString('vi-VN');
    const other =
      one.digest === digest ? '' : ', ở một phiếu khác của đơn vị này (đề cương hay báo cáo trong kho đã đổi)';
    const shown = el('div', {}, el('p', {}, `Trên máy này còn bản gõ dở, tự lưu lúc ${when}${other}.`));
    const drops = () => {
      drop(one.key);
      done(shown);
    };
    shown.append(
      el(
        'p',
        {},
        button('Khôi phục', () => restore(one)),
        button('Bỏ', drops),
      ),
    );
    banner.append(shown);
  }
}

function keysFrom(all: string): readonly string[] {
  return store(() => Object.keys(localStorage).filter((key) => key.startsWith(all))) ?? [];
}

function drop(key: string): void {
  store(() => localStorage.removeItem(key));
}

/** Some browsers keep nothing for a page that is a file. */
function store<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}

/** Another version of this unit's report, from a file of this machine; nothing replaces what was typed unasked. */
import { decode } from '#lib/repository/source.ts';
import { button, byId, el, tell } from './dom.ts';
import type { Session } from './session.ts';
import { undoable } from './undoable.ts';

/** What a file says, once it is read: Markdown to take over, with its byte order mark, and what to know of that. */
export interface Opened {
  readonly content: string;
  readonly notes: readonly string[];
}

/** Reads a file that is no Markdown, or tells why not; null for a kind that it does not know. */
type Reader = (name: string, bytes: Uint8Array, session: Session) => Promise<Opened | string | null>;

/** The control that opens files, by a dialogue or by dropping them. */
export function openingPart(session: Session, read: Reader): HTMLElement {
  const box = el('input', { type: 'file', id: 'open', accept: '.md,.docx' });
  const take = (file: File | undefined) => {
    if (file) void open(session, file, read);
  };
  box.addEventListener('change', () => {
    take(box.files?.[0]);
    box.value = '';
  });
  const part = el(
    'div',
    { class: 'open' },
    el('label', { for: 'open' }, 'Mở báo cáo .md, hoặc bản Word .docx (có thể thả tệp vào trang này)'),
    box,
  );
  // A file that falls beside it would be opened in the place of the whole page.
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (isFile(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });
  return part;
}

async function open(session: Session, file: File, read: Reader): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const found = /\.md$/iu.test(file.name) ? markdown(bytes) : await read(file.name, bytes, session);
    if (!found) tell(`Không đọc được loại tệp của ${file.name}.`);
    else if (typeof found === 'string') tell(`${file.name}: ${found}`);
    else ask(session, file.name, found);
  } catch (error) {
    tell(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function markdown(bytes: Uint8Array): Opened | string {
  const source = decode(bytes, 'report.md');
  if ('problem' in source) return source.problem.message;
  return { content: (source.hasByteOrderMark ? '\ufeff' : '') + source.text, notes: [] };
}

/** What a file says takes the place of the report only when somebody says so. */
function ask(session: Session, name: string, { content, notes }: Opened): void {
  const banner = byId('banner');
  const close = () => banner.replaceChildren();
  banner.replaceChildren(
    el('p', {}, `Thay báo cáo đang mở bằng nội dung của ${name}?`),
    ...(notes.length === 0 ? [] : [el('ul', {}, ...notes.map((one) => el('li', {}, one)))]),
    el(
      'p',
      {},
      button('Thay', () => {
        undoable(session, () => session.open(content), `Đã mở ${name}.`);
      }),
      button('Giữ báo cáo đang mở', close),
    ),
  );
  banner.querySelector('button')?.focus();
}

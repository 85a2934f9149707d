/** Another version of this unit's report, from a file of this machine; nothing replaces what was typed unasked. */
import { decode } from '#lib/repository/source.ts';
import { button, byId, el, tell } from './dom.ts';
import type { Session } from './session.ts';

/** What a file of another kind says, once it is read: Markdown to take over, and what to know of that. */
export interface Opened {
  readonly source: string;
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
    el('label', { for: 'open' }, 'Mở báo cáo .md, hoặc bản Word .docx (có thể thả tệp vào đây)'),
    box,
  );
  part.addEventListener('dragover', (event) => event.preventDefault());
  part.addEventListener('drop', (event) => {
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
  return 'text' in source ? { source: source.text, notes: [] } : source.problem.message;
}

/** What a file says takes the place of the report only when somebody says so. */
function ask(session: Session, name: string, { source, notes }: Opened): void {
  const banner = byId('banner');
  const close = () => banner.replaceChildren();
  banner.replaceChildren(
    el('p', {}, `Thay báo cáo đang mở bằng nội dung của ${name}?`),
    ...(notes.length === 0 ? [] : [el('ul', {}, ...notes.map((one) => el('li', {}, one)))]),
    el(
      'p',
      {},
      button('Thay', () => {
        session.replace(source);
        close();
        tell(`Đã mở ${name}.`);
      }),
      button('Giữ báo cáo đang mở', close),
    ),
  );
  banner.querySelector('button')?.focus();
}

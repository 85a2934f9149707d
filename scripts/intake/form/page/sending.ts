/** How a report leaves the page: as a file, by the clipboard, on paper; never with a mark of secrecy or a number of a person in it. */
import { spotsOf } from '../fields/locate.ts';
import { uploadUrl } from '../fields/upload.ts';
import { forbidden } from './checking.ts';
import { committingOn, leaveToSignIn } from './committing.ts';
import { button, byId, el, tell } from './dom.ts';
import { goTo, targetOf } from './sections.ts';
import type { Session } from './session.ts';

/** The buttons that hand the report over. */
export function sendingButtons(session: Session): readonly HTMLElement[] {
  const { file, forge } = session.data;
  const committing = committingOn(session);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const guarded = (act: () => void) => () => {
    session.look();
    if (refuse(session)) return;
    act();
  };
  const download = guarded(() => {
    const url = URL.createObjectURL(new Blob([session.content], { type: 'text/markdown' }));
    const link = el('a', { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    tell(`Đã tải về ${name}.`);
  });
  const copy = guarded(() => {
    navigator.clipboard.writeText(session.source).then(
      () => tell('Đã chép cả báo cáo.'),
      () => tell('Trình duyệt không cho chép; hãy tải tệp về.'),
    );
  });
  return [
    button(`Tải ${name}`, download, { class: 'main', 'data-leaves': '' }),
    button('Chép', copy, { 'data-leaves': '' }),
    ...(forge
      ? [
          button(
            'Mở trang nộp',
            guarded(() => {
              window.open(uploadUrl(forge, file), '_blank', 'noopener,noreferrer');
              tell(
                forge.hasFolder
                  ? `Ở trang vừa mở, hãy thả tệp ${name} vừa tải vào rồi gửi.`
                  : `Ở trang vừa mở, hãy dán nội dung đã chép vào ${file} rồi gửi.`,
              );
            }),
            { 'data-leaves': '' },
          ),
        ]
      : []),
    ...(committing
      ? [
          button(
            'Gửi vào kho',
            guarded(() => void leaveToSignIn(committing, session)),
            { 'data-leaves': '' },
          ),
        ]
      : []),
    button(
      'In',
      guarded(() => print()),
      { 'data-leaves': '' },
    ),
  ];
}

/** Blocks what would leave the machine as long as there is something that must not, and says where that stands. */
export function showForbidden(session: Session): void {
  const found = spotsOf(session.layout, forbidden(session.checked));
  const box = byId('forbidden');
  for (const one of document.querySelectorAll('[data-leaves]'))
    if (found.length > 0) one.setAttribute('aria-disabled', 'true');
    else one.removeAttribute('aria-disabled');
  if (found.length === 0) {
    box.replaceChildren();
    return;
  }
  const items = found.map(({ message, spot }) =>
    el(
      'li',
      {},
      `${message.message} `,
      button('Đến chỗ ấy', () => goTo(targetOf(spot))),
    ),
  );
  box.replaceChildren(
    el('h2', {}, 'Chưa được tải về, chép hay gửi'),
    el('p', {}, 'Trong báo cáo có dấu mật hoặc dữ liệu cá nhân. Hãy bỏ hết các chỗ sau; chưa có gì rời khỏi máy này.'),
    el('ul', {}, ...items),
  );
}

function refuse(session: Session): boolean {
  if (forbidden(session.checked).length === 0) return false;
  goTo('forbidden');
  return true;
}

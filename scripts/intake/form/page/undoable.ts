/** The way back from what changes the whole report at once: nothing that was typed is lost by it. */
import { button, byId, el } from './dom.ts';
import type { Session } from './session.ts';

/** Does it, says what was done, and offers the report as it was before. */
export function undoable(session: Session, act: () => void, told: string): void {
  const before = session.content;
  act();
  const banner = byId('banner');
  const close = () => {
    banner.replaceChildren();
    byId('content').focus();
  };
  const back = button('Trở lại bản trước', () =>
    undoable(session, () => session.open(before), 'Đã trở lại bản trước.'),
  );
  banner.replaceChildren(el('p', {}, told), el('p', {}, back, button('Đóng', close)));
}

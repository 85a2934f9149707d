/** Puts what the rules say beside the fields, and how much of it there is at the top. */

import { editsOf } from '#lib/problem.ts';
import type { CheckMessage } from '../../../check/message.ts';
import { fieldsOf, type Spot, spotsOf } from '../fields/locate.ts';
import { controlId, saidId } from './controls.ts';
import { button, byId, el } from './dom.ts';
import { sectionId } from './sections.ts';
import type { Session } from './session.ts';

/** Shows the messages of the moment, and says at the top what has become of them. */
export function showMessages(session: Session): void {
  for (const list of document.querySelectorAll('.said')) list.replaceChildren();
  for (const control of document.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
  const spots = spotsOf(session.layout, session.checked.messages);
  for (const { message, spot } of spots) {
    listOf(spot)?.append(item(session, message));
    if (spot.type === 'field' && message.severity === 'error')
      document.getElementById(controlId(spot.slot))?.setAttribute('aria-invalid', 'true');
  }
  showProgress(session, spots);
}

function listOf(spot: Spot): HTMLElement | null {
  const id =
    spot.type === 'field'
      ? saidId(spot.slot)
      : spot.type === 'section'
        ? `${sectionId(spot.section)}-said`
        : 'report-said';
  return document.getElementById(id) ?? document.getElementById('report-said');
}

function item(session: Session, message: CheckMessage): HTMLElement {
  const { severity, fix } = message;
  const word = severity === 'error' ? 'Lỗi' : 'Lưu ý';
  const checked = session.checked;
  const mend = () => {
    // What was said of another text is not mended in this one: one types faster than the rules look.
    if (session.source !== checked.source) session.look();
    else if (fix) session.replace(mended(session.source, editsOf(fix)));
  };
  return el(
    'li',
    { class: severity },
    el('strong', {}, `${word}: `),
    message.message,
    fix ? button('Sửa giúp', mend, { class: 'mend' }) : null,
  );
}

function mended(
  source: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  return edits.reduceRight(
    (text, { start, end, text: becomes }) => text.slice(0, start) + becomes + text.slice(end),
    source,
  );
}

function showProgress(
  session: Session,
  spots: readonly { readonly message: CheckMessage; readonly spot: Spot }[],
): void {
  const errors = spots.filter(({ message }) => message.severity === 'error');
  const { sections } = session.layout;
  const asked = sections.flatMap((section, index) => (section.kind === 'section' ? [{ section, index }] : []));
  const done = asked.filter(({ section, index }) => {
    const fields = new Set(fieldsOf(section));
    return !errors.some(({ spot }) =>
      spot.type === 'field' ? fields.has(spot.slot) : spot.type === 'section' && spot.section === index,
    );
  });
  const bar = byId('progress') as HTMLProgressElement;
  bar.max = Math.max(1, asked.length);
  bar.value = done.length;
  const told = `${done.length}/${asked.length} mục không còn lỗi; cả báo cáo: ${errors.length} lỗi, ${spots.length - errors.length} lưu ý`;
  if (byId('status').textContent !== told) byId('status').textContent = told;
}

/** Front matter on the page: number, day, place, who signs, and whether it is a draft. */
import { isDay } from '#lib/date.ts';
import { fieldValue } from '../fields/edit.ts';
import { withFront } from '../fields/structure.ts';
import { controlId, line, saidId, saidList, textArea } from './controls.ts';
import { button, el } from './dom.ts';
import { groundOf } from './sections.ts';
import type { Session } from './session.ts';

/** The first part of the form. */
export function frontPart(session: Session): HTMLElement {
  const { front } = session.layout;
  const heading = el('h2', { id: 'front' }, 'Số, ngày, người ký');
  if (front.type === 'none')
    return el(
      'section',
      { 'aria-labelledby': 'front' },
      heading,
      el('p', {}, 'Tệp chưa có phần đầu đọc được; xem các thông báo ở trên.'),
      button('Thêm phần đầu', () => {
        const source = withFront(session.bound(), groundOf(session));
        if (source !== null) session.replace(source);
      }),
    );
  if (front.type === 'text')
    return el('section', { 'aria-labelledby': 'front' }, heading, textArea(session, front.slot, 'Phần đầu (YAML)', 8));
  const { number, date, place, authority, title, name, draft } = front.values;
  const day = fieldValue(session.layout, date);
  return el(
    'section',
    { 'aria-labelledby': 'front', class: 'front' },
    heading,
    line(session, number, 'Số, ký hiệu'),
    day === '' || isDay(day)
      ? line(session, date, 'Ngày ký', { type: 'date' })
      : line(session, date, 'Ngày ký (như 2023-06-12)'),
    line(session, place, 'Địa danh (để trống thì lấy từ danh mục đơn vị)'),
    line(session, authority, 'Thẩm quyền ký (như T/M BAN CHỈ ĐẠO; không có thì để trống)'),
    line(session, title, 'Chức vụ người ký'),
    line(session, name, 'Họ tên người ký'),
    draftBox(session, draft),
  );
}

/** A number says which draft it is; it stays as long as it is one. */
function draftBox(session: Session, slot: number): HTMLElement {
  const was = fieldValue(session.layout, slot);
  const box = el('input', { type: 'checkbox', id: controlId(slot), 'aria-describedby': saidId(slot) });
  box.checked = was !== '';
  box.addEventListener('change', () => session.set(slot, box.checked ? was || 'true' : ''));
  const label = el(
    'label',
    { for: controlId(slot) },
    `Còn là dự thảo${/\d/u.test(was) ? ` lần ${was}` : ''} (chưa tính là đã nộp)`,
  );
  return el('div', { class: 'field check' }, box, label, saidList(slot));
}

/** The report as a document to be read: what goes to the printer. */

import { formatDay, isDay } from '#lib/date.ts';
import { parseMarkdown } from '#lib/markdown/syntax.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { fieldValue } from '../fields/edit.ts';
import { forbidden } from './checking.ts';
import { byId, el } from './dom.ts';
import { rendered } from './markdown.ts';
import type { Session } from './session.ts';

const BLOCKED = 'Chưa được in: trong báo cáo có dấu mật hoặc dữ liệu cá nhân.';

/** Makes it right before it is printed. */
export function printable(session: Session): void {
  addEventListener('beforeprint', () => {
    session.look();
    // The menu of a browser prints without asking the page.
    const isBlocked = forbidden(session.checked).length > 0;
    byId('paper').replaceChildren(...(isBlocked ? [el('p', {}, BLOCKED)] : paper(session)));
  });
  addEventListener('afterprint', () => byId('paper').replaceChildren());
}

function paper({ layout, data }: Session): readonly Node[] {
  const { front } = layout;
  const value = (slot: number) => fieldValue(layout, slot);
  const lines =
    front.type === 'values'
      ? [
          [data.unitName, value(front.values.number) && `Số: ${value(front.values.number)}`]
            .filter(Boolean)
            .join(' – '),
          [value(front.values.place), dayText(value(front.values.date))].filter(Boolean).join(', '),
        ]
      : [data.unitName];
  const signer =
    front.type === 'values'
      ? [front.values.authority, front.values.title, front.values.name].map(value).filter(Boolean)
      : [];
  const nodes = parseMarkdown(layout.source).children.filter((node) => node.type !== 'html' || textOf(node) !== '');
  return [
    ...lines.map((line) => el('p', { class: 'head' }, line)),
    ...rendered(nodes),
    ...signer.map((line) => el('p', { class: 'signer' }, line)),
  ];
}

function dayText(text: string): string {
  return isDay(text) ? `ngày ${formatDay(text)}` : text;
}

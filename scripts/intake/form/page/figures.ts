/** The tables of figures on the page: a row each, what it was before beside it. */
import { NO_TERM, termKey } from '#lib/figures/term.ts';
import { figureKey } from '../data.ts';
import { fieldValue } from '../fields/edit.ts';
import type { ItemLayout, RowLayout, SectionLayout, SlotIndex } from '../fields/layout.ts';
import { figureValue, input, labelOf, line, saidList, stateLabel } from './controls.ts';
import { el } from './dom.ts';
import type { Session } from './session.ts';

type TableLayout = Extract<ItemLayout, { readonly type: 'table' }>;

/** A table, row by row. */
export function tablePart(session: Session, layout: SectionLayout, item: TableLayout): HTMLElement {
  return el(
    'div',
    { class: 'figures' },
    ...(item.caption === '' ? [] : [el('p', { class: 'caption' }, item.caption)]),
    ...(item.terms.length === 0
      ? []
      : [el('div', { class: 'cells' }, ...item.terms.map((slot) => termName(session, slot)))]),
    ...item.rows.map((row) => rowPart(session, layout, row)),
  );
}

/** The name of a column, which its fields are called by. */
function termName(session: Session, slot: SlotIndex): HTMLElement {
  const part = line(session, slot, 'Tên cột (như Nhiệm kỳ 2015-2020, Năm 2023)');
  part.addEventListener('input', () => {
    const name = fieldValue(session.layout, slot);
    for (const cell of document.querySelectorAll(`[data-term="${slot}"]`)) {
      cell.querySelector('label')?.replaceChildren(name);
      cell.querySelector('select[aria-label]')?.setAttribute('aria-label', stateLabel(name));
    }
  });
  return part;
}

function rowPart(
  session: Session,
  layout: SectionLayout,
  { name, figure, unit, cells, note, mark }: RowLayout,
): HTMLElement {
  const id = `h-${mark}`;
  const hasTerms = layout.section?.requirement.terms != null;
  const { previous } = session.data;
  const values = cells.map(({ term, slot, head }) => {
    const key = figureKey(
      layout.section?.heading.text ?? '',
      figure?.fullName ?? '',
      hasTerms ? termKey(term) : NO_TERM,
    );
    const before = previous?.values[key];
    return el(
      'div',
      { class: 'cell', ...(head === null ? {} : { 'data-term': String(head) }) },
      figureValue(session, slot, figure, hasTerms ? term : unit === '' ? 'Số liệu' : `Số liệu (${unit})`),
      before === undefined ? null : el('p', { class: 'before' }, `Kỳ trước: ${before}`),
      saidList(slot),
    );
  });
  return el(
    'div',
    { class: figure?.partOf ? 'row part' : 'row', role: 'group', 'aria-labelledby': id },
    el(
      'div',
      { class: 'name', id },
      name,
      ...(hasTerms && unit !== '' ? [el('span', { class: 'unit' }, ` (${unit})`)] : []),
      ...(figure?.optional ? [el('span', { class: 'unit' }, ' – không bắt buộc')] : []),
    ),
    el(
      'div',
      { class: 'cells' },
      ...values,
      note === null
        ? null
        : el(
            'div',
            { class: 'cell note' },
            el('div', { class: 'field' }, labelOf(note, 'Ghi chú'), input(session, note)),
            saidList(note),
          ),
    ),
  );
}

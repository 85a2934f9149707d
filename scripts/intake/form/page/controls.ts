/** The controls of fields: each has a label, and what is said of it stands right below. */
import type { Figure } from '#lib/figures/figure.ts';
import { formatState, stateIn } from '#lib/figures/state.ts';
import { fieldValue } from '../fields/edit.ts';
import type { SlotIndex } from '../fields/layout.ts';
import { el } from './dom.ts';
import type { Session } from './session.ts';

const STATES = (['none-occurred', 'not-applicable', 'unknown'] as const).map(formatState);

/** The id of the element that a person types a field into. */
export function controlId(slot: SlotIndex): string {
  return `o-${slot}`;
}

/** The id of the list of what is said of a field. */
export function saidId(slot: SlotIndex): string {
  return `n-${slot}`;
}

/** The empty list of what is said of a field. */
export function saidList(slot: SlotIndex): HTMLElement {
  return el('ul', { id: saidId(slot), class: 'said' });
}

/** Lines of text, as many as there are. */
export function textArea(session: Session, slot: SlotIndex, label: string, rows = 3): HTMLElement {
  const area = el('textarea', { ...named(slot), rows: String(rows) });
  area.value = fieldValue(session.layout, slot);
  const grow = () => {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 4}px`;
  };
  area.addEventListener('input', () => {
    session.set(slot, area.value);
    grow();
  });
  requestAnimationFrame(grow);
  return el('div', { class: 'field' }, labelOf(slot, label), area, saidList(slot));
}

/** One line of text. */
export function line(
  session: Session,
  slot: SlotIndex,
  label: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  return el('div', { class: 'field' }, labelOf(slot, label), input(session, slot, attributes), saidList(slot));
}

/** The value of a figure: a choice, or something to type, or one of the three states. */
export function figureValue(session: Session, slot: SlotIndex, figure: Figure | null, label: string): HTMLElement {
  const choices = figure?.type === 'yes-no' ? ['Có', 'Không'] : (figure?.choices ?? []);
  const controls =
    choices.length > 0 ? [choice(session, slot, [...choices, ...STATES])] : typed(session, slot, figure, label);
  return el('div', { class: 'field' }, labelOf(slot, label), el('div', { class: 'value' }, ...controls));
}

/** What the choice of a state is called, beside the value of a label. */
export function stateLabel(label: string): string {
  return `${label}: không có số thì chọn`;
}

function typed(session: Session, slot: SlotIndex, figure: Figure | null, label: string): readonly HTMLElement[] {
  const isNumber = figure !== null && !['text', 'date'].includes(figure.type);
  const box = input(
    session,
    slot,
    isNumber ? { inputmode: 'decimal', class: 'number' } : figure?.type === 'date' ? { placeholder: '12/6/2023' } : {},
  );
  const state = el('select', { id: `${controlId(slot)}-state`, 'aria-label': stateLabel(label) });
  for (const one of ['', ...STATES]) state.append(el('option', { value: one }, one === '' ? 'có số liệu' : one));
  const show = () => {
    const found = stateIn(box.value);
    state.value = found ? formatState(found) : '';
    box.readOnly = found !== null;
  };
  box.addEventListener('input', show);
  state.addEventListener('change', () => {
    box.value = state.value;
    session.set(slot, state.value);
    show();
    if (state.value === '') box.focus();
  });
  show();
  return [box, state];
}

function choice(session: Session, slot: SlotIndex, choices: readonly string[]): HTMLElement {
  const value = fieldValue(session.layout, slot);
  const select = el('select', named(slot));
  const all = ['', ...choices, ...(value === '' || choices.includes(value) ? [] : [value])];
  for (const one of all) select.append(el('option', { value: one }, one === '' ? 'chưa chọn' : one));
  select.value = value;
  select.addEventListener('change', () => session.set(slot, select.value));
  return select;
}

/** A box for one line. */
export function input(session: Session, slot: SlotIndex, attributes: Record<string, string> = {}): HTMLInputElement {
  const box = el('input', { type: 'text', autocomplete: 'off', ...named(slot), ...attributes });
  box.value = fieldValue(session.layout, slot);
  box.addEventListener('input', () => session.set(slot, box.value));
  return box;
}

/** The label of a field. */
export function labelOf(slot: SlotIndex, label: string): HTMLElement {
  return el('label', { for: controlId(slot) }, label);
}

function named(slot: SlotIndex): Record<string, string> {
  return { id: controlId(slot), 'aria-describedby': saidId(slot) };
}

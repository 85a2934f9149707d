/** Rows of a table or a tree, of which those are shown that have the words that were typed and a state that was chosen. */
import { byId, el } from './dom.ts';
import { folded } from './letters.ts';

/** What rows are, by the first that there is. */
const ROWS = ['[data-name]', 'tbody tr', 'li, section.branch'];

interface Row {
  readonly element: HTMLElement;
  readonly name: string;
  /** Rows around it, from the nearest outwards. */
  readonly around: readonly HTMLElement[];
}

/** Has all inputs of the page show what they ask for, in what their `data-filter` names, and boxes of `data-states` choose among it. */
export function filterAll(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-filter]')) {
    const id = input.dataset.filter ?? '';
    const container = byId(id);
    if (container) filterBy(input, container, [...document.querySelectorAll(`[data-states="${id}"] input`)]);
  }
}

function filterBy(input: HTMLInputElement, container: HTMLElement, boxes: readonly Element[]): void {
  const count = el('p', { class: 'count', role: 'status' });
  (boxes.at(-1)?.closest('fieldset') ?? input.closest('p') ?? input).after(count);
  const opened = new Set<HTMLDetailsElement>();
  let rows: readonly Row[] | null = null;
  const show = () => {
    rows ??= rowsOf(container);
    const words = folded(input.value).split(/\s+/u).filter(Boolean);
    const states = boxes.flatMap((box) => (box instanceof HTMLInputElement && box.checked ? [box.value] : []));
    // What was opened for words that are no longer asked for is closed again.
    for (const details of opened) details.open = false;
    opened.clear();
    const isAll = words.length === 0 && states.length === 0;
    const chosen = states.length === 0 ? null : rowsIn(states, container);
    const found = rows.filter(
      ({ element, name }) => (chosen === null || chosen.has(element)) && words.every((word) => name.includes(word)),
    );
    const shown = new Set(found.flatMap(({ element, around }) => [element, ...around]));
    // What stands below a name that was asked for is part of the answer, not what stands below a state.
    const matching = new Set(chosen === null ? found.map(({ element }) => element) : []);
    for (const { element, around } of rows)
      element.hidden = !isAll && !shown.has(element) && !around.some((one) => matching.has(one));
    if (!isAll) for (const { element } of found) open(element);
    const many = found.length.toLocaleString('vi');
    count.textContent = isAll ? '' : found.length === 0 ? 'Không có mục nào.' : `${many} mục.`;
  };
  const open = (element: Element) => {
    for (let one = outside(element); one && container.contains(one); one = outside(one)) {
      if (one.open) continue;
      one.open = true;
      opened.add(one);
    }
  };
  input.addEventListener('input', show);
  for (const box of boxes) box.addEventListener('change', show);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || input.value === '') return;
    event.preventDefault();
    input.value = '';
    show();
  });
  // A browser may have kept what was asked for when one comes back; else thousands of rows need not be read before they are shown.
  if (input.value !== '' || boxes.some((box) => box instanceof HTMLInputElement && box.checked)) show();
}

function rowsOf(container: HTMLElement): readonly Row[] {
  const rows = rowSelector(container);
  return [...container.querySelectorAll<HTMLElement>(rows)].map((element) => ({
    element,
    name: folded(element.dataset.name ?? ownText(element)),
    around: [...rowsAround(element, rows, container)],
  }));
}

function rowSelector(container: Element): string {
  return ROWS.find((one) => container.querySelector(one)) ?? 'li';
}

/** Rows that show one of some states themselves. */
function rowsIn(states: readonly string[], container: Element): ReadonlySet<Element | null> {
  const selector = rowSelector(container);
  const badges = container.querySelectorAll(states.map((state) => `.${state}`).join());
  return new Set([...badges].map((badge) => badge.closest(selector)));
}

function* rowsAround(element: HTMLElement, rows: string, container: HTMLElement): Generator<HTMLElement> {
  const next = (one: HTMLElement) => one.parentElement?.closest<HTMLElement>(rows);
  for (let one = next(element); one && container.contains(one); one = next(one)) yield one;
}

/** What stands in a row itself, not in lists and sections within it. */
function ownText(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      return node.matches('ul, ol, section') ? '' : ownText(node);
    })
    .join(' ');
}

function outside(element: Element): HTMLDetailsElement | null {
  return element.parentElement?.closest('details') ?? null;
}

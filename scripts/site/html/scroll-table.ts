/** Tables that scroll by themselves where a window is narrow. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { element, text } from './element.ts';

/** A text, or what stands in its place. */
export type Cell = string | Element | readonly (string | Element)[];

/** What cells of numbers are marked with. */
const NUMBER = 'num';

/** A table with a caption and heads of columns; `id` is for a filter. */
export function scrollTable(
  caption: string,
  heads: readonly Cell[],
  bodies: readonly ElementContent[],
  id?: string,
): Element {
  const head = h(
    'tr',
    heads.map((cell) => element('th', { scope: 'col' }, inside(cell))),
  );
  return scrollRegion(caption, [h('thead', head), ...bodies], id);
}

/** The same of parts that are made already, the head among them. */
export function scrollRegion(caption: string, parts: readonly ElementContent[], id?: string): Element {
  return h(
    'div.scroll',
    { tabIndex: 0, role: 'region', ariaLabel: caption },
    h('table', id === undefined ? {} : { id }, [h('caption', caption), ...overNumbers(parts)]),
  );
}

/** Heads of columns that have numbers stand over these, at the right. */
function overNumbers(parts: readonly ElementContent[]): readonly ElementContent[] {
  const rows = parts.flatMap((one) => (isTag(one, 'tbody') ? one.children.filter((row) => isTag(row, 'tr')) : []));
  const head = (cell: ElementContent, at: number, { length }: readonly ElementContent[]) => {
    const isOver = rows.some(({ children }) => children.length === length && isNumber(children[at]));
    return isOver && isTag(cell, 'th') ? { ...cell, properties: { ...cell.properties, className: [NUMBER] } } : cell;
  };
  const headRow = (row: ElementContent) => (isTag(row, 'tr') ? { ...row, children: row.children.map(head) } : row);
  return parts.map((one) => (isTag(one, 'thead') ? { ...one, children: one.children.map(headRow) } : one));
}

function isTag(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function isNumber(cell: ElementContent | undefined): boolean {
  const classes = cell?.type === 'element' ? cell.properties.className : null;
  return Array.isArray(classes) && classes.includes(NUMBER);
}

/** A row that its first cell names. */
export function row(head: Cell, cells: readonly Element[]): Element {
  return namedRow(rowHead(head), cells);
}

/** The first cell of a row, which names it. */
export function rowHead(cell: Cell): Element {
  return element('th', { scope: 'row' }, inside(cell));
}

/** The same of a first cell that is made already, as where many tables share it. */
export function namedRow(head: Element, cells: readonly Element[]): Element {
  return element('tr', {}, [head, ...cells]);
}

/** A cell of words. */
export function words(cell: Cell): Element {
  return element('td', {}, inside(cell));
}

/** A cell of a number. */
export function number(cell: Cell): Element {
  return element('td', { className: [NUMBER] }, inside(cell));
}

/** What hides the rows of a table, or of a list, that do not have what is typed. */
export function filter(label: string, id: string): Element {
  return h('p', h('label', [`${label} `, h('input.filter', { type: 'search', dataFilter: id })]));
}

function inside(cell: Cell): ElementContent[] {
  if (typeof cell === 'string') return [text(cell)];
  return 'type' in cell ? [cell] : cell.map((one) => (typeof one === 'string' ? text(one) : one));
}

/** Tables as HTML. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RootContent, Table } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { FigureTable } from '#lib/figures/figure-table.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { oneSpaced } from '#lib/vietnamese/text.ts';
import type { Telling } from './hidden-values.ts';
import type { Marks } from './marks.ts';

/** What is known of the tables of a text. */
export interface Tables {
  /** What each is called. */
  readonly names: ReadonlyMap<Table, string>;
  readonly figures: ReadonlyMap<Table, FigureTable>;
  /** Whether explanations of figures are shown. */
  readonly hasNotes: boolean;
}

/** What stands in a cell, or is a picture, as it is shown. */
export type Shown = (node: Telling, words: readonly ElementContent[]) => readonly ElementContent[];

const NUMBER = /^[-–+]?\d[\d.,\s]*%?$/u;

/** A table that scrolls by itself where the page is narrow. */
export function tableElement(state: State, table: Table, { names, figures, hasNotes }: Tables, shown: Shown): Element {
  const figureTable = figures.get(table);
  const left = hasNotes ? null : (figureTable?.head.note ?? null);
  const [head, ...body] = table.children.map(({ children }, row) =>
    h(
      'tr',
      children.flatMap((cell, column) => {
        if (column === left) return [];
        const words = [...shown(cell, state.all(cell) as ElementContent[])];
        const text = textOf(cell).trim();
        if (row === 0) return text === '' ? h('td') : h('th', { scope: 'col' }, words);
        if (column === figureTable?.head.label && text !== '') return h('th', { scope: 'row' }, words);
        return h(NUMBER.test(text) || table.align?.[column] === 'right' ? 'td.num' : 'td', words);
      }),
    ),
  );
  const rows = h('table', [h('thead', head ?? []), ...(body.length > 0 ? [h('tbody', body)] : [])]);
  return h('div.scroll', { tabIndex: 0, role: 'region', ariaLabel: names.get(table) ?? 'Bảng' }, rows);
}

/**
 * Names tables by the captions above them, else by the headings that they stand below; no two are called the same. A name is an attribute, where
 * nothing can be hidden later: words that may have to be give none.
 */
export function tableNames(nodes: readonly RootContent[], hidden: Marks): ReadonlyMap<Table, string> {
  const names = new Map<Table, string>();
  const used = new Map<string, number>();
  let heading = '';
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading' && !hidden.isIn(node)) heading = oneSpaced(textOf(node));
    if (node.type !== 'table') continue;
    const before = nodes[index - 1];
    const caption = before?.type === 'paragraph' && !hidden.isIn(before) ? oneSpaced(textOf(before)) : '';
    const name = /^(?:bảng|biểu)\s/iu.test(caption) && caption.length < 200 ? caption : `Bảng: ${heading}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    names.set(node, count === 1 ? name : `${name} (${count})`);
  }
  return names;
}

/** Tables as HTML. */
import type { RootContent, Table, TableCell } from 'mdast';
import type { FigureTable } from '#lib/figures/figure-table.ts';
import { textOf } from '#lib/markdown/text-of.ts';
import { oneSpaced } from '#lib/vietnamese/text.ts';
import { inQuotes } from '../html/escaped.ts';
import { nodesIn } from './nodes-in.ts';

/** What is known of the tables of a text. */
export interface Tables {
  /** What each is called. */
  readonly names: ReadonlyMap<Table, string>;
  readonly figures: ReadonlyMap<Table, FigureTable>;
  /** Whether explanations of figures are shown. */
  readonly hasNotes: boolean;
}

const NUMBER = /^[-–+]?\d[\d.,\s]*%?$/u;

/** A table that scrolls by itself where the page is narrow; `wordsOf` gives what a cell shows. */
export function tableHtml(
  table: Table,
  { names, figures, hasNotes }: Tables,
  wordsOf: (cell: TableCell) => string,
): string {
  const figureTable = figures.get(table);
  const left = hasNotes ? null : (figureTable?.head.note ?? null);
  const columns = table.children[0]?.children.length ?? 0;
  const [head = '', ...body] = table.children.map(({ children }, row) => {
    let html = '';
    for (let column = 0; column < Math.max(columns, children.length); column++) {
      if (column === left) continue;
      const cell = children[column];
      if (!cell) {
        // Who leaves out the last cells of a row has typed all there is.
        html += '<td></td>';
        continue;
      }
      const words = wordsOf(cell);
      const text = textOf(cell).trim();
      if (row === 0) html += text === '' ? `<td>${words}</td>` : `<th scope="col">${words}</th>`;
      else if (column === figureTable?.head.label && text !== '') html += `<th scope="row">${words}</th>`;
      else if (NUMBER.test(text) || table.align?.[column] === 'right') html += `<td class="num">${words}</td>`;
      else html += `<td>${words}</td>`;
    }
    return `<tr>${html}</tr>`;
  });
  const rows = `<thead>${head}</thead>${body.length > 0 ? `<tbody>${body.join('')}</tbody>` : ''}`;
  const name = inQuotes(names.get(table) ?? 'Bảng');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table>${rows}</table></div>`;
}

/**
 * Names tables by the captions above them, else by the headings that they stand below; no two are called the same. A name is an attribute, where
 * nothing can be hidden later: words that may have to be give none.
 */
export function tableNames(
  nodes: readonly RootContent[],
  mayHide: (block: RootContent) => boolean,
): ReadonlyMap<Table, string> {
  const names = new Map<Table, string>();
  const used = new Map<string, number>();
  let heading = '';
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'heading' && !mayHide(node)) heading = oneSpaced(textOf(node));
    const before = nodes[index - 1];
    const caption = before?.type === 'paragraph' && !mayHide(before) ? oneSpaced(textOf(before)) : '';
    const isCaption = node.type === 'table' && /^(?:bảng|biểu)\s/iu.test(caption) && caption.length < 200;
    const name = isCaption ? caption : `Bảng: ${heading}`;
    for (const table of nodesIn(node, 'table')) {
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      names.set(table, count === 1 ? name : `${name} (${count})`);
    }
  }
  return names;
}

/** What stands under a heading, as Markdown: lists, paragraphs, tables. */
import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { paragraph, text } from '#lib/markdown/nodes.ts';
import type { WordTable } from '../word/model.ts';
import type { Line, Piece } from './lines.ts';

/** The nodes of some pieces; `importTable` makes those of tables. */
export function contentOf(
  pieces: readonly Piece[],
  importTable: (table: WordTable) => readonly RootContent[],
): readonly RootContent[] {
  const nodes: RootContent[] = [];
  for (const piece of pieces) {
    const last = nodes.at(-1);
    if (piece.type === 'table') nodes.push(...importTable(piece));
    else if (piece.bullet === null) nodes.push(...paragraphOf(piece, last));
    else if (last?.type === 'list' && last.ordered === false) addItem(last, piece);
    else nodes.push(listOf([itemOf(piece)]));
  }
  return nodes;
}

const NUMBERED = /^(\d{1,2})[.)]\s+/u;

/** A paragraph; one that bears a number is an item of a list, as Markdown has it. */
function paragraphOf(line: Line, last: RootContent | undefined): readonly RootContent[] {
  const [lead, number] = NUMBERED.exec(line.text) ?? [];
  if (lead === undefined || number === undefined) return [wordsOf(line.text)];
  const item = { ...itemOf(line), children: [wordsOf(line.text.slice(lead.length))] };
  const delimiter = lead.trim().endsWith(')') ? ')' : '.';
  if (
    last?.type === 'list' &&
    last.ordered &&
    (last.start ?? 1) + last.children.length === Number(number) &&
    last.data?.delimiter === delimiter
  ) {
    last.children.push(item);
    return [];
  }
  return [{ ...listOf([item]), ordered: true, start: Number(number), data: { delimiter } }];
}

function addItem(list: List, line: Line): void {
  const above = list.children.at(-1);
  if (line.bullet === 0 || !above) list.children.push(itemOf(line));
  else {
    const inner = above.children.find((one) => one.type === 'list');
    if (inner) inner.children.push(itemOf(line));
    else above.children.push(listOf([itemOf(line)]));
  }
}

function listOf(children: ListItem[]): List {
  return { type: 'list', ordered: false, start: null, spread: false, children };
}

function itemOf(line: Line): ListItem {
  return { type: 'listItem', checked: null, spread: false, children: [wordsOf(line.text)] };
}

function wordsOf(words: string): Paragraph {
  return paragraph(text(words));
}

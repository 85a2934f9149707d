/** Text between headings, as Markdown: paragraphs, lists, quotes, tables. */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { WordBlock, WordParagraph, WordTable } from '../word/model.ts';
import { type Item, itemOf, NUMBERED } from './list-items.ts';
import { plainTable } from './table/plain-table.ts';
import { phrasingOf, type Surroundings } from './text/phrasing.ts';
import { wordsOf } from './text/words.ts';

/** How tables become Markdown: those of figures differ by section. */
export type Tables = (table: WordTable) => RootContent | null;

/** The blocks of a text without headings. */
export function flowOf(blocks: readonly WordBlock[], around: Surroundings, tables?: Tables): BlockContent[] {
  const made: BlockContent[] = [];
  const seen = unseamed(blocks).filter((block) => block.type === 'table' || !isBlank(block));
  let lists = new OpenLists();
  for (const [at, block] of seen.entries()) {
    if (block.type === 'table') {
      made.push(...tableBlocks(block, around, tables));
      lists = new OpenLists();
      continue;
    }
    if (/^list continue/iu.test(block.style) && !block.numbering && lists.goOn(paragraphOf(block, around))) continue;
    const item = itemOf(block, paragraphAt(seen, at - 1), paragraphAt(seen, at + 1));
    if (!item) {
      lists = new OpenLists();
      addParagraph(made, block, around);
      continue;
    }
    const list = lists.add(item, phrasingOf(item.inlines, 'text', around));
    if (list) made.push(list);
  }
  return made;
}

function isBlank(block: WordParagraph): boolean {
  return wordsOf(block) === '' && !block.inlines.some(({ type }) => type === 'picture' || type === 'note');
}

function paragraphAt(blocks: readonly WordBlock[], at: number): WordParagraph | undefined {
  const block = blocks[at];
  return block?.type === 'paragraph' ? block : undefined;
}

function paragraphOf(block: WordParagraph, around: Surroundings): Paragraph {
  const label = block.numbering?.label ?? '';
  const words = phrasingOf(block.inlines, 'text', around);
  const lead: PhrasingContent[] = label === '' ? [] : [{ type: 'text', value: `${label} ` }];
  return { type: 'paragraph', children: [...lead, ...words] };
}

function addParagraph(made: BlockContent[], block: WordParagraph, around: Surroundings): void {
  const paragraph = paragraphOf(block, around);
  const last = made.at(-1);
  if (!/^(?:intense )?quote$/iu.test(block.style)) made.push(paragraph);
  else if (last?.type === 'blockquote') last.children.push(paragraph);
  else made.push({ type: 'blockquote', children: [paragraph] });
}

/** A frame around a text is no table. */
function tableBlocks(table: WordTable, around: Surroundings, tables?: Tables): readonly BlockContent[] {
  const [row, ...rows] = table.rows;
  const [only, ...others] = row?.cells ?? [];
  if (only && rows.length + others.length === 0) return flowOf(only.blocks, around, tables);
  const node = tables?.(table) ?? plainTable(table, around);
  return node ? [node as BlockContent] : [];
}

/** What we build may have the last rows of a long table in one of their own, behind a line that is not seen. */
function unseamed(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const seam = blocks.findIndex((block) => block.type === 'paragraph' && block.style === 'Table Seam');
  const [above, below] = [blocks[seam - 1], blocks[seam + 1]];
  if (seam < 0 || above?.type !== 'table' || below?.type !== 'table') return blocks;
  const whole: WordTable = { type: 'table', rows: [...above.rows, ...below.rows] };
  return unseamed([...blocks.slice(0, seam - 1), whole, ...blocks.slice(seam + 2)]);
}

/** The lists that an item may go on with, the outermost first. */
class OpenLists {
  private readonly open: { readonly list: List; readonly mark: string; last: number | null }[] = [];

  /** Adds an item; gives the list that it begins, where that is one of the text itself. */
  add(item: Item, words: PhrasingContent[]): List | null {
    const level = this.levelOf(item);
    while (this.open.length > level + 1) this.open.pop();
    const same = this.open[level];
    const node: ListItem = {
      type: 'listItem',
      checked: null,
      spread: false,
      children: [{ type: 'paragraph', children: words }],
    };
    const goesOn =
      same &&
      same.list.ordered === (item.number !== null) &&
      (item.number === null || item.number === (same.last ?? 0) + 1);
    if (goesOn) {
      same.list.children.push(node);
      same.last = item.number;
      return null;
    }
    while (this.open.length > level) this.open.pop();
    const list: List = {
      type: 'list',
      ordered: item.number !== null,
      start: item.number,
      spread: false,
      children: [node],
      data: { delimiter: item.delimiter },
    };
    const parent = this.open.at(-1)?.list.children.at(-1);
    this.open.push({ list, mark: item.mark, last: item.number });
    if (!parent) return list;
    parent.children.push(list);
    return null;
  }

  /** Adds a paragraph to the last item; false where there is none. */
  goOn(paragraph: Paragraph): boolean {
    const item = this.open.at(-1)?.list.children.at(-1);
    if (!item) return false;
    item.children.push(paragraph);
    item.spread = true;
    return true;
  }

  /** Typed marks tell levels by their order: what has come before is where it was, another one is a level below. */
  private levelOf({ level, mark }: Item): number {
    if (level !== null) return Math.min(level, this.open.length);
    const known = this.open.findIndex((one) => one.mark === mark);
    if (known >= 0) return known;
    // Numbers below bullets begin a list of their own.
    return mark === NUMBERED ? 0 : this.open.length;
  }
}

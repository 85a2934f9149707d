/** Two revisions of a document as one, with tracked changes: words, paragraphs, rows of tables. */
import { diffArrays } from 'diff';
import type { Block, Change, Inline, Paragraph, Row, Section, Table, WordDocument } from '../model/model.ts';
import { alignLists } from './align.ts';
import { joinTokens, keyOf, tokensOf } from './tokens.ts';

/** Who changed what stands on a line: of the old Markdown where it is gone, of the new where it has come. */
export type Changes = (type: Change['type'], line: number | undefined) => Change;

/** Paragraphs less alike than this are not one paragraph that changed, but two. */
const LEAST_ALIKE = 0.4;
/** Numbers of notes and lists of the old document, so high that they meet none of the new one. */
const APART = 10_000;

/** The new document with its changes from the old one. Rejecting them all gives the old text, accepting them all the new. */
export function redline(old: WordDocument, now: WordDocument, changes: Changes): WordDocument {
  return new Redline(old, now, changes).document();
}

class Redline {
  private readonly old: WordDocument;
  private readonly now: WordDocument;
  private readonly changes: Changes;
  private readonly notes = new Map<number, readonly Paragraph[]>();
  /** Lists of the old document that go on in the new one: an item that is gone still counts among those that stay. */
  private readonly lists = new Map<number, number>();

  constructor(old: WordDocument, now: WordDocument, changes: Changes) {
    this.old = old;
    this.now = now;
    this.changes = changes;
  }

  document(): WordDocument {
    const places = this.now.sections.flatMap((section, index) => section.blocks.map(() => index));
    const blocks: Block[][] = this.now.sections.map(() => []);
    let section = 0;
    let position = 0;
    const steps = alignLists(
      this.old.sections.flatMap((one) => one.blocks),
      this.now.sections.flatMap((one) => one.blocks),
      likenessOfBlocks,
      LEAST_ALIKE,
    );
    for (const step of steps) this.keepList(step.old, step.new);
    for (const step of steps) {
      if (step.new) section = places[position++] ?? section;
      blocks[section]?.push(...this.block(step.old, step.new));
    }
    const sections = this.now.sections.map((one, index): Section => ({ ...one, blocks: blocks[index] ?? [] }));
    return { ...this.now, sections, notes: new Map([...this.notes].sort(([a], [b]) => a - b)) };
  }

  private keepList(old: Block | null, now: Block | null): void {
    const [before, after] = [old, now].map((block) => (block?.type === 'paragraph' ? block.item?.list : undefined));
    if (before !== undefined && after !== undefined && !this.lists.has(before)) this.lists.set(before, after);
  }

  private block(old: Block | null, now: Block | null): readonly Block[] {
    if (old?.type === 'paragraph' && now?.type === 'paragraph') return [this.paragraph(old, now)];
    if (old?.type === 'table' && now?.type === 'table') return [this.table(old, now)];
    return [...(old ? this.whole(old, 'deleted') : []), ...(now ? this.whole(now, 'inserted') : [])];
  }

  /** A block that is gone or has come as a whole. */
  private whole(block: Block, type: Change['type']): readonly Block[] {
    if (block.type === 'paragraph') return [this.wholeParagraph(block, type)];
    if (block.type === 'table') return [{ ...block, rows: block.rows.map((row) => this.wholeRow(row, type)) }];
    return type === 'inserted' ? [block] : [];
  }

  private wholeParagraph(block: Paragraph, type: Change['type'], change = this.changes(type, block.line)): Paragraph {
    return { ...this.ofOld(block, type), children: block.children.map((child) => this.changed(child, change)), change };
  }

  /** Lists of the old document that are gone as a whole stay apart from those of the new one. */
  private ofOld(block: Paragraph, type: Change['type']): Paragraph {
    return type === 'deleted' && block.item
      ? { ...block, item: { ...block.item, list: this.lists.get(block.item.list) ?? block.item.list + APART } }
      : block;
  }

  private wholeRow(row: Row, type: Change['type']): Row {
    const change = this.changes(type, row.line);
    return {
      ...row,
      change,
      cells: row.cells.map(({ blocks }) => ({
        blocks: blocks.map((block) => this.wholeParagraph(block, type, change)),
      })),
    };
  }

  private paragraph(old: Paragraph, now: Paragraph): Paragraph {
    return { ...now, children: this.words(old, now) };
  }

  private words(old: Paragraph, now: Paragraph): readonly Inline[] {
    const [before, after] = [tokensOf(old.children), tokensOf(now.children)];
    const [gone, come] = [this.changes('deleted', old.line), this.changes('inserted', now.line)];
    const tokens: Inline[] = [];
    let [i, j] = [0, 0];
    for (const { added, removed, count } of diffArrays(before.map(keyOf), after.map(keyOf))) {
      for (let step = 0; step < count; step++) {
        const [was, is] = [added ? null : before[i++], removed ? null : after[j++]];
        if (was && is) tokens.push(this.same(was, is));
        else if (was) tokens.push(this.changed(was, gone));
        else if (is) tokens.push(this.changed(is, come));
      }
    }
    return joinTokens(tokens);
  }

  /** A token that stays; of a note the text may change. */
  private same(old: Inline, now: Inline): Inline {
    if (old.type === 'noteReference' && now.type === 'noteReference') {
      const [before, after] = [this.old.notes.get(old.number) ?? [], this.now.notes.get(now.number) ?? []];
      const steps = alignLists<Block>(before, after, likenessOfBlocks, LEAST_ALIKE);
      this.notes.set(
        now.number,
        steps.flatMap((step) => this.block(step.old, step.new)).filter((block) => block.type === 'paragraph'),
      );
    }
    return now;
  }

  private changed(token: Inline, change: Change): Inline {
    if (token.type !== 'noteReference') return { ...token, change };
    const [notes, number] =
      change.type === 'deleted' ? [this.old.notes, token.number + APART] : [this.now.notes, token.number];
    const children = (notes.get(token.number) ?? []).map((block) => ({
      ...block,
      children: block.children.map((child) => ({ ...child, change })),
    }));
    this.notes.set(number, children);
    return { ...token, number, change };
  }

  private table(old: Table, now: Table): Table {
    const steps = alignLists(old.rows, now.rows, likenessOfRows, LEAST_ALIKE);
    const rows = steps.flatMap((step): readonly Row[] => {
      if (step.old && step.new) return [this.row(step.old, step.new)];
      return [
        ...(step.old ? [this.wholeRow(step.old, 'deleted')] : []),
        ...(step.new ? [this.wholeRow(step.new, 'inserted')] : []),
      ];
    });
    return { ...now, rows };
  }

  private row(old: Row, now: Row): Row {
    const cells = now.cells.map(({ blocks }, index) => {
      const steps = alignLists<Block>(old.cells[index]?.blocks ?? [], blocks, likenessOfBlocks, 0);
      return {
        blocks: steps.flatMap((step) => this.block(step.old, step.new)).filter((block) => block.type === 'paragraph'),
      };
    });
    return { ...now, cells };
  }
}

/** How alike two blocks are, from 0 to 1; 1 only where they are the same. */
function likenessOfBlocks(a: Block, b: Block): number {
  if (a.type === 'paragraph' && b.type === 'paragraph') {
    return a.style === b.style && a.item?.mark.type === b.item?.mark.type && a.item?.level === b.item?.level
      ? likeness(keysOf([a]), keysOf([b]))
      : 0;
  }
  if (a.type === 'table' && b.type === 'table') {
    if (a.look !== b.look || a.widths.length !== b.widths.length) return 0;
    const alike = likeness(a.rows.flatMap(keysOfRow), b.rows.flatMap(keysOfRow));
    return a.look === 'layout' ? Math.max(alike, LEAST_ALIKE) : alike;
  }
  return 0;
}

function likenessOfRows(a: Row, b: Row): number {
  return likeness(keysOfRow(a), keysOfRow(b));
}

function keysOf(blocks: readonly Paragraph[]): readonly string[] {
  // Spaces are in every paragraph and tell nothing.
  return blocks.flatMap((block) =>
    tokensOf(block.children)
      .filter((token) => token.type !== 'text' || token.text.trim() !== '')
      .map(keyOf),
  );
}

function keysOfRow({ cells }: Row): readonly string[] {
  return cells.flatMap(({ blocks }) => [...keysOf(blocks), '|']);
}

/** Dice's coefficient of two lists of words; less than 1 where their order differs. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === b.length && a.every((word, index) => word === b[index])) return 1;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(word, count - 1);
    }
  }
  return Math.min(0.99, (2 * common) / (a.length + b.length || 1));
}

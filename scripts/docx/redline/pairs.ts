/** Which parts of two versions of a document are the same, changed or not. */
import type { Block, Inline, Paragraph, Row, Table, WordDocument } from '../model/model.ts';
import { isSpacer } from '../model/spacing.ts';
import { alignLists, byKey, byLikeness, type Pairing } from './align.ts';
import {
  HARDLY_ALIKE,
  keyOfBlock,
  keyOfRow,
  LEAST_ALIKE,
  likenessInCells,
  likenessOfBlocks,
  likenessOfRows,
} from './likeness.ts';
import { exactKey, isSpace, tokenKey } from './tokens.ts';

/** What may come or go by itself: a paragraph (its end), a table, a row, a piece of text. */
export type Part = Block | Row | Inline;

/** For parts of a new version those of the old one that they were. */
export type Pairs = ReadonlyMap<Part, Part>;

/** The blocks of a document, whatever page they are on, but for the lines around tables. */
export function blocksOf({ sections }: WordDocument): readonly Block[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => !isSpacer(block)));
}

/** A part of a document, and the table and the row around it. */
interface PartWithin {
  readonly part: Part;
  readonly around: readonly Part[];
}

/** All parts of a document that is in tokens; the words of a paragraph stand before it, which is its end. */
export function* partsOf(document: WordDocument): Generator<PartWithin, void> {
  for (const block of blocksOf(document)) yield* partsWithin(block, []);
  for (const blocks of document.notes.values()) for (const block of blocks) yield* partsWithin(block, []);
}

function* partsWithin(block: Block, around: readonly Part[]): Generator<PartWithin, void> {
  if (block.type === 'paragraph') for (const part of block.children) yield { part, around };
  yield { part: block, around };
  if (block.type !== 'table') return;
  for (const row of block.rows) {
    yield { part: row, around: [block] };
    for (const { blocks } of row.cells) for (const one of blocks) yield* partsWithin(one, [block, row]);
  }
}

/** Pairs the parts of two versions that are in tokens; what is `known` to be one thing is taken first. */
export function pairParts(old: WordDocument, now: WordDocument, known: Pairs = new Map()): Pairs {
  const comparison = new Comparison(old, now, known);
  comparison.blocks(blocksOf(old), blocksOf(now), byLikeness(likenessOfBlocks, LEAST_ALIKE));
  return comparison.pairs;
}

class Comparison {
  readonly pairs = new Map<Part, Part>();
  private readonly old: WordDocument;
  private readonly now: WordDocument;
  private readonly known: Pairs;

  constructor(old: WordDocument, now: WordDocument, known: Pairs) {
    this.old = old;
    this.now = now;
    this.known = known;
  }

  blocks(old: readonly Block[], now: readonly Block[], alike: Pairing<Block>): void {
    this.pair(old, now, [byLayout, ...this.bySame(keyOfBlock), alike], (before, after) => {
      if (before.type === 'paragraph' && after.type === 'paragraph') this.words(before, after);
      if (before.type === 'table' && after.type === 'table') this.rows(before, after);
    });
  }

  private rows(old: Table, now: Table): void {
    const isLayout = now.look === 'layout';
    const least = isLayout ? HARDLY_ALIKE : LEAST_ALIKE;
    const alike = (a: Row, b: Row) =>
      !isLayout && hasSpan(a) !== hasSpan(b) ? 0 : Math.max(isLayout ? HARDLY_ALIKE : 0, likenessOfRows(a, b));
    // The header of a table is its header, whatever it says.
    const heads: Pairing<Row> = (before, after) => (before[0] && after[0] ? [[0, 0]] : []);
    const first = now.look === 'data' ? [heads] : [];
    this.pair(old.rows, now.rows, [...first, ...this.bySame(keyOfRow), byLikeness(alike, least)], (before, after) => {
      for (const [index, { blocks }] of after.cells.entries()) this.apart(before.cells[index]?.blocks ?? [], blocks);
    });
  }

  /** Paragraphs of one cell or one note. */
  private apart(old: readonly Paragraph[], now: readonly Paragraph[]): void {
    this.blocks(old, now, byLikeness(likenessInCells, HARDLY_ALIKE));
  }

  private words(old: Paragraph, now: Paragraph): void {
    this.pair(
      old.children,
      now.children,
      this.bySame<Inline>((token, key) => key(token)),
      (before, after) => {
        if (before.type === 'noteReference' && after.type === 'noteReference')
          this.apart(this.old.notes.get(before.number) ?? [], this.now.notes.get(after.number) ?? []);
      },
    );
  }

  /** Pairs what is the same with its notes, then what is the same but for them. */
  private bySame<T>(keyOf: (one: T, key: (token: Inline) => string) => string): readonly Pairing<T>[] {
    const [inOld, inNew] = [exactKey(this.old), exactKey(this.now)];
    return [
      byKey(
        (one) => keyOf(one, inOld),
        (one) => keyOf(one, inNew),
      ),
      byKey((one) => keyOf(one, tokenKey)),
    ];
  }

  private pair<T extends Part>(
    old: readonly T[],
    now: readonly T[],
    ways: readonly Pairing<T>[],
    inside: (old: T, now: T) => void,
  ): void {
    // Spaces are all alike: a word that is known must not give way to one.
    const first = this.known.size > 0 ? [byPairs<T>(this.known, (part) => !isSpace(part)), byPairs<T>(this.known)] : [];
    for (const step of alignLists(old, now, [...first, ...ways])) {
      if (!step.old || !step.new) continue;
      this.pairs.set(step.new, step.old);
      inside(step.old, step.new);
    }
  }
}

/** The head and the signature of a document stand where they stand, whatever text has moved over them. */
const byLayout: Pairing<Block> = (old, now) => {
  const layoutIn = (blocks: readonly Block[]) =>
    [...blocks.entries()].filter(([, block]) => block.type === 'table' && block.look === 'layout');
  return byLikeness<[number, Block]>(([, a], [, b]) => likenessOfBlocks(a, b), LEAST_ALIKE)(
    layoutIn(old),
    layoutIn(now),
  ).flatMap(([a, b]) => {
    const [before, after] = [layoutIn(old)[a], layoutIn(now)[b]];
    return before && after ? [[before[0], after[0]] as const] : [];
  });
};

/** Pairs what is known to be one thing, of the parts that are asked for. */
function byPairs<T extends Part>(known: Pairs, isAsked: (part: T) => boolean = () => true): Pairing<T> {
  return (old, now) => {
    const places = new Map<Part, string>(old.map((part, index) => [part, `${index}`]));
    const names = new Map<Part, string>(
      now.map((part, index) => {
        const was = isAsked(part) ? known.get(part) : undefined;
        return [part, (was && places.get(was)) ?? `+${index}`];
      }),
    );
    return byKey<T>(
      (part) => places.get(part) ?? '',
      (part) => names.get(part) ?? '',
    )(old, now);
  };
}

/** A row that heads others has no cells to compare with those of one that does not. */
function hasSpan({ cells }: Row): boolean {
  return cells.some(({ span = 1 }) => span > 1);
}

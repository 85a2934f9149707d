/** Two revisions of a document as one, with tracked changes: words, paragraphs, rows of tables. */
import type { Block, Change, Inline, Paragraph, Row, Table, WordDocument } from '../model/model.ts';
import type { Step } from './align.ts';
import { looksLike } from './likeness.ts';
import { redlineSections } from './pages.ts';
import { blocksOf, type Pairs, type Part, pairParts } from './pairs.ts';
import { joinReplacements } from './replacements.ts';
import { inTokens, joinTokens } from './tokens.ts';
import { traceParts, type Version } from './trace.ts';

/** Who changed something, and when, as Word shows it. */
export type Author = Omit<Change, 'type'>;

/** A version of a document in its history: the document, those it was made from, and who made it. */
export type Revision = Version<Author>;

/** Numbers of notes and lists of the old document, so high that they meet none of the new one. */
const APART = 10_000;

/**
 * The last revision with its changes from the old document. Rejecting them all gives the old text, accepting them all the new. Each
 * bears the author of the revision in which it came about; `unknown` stands where none of them says so.
 */
export function redline(document: WordDocument, history: readonly Revision[], unknown: Author): WordDocument {
  // One document is the same object wherever it stands, so that what did not change is not compared.
  const known = new Map<WordDocument, WordDocument>();
  const tokens = (one: WordDocument) => known.get(one) ?? known.set(one, inTokens(one)).get(one) ?? one;
  const old = tokens(document);
  const versions = history.map((revision) => ({ ...revision, document: tokens(revision.document) }));
  const now = versions.at(-1)?.document ?? old;
  const { kept, ...who } = traceParts(old, versions);
  const changes = new Map<Author, Record<Change['type'], Change>>();
  const changeBy = (type: Change['type'], by: Author) => {
    const made = changes.get(by) ?? {
      inserted: { ...by, type: 'inserted' },
      deleted: { ...by, type: 'deleted' },
    };
    changes.set(by, made);
    return made[type];
  };
  const told = { inserted: who.come, deleted: who.gone, shaped: who.shaped };
  const changeOf: ChangeOf = (what, part, around) => {
    const by = told[what].get(part);
    const type = what === 'shaped' ? 'inserted' : what;
    return by ? changeBy(type, by) : (around ?? changeBy(type, unknown));
  };
  return new Redline(old, now, pairParts(old, now, kept), changeOf, (type) => changeBy(type, unknown)).document();
}

/** The change in which a part came or went, or got its looks; `around` is that of what it stands in. */
type ChangeOf = (what: Change['type'] | 'shaped', part: Part, around?: Change) => Change;

class Redline {
  private readonly old: WordDocument;
  private readonly now: WordDocument;
  private readonly pairs: Pairs;
  private readonly changeOf: ChangeOf;
  private readonly unknown: (type: Change['type']) => Change;
  private readonly notes = new Map<number, readonly Paragraph[]>();
  /** Lists of the old document that go on in the new one: an item that is gone still counts among those that stay. */
  private readonly lists = new Map<number, number>();

  constructor(
    old: WordDocument,
    now: WordDocument,
    pairs: Pairs,
    changeOf: ChangeOf,
    unknown: (type: Change['type']) => Change,
  ) {
    this.old = old;
    this.now = now;
    this.pairs = pairs;
    this.changeOf = changeOf;
    this.unknown = unknown;
  }

  document(): WordDocument {
    const { old, now } = this;
    const steps = this.steps(blocksOf(old), blocksOf(now));
    for (const step of steps) this.keepList(step.old, step.new);
    const sections = redlineSections({
      old,
      now,
      steps,
      show: (step) => this.block(step.old, step.new)[0] ?? null,
      unknown: this.unknown,
    });
    return { ...now, sections, notes: new Map([...this.notes].sort(([a], [b]) => a - b)) };
  }

  /** The parts of two lists in one order; what is gone stands before what has come in its place. */
  private steps<T extends Part>(old: readonly T[], now: readonly T[]): readonly Step<T>[] {
    const places = new Map<Part, number>(old.map((part, index) => [part, index]));
    const steps: Step<T>[] = [];
    let come: T[] = [];
    let at = 0;
    const upTo = (place: number) => {
      for (; at < place; at++) steps.push({ old: old[at] as T, new: null });
      steps.push(...come.map((part) => ({ old: null, new: part })));
      come = [];
    };
    for (const part of now) {
      const was = this.pairs.get(part);
      const place = was && places.get(was);
      if (place === undefined) come.push(part);
      else {
        upTo(place);
        steps.push({ old: old[at++] as T, new: part });
      }
    }
    upTo(old.length);
    return steps;
  }

  private keepList(old: Block | null, now: Block | null): void {
    const [before, after] = [old, now].map((block) => (block?.type === 'paragraph' ? block.item?.list : undefined));
    if (before !== undefined && after !== undefined && !this.lists.has(before)) this.lists.set(before, after);
  }

  private block(old: Block | null, now: Block | null): readonly Block[] {
    if (old?.type === 'paragraph' && now?.type === 'paragraph')
      return [{ ...now, children: this.words(old.children, now.children), ...this.former(old, now) }];
    if (old?.type === 'table' && now?.type === 'table') return [this.table(old, now)];
    return [...(old ? this.whole(old, 'deleted') : []), ...(now ? this.whole(now, 'inserted') : [])];
  }

  /** The looks that a paragraph had, where it has others now. */
  private former(old: Paragraph, now: Paragraph): Pick<Paragraph, 'was'> {
    if (looksLike(old, now)) return {};
    const { item } = now;
    return { was: { ...old, ...(item ? { item } : {}), change: this.changeOf('shaped', now) } };
  }

  /** A block that is gone or has come as a whole. */
  private whole(block: Block, type: Change['type']): readonly Block[] {
    if (block.type === 'paragraph') return [this.wholeParagraph(block, type)];
    if (block.type === 'table') {
      const change = this.changeOf(type, block);
      return [{ ...block, rows: block.rows.map((row) => this.wholeRow(row, type, change)) }];
    }
    return type === 'inserted' ? [block] : [];
  }

  private wholeParagraph(block: Paragraph, type: Change['type'], around?: Change): Paragraph {
    const change = this.changeOf(type, block, around);
    const children = joinTokens(block.children.map((child) => this.changed(child, type, change)));
    return { ...this.ofOld(block, type), children, change };
  }

  /** Lists of the old document that are gone as a whole stay apart from those of the new one. */
  private ofOld(block: Paragraph, type: Change['type']): Paragraph {
    return type === 'deleted' && block.item
      ? { ...block, item: { ...block.item, list: this.lists.get(block.item.list) ?? block.item.list + APART } }
      : block;
  }

  private wholeRow(row: Row, type: Change['type'], around?: Change): Row {
    const change = this.changeOf(type, row, around);
    const cells = row.cells.map((cell) => ({
      ...cell,
      blocks: cell.blocks.map((block) => this.wholeParagraph(block, type, change)),
    }));
    return { ...row, change, cells };
  }

  private words(old: readonly Inline[], now: readonly Inline[]): readonly Inline[] {
    const tokens = this.steps(old, now).flatMap((step): readonly Inline[] => {
      if (step.old && step.new) return [this.same(step.old, step.new)];
      return [
        ...(step.old ? [this.changed(step.old, 'deleted')] : []),
        ...(step.new ? [this.changed(step.new, 'inserted')] : []),
      ];
    });
    return joinTokens(joinReplacements(tokens));
  }

  /** A token that stays; of a note the text may change. */
  private same(old: Inline, now: Inline): Inline {
    if (old.type === 'noteReference' && now.type === 'noteReference')
      this.notes.set(
        now.number,
        this.apart(this.old.notes.get(old.number) ?? [], this.now.notes.get(now.number) ?? []),
      );
    return now;
  }

  private changed(token: Inline, type: Change['type'], around?: Change): Inline {
    const change = this.changeOf(type, token, around);
    if (token.type !== 'noteReference') return { ...token, change };
    const [notes, number] =
      type === 'deleted' ? [this.old.notes, token.number + APART] : [this.now.notes, token.number];
    const blocks = notes.get(token.number) ?? [];
    this.notes.set(
      number,
      blocks.map((block) => ({
        ...block,
        children: joinTokens(block.children.map((child) => this.changed(child, type, change))),
      })),
    );
    return { ...token, number, change };
  }

  private table(old: Table, now: Table): Table {
    const rows = this.steps(old.rows, now.rows).flatMap((step): readonly Row[] => {
      if (step.old && step.new) return [this.row(step.old, step.new)];
      return [
        ...(step.old ? [this.wholeRow(step.old, 'deleted')] : []),
        ...(step.new ? [this.wholeRow(step.new, 'inserted')] : []),
      ];
    });
    return { ...now, rows };
  }

  private row(old: Row, now: Row): Row {
    const cells = now.cells.map((cell, index) => ({
      ...cell,
      blocks: this.apart(old.cells[index]?.blocks ?? [], cell.blocks),
    }));
    return { ...now, cells };
  }

  /** The paragraphs of a cell or a note. */
  private apart(old: readonly Paragraph[], now: readonly Paragraph[]): readonly Paragraph[] {
    const steps = this.steps(old, now);
    return endingKept(
      steps.flatMap((step) => this.block(step.old, step.new)).filter((one) => one.type === 'paragraph'),
    );
  }
}

/**
 * The last end of a paragraph in a cell or a note cannot come or go: Word has it always. So where paragraphs have come or gone after
 * one that stays, it is the end of that one that has, and the last end that stays; as when somebody types them.
 */
function endingKept(blocks: readonly Paragraph[]): readonly Paragraph[] {
  const stays = blocks.findLastIndex(({ change }) => change === undefined);
  const [one, ...rest] = blocks.slice(Math.max(0, stays));
  if (stays < 0 || !one || rest.some(({ style }) => style !== one.style)) return blocks;
  const ends = [...rest.map(({ change }) => change), undefined];
  return [
    ...blocks.slice(0, stays),
    ...[one, ...rest].map(({ change: _, ...block }, index) => {
      const change = ends[index];
      return change ? { ...block, change } : block;
    }),
  ];
}

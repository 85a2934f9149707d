/**
 * The one reader of words. A passage is a text block as a reader sees it, in NFC, each character with its place in the file:
 * loose marks, entities, escapes, line ends, words in emphasis and links are read as the words that they make up.
 *
 * What a rule reads of it is decided here, for all alike:
 * - `text`, all words: what a section says is counted, compared and looked for in them. Code is part of it, as of the document.
 * - `prose`, what is held to official form: code quotes something that is no sentence, and addresses of pages are no words.
 *   `official-markdown` tells of code in a report, so that no defect goes to print in it.
 * - Rules about secrecy and personal data read the whole file instead (see `privacy`): Git keeps all of it.
 */
import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { type Composed, compose } from '../composed.ts';
import type { Edit } from '../problem.ts';
import type { Span } from '../span.ts';
import type { Located, Locator } from './locate.ts';
import type { Piece } from './pieces.ts';
import { mapToSource, type SourceMap } from './source-map.ts';
import type { TextNode } from './text-block.ts';

/** Stands for what is no prose. Neither a letter nor white space. */
const OPAQUE = '\uFFFC';
const ADDRESS = /(?:[a-z][a-z\d+.-]{1,15}:\/\/|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/giu;
const MAY_HOLD_ADDRESS = /:\/\/|[wW]\.|@/u;

/** A piece, and where it begins in the words as they were typed. */
interface Placed extends Piece {
  readonly at: number;
}

/** The words of a text block, or of a value of YAML, with their places in the file. */
export class Passage {
  /** Null for a value of YAML. */
  readonly node: TextNode | null;
  /** All words, in NFC. */
  readonly text: string;
  /** Its place; told where nothing narrower can be. */
  readonly whole: Position;
  private readonly locator: Locator;
  /** The words as they were typed. */
  private readonly typed: string;
  private readonly composed: Composed;
  private readonly read: () => readonly Piece[];
  private known: { readonly pieces: readonly Placed[]; readonly maps: (SourceMap | null | undefined)[] } | null = null;
  private found: string | null = null;

  /** `typed` is what the pieces that `read` gives make up; they are read when a place is asked for. */
  constructor(node: TextNode | null, typed: string, read: () => readonly Piece[], whole: Position, locator: Locator) {
    this.node = node;
    this.typed = typed;
    this.read = read;
    this.whole = whole;
    this.locator = locator;
    this.composed = compose(typed);
    this.text = this.composed.text;
  }

  /** As `text`, character for character, with U+FFFC in place of code and addresses. */
  get prose(): string {
    this.found ??= this.readProse();
    return this.found;
  }

  /** A span of the text as it was typed, before loose marks were composed. */
  asTyped(span: Span): string {
    const { start, end } = this.composed.typed(span);
    return this.typed.slice(start, end);
  }

  /** True when all of it was typed in NFC. */
  get isComposed(): boolean {
    return this.typed === this.text;
  }

  /** True when a span of the text was typed with loose marks. */
  isLoose(span: Span): boolean {
    return this.asTyped(span) !== this.text.slice(span.start, span.end);
  }

  /** Where a span of the text stands in the file. */
  locate(span: Span): Located {
    const { start, end } = this.composed.typed(span);
    const [first, last] = [this.placeOf(start), this.placeOf(end - 1)];
    if (!first || !last || last.end < first.start) return { place: this.whole, isExact: false };
    const { source } = this.locator;
    // What stands behind a backslash would become an escape of something else.
    const isExact =
      source.slice(first.start, last.end) === this.typed.slice(start, end) && source[first.start - 1] !== '\\';
    return { place: this.locator.between(first.start, last.end), isExact };
  }

  /** The edit that puts `text` in place of a span; undefined where the file has not just these words there. */
  edit(span: Span, text: string): Edit | undefined {
    const { place, isExact } = this.locate(span);
    const [start, end] = [place.start.offset, place.end.offset];
    return isExact && start !== undefined && end !== undefined ? { start, end, text } : undefined;
  }

  /** The edit that composes the loose marks of a span; undefined where there are none, or the file has more than words and marks there. */
  composingEdit(span: Span): Edit | undefined {
    const { place, isExact } = this.locate(span);
    const [start = 0, end = 0] = [place.start.offset, place.end.offset];
    const typed = this.locator.source.slice(start, end);
    const { text } = compose(typed);
    const isPlain = this.placed.pieces.every(({ kind }) => kind === 'text' || kind === 'break');
    return (isExact || isPlain) && text !== typed ? { start, end, text } : undefined;
  }

  private readProse(): string {
    let prose = this.text;
    if (!holdsCode(this.node) && !MAY_HOLD_ADDRESS.test(prose)) return prose;
    const { pieces } = this.placed;
    if (pieces.some(({ kind }) => kind === 'code')) {
      const isCode = new Uint8Array(this.typed.length);
      for (const { kind, value, at } of pieces) if (kind === 'code') isCode.fill(1, at, at + value.length);
      prose = prose.replace(/[\s\S]/g, (char, index: number) =>
        isCode[this.composed.typed({ start: index, end: index + 1 }).start] === 1 ? OPAQUE : char,
      );
    }
    return MAY_HOLD_ADDRESS.test(prose) ? prose.replace(ADDRESS, (address) => OPAQUE.repeat(address.length)) : prose;
  }

  private get placed() {
    if (!this.known) {
      let at = 0;
      const pieces = this.read().map((piece) => {
        at += piece.value.length;
        return { ...piece, at: at - piece.value.length };
      });
      this.known = { pieces, maps: [] };
    }
    return this.known;
  }

  /** The place in the file of one character of the words as they were typed. */
  private placeOf(index: number): Span | null {
    const { pieces, maps } = this.placed;
    const number = lastAt(pieces, index);
    const piece = pieces[number];
    if (!piece || index >= piece.at + piece.value.length) return null;
    let map = maps[number];
    if (map === undefined) {
      map = mapToSource(piece, this.locator.source);
      maps[number] = map;
    }
    return map ? map(index - piece.at) : null;
  }
}

/** The last piece that begins at a character or before it, empty ones left out; -1 where there is none. */
function lastAt(pieces: readonly Placed[], index: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function holdsCode(node: Nodes | null): boolean {
  return node !== null && (node.type === 'inlineCode' || ('children' in node && node.children.some(holdsCode)));
}

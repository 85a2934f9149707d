/** What a document says beside its text, gathered while it is read. */

import type { Around } from './around.ts';
import type { Encoding } from './letters/encoding.ts';
import { decoded } from './letters/encoding.ts';
import { Spoken } from './letters/spoken.ts';
import type { Aside, AsideKind } from './model.ts';

/** As many characters before and behind a place are enough to find it. */
const NEAR = 40;

/** The asides of a document, in order of place. */
export class Asides {
  readonly #all: (Aside | null)[] = [];
  #last = '';

  /** Keeps a place for an aside, in order. */
  reserve(): (aside: Aside) => void {
    const index = this.#all.push(null) - 1;
    return (aside) => {
      this.#all[index] = aside;
    };
  }

  /** The asides that say something. */
  list(): readonly Aside[] {
    return this.#all.filter((aside) => aside !== null && aside.words.trim() !== '') as readonly Aside[];
  }

  /** The end of the text that was read before. */
  get last(): string {
    return this.#last;
  }

  set last(text: string) {
    this.#last = text.slice(-2 * NEAR);
  }
}

interface Open {
  readonly kind: AsideKind;
  readonly around: Pick<Around, 'author' | 'day'>;
  readonly words: Spoken;
  readonly at: number;
  readonly put: (aside: Aside) => void;
}

/** A paragraph while it is read: its text, and what stands aside of it. */
export class Place {
  readonly #asides: Asides;
  readonly #open: Open[] = [];
  #text = '';
  #current: Open | null = null;

  constructor(asides: Asides) {
    this.#asides = asides;
  }

  /** Words that are in the text. */
  keep(text: string, encoding: Encoding): void {
    this.#current = null;
    this.#text += decoded(text, encoding);
  }

  /** Words that stand aside; side by side with the like, they are one. */
  aside(kind: AsideKind, text: string, encoding: Encoding, { author, day }: Pick<Around, 'author' | 'day'>): void {
    const last = this.#current;
    const isSame = last && last.kind === kind && last.around.author === author && last.around.day === day;
    const open = isSame
      ? last
      : { kind, around: { author, day }, words: new Spoken(), at: this.#text.length, put: this.#asides.reserve() };
    if (!isSame) this.#open.push(open);
    this.#current = open;
    open.words.add(text, encoding);
  }

  /** Words that are in the text and were inserted. */
  insert(text: string, encoding: Encoding, around: Pick<Around, 'author' | 'day'>): void {
    this.aside('inserted', text, encoding, around);
    this.#text += decoded(text, encoding);
  }

  /** An aside that is whole by itself. */
  told(kind: AsideKind, text: string, around: Pick<Around, 'author' | 'day'>): void {
    this.#current = null;
    this.aside(kind, text, '', around);
    this.#current = null;
  }

  /** The end of the paragraph: only now is known what stands behind each aside. */
  end(): void {
    for (const { kind, around, words, at, put } of this.#open)
      put({ kind, words: words.toString().trim(), ...around, near: this.#near(at) });
    if (this.#text.trim() !== '') this.#asides.last = this.#text;
  }

  #near(at: number): string {
    if (this.#text.trim() === '')
      return this.#asides.last
        .slice(-NEAR)
        .replace(/^\S*\s+/u, '')
        .trim();
    const [start, end] = [Math.max(0, at - NEAR), Math.min(this.#text.length, at + NEAR)];
    const near = this.#text.slice(start, end);
    const whole = start > 0 ? near.replace(/^\S*\s+/u, '') : near;
    return (end < this.#text.length ? whole.replace(/\s+\S*$/u, '') : whole).trim();
  }
}

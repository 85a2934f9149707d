/** A paragraph while it is made plain. */

import { type Around, standing } from './around.ts';
import type { Place } from './asides.ts';
import { type Encoding, encodingOf } from './letters/encoding.ts';
import { withSymbols } from './letters/symbol.ts';
import { type Plain, plainBreak, plainLink, plainRun, plainText } from './mammoth/plain.ts';
import type { RunLook } from './styles/properties.ts';

/** The words of a paragraph go to its line, or aside. */
export class Line {
  readonly plain: Plain[] = [];
  /** What stood in boxes, to stand behind the paragraph. */
  readonly lifted: Plain[] = [];
  readonly place: Place;
  #isContents = false;

  constructor(place: Place) {
    this.place = place;
  }

  /** True where words of a table of contents stood. */
  get isContents(): boolean {
    return this.#isContents;
  }

  /** Words of a run. */
  say(raw: string, look: RunLook, outer: Around): void {
    const around = look.isHidden ? standing(outer, 'hidden') : outer;
    const encoding = encodingOf(look.font, raw);
    const text = encoding === '' ? withSymbols(raw, look.font).normalize('NFC') : raw;
    if (text !== '' && this.#hear(text, encoding, around)) this.#put(plainText(text), look, encoding, around);
  }

  /** A new line or a new page. */
  break(kind: 'line' | 'page', look: RunLook, around: Around): void {
    if (this.#hear('\n', '', look.isHidden ? standing(around, 'hidden') : around))
      this.#put(plainBreak(kind), look, '', around);
  }

  /** What is no word and stands in the text; what it is called goes aside where it does not. */
  put(content: Plain, called: string, around: Around): void {
    const isText = around.standing === 'text' || around.standing === 'inserted';
    if (isText) this.#put(content, {}, '', around);
    if (around.standing !== 'text') this.#hear(called, '', around);
  }

  #put(content: Plain, look: RunLook, encoding: Encoding, { href }: Around): void {
    const run = plainRun(content, look, encoding);
    this.plain.push(href === null ? run : plainLink(href, [run]));
  }

  /** True where words are in the text. */
  #hear(text: string, encoding: Encoding, around: Around): boolean {
    const { standing: kind } = around;
    if (kind === 'contents') this.#isContents = true;
    if (kind === 'text') this.place.keep(text, encoding);
    else if (kind === 'inserted') this.place.insert(text, encoding, around);
    else if (kind !== 'nothing') this.place.aside(kind, text, encoding, around);
    return kind === 'text' || kind === 'inserted';
  }
}

/** Words gathered piece by piece: letters of an old code table may reach over pieces, so that they are read together. */
import { decoded, type Encoding } from './encoding.ts';

interface Piece {
  readonly encoding: Encoding;
  text: string;
}

/** Words as they are gathered. */
export class Spoken {
  readonly #pieces: Piece[] = [];

  add(text: string, encoding: Encoding): void {
    const last = this.#pieces.at(-1);
    if (last?.encoding === encoding) last.text += text;
    else this.#pieces.push({ encoding, text });
  }

  /** The words in Unicode. */
  toString(): string {
    return this.#pieces.map(({ text, encoding }) => decoded(text, encoding)).join('');
  }
}

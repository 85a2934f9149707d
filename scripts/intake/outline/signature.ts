/** What stands at the foot of an official document: who gets copies, and who signed. */
import { isCapitals, type Line, linesIn, type Piece, wordsOfPiece } from './lines.ts';

/** A foot, read. */
export interface Signature {
  readonly copies: readonly string[];
  readonly authority: string | null;
  readonly title: string | null;
  readonly name: string | null;
  /** Lines that are in none of these. */
  readonly others: readonly string[];
}

const COPIES = /^Nơi nhận\s*:?\s*/iu;
const AUTHORITY = /^(?:T\/M|K\/T|T\/L|TM\.|KT\.|TL\.|TUQ\.|Q\.)\s*\p{Lu}/u;
const NAME = /^(?:(?:Đồng chí|Đ\/c)\s+)?((?:\p{Lu}\p{Ll}{0,6}\s){1,4}\p{Lu}\p{Ll}{0,6})$/u;

/** True for the first line of a foot. */
export function beginsFoot({ text }: Line): boolean {
  return /^Nơi nhận\s*:/iu.test(text) || AUTHORITY.test(text);
}

/** True for `PHÓ TRƯỞNG BAN kiêm`, or what goes on from it. */
function isPosition(text: string): boolean {
  return isCapitals(text.replace(/\skiêm$/u, '')) || text === 'kiêm';
}

/** Reads a foot. */
export function readSignature(pieces: readonly Piece[]): Signature {
  const copies: string[] = [];
  const authority: string[] = [];
  const title: string[] = [];
  const others: string[] = [];
  let [name, isCopies]: [string | null, boolean] = [null, false];
  for (const { text, bullet } of linesIn(pieces)) {
    const isSigner = bullet === null && (isPosition(text) || (NAME.test(text) && authority.length + title.length > 0));
    if (COPIES.test(text)) isCopies = true;
    else if (AUTHORITY.test(text)) authority.push(text);
    else if (isSigner && isPosition(text) && name === null) title.push(text);
    else if (isSigner && name === null) name = NAME.exec(text)?.[1] ?? null;
    // What is no item goes on from the one above.
    else if (isCopies && (bullet !== null || copies.length === 0)) copies.push(text);
    else if (isCopies && !/^\(/u.test(text)) copies.push(`${copies.pop()} ${text}`);
    else others.push(text);
  }
  return {
    copies: copies.map((one) => one.replace(/[\s.,;/]+$/u, '')),
    authority: authority.length === 0 ? null : authority.join(' / '),
    title: title.length === 0 ? null : title.join(' '),
    name,
    others: [...others, ...pieces.filter((one) => one.type === 'table').map(wordsOfPiece)],
  };
}

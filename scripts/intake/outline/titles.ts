/** Which lines of an outline are headings, and where the title ends in a line that goes on with guidance. */
import { type HeadingText, parseHeading } from '#lib/markdown/heading.ts';
import { isBold, isCapitals, type Line, type Piece } from './lines.ts';
import { isAppendix } from './nest.ts';

/** A heading as it was found. */
export interface FoundHeading {
  /** Its number as this project writes it, with its mark; empty where it has none. */
  readonly lead: string;
  readonly heading: HeadingText;
  readonly title: string;
  /** What stands behind the title in its line, as guidance; empty where nothing does. */
  readonly rest: string;
  readonly isOptional: boolean;
  readonly isChoice: boolean;
}

/** Words that begin so are a title by themselves. */
const SHORT = 60;
/** Titles are hardly longer; a longer line has guidance in it. */
const LONGEST = 250;
const LETTER = /^(?:\p{Ll}|\d+\)|[([])/u;

/** The heading that the piece at a place is; null for what is none. */
export function headingAt(pieces: readonly Piece[], at: number): FoundHeading | null {
  const line = pieces[at];
  if (line?.type !== 'line' || line.bullet !== null) return null;
  const heading = parseHeading(line.text);
  const isMarked = isBold(line) || line.isStyled;
  if (heading.number === '') {
    const isShort = line.text.length < (isMarked || line.isCentered ? LONGEST : SHORT);
    return (isAppendix(line.text) && isShort) || line.level !== null ? found(line, heading) : null;
  }
  if (heading.title !== '' && !/\p{L}{2}/u.test(heading.title)) return null;
  if (isMarked) return found(line, heading);
  if (isItem(pieces, at, heading) || !/^[\p{Lu}\p{N}“"(]|^$/u.test(heading.title)) return null;
  const isLead = leadBold(line, heading) !== null;
  // Points that are letters are guidance, unless something stands below them.
  if (LETTER.test(line.text) && !isLead && (/[.;]$/u.test(line.text) || !hasBelow(pieces, at, heading))) return null;
  return found(line, heading);
}

/** Points of a list end in `;`, all but the last. */
function isItem(pieces: readonly Piece[], at: number, heading: HeadingText): boolean {
  const line = pieces[at];
  if (line?.type !== 'line') return false;
  if (/[;,]$/u.test(line.text)) return true;
  const before = pieces[at - 1];
  return before?.type === 'line' && /[;,]$/u.test(before.text) && isAlike(parseHeading(before.text), heading);
}

/** True where something stands below one of the points that go with this one. */
function hasBelow(pieces: readonly Piece[], at: number, heading: HeadingText): boolean {
  for (const piece of pieces.slice(at + 1, at + 1 + REACH)) {
    const is = relationOf(piece, heading);
    if (is === 'below') return true;
    if (is === 'above') break;
  }
  let isParted = false;
  for (const piece of pieces.slice(Math.max(0, at - REACH), at).reverse()) {
    const is = relationOf(piece, heading);
    if (is === 'above' || (is === 'beside' && isParted)) return is === 'beside';
    if (is === 'below') isParted = true;
  }
  return false;
}

/** Points that go together stand no farther apart, in pieces. */
const REACH = 200;

/** How what is written beside a point stands to it. */
function relationOf(piece: Piece, heading: HeadingText): 'above' | 'beside' | 'below' {
  if (piece.type !== 'line' || piece.bullet !== null) return 'below';
  const other = parseHeading(piece.text);
  if (other.number === '') return 'below';
  if (isAlike(other, heading)) return 'beside';
  const isDotted = /^\d+$/u.test(heading.number) && other.number.includes('.');
  return LETTER.test(piece.text) || isDotted ? 'below' : 'above';
}

function isAlike(a: HeadingText, b: HeadingText): boolean {
  const mark = ({ text, number }: HeadingText) => (/^[([]/u.test(text) ? '(' : text.charAt(number.length));
  const shape = (one: HeadingText) => one.number.replace(/\d+/gu, '1').replace(/\p{L}+/gu, 'a') + mark(one);
  return a.number !== '' && shape(a) === shape(b);
}

function found(line: Line, heading: HeadingText): FoundHeading {
  const { number } = heading;
  const isBracketed = /^[([]/u.test(line.text);
  const isParted = /^\p{L}\)|^\d+\)/u.test(line.text);
  const lead = number === '' ? '' : isBracketed ? `(${number}) ` : `${number}${isParted ? ')' : '.'} `;
  const cut = cutTitle(line, heading);
  const asked = IF_ANY.exec(cut.title);
  const told = TOLD.exec(cut.title);
  const bare = cut.title.replace(IF_ANY, '').replace(TOLD, '');
  return {
    lead,
    heading,
    title: bare.replace(/[\s.:;,–-]+$/u, ''),
    rest: [told?.[1] ?? '', cut.rest]
      .filter((text) => text !== '')
      .map(asSentence)
      .join(' '),
    isOptional: asked !== null,
    isChoice: /lựa chọn (?:các )?nội dung/iu.test(told?.[1] ?? ''),
  };
}

const IF_ANY = /\s*\(\s*(?:mục này\s+)?nếu\s+có\s*\)/iu;
/** Words for the author in brackets behind a title. */
const TOLD = /\s*\(([^()]*(?:lựa chọn|lưu ý|nêu rõ|ghi rõ|làm rõ|đề nghị|không quá \d)[^()]*)\)\s*$/iu;

/** The title that is bold at the head of a line; null where it is all or nothing of it. */
function leadBold({ text, bold }: Line, { title }: HeadingText): string | null {
  const at = bold - (text.length - title.length);
  if (bold >= text.length || at <= 0) return null;
  // A word is bold as a whole.
  const word = /^[\p{L}\p{N}]*/u.exec(title.slice(at))?.[0].length ?? 0;
  const lead = title.slice(0, /[\p{L}\p{N}]$/u.test(title.slice(0, at)) ? at + word : at).trim();
  return /\p{L}{2}/u.test(lead) ? lead : null;
}

function cutTitle(line: Line, heading: HeadingText): { readonly title: string; readonly rest: string } {
  const { title } = heading;
  const lead = leadBold(line, heading);
  const behind = lead === null ? '' : title.slice(lead.length).trim();
  if (lead !== null && /\p{L}/u.test(behind) && !/^\([^()]*\)[.:]?$/u.test(behind)) return cutAt(title, lead.length);
  if (isBold(line) || isCapitals(title)) return { title, rest: '' };
  const sentence = /(?<=\p{L}[\p{L})”"]+)\.\s+(?=\p{Lu})/u.exec(title);
  const ends = title.length > LONGEST ? [sentence, SHORTER.exec(title)] : [sentence];
  const end = Math.min(...ends.flatMap((one) => (one ? [one.index] : [])), title.length);
  return cutAt(title, end);
}

/** Where a title ends that is too long. */
const SHORTER = /[:;]\s|,\s(?=nhất là\s|trong đó\s|trọng tâm là\s|cụ thể\s)/u;

function cutAt(title: string, end: number) {
  return {
    title: title.slice(0, end),
    rest: title
      .slice(end)
      .replace(/^[\s.:;,–-]+/u, '')
      .trim(),
  };
}

function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text as a reader takes it: what hides a word or a number from a search, and from no eye, is taken out. */
import { Remembered } from '../remembered.ts';
import type { Span } from '../span.ts';
import { BREAK, decoded, plainChars } from './plain-char.ts';

/** A text without disguises, and the way back to the text as it was typed. */
export interface PlainText {
  readonly text: string;
  /** Where the characters of a span of `text` stand in the text as it was typed. */
  typed(span: Span): Span;
}

const VIETNAMESE =
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ';
const ITSELF = new RegExp(`[\\n -~${VIETNAMESE}“”‘’…]`, 'u');
const MARKUP = /[*_~`<&\\]/u;
const MARK = /\p{M}|\p{DI}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\d/u;
const WORD = /[\p{L}\p{N}]/u;

/** What a unit of text is: `itself`, as nearly all are, markup, or what has another look. */
type Kind = 1 | 2 | 3 | 4;
const [SAME, IS_MARKUP, IS_MARK, IS_OTHER] = [1, 2, 3, 4] as const;
/**
 * A text of 8 MiB is looked up unit by unit in less time than any pattern takes. Of each unit its kind, and
 * whether it is of a word (1: not, 2: yes); 0 until that is first asked for, as of most it never is.
 */
const KINDS = new Uint8Array(0x10000);
const WORDS = new Uint8Array(0x10000);

/** The kind of the unit at a place of a text that reaches so far. */
function kindAt(typed: string, at: number): number {
  const code = typed.charCodeAt(at);
  return KINDS[code] || learnKind(code);
}

function learnKind(code: number): Kind {
  const kind = kindOf(String.fromCharCode(code));
  KINDS[code] = kind;
  return kind;
}

function kindOf(unit: string): Kind {
  if (MARKUP.test(unit)) return IS_MARKUP;
  if (ITSELF.test(unit)) return SAME;
  return MARK.test(unit) ? IS_MARK : IS_OTHER;
}

const COMMENT = /<!--\s{0,9}(?:-->|(?<=[\p{L}\p{N}]<!--\s{0,9})[^\s-]\s{0,9}-->(?=[\p{L}\p{N}]))/uy;
const TAG = /<\/?[a-zA-Z][a-zA-Z\d]{0,20}(?:[\s/][^<>\n]{0,200})?>/uy;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,20});/uy;
const ESCAPE = /\\u[\da-fA-F]{4}/uy;
/** Starts and ends of what was replaced: in the plain text, then in the typed one. */
type Replaced = number[];
const FIELDS = 4;

/** Takes the disguises out of a text: entities, escapes, marks and tags within words, look-alike letters, other digits, what cannot be seen. */
export function plainText(typed: string): PlainText {
  const replaced: Replaced = [];
  let text = '';
  let from = 0;
  for (let at = 0; at < typed.length; at++) {
    const kind = kindAt(typed, at);
    if (kind === SAME) continue;
    const found = kind === IS_MARKUP ? markupAt(typed, at) : charAt(typed, at, from);
    if (!found) continue;
    text += typed.slice(from, found.start);
    from = found.end;
    at = from - 1;
    replaced.push(text.length, text.length + found.plain.length, found.start, from);
    text += found.plain;
  }
  if (replaced.length === 0) return { text: typed, typed: (span) => span };
  text += typed.slice(from);
  const place = (index: number) => typedPlace(replaced, index);
  return {
    text,
    typed: ({ start, end }) => ({ start: place(start).start, end: place(end > start ? end - 1 : start).end }),
  };
}

function typedPlace(replaced: Replaced, index: number): Span {
  let [low, high] = [0, replaced.length / FIELDS];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((replaced[middle * FIELDS] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return { start: index, end: index + 1 };
  const [, end = 0, typedStart = 0, typedEnd = 0] = replaced.slice((low - 1) * FIELDS, low * FIELDS);
  if (index < end) return { start: typedStart, end: typedEnd };
  return { start: typedEnd + index - end, end: typedEnd + index - end + 1 };
}

interface Found extends Span {
  readonly plain: string;
}

/** False before the start and behind the end. */
function isWordAt(typed: string, at: number): boolean {
  if (at < 0 || at >= typed.length) return false;
  const code = typed.charCodeAt(at);
  WORDS[code] ||= 1 + Number(WORD.test(String.fromCharCode(code)));
  return WORDS[code] === 2;
}

function markupAt(typed: string, at: number): Found | null {
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(typed)?.[0] ?? '';
  };
  const found = (text: string, plain: string | null) =>
    text === '' || plain === null || plain === text ? null : { start: at, end: at + text.length, plain };
  switch (typed[at]) {
    case '\\': {
      const written = typed[at + 1] === 'u' ? match(ESCAPE) : '';
      return written === ''
        ? found('\\', '')
        : found(written, plainChars(String.fromCharCode(Number.parseInt(written.slice(2), 16))));
    }
    case '&': {
      const entity = match(ENTITY);
      return found(entity, decoded(entity.slice(1, -1)));
    }
    case '<': {
      const comment = typed[at + 1] === '!' ? match(COMMENT) : '';
      return comment === '' ? taggedAt(typed, at) : found(comment, '');
    }
    default: {
      if (!isWordAt(typed, at - 1)) return null;
      let end = at + 1;
      while (/^[*_~`]$/u.test(typed[end] ?? '')) end += 1;
      // `0912***678` hides digits.
      const isLong = end - at > (/\d/u.test(typed[at - 1] ?? '') ? 2 : 3);
      // `IMG_0912345678` has two words.
      if (LETTER.test(typed[at - 1] ?? '') && typed[at] === '_' && DIGIT.test(typed[end] ?? '')) return null;
      const isInWord = isWordAt(typed, end) || typed[end] === '&' || typed[end] === '\\';
      return isLong || !isInWord ? null : found(typed.slice(at, end), '');
    }
  }
}

function taggedAt(typed: string, at: number): Found | null {
  TAG.lastIndex = at;
  const tag = TAG.exec(typed)?.[0];
  const isInNumber = /\d/u.test(typed[at - 1] ?? '') && /\d/u.test(typed[at + (tag?.length ?? 0)] ?? '');
  const plain = tag && plainTag(tag, isInNumber);
  return tag === undefined || plain === tag || plain === undefined ? null : { start: at, end: at + tag.length, plain };
}

/** A letter with its marks, or marks that belong to the letter before them, or a single character. */
function charAt(typed: string, at: number, from: number): Found {
  const isMark = kindAt(typed, at) === IS_MARK;
  const start = isMark && at > from && isWordAt(typed, at - 1) ? at - 1 : at;
  let end = isMark ? at : at + String.fromCodePoint(typed.codePointAt(at) ?? 0).length;
  while (end < typed.length && kindAt(typed, end) === IS_MARK) end += 1;
  const chars = typed.slice(start, Math.min(end, start + MAX_REMEMBERED));
  return { start, end, plain: known.get(chars, () => plainChars(chars)) };
}

const MAX_REMEMBERED = 16;
const known = new Remembered<string>(5_000);

/** Tags set off what is between them, as `*` does; what they say themselves stays. */
function plainTag(tag: string, isInNumber: boolean): string {
  const isSaying = /\b(?:alt|title|aria-label|value|content|href)\s*=/iu.test(tag);
  if (/^<\/?(?:br|p|div|li|h\d|tr|td|th)\b/iu.test(tag)) return isSaying ? `${tag}${BREAK}` : BREAK;
  if (/^<wbr/iu.test(tag)) return '';
  return isSaying ? tag : isInNumber ? '' : '*';
}

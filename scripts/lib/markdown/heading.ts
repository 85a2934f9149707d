/** The text of a heading: its number (`Phần thứ nhất.`, `I.`, `1.`, `1.1.`, `a)`) and its title. */
import { asSeen } from '../vietnamese/look-alike.ts';
import { fold, oneSpaced } from '../vietnamese/text.ts';

/** A heading in its parts. */
export interface HeadingText {
  /** The whole text, NFC. */
  readonly text: string;
  /** The number without its closing mark, NFC, as written (`Phần thứ nhất`, `III`, `1.1`, `đ`); empty where there is none. */
  readonly number: string;
  readonly title: string;
}

const ORDINAL = 'nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười';
const NAMED = new RegExp(
  `^((?:phần|chương|mục)\\s+(?:thứ\\s+(?:${ORDINAL})|[ivxlc]+|\\d{1,2}))(?![\\p{L}\\p{N}])\\s*[.:)/–—-]*\\s*`,
  'iu',
);
const NUMBER = '[IVXLC]+(?:\\.\\d{1,2})*|[ivxlcIVXLC]{2,}|\\d{1,2}(?:\\.\\d{1,2})*|\\p{L}';
const CLOSED = new RegExp(`^(${NUMBER})(?:\\s*[.)](?!\\d)|\\s*[:/–—-](?=\\s))+\\s*`, 'u');
const BRACKETED = new RegExp(`^[([](${NUMBER})[)\\]]\\s*[.:/–—-]*\\s*`, 'u');
const DOTTED = /^((?:\d{1,2}|[IVXLC]+)(?:\.\d{1,2})+)\s+/u;
const BARE = new RegExp(`^(${NUMBER})(?:\\s*[,;:/–—*>=-]+\\s*|\\s+)`, 'u');

function split(text: string, pattern: RegExp, plain = text): HeadingText | null {
  const match = pattern.exec(plain);
  if (!match) return null;
  return { text, number: (match[1] ?? '').replace(/\s+/gu, ' '), title: plain.slice(match[0].length) };
}

/** Reads a heading's text as it looks; white space is folded to single spaces. */
export function parseHeading(raw: string): HeadingText {
  const text = oneSpaced(asSeen(raw.normalize('NFC')).normalize('NFC')).trim();
  const plain = withPlainNumber(text);
  for (const pattern of [NAMED, BRACKETED, CLOSED, DOTTED]) {
    const heading = split(text, pattern, plain);
    if (heading) return heading;
  }
  return { text, number: '', title: text };
}

/** The other reading of a heading whose number has lost its closing mark or bears another one (`III KẾT QUẢ`, `2, Kiến nghị`), if there is one. */
export function parseBareHeading(heading: HeadingText): HeadingText | null {
  return heading.number === '' ? split(heading.text, BARE, withPlainNumber(heading.text)) : null;
}

/** What stands before the title: the number with its marks and white space, as written. */
export function leadOf({ text, title }: HeadingText): string {
  return text.slice(0, text.length - title.length);
}

/** Numbers that are one character: Roman ones, in circles, in brackets, with a mark; digits of full width; digits on keys. */
const TYPED = /^(\p{Lu}\p{L}*\s)?(?:[\u2160-\u217F\u2460-\u24FF\u2776-\u2793\uFF10-\uFF19\uFF08]|\d\u20E3)/u;
const ONE_BY_ONE = /^(?:[\u2160-\u217F\u2460-\u24FF\u2776-\u2793\uFF00-\uFF5E\d.)]|\u20E3)+/u;
/** Circles that are no form of a number to Unicode: the first of ten, or of those from eleven on. */
const CIRCLES: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
];

/** A heading whose number is of plain letters and digits, and closed. */
function withPlainNumber(text: string): string {
  const typed = TYPED.exec(text);
  if (!typed) return text;
  const word = typed[1] ?? '';
  const number = ONE_BY_ONE.exec(text.slice(word.length))?.[0] ?? '';
  const plain = Array.from(number, plainOf).join('');
  const rest = text.slice(word.length + number.length);
  // One character is a number by itself; digits of full width may begin a title.
  const isClosed = /[.)]$/u.test(plain) || /^\s*[.)]/u.test(rest) || /^[\uFF00-\uFF5E]+$/u.test(number);
  return `${word}${plain}${isClosed ? '' : '.'}${rest}`;
}

function plainOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const circle = CIRCLES.find(([first, last]) => code >= first && code <= last);
  if (circle) return String(code - circle[0] + circle[2]);
  return char === '\u20E3' ? '' : char.normalize('NFKC');
}

/** True when two numbers are the same; case does not count. */
export function sameNumber(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

const VIETNAMESE_LETTERS = 'abcdđeghiklmnopqrstuvxy';
const WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ROMAN: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [letters, worth] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}

/**
 * The number of the `index`-th (from 0) heading of a series whose first number is `first`:
 * `I` → `II`, `1.1` → `1.2`, `a` → `b` → `c` → `d` → `đ` (Nghị định 30/2020/NĐ-CP, Phụ lục I: points follow
 * the Vietnamese alphabet), `Phần thứ nhất` → `Phần thứ hai`. Null where the series is not known.
 */
export function numberInSeries(first: string, index: number): string | null {
  const word = /^(.*\sthứ\s)\S+$/iu.exec(first);
  if (word) return index < WORDS.length ? `${word[1]}${WORDS[index]}` : null;
  const tail = /^(.*?)(\d+|[IVXLC]+|\p{L})$/u.exec(first);
  if (!tail) return null;
  const [, head = '', last = ''] = tail;
  if (/^\d+$/u.test(last)) return `${head}${Number(last) + index}`;
  if (last === 'I') return `${head}${roman(index + 1)}`;
  const letter = last.toLowerCase() === 'a' ? VIETNAMESE_LETTERS[index] : undefined;
  if (letter === undefined) return null;
  return head + (last === 'A' ? letter.toUpperCase() : letter);
}

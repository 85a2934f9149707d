/** The text of a heading: its number (`Phần thứ nhất.`, `I.`, `1.`, `1.1.`, `a)`) and its title. */
import { asSeen } from '../vietnamese/look-alike.ts';
import { fold } from '../vietnamese/text.ts';

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
  `^((?:phần|chương|mục)\\s+(?:thứ\\s+(?:${ORDINAL})|[ivxlc]+|\\d{1,2}))(?![\\p{L}\\p{N}])\\s*[.:)/–-]*\\s*`,
  'iu',
);
const CLOSED =
  /^([IVXLC]+(?:\.\d{1,2})*|[ivxlcIVXLC]{2,}|\d{1,2}(?:\.\d{1,2})*|\p{L})(?:\s*[.)](?!\d)|\s*[:/–-](?=\s))+\s*/u;
const DOTTED = /^((?:\d{1,2}|[IVXLC]+)(?:\.\d{1,2})+)\s+/u;
const BARE = /^([IVXLC]+|\d{1,2}|\p{L})\s+/u;

function split(text: string, pattern: RegExp): HeadingText | null {
  const match = pattern.exec(text);
  if (!match) return null;
  return { text, number: (match[1] ?? '').replace(/\s+/gu, ' '), title: text.slice(match[0].length) };
}

/** Reads a heading's text as it looks; white space is folded to single spaces. */
export function parseHeading(raw: string): HeadingText {
  const text = asSeen(raw.normalize('NFC')).normalize('NFC').replace(/\s+/gu, ' ').trim();
  return split(text, NAMED) ?? split(text, CLOSED) ?? split(text, DOTTED) ?? { text, number: '', title: text };
}

/** The other reading of a heading whose number has lost its closing mark (`III KẾT QUẢ`, `2 Kiến nghị`), if there is one. */
export function parseBareHeading(heading: HeadingText): HeadingText | null {
  return heading.number === '' ? split(heading.text, BARE) : null;
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

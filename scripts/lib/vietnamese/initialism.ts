/** Abbreviations in a text: words of capitals that cannot be read as words, such as `QCDC`, `CNVC-LĐ`, `GD&ĐT`. */

import { isRoman, isWord } from './capitals.ts';
import { isAmongNames, isName } from './named.ts';

/** An abbreviation in a text. */
export interface Abbreviation {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where the text spells it out at this very place. */
  readonly isDefined: boolean;
}

/** Letters without a tone mark: no abbreviation has one. A list of them is matched much faster than `\p{Lu}`. */
const LETTERS = 'A-ZĐĂÂÊÔƠƯ';
const TOKEN = new RegExp(`[${LETTERS}](?:[&-]?[${LETTERS}])+`, 'gu');
/** The same with nothing of a word or of a symbol of a document beside it. */
const APART = new RegExp(
  `[${LETTERS}](?<![\\p{L}\\p{M}\\p{N}/-].)(?:[&-]?[${LETTERS}])+(?![\\p{L}\\p{M}\\p{N}/-])`,
  'gu',
);
const MAY_HOLD = new RegExp(`[${LETTERS}][&-]?[${LETTERS}]`, 'u');

/** The form in which abbreviations are compared: `CNVC-LĐ`, `CNVCLĐ` and `CNVC - LĐ` are one. */
export function abbreviationKey(text: string): string {
  return text.replace(/[&\s–-]/gu, '');
}

/** The words of capitals in a text, read as a word or not: for headings, whose abbreviations authors must copy. */
export function capitalKeys(text: string): readonly string[] {
  return tokens(text).map(([token]) => abbreviationKey(token));
}

/** Capitals with nothing of a word around them. */
function tokens(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(TOKEN)].filter(({ index, 0: token }) => {
    const around =
      text.slice(Math.max(0, index - 1), index) + text.slice(index + token.length, index + token.length + 1);
    // After a `?`, the rest of a word that has lost a letter.
    return !/[\p{L}\p{M}\p{N}]/u.test(around) && text[index - 1] !== '?';
  });
}

/** The keys of what may be abbreviations anywhere in a text; nothing is judged by what stands around. */
export function possibleKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [token] of text.matchAll(APART)) keys.add(abbreviationKey(token));
  for (const key of keys) if (isRoman(key) || isWord(key)) keys.delete(key);
  return keys;
}

/** Finds the abbreviations of a text. Where a word may be anything else (a name, a code, a symbol, a loud word), it is none. */
export function findAbbreviations(text: string): readonly Abbreviation[] {
  if (!MAY_HOLD.test(text)) return [];
  const isLoud = !/\p{Ll}/u.test(text);
  const found: Abbreviation[] = [];
  // A text may say one thing ten thousand times.
  const judged = new Map<string, Verdict>();
  for (const { token, start } of joined(
    tokens(text).filter(([token]) => isInitials(token)),
    text,
  )) {
    const letters = abbreviationKey(token);
    const end = start + token.length;
    const [before, after] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
    const place = `${before}\n${token}\n${after}`;
    let verdict = judged.get(place);
    if (verdict === undefined) {
      verdict = judge(before, letters, after, isLoud);
      judged.set(place, verdict);
    }
    const isDefined = verdict === 'defined';
    if (verdict !== 'none') found.push({ start, end, text: token, isDefined });
  }
  return found;
}

type Verdict = 'defined' | 'used' | 'none';

function judge(before: string, letters: string, after: string, isLoud: boolean): Verdict {
  if (defines(before, letters, after)) return 'defined';
  if (isLoud) return 'none';
  const isOther =
    isPart(before, after) ||
    isName(before) ||
    isCode(before, letters, after) ||
    isLoudWord(before, after) ||
    isAmongNames(before, letters, after);
  return isOther ? 'none' : 'used';
}

function isInitials(token: string): boolean {
  const letters = abbreviationKey(token);
  return (
    letters.length > 1 &&
    !isRoman(letters) &&
    !/^(.)\1{1,2}$/u.test(letters) &&
    !/^.&.$/u.test(token) &&
    !isWord(letters)
  );
}

interface Token {
  readonly token: string;
  readonly start: number;
}

/** The tokens, those with a dash between them as one: `KT - XH`. */
function joined(found: readonly RegExpExecArray[], text: string): readonly Token[] {
  const all: Token[] = [];
  for (const { 0: token, index } of found) {
    const last = all.at(-1);
    const end = last ? last.start + last.token.length : 0;
    if (last && index - end === 3 && /^\s[-–]\s$/u.test(text.slice(end, index)))
      all.splice(-1, 1, { token: text.slice(last.start, index + token.length), start: last.start });
    else all.push({ token, start: index });
  }
  return all;
}

const CONTEXT = 160;

/** Part of the symbol of a document, or of another code: `30-CT/TW`, `28 - CT / TU`, `HĐND/UBND`, `COVID-19`. */
function isPart(before: string, after: string): boolean {
  return /(?:\/\s?|-|\d\s?-\s?|[@#_.]|\p{L}&)$/u.test(before) || /^(?:\s?\/|-|&|[@_]|\.\p{L})/u.test(after);
}

/** Letters of a series before its number: `số BK 123456`; what is counted begins with no nought. */
function isCode(before: string, letters: string, after: string): boolean {
  return letters.length <= 3 && /^\s?(?:0\d{3,}|\d{4,}(?![\d.,]*\s?\p{L}))/u.test(after)
    ? true
    : /(?<!\p{L})(?:s[ốổ]|seri|sê-?ri|ký hiệu|phát hành|hiệu)\s*:?\s*$/iu.test(before) && /^\s?\d{3,}/u.test(after);
}

/** Stands beside another word of capitals: both are said loudly. */
function isLoudWord(before: string, after: string): boolean {
  const previous = /(?<![\p{L}\p{M}])(\p{Lu}[\p{Lu}\p{M}]+)(?:\s+[-–])?\s+["“']?$/u.exec(before.slice(-40))?.[1];
  const next = /^["”']?\s+(?:[-–]\s+)?(\p{Lu}[\p{Lu}\p{M}]+)(?![\p{L}\p{M}])/u.exec(after.slice(0, 40))?.[1];
  return [previous, next].some((word) => word !== undefined && isWord(word));
}

/** Words that are said in full beside the letters: `Ban Quản lý dự án (Ban QLDA)`. */
const KEPT = '(?:[\\p{L}\\p{M}]{1,12}\\s){0,3}';
const IN_BRACKETS = /[([]\s*["“'‘]?$/u;
const IN_BRACKETS_WITH_WORDS = new RegExp(`[([]\\s*["“'‘]?${KEPT}$`, 'u');
const CLOSED = /^["”'’]?\s*[)\]]/u;
const CALLED = new RegExp(
  `(?<!\\p{L})(?:viết|gọi|ghi)\\s+(?:tắt|gọn)(?:\\s+là\\s*:?\\s*["“'‘]?${KEPT}|\\s*:?\\s*["“'‘]?)$` +
    `|[([]\\s*(?:sau đây|dưới đây)\\s+(?:được\\s+)?gọi(?:\\s+chung)?\\s+là\\s*:?\\s*["“'‘]?${KEPT}$`,
  'iu',
);

function defines(before: string, letters: string, after: string): boolean {
  if (CALLED.test(before)) return true;
  if (IN_BRACKETS.test(before)) return CLOSED.test(after) || spellsOut(before, letters, 'end');
  const bracket = CLOSED.test(after) ? before.search(IN_BRACKETS_WITH_WORDS) : -1;
  if (bracket >= 0 && spellsOut(before.slice(0, bracket), letters, 'end')) return true;
  if (/[-–:,]\s*$/u.test(before) && !isPart(before, after) && spellsOut(before, letters, 'end')) return true;
  const explained = /^["”'’]?\s*(?:[([:=–-]|(?:tức\s+|nghĩa\s+)?là(?!\p{L}))\s*(.*)/su.exec(after)?.[1];
  return explained !== undefined && spellsOut(explained, letters, 'start');
}

/** True when the initials of the words at one end of a text hold the letters, in order: `giải phóng mặt bằng` spells out `GPMB`. */
export function spellsOut(text: string, letters: string, where: 'start' | 'end'): boolean {
  const initials = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => bare(word).charAt(0));
  const wanted = [...bare(letters)];
  if (where === 'end') {
    initials.reverse();
    wanted.reverse();
  } else if (initials[0] !== wanted[0]) return false;
  let skipped = 0;
  let index = 0;
  for (const initial of initials) {
    if (index === wanted.length || skipped > wanted.length) break;
    if (initial === wanted[index]) index += 1;
    else skipped += 1;
  }
  return index === wanted.length;
}

/** Capitals without marks; Đ stays a letter of its own. */
function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}

/** Letters that look like those of Vietnamese words and are others, and characters that cannot be seen at all. */
import { LATIN } from '../latin-letter.ts';
import { isOrdinary } from '../ordinary.ts';
import type { Span } from '../span.ts';
import { isSyllable } from './syllable.ts';

/** What orders machines about: `\u0085` parts lines; the others above `\u007F` are letters of another code table, in words that were read wrongly. */
const CONTROLS = '\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085';
/** Choices among the looks of a sign, and tags. */
const SELECTORS = '\uFE00-\uFE0F\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}';
/** Soft hyphens, spaces and joiners of no width, marks of direction and of notes, fillers, and what was a line break elsewhere. */
const INVISIBLE = `${CONTROLS}${SELECTORS}\u00AD\u034F\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB`;
const LETTER = `[${Object.keys(LATIN).join('')}]`;
/** A text that matches neither holds nothing for this module. */
export const HAS_LOOK_ALIKE = new RegExp(LETTER, 'u');

/** A text that does not match holds no invisible character. */
export const HAS_INVISIBLE = new RegExp(`[${INVISIBLE}]`, 'u');
const ALL_LETTERS = new RegExp(LETTER, 'gu');
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]+`, 'gu');
const WORD = new RegExp(`[\\p{L}\\p{M}${INVISIBLE}]+`, 'gu');

/** A word with a letter of another script, or of another language, that looks like the right one. */
export interface LookAlike extends Span {
  /** The word with the letters that were meant. */
  readonly meant: string;
  /** The first letter that is another one. */
  readonly letter: string;
  readonly expected: string;
}

/** What parts lines elsewhere, as white space between words does: U+2028, U+2029, the next line, tabs and feeds that go down. */
const LINE_PARTER = '\u2028\u2029\u0085\v\f';
const LINE_PARTERS = new RegExp(`[${LINE_PARTER}]+`, 'gu');

/** A text as it looks, for comparison: look-alike letters as those that they look like, nothing invisible. */
export function asSeen(text: string): string {
  if (isOrdinary(text)) return text;
  const letters = HAS_LOOK_ALIKE.test(text) ? text.replace(ALL_LETTERS, (letter) => LATIN[letter] ?? letter) : text;
  return HAS_INVISIBLE.test(letters) ? letters.replace(LINE_PARTERS, ' ').replace(ALL_INVISIBLE, '') : letters;
}

/** The words of a text with look-alike letters in them; words of other languages have none. */
export function findLookAlikes(text: string): readonly LookAlike[] {
  if (!HAS_LOOK_ALIKE.test(text)) return [];
  const found: LookAlike[] = [];
  // A Russian or Greek word among others of its script is what it is.
  const isForeign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text.replace(ALL_LETTERS, ''));
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const letter = HAS_LOOK_ALIKE.exec(word)?.[0];
    if (letter === undefined || !isMeant(word, isForeign)) continue;
    const meant = word.replace(ALL_LETTERS, (one) => LATIN[one] ?? one).normalize('NFC');
    found.push({ start: index, end: index + word.length, meant, letter, expected: LATIN[letter] ?? letter });
  }
  return found;
}

function isMeant(word: string, isForeign: boolean): boolean {
  const seen = asSeen(word).normalize('NFC');
  if (/[^\p{Script=Latin}\p{M}]/u.test(seen)) return false;
  const isVietnamese = isSyllable(seen);
  if (/[\uFF21-\uFF5A]/u.test(word)) return true;
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) {
    if (/\p{Script=Latin}/u.test(word)) return true;
    return !isForeign && /\p{Script=Cyrillic}/u.test(word) && (isVietnamese || /^(?:\p{L}|BC|TC)$/u.test(seen));
  }
  if (/[Ǎǎ]/u.test(word)) return isVietnamese;
  // Icelandic names, and `Ð` for `é` in the old code table TCVN3.
  if (/[ðɖ]/u.test(word)) return isVietnamese || word.length === 1;
  return isVietnamese || !/\p{Ll}[ÐƉ]|[þæöÞÆÖ]/u.test(word);
}

/** A run of invisible characters. */
export interface Invisible extends Span {
  /** The words that it stands in or between, without it. */
  readonly word: string;
  /** What takes its place: nothing, or a space between two words that it kept apart. */
  readonly meant: '' | ' ';
}

/** The runs of invisible characters in a text; those that join emoji or belong to a script that needs them are none. */
export function findInvisibles(text: string): readonly Invisible[] {
  if (!HAS_INVISIBLE.test(text)) return [];
  const found: Invisible[] = [];
  for (const { 0: run, index } of text.matchAll(ALL_INVISIBLE)) {
    const end = index + run.length;
    const [before, after] = [text.slice(Math.max(0, index - 40), index), text.slice(end, end + 40)];
    // How a sign looks, and what joins several.
    if (
      /[\p{S}\p{Extended_Pictographic}\p{Emoji_Modifier}#*\d]$/u.test(before) &&
      /^[\uFE0E\uFE0F]?\u200D?$/u.test(run)
    )
      continue;
    if (isOtherScript(/.$/u.exec(before)?.[0]) || isOtherScript(/^./u.exec(after)?.[0])) continue;
    const [left, right] = [/[^\s]*$/u.exec(before)?.[0] ?? '', /^[^\s]*/u.exec(after)?.[0] ?? ''];
    const meant = isBetweenWords(run, left, right) ? ' ' : '';
    found.push({ start: index, end, word: `${left}${meant}${right}`.replace(ALL_INVISIBLE, ''), meant });
  }
  return found;
}

/** True where words would run together without what stands between them: a line ended there, or each side is a syllable and both are none. */
function isBetweenWords(run: string, before: string, after: string): boolean {
  if (run.search(LINE_PARTERS) >= 0) return true;
  const [left, right] = [/\p{L}*$/u.exec(before)?.[0] ?? '', /^\p{L}*/u.exec(after)?.[0] ?? ''];
  return left !== '' && right !== '' && isSyllable(left) && isSyllable(right) && !isSyllable(left + right);
}

/** Khmer, Thai or Persian write zero-width characters between or inside words. */
function isOtherScript(char: string | undefined): boolean {
  return (
    char !== undefined &&
    /[\p{L}\p{M}]/u.test(char) &&
    !/[\p{Script=Latin}\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(char)
  );
}

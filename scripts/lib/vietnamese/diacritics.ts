/** Tone marks: two in one syllable, which none has, and the two places that some syllables allow. */
import { once } from '../once.ts';
import type { Span } from '../span.ts';
import { Starts } from '../starts.ts';
import { isSyllable, MAX_SYLLABLE, withoutTones } from './syllable.ts';

const TONED = 'àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
const PLAIN = 'aăâeêioôơuưy';
const BOTH_CASES = { toned: TONED + TONED.toUpperCase(), plain: PLAIN + PLAIN.toUpperCase() };
/** A text that does not match has no broken syllable. */
export const HAS_TWO_TONES = new RegExp(`[${BOTH_CASES.toned}][${BOTH_CASES.plain}]?[${BOTH_CASES.toned}]`, 'u');
const starts = once(() => {
  const [toned, plain] = [{ units: BOTH_CASES.toned }, { units: BOTH_CASES.plain }];
  return new Starts(
    [
      [toned, toned],
      [toned, plain, toned],
    ],
    { atWord: false },
  );
});
/** The same of an ordinary text, in a third of the time. */
export function mayHoldTwoTones(text: string): boolean {
  return starts().next(text, 0) >= 0;
}
const WORD = new RegExp(`(?<![\\p{L}\\p{M}])[\\p{L}\\p{M}]*?${HAS_TWO_TONES.source}[\\p{L}\\p{M}]*`, 'gu');
const VOWEL_RUN = new RegExp(`[${PLAIN}${TONED}]{2,}`, 'giu');
const ALL_TONED = new RegExp(`[${TONED}]`, 'giu');

/** A word with two tone marks in one run of vowels. */
export interface BrokenSyllable extends Span {
  /** The word with one of the tones, where only one makes a syllable. */
  readonly meant: string | null;
}

/** The words with two tone marks in one run of vowels, as copy protection leaves them (`KẾT LỦẬN`, `CỦÀ`). */
export function findBroken(text: string): readonly BrokenSyllable[] {
  if (!HAS_TWO_TONES.test(text)) return [];
  const found: BrokenSyllable[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const isBroken = (word.match(VOWEL_RUN) ?? []).some((run) => {
      const toned = run.match(ALL_TONED) ?? [];
      // French has `éé` in words of its own.
      return toned.length > 1 && toned.some((letter) => !/[éè]/iu.test(letter));
    });
    if (isBroken) found.push({ start: index, end: index + word.length, meant: repair(word) });
  }
  return found;
}

function repair(word: string): string | null {
  if (word.length > MAX_SYLLABLE) return null;
  const letters = [...word];
  const toned = letters.flatMap((letter, index) => (withoutTones(letter) === letter ? [] : [index]));
  const candidates = toned
    .map((kept) => letters.map((letter, index) => (index === kept ? letter : withoutTones(letter))).join(''))
    .filter(isSyllable);
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** A syllable whose tone mark may stand on either of two vowels. */
export interface OpenRhyme extends Span {
  /** `new` has the mark on the last vowel (`hoà`), `old` on the first (`hòa`). */
  readonly style: 'new' | 'old';
}

const OPEN_PAIR = /[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY]/g;
/** `qu` is none: in `quý` the u belongs to it. */
const ONSET_BEFORE = /(?<![\p{L}\p{M}])(?:ngh?|nh|th|tr|ch|kh|ph|gi|[bcdđghklmnprstvx])?$/iu;
const LONGEST_ONSET = 3;
/** Names of persons keep the spelling of their papers. */
const PERSON = new RegExp(
  '(?<!\\p{L})(?:(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Đinh|Trịnh|Lương|Trương|Lâm|Phùng|Tạ|Vương|Tô|Hoàng|Lý|Đào)' +
    '(?:\\s+\\p{Lu}\\p{Ll}*){1,4}|(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]/c)(?:\\s+\\p{Lu}\\p{Ll}*){2,5})',
  'gu',
);

/** The syllables in open `oa`, `oe`, `uy` with a tone mark, in a text in NFC; names of persons are left out. */
export function findOpenRhymes(text: string): readonly OpenRhyme[] {
  const found: OpenRhyme[] = [];
  for (const { 0: pair, index } of text.matchAll(OPEN_PAIR)) {
    const end = index + pair.length;
    const onset = ONSET_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_ONSET - 1), index))?.[0];
    if (onset === undefined || /^[\p{L}\p{M}]/u.test(text.slice(end, end + 2))) continue;
    // `Noé` and its like are no Vietnamese words.
    if (/^n$/iu.test(onset) && /[eèéẻẽẹ]$/iu.test(pair)) continue;
    found.push({ start: index - onset.length, end, style: /^[ou]/iu.test(pair) ? 'new' : 'old' });
  }
  if (found.length === 0) return found;
  const names = [...text.matchAll(PERSON)].map(({ 0: name, index }) => ({ start: index, end: index + name.length }));
  return found.filter(({ start }) => !names.some((name) => name.start <= start && start < name.end));
}

/** The same syllable with its mark in the other place. */
export function moveToneMark(word: string): string {
  return word
    .normalize('NFD')
    .replace(/([ouOU])([\u0300\u0301\u0303\u0309\u0323])?([aeyAEY])([\u0300\u0301\u0303\u0309\u0323])?$/u, '$1$4$3$2')
    .normalize('NFC');
}

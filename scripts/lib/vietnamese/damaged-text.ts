/** Text that was damaged on its way here, in ways that no typist produces. */
import type { Span } from '../span.ts';
import { isSyllable } from './syllable.ts';

/** A piece of text that was damaged. */
export interface Damage extends Span {
  /** Vietnamese: what has happened. */
  readonly what: string;
  /** As it was meant, where that is certain. */
  readonly meant: string | null;
}

/** U+FFFD stands for a character that was lost; private ones are pictures of one font, such as the bullets of Wingdings. */
const LOST = /[^\s\uFFFD]{0,12}\uFFFD[^\s]{0,12}/gu;
const PRIVATE = /[\uE000-\uF8FF]+/gu;
/** A tone mark that no letter could take, or that stands beside its letter. */
const LOOSE =
  /[\p{L}\p{M}]{0,12}(?:[\u0300\u0301\u0303\u0309\u0323]|[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][ˆ˜´˘](?=[\p{Ll}\s]))[\p{L}\p{M}ˆ˜´˘]{0,12}/gu;
/** `ệ` and its like in UTF-8, read as Windows-1252. */
const TWICE_ENCODED = /[^\s]{0,12}(?:á[º»]|Ä[‘\u0090]|Æ[°¡])[^\s]{0,24}/gu;
/** The same of letters that other languages have too. */
const TWICE_ENCODED_TOO = /\S{0,12}Ã[\u00A0-\u00BF]\S{0,24}/gu;
/** A word of which a code table without its letters has left `?`: `c?ng`, `???c`. */
const QUESTIONED = /(?<![^\s(“"])[\p{L}?]{0,12}\?\p{L}[\p{L}?]{0,12}(?![^\s.,;:)”"!])/gu;
/** An ordinary text that does not match is not damaged. */
export const HAS_LOST_LETTERS = /\?(?<=\p{L}.)\p{L}/u;
/** A text that does not match is not damaged. */
export const HAS_DAMAGE = /\?(?<=\p{L}.)\p{L}|[\uFFFD\uE000-\uF8FFˆ˜´˘º»‘\u0090°¡ḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭẒẓ]|\p{M}/u;
/** Consonants with a dot below, which a tone mark on the wrong letter makes. */
const DOTTED = /\p{L}{0,12}[ḅḍḥḳḷṃṇṛṣṭẓ]\p{L}{0,12}/giu;

/** The damaged words of a text in NFC. */
export function findDamage(text: string): readonly Damage[] {
  if (!HAS_DAMAGE.test(text)) return [];
  const found: Damage[] = [];
  const add = (pattern: RegExp, what: string, read: (word: string) => string | null | false) => {
    for (const { 0: word, index } of text.matchAll(pattern)) {
      const meant = read(word);
      if (meant !== false) found.push({ start: index, end: index + word.length, what, meant });
    }
  };
  add(LOST, 'có ký tự U+FFFD thay cho chữ đã mất', () => null);
  add(PRIVATE, 'là ký hiệu riêng của một phông chữ, máy khác không hiện được', () => null);
  add(LOOSE, 'có dấu thanh rời khỏi nguyên âm', (word) => (isVietnamese(word) ? null : false));
  add(DOTTED, 'có dấu nặng đặt vào phụ âm', (word) => (isVietnamese(word) ? null : false));
  const whole = (span: Span | null, what: string) => {
    if (span) found.push({ ...span, what, meant: null });
  };
  whole(findTwiceEncoded(text), 'là chữ UTF-8 bị đọc bằng bảng mã khác');
  whole(findQuestioned(text), 'có dấu “?” thay cho chữ đã mất');
  return found.sort((a, b) => a.start - b.start);
}

/** What was pasted in one go is one damage, though some of its words came through. */
function findTwiceEncoded(text: string): Span | null {
  const certain = [...text.matchAll(TWICE_ENCODED)];
  return certain.length === 0 ? null : around([...text.matchAll(TWICE_ENCODED_TOO), ...certain]);
}

/** The words of a text from the first to the last whose letters became `?`; null where a question may only lack a space: `gì?làm`. */
export function findQuestioned(text: string): Span | null {
  if (!/\p{L}\?\p{L}/u.test(text)) return null;
  const words = [...text.matchAll(QUESTIONED)];
  const certain = words.filter(
    ([word]) => /\p{L}\?/u.test(word) && word.split(/\?+/u).some((part) => part !== '' && !isSyllable(part)),
  );
  return certain.length < 2 ? null : around(words);
}

function around(words: readonly RegExpExecArray[]): Span {
  return {
    start: Math.min(...words.map(({ index }) => index)),
    end: Math.max(...words.map(({ 0: word, index }) => index + word.trimEnd().length)),
  };
}

/** True when the word without its tone, or with one on some vowel, is a Vietnamese syllable. */
function isVietnamese(word: string): boolean {
  const plain = word
    .normalize('NFD')
    .replace(/([aeo])ˆ/giu, '$1\u0302')
    .replace(/[\u0300\u0301\u0303\u0309\u0323ˆ˜´˘]/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const dotted = [...plain].map((_, index, letters) =>
    `${letters.slice(0, index + 1).join('')}\u0323${letters.slice(index + 1).join('')}`.normalize('NFC'),
  );
  return [plain, ...dotted].some(isSyllable);
}

/** What is left of text in the code tables that Vietnam used before Unicode: TCVN3 (fonts `.VnTime`) and VNI (fonts `VNI-Times`). */
import { startsOfWords } from '../matches.ts';
import { once } from '../once.ts';
import type { Span } from '../span.ts';
import { type Letter, lettersOf, Starts } from '../starts.ts';
import { isSyllable } from './syllable.ts';

/** TCVN 5712:1993, VN3: each character as Windows-1252 shows its byte. */
const TCVN3 = zip(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
);
const VNI_PAIRS: ReadonlyMap<string, string> = new Map(
  (
    'aââ aêă aùá aøà aûả aõã aïạ aáấ aàầ aåẩ aãẫ aäậ aéắ aèằ aúẳ aüẵ aëặ eâê eùé eøè eûẻ eõẽ eïẹ eáế eàề eåể eãễ eäệ oâô oùó oøò oûỏ oõõ oïọ oáố oàồ oåổ oãỗ oäộ ' +
    'ôùớ ôøờ ôûở ôõỡ ôïợ öùứ öøừ öûử öõữ öïự uùú uøù uûủ uõũ uïụ yùý yøỳ yûỷ yõỹ'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)] as const),
);
const VNI_SINGLES = zip('óòæîñöô', 'ĩịỉỵđươ');
const VNI_UNIT = new RegExp([...VNI_PAIRS.keys(), ...VNI_SINGLES.keys()].join('|'), 'giu');
/** Pairs that no Vietnamese syllable has in Unicode either, by their vowels; `oà`, `oá`, `oã` it has. */
const ONLY_PAIRS: readonly (readonly [vowel: string, marks: string])[] = [...'aeouyôö'].map((vowel) => {
  const pairs = [...VNI_PAIRS.keys()].filter((pair) => pair.startsWith(vowel) && !/o[àáã]/u.test(pair));
  return [vowel, pairs.map((pair) => pair.slice(1)).join('')];
});
const VNI_ONLY = new RegExp(
  ONLY_PAIRS.map(([vowel, marks]) => `[${vowel}${vowel.toUpperCase()}][${marks}${marks.toUpperCase()}]`).join('|'),
  'u',
);

/** Characters that Vietnamese does not have and TCVN3 or VNI does; `×`, `÷`, `·`, `¹` stand in formulas and notes as well. */
const ALIEN = /[¡-¶¸º-¿\u00ADÆÇËÎÏÑÖØÜÞßäåæçëîïñöøûüþÄÅÛ]/u;
/** Those of them that no other language has in the midst of a word, so that one word is proof enough. */
const PROOF = /[¬¨¸]|®(?=\p{L})|(?<=\p{L})[©µ¶ª«¾»¼½\u00AD](?=\p{L})/u;
const WORD = /[\p{L}\p{M}¡-¿×÷]+/gu;

/** A text that does not match holds no remains. */
export const HAS_LEGACY = new RegExp(`${ALIEN.source}|${VNI_ONLY.source}|[sS][oO][áÁ](?!\\p{L})`, 'u');

const starts = once(() => {
  const pairs = ONLY_PAIRS.map(([vowel, marks]): readonly Letter[] => [{ units: vowel }, { units: marks }]);
  const words = new Starts([...pairs, lettersOf('soá')], { atWord: false });
  // `soát` begins as `soá` does.
  return startsOfWords(words, new RegExp(HAS_LEGACY.source, 'uy'));
});
/** The same of an ordinary text, in a third of the time. */
export function mayHoldLegacy(text: string): boolean {
  return starts()(text, 0) >= 0;
}

/** Words left in an encoding from before Unicode. */
export interface LegacyRun extends Span {
  readonly encoding: 'TCVN3' | 'VNI';
  /** The run as it was probably meant. */
  readonly meant: string;
}

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly isProof: boolean;
}

function zip(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((char, index) => [char, targets[index] ?? char]));
}

function fromTcvn3(word: string): string {
  return [...word].map((char) => TCVN3.get(char) ?? char).join('');
}

function fromVni(word: string): string {
  return word.replace(VNI_UNIT, (unit) => {
    const read = VNI_PAIRS.get(unit.toLowerCase()) ?? VNI_SINGLES.get(unit.toLowerCase()) ?? unit;
    return unit.charAt(0) === unit.charAt(0).toLowerCase() ? read : read.toUpperCase();
  });
}

/** A text that is known to be in a code table, as the one of its font, in Unicode. */
export function decodeLegacy(text: string, encoding: LegacyRun['encoding']): string {
  return (encoding === 'TCVN3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC');
}

/**
 * A text in which some words are in a code table, those words in Unicode: all that make syllables where the whole text is known to be in it,
 * or else those alone that can be nothing else.
 */
export function readLegacyWords(text: string, encoding: LegacyRun['encoding'], isWhole: boolean): string {
  const [decode, isLeft] = encoding === 'TCVN3' ? [fromTcvn3, isTcvn3] : [fromVni, isVni];
  return text.replace(WORD, (word) => {
    const meant = decode(word);
    return (isWhole ? isSyllable(meant) : isLeft(word)) ? meant : word;
  });
}

/** The run of words, from the first to the last that is certain, that are still in an old code table; null where there are none. */
export function findLegacy(text: string): LegacyRun | null {
  if (!HAS_LEGACY.test(text)) return null;
  const tcvn3: Reading[] = [];
  const vni: Reading[] = [];
  const [asTcvn3, asVni] = [perWord(isTcvn3), perWord(isVni)];
  for (const match of text.matchAll(WORD)) {
    const index = match.index + (match[0].startsWith('«') ? 1 : 0);
    const word = match[0].replace(/^«|»$/gu, '');
    const span = { start: index, end: index + word.length, word: word.toLowerCase() };
    if (ALIEN.test(word) && asTcvn3(word)) tcvn3.push({ ...span, isProof: PROOF.test(word) });
    if (asVni(word)) vni.push({ ...span, isProof: VNI_ONLY.test(word) || span.word === 'soá' });
  }
  const runs = [runOf('TCVN3', text, tcvn3, fromTcvn3), runOf('VNI', text, vni, fromVni)].filter((run) => run !== null);
  const [first, second] = runs;
  // Both can be read in `Uû`: the table that explains more words is the right one.
  return second && vni.length > tcvn3.length ? second : (first ?? null);
}

/** A reading that is made once for a word: texts repeat their words. */
function perWord<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const value = known.get(word) ?? read(word);
    known.set(word, value);
    return value;
  };
}

function isTcvn3(word: string): boolean {
  // Units, footnote marks and quotation marks at the edge of a word are no letters.
  if (word.length < 2 || /^[µ©«»¶½¼¾·¹º]/u.test(word) || isSyllable(word.replaceAll('\u00AD', ''))) return false;
  return isSyllable(fromTcvn3(word));
}

function isVni(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower === 'où' || word.length < 2) return false;
  return (lower === 'soá' || VNI_ONLY.test(word) || /[öñîæ]/iu.test(word)) && isSyllable(fromVni(word));
}

function runOf(
  encoding: LegacyRun['encoding'],
  text: string,
  readings: readonly Reading[],
  decode: (word: string) => string,
): LegacyRun | null {
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) return null;
  const isCertain =
    readings.some(({ isProof }) => isProof) ||
    (encoding === 'TCVN3' && new Set(readings.map(({ word }) => word)).size > 1);
  if (!isCertain) return null;
  const meant = text.slice(first.start, last.end).replace(
    WORD,
    perWord((word) => (isSyllable(decode(word)) ? decode(word) : word)),
  );
  return { start: first.start, end: last.end, encoding, meant };
}

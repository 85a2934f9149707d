/** Letters that are not Latin: which way they run, and the language that Word chooses a font and checks spelling by. */
import type { IRunOptions } from 'docx';

/** A piece of a text in letters of one kind; the options are those that it needs beside its marks. */
interface Piece {
  readonly text: string;
  readonly options: Pick<IRunOptions, 'rightToLeft' | 'language'> & { readonly hint?: 'eastAsia' };
}

/** Words from right to left, with what stands between them. */
const RIGHT_TO_LEFT = /(?:[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]\p{M}*)/u.source;
/** Han, Kana and Hangul, with their wide marks. */
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]+/u
  .source;
const FOREIGN = new RegExp(`${RIGHT_TO_LEFT}(?:[^\\p{L}]*${RIGHT_TO_LEFT})*|${EAST_ASIAN}`, 'gu');

/** True for nearly every text. */
export function isLatin(text: string): boolean {
  return text.search(FOREIGN) < 0;
}

/** The pieces of a text in order; one for nearly every text. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: foreign, index } of text.matchAll(FOREIGN)) {
    if (index > end) pieces.push({ text: text.slice(end, index), options: {} });
    pieces.push({ text: foreign, options: optionsOf(foreign) });
    end = index + foreign.length;
  }
  return end < text.length || pieces.length === 0 ? [...pieces, { text: text.slice(end), options: {} }] : pieces;
}

function optionsOf(foreign: string): Piece['options'] {
  if (/^\p{sc=Hebrew}/u.test(foreign)) return { rightToLeft: true, language: { bidirectional: 'he-IL' } };
  if (new RegExp(`^${RIGHT_TO_LEFT}`, 'u').test(foreign))
    return { rightToLeft: true, language: { bidirectional: 'ar-SA' } };
  const isKorean = /\p{sc=Hangul}/u.test(foreign);
  const isJapanese = /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(foreign);
  return { hint: 'eastAsia', language: { eastAsia: isKorean ? 'ko-KR' : isJapanese ? 'ja-JP' : 'zh-CN' } };
}

/** Citations whose number was never filled in: `Quyết định số /QĐ-UBND`. */
import type { Span } from '../span.ts';
import { DOCUMENT_TYPES } from './document-type.ts';

/** A citation without its number, from `số` to the end of its symbol. */
export interface BlankNumber extends Span {
  /** Type and symbol: `Quyết định số /QĐ-UBND`. */
  readonly name: string;
}

const BLANK = new RegExp(
  `(?<!\\p{L})(?<type>${DOCUMENT_TYPES.map((type) => type.replace(' ', '\\s{1,3}')).join('|')})\\s{1,3}(?<rest>số\\s{0,4}:?\\s{0,40}(?<symbol>[-/]\\s{0,3}\\p{Lu}[\\p{L}&]{0,6}\\s{0,3}[-/]\\s{0,3}\\p{Lu}[\\p{L}\\d&-]{0,20}))`,
  'giu',
);

/** The citations in a text in NFC that have no number. */
export function findBlankNumbers(text: string): readonly BlankNumber[] {
  if (!/số\s*:?\s*[-/]/iu.test(text)) return [];
  return [...text.matchAll(BLANK)].map(({ 0: whole, index, groups: { type = '', rest = '', symbol = '' } = {} }) => {
    const end = index + whole.length;
    return { start: end - rest.length, end, name: `${type} số ${symbol.replace(/\s+/gu, '')}` };
  });
}

/** Numbers as Vietnamese documents write them: `1.234.567,5`. */
import Big from 'big.js';

const VIETNAMESE = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/u;
/** `1,234`, `1,234.5`, `1 234`, `12.5`: grouped or divided in another language's way. */
const FOREIGN =
  /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[   ']\d{3})+(?:[.,]\d+)?|\d+\.\d+|\d{1,3}(?:\.\d{3})+\.\d+)$/u;

/** A number as it was written. */
export interface VietnameseNumber {
  readonly value: Big;
  /** Digits after the decimal comma, as written. */
  readonly decimals: number;
}

/** Parses a number in Vietnamese form; null for anything else, which is never guessed. */
export function parseNumber(text: string): VietnameseNumber | null {
  if (!VIETNAMESE.test(text)) return null;
  const plain = text.replaceAll('.', '').replace(',', '.');
  return { value: new Big(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

/** True for a number in a foreign form, or one that may be: `1,234` is a thousand to some and one and a bit to others. */
export function isForeignNumber(text: string): boolean {
  return FOREIGN.test(text);
}

/** Writes a number in Vietnamese form: thousands with points, decimals with a comma, no trailing zeros beyond `decimals`. */
export function formatNumber(value: Big, decimals?: number): string {
  const [whole = '0', fraction] = (
    decimals === undefined ? value.toFixed() : value.round(decimals, Big.roundHalfUp).toFixed(decimals)
  ).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, '.');
  return fraction ? `${grouped},${fraction}` : grouped;
}

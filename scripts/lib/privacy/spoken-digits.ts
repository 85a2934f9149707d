/** Mobile numbers that are spelt digit by digit: `không chín một hai …`. Figures in words have tens and hundreds between. */
import type { Span } from '../span.ts';

const DIGITS: Readonly<Record<string, string>> = {
  không: '0',
  một: '1',
  mốt: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
  tư: '4',
  năm: '5',
  lăm: '5',
  sáu: '6',
  bảy: '7',
  bẩy: '7',
  tám: '8',
  chín: '9',
};
const DIGIT = Object.keys(DIGITS).join('|');
const SPOKEN = new RegExp(`không(?<!\\p{L}không)(?:[\\s,.-]{1,3}(?:${DIGIT})){9}(?!\\p{L})`, 'giu');

/** Finds spelt mobile numbers. */
export function findSpoken(text: string): readonly (Span & { readonly digits: string })[] {
  return [...text.matchAll(SPOKEN)].flatMap(({ 0: words, index }) => {
    const digits = words
      .toLowerCase()
      .split(/[\s,.-]/u)
      .map((word) => DIGITS[word] ?? '')
      .join('');
    return /^0[35789]/u.test(digits) ? [{ start: index, end: index + words.length, digits }] : [];
  });
}

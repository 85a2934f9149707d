/** Terms and years, the columns of a figure table where the outline asks for `terms`. */
import { fold } from '../vietnamese/text.ts';

declare const brand: unique symbol;

/** What makes two terms the same one; made by {@link termKey} only. */
export type TermKey = string & { readonly [brand]: 'TermKey' };

const DASH = /\s*[\p{Pd}\u2212]\s*/gu;
const KIND = /^(?:nhiệm k[ỳì]|năm|giai đoạn)(?:[\s:]+(?=\S)|(?=\d))/u;

/** The key of a term: terms are one whatever their case, dashes, white space and a leading `Nhiệm kỳ`, `Năm`, `Giai đoạn`. */
export function termKey(name: string): TermKey {
  return fold(name.replace(DASH, '-')).replace(KIND, '').replace(/\s/gu, '') as TermKey;
}

/** The key under which a figure stands where there are no terms. */
export const NO_TERM = termKey('');

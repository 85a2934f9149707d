/** Terms and years, the columns of a figure table where the outline asks for `terms`. */
import { guarded } from '../csv/guard.ts';
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

/** What the columns of some names are called together: terms and years, unless one of them is none (`Kế hoạch`, `Kỳ này`). */
export function termsTitle(names: readonly string[]): string {
  return names.every((name) => name === '' || /\d{4}/u.test(name)) ? 'Nhiệm kỳ, năm' : 'Cột số liệu';
}

/** What a name of a term is like, in Vietnamese, for messages about one that is not. */
export const TERM_NAME_FORM = 'bắt đầu bằng chữ hoặc số, không dài quá 100 chữ, như `Nhiệm kỳ 2015-2020`, `Năm 2023`';

const LENGTH = 100;

/** True for what can be the name of a term: words or numbers on one line, that no spreadsheet takes for a formula. */
export function isTermName(name: string): boolean {
  return /[\p{L}\p{N}]/u.test(name) && name.length <= LENGTH && !/\p{Cc}/u.test(name) && guarded(name) === name;
}

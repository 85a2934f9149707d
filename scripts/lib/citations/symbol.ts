/** Numbers and symbols of official documents (số, ký hiệu): `30-CT/TW`, `346/QĐ-TTg`, `/LĐLĐ-CSPL`, `145/2020/NĐ-CP`. */

/** `party`: number-KIND/ISSUER; `state`: number/KIND-ISSUER; `law`: number/year/KIND-ISSUER or number/year/QH15. */
export type SymbolForm = 'party' | 'state' | 'law';

/** A number and symbol in a text, in its parts. */
export interface DocumentSymbol {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly text: string;
  /** With plain hyphens and without spaces. */
  readonly clean: string;
  readonly form: SymbolForm;
  readonly number: string;
  /** Of the form `law`, else null. */
  readonly year: string | null;
  /** Abbreviation of the type, or of the issuer in a state letter (công văn); empty for `QH15`. */
  readonly kind: string;
  /** Code of the issuer, with units: `TTg`, `BDVTU`. */
  readonly code: string;
  /** True when white space or a dash of another kind stands in it. */
  readonly isUntidy: boolean;
}

// Every run is bounded: the input may be hostile.
const DASHES = '\\u2010-\\u2014\\u2212';
const ANY_DASH = new RegExp(`[${DASHES}]`, 'gu');
const DASH = `\\s{0,8}[-${DASHES}]\\s{0,8}`;
const SLASH = '\\s{0,8}/\\s{0,8}';
const NUMBER = '(?<number>\\d{1,5})';
const KIND = '(?<kind>\\p{Lu}\\p{L}{0,5})';
const CODE = '(?<code>\\p{Lu}[\\p{L}\\d&]{0,14}(?:-\\p{Lu}[\\p{L}\\d&]{0,14}){0,3})(?![\\p{L}\\d])';
const YEAR = '(?<year>\\d{4})';

const FORMS: readonly (readonly [SymbolForm, RegExp])[] = [
  ['party', new RegExp(`${NUMBER}${DASH}${KIND}${SLASH}${CODE}`, 'uy')],
  ['state', new RegExp(`${NUMBER}${SLASH}${KIND}${DASH}${CODE}`, 'uy')],
  ['law', new RegExp(`${NUMBER}${SLASH}${YEAR}${SLASH}${KIND}(?:${DASH}|${SLASH})${CODE}`, 'uy')],
  ['law', new RegExp(`${NUMBER}${SLASH}${YEAR}${SLASH}(?<code>(?:UBTV)?QH\\d{1,2})(?![\\p{L}\\d])`, 'uy')],
];

/** A number that may begin a symbol; without the flag `u`, as this runs over all prose. */
const HEAD = /\d{1,6}(?=\s{0,8}[-\u2010-\u2014\u2212/])/g;
/** What a symbol does not begin after: it would be the rest of a longer one, or of a date. */
const INSIDE = /[\p{L}\p{N}/.,_\u2010-\u2014\u2212-]$/u;

/** Finds the symbols in a text, in order. One without a number is a blank, not a symbol. */
export function findSymbols(text: string): readonly DocumentSymbol[] {
  if (!text.includes('/')) return [];
  const found: DocumentSymbol[] = [];
  for (const { index } of text.matchAll(HEAD)) {
    if (index < (found.at(-1)?.end ?? 0) || (index > 0 && INSIDE.test(text.slice(Math.max(0, index - 2), index))))
      continue;
    const symbol = symbolAt(text, index);
    if (symbol) found.push(symbol);
  }
  return found;
}

function symbolAt(text: string, start: number): DocumentSymbol | null {
  for (const [form, pattern] of FORMS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    const { number = '', year = null, kind = '', code = '' } = match.groups ?? {};
    const clean = match[0].replace(/\s+/gu, '').replace(ANY_DASH, '-');
    // A hyphen that does not break the line is a hyphen to the reader.
    const isUntidy = match[0].replaceAll('\u2011', '-') !== clean;
    return { start, end: start + match[0].length, text: match[0], clean, form, number, year, kind, code, isUntidy };
  }
  return null;
}

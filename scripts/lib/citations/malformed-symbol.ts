/** Numbers and symbols that no body issues: the parts are there, what stands between them is another body's form, or the year is missing. */

import { matchesFrom } from '../matches.ts';
import type { Span } from '../span.ts';
import { DOCUMENT_TYPES } from './document-type.ts';

/** A number and symbol that no body issues. */
export interface MalformedSymbol extends Span {
  readonly text: string;
  /** As that body writes it; null where the year cannot be told. */
  readonly expected: string | null;
  /** `form`: what stands between the parts, or a letter without its stroke; else nothing but the year is missing, or too much. */
  readonly fault: 'form' | 'lacks-year' | 'has-year';
  readonly family: Family;
}

/** Whose form a symbol should have. */
type Family = 'party' | 'union' | 'state';

const KINDS = [
  'CTHĐ',
  'CTr',
  'CT',
  'KL',
  'CV',
  'QĐ',
  'QC',
  'ĐA',
  'NQ',
  'HD',
  'KH',
  'BC',
  'TTr',
  'TB',
  'NĐ',
  'TT',
  'PL',
] as const;
/** Bodies whose form is known for certain: heads of offices set other codes themselves. */
const PARTY = ['TW', 'TU', 'HU', 'QU', 'ĐU'] as const;
const UNION = ['TLĐ', 'LĐLĐ'] as const;
const STATE = ['UBND', 'HĐND', 'TTg', 'CP', 'BNV', 'BTC', 'BGDĐT', 'BYT', 'BTP', 'BCA', 'BQP', 'BXD', 'BCT'] as const;

/** The type of document before a symbol. */
const TYPE = new RegExp(
  `(?<!\\p{L})(${DOCUMENT_TYPES.map((type) => type.replace(' ', '\\s')).join('|')})\\s(?:số\\s?:?\\s?)?$`,
  'iu',
);
const LONGEST_TYPE = 40;
const LONGEST_TITLE = 140;
const DIVIDER = '(?:\\s?[-/_.\\u2010-\\u2014\\u2212]\\s?|\\s)';
const NONE_AFTER = '(?![\\p{L}\\d]|[-/_\\u2010-\\u2014\\u2212]\\p{L})';
const CODES = [...PARTY, ...UNION, ...STATE] as const;
const BY_PARTS = new RegExp(
  `(?<![\\d/.,-])(?<symbol>(?<number>\\d{1,5})(?:${DIVIDER}(?<year>\\d{2}|\\d{4}))?${DIVIDER}?(?<kind>${anyOf(KINDS)})(?:${DIVIDER}(?<middle>(?:19|20)\\d{2}))?${DIVIDER}?(?<code>${anyOf(CODES)})(?:/(?<last>(?:19|20)\\d{2}))?)${NONE_AFTER}`,
  'iuy',
);
const OF_PARLIAMENT = new RegExp(
  `(?<![\\d/.,-])(?<symbol>(?<number>\\d{1,3})(?:${DIVIDER}(?<year>\\d{4}))?${DIVIDER}?(?:(?<kind>PL|NQ)${DIVIDER}?(?=UBTV))?(?<body>(?:UBTV)?QH)(?:-?(?<term>\\d{1,2}))?)${NONE_AFTER}`,
  'uy',
);
/** The stroke before the year is missing: `1452020/NĐ-CP`. */
const RUN_TOGETHER = new RegExp(
  `(?<![\\d/.,-])(?<symbol>(?<number>\\d{1,3})(?<year>(?:199|20\\d)\\d)${DIVIDER}(?<kind>NĐ|TT)${DIVIDER}(?<code>${anyOf(STATE)}))${NONE_AFTER}`,
  'uy',
);
/** A number with the abbreviation of a type, or of the National Assembly, behind it. */
const START = new RegExp(
  `\\d(?<![\\d/.,-]\\d)(?=\\d{0,6}[-/_.\\s\\u2010-\\u2014\\u2212]{0,3}(?:\\d{2,4}[-/_.\\s\\u2010-\\u2014\\u2212]{0,3})?(?:${anyOf(KINDS)}|UBTV|QH))`,
  'giu',
);
const TITLED = /(?<!\p{L})(?:Luật|Bộ luật|Pháp lệnh)\s[^.;:()\n]{1,120}\s\(?số\s?:?\s?$/iu;
/** What the day after a symbol tells of its year. */
const YEAR_AFTER = /^,?\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)(\d{4})/iu;

/** The malformed symbols after the type of a document in a text in NFC; spaces and dashes in a good one are `findSymbols`'s. */
export function findMalformedSymbols(text: string): readonly MalformedSymbol[] {
  const found: MalformedSymbol[] = [];
  const starts = startsIn(text);
  if (starts.length === 0) return found;
  for (const pattern of [BY_PARTS, RUN_TOGETHER, OF_PARLIAMENT]) {
    let index = 0;
    const next = (_: string, from: number) => {
      while ((starts[index] ?? from) < from) index += 1;
      return starts[index] ?? -1;
    };
    for (const match of matchesFrom(text, next, pattern)) {
      const symbol = match.groups?.symbol ?? '';
      const before = text.slice(Math.max(0, match.index - LONGEST_TITLE), match.index);
      const type =
        TYPE.exec(before.slice(-LONGEST_TYPE))?.[1] ??
        (pattern === OF_PARLIAMENT && TITLED.test(before) ? 'Luật' : null);
      if (type === null) continue;
      const end = match.index + match[0].length;
      const year = YEAR_AFTER.exec(text.slice(end, end + 60))?.[1] ?? null;
      // Before 1997 symbols had no year, and other separators.
      if (year !== null && Number(year) < 1997) continue;
      const form =
        pattern === OF_PARLIAMENT ? ofParliament(match.groups ?? {}, year) : formOf({ ...match.groups, type }, year);
      if (form === null) continue;
      const plain = symbol.replace(/[\u2010-\u2014\u2212]/gu, '-').replace(/\s*([-/])\s*/gu, '$1');
      // In a heading in capitals `TTg` is `TTG`.
      const isLoud = type === type.toUpperCase() && form.expected?.toUpperCase() === plain;
      if (form.expected !== plain && !isLoud) found.push({ start: end - symbol.length, end, text: symbol, ...form });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where `START`, which takes one digit, matches. */
function startsIn(text: string): readonly number[] {
  const starts: number[] = [];
  START.lastIndex = 0;
  while (START.test(text)) starts.push(START.lastIndex - 1);
  return starts;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Form = Pick<MalformedSymbol, 'expected' | 'fault' | 'family'>;

function formOf(
  { type = '', number = '', kind = '', code = '', year: first, middle, last }: Groups,
  dated: string | null,
): Form {
  const [as, by] = [spelt(KINDS, kind), spelt(CODES, code)];
  const year = first ?? middle ?? last;
  const fault = year === undefined ? 'form' : 'has-year';
  if (PARTY.some((one) => one === by)) return { expected: `${number}-${as}/${by}`, fault, family: 'party' };
  if (UNION.some((one) => one === by)) return { expected: `${number}/${as}-${by}`, fault, family: 'union' };
  const isLaw = as === 'NĐ' || (as === 'TT' && /^thông\stư$/iu.test(type));
  if (year?.length === 4) return { expected: `${number}/${year}/${as}-${by}`, fault: 'form', family: 'state' };
  if (!isLaw && year === undefined) return { expected: `${number}/${as}-${by}`, fault: 'form', family: 'state' };
  const lacks = year === undefined ? 'lacks-year' : 'form';
  return { expected: dated === null ? null : `${number}/${dated}/${as}-${by}`, fault: lacks, family: 'state' };
}

function ofParliament({ number = '', year, kind, body = '', term }: Groups, dated: string | null): Form | null {
  // A resolution that makes no law has no year.
  if (body !== 'QH' && kind !== 'PL' && year === undefined) return null;
  const known = year ?? dated;
  return {
    expected: known && term ? `${number}/${known}/${kind === undefined ? '' : `${kind}-`}${body}${term}` : null,
    fault: year === undefined ? 'lacks-year' : 'form',
    family: 'state',
  };
}

/** An abbreviation as its body writes it, whatever the case in the text, and with the stroke of its Đ. */
function spelt(list: readonly string[], text: string): string {
  const wanted = withoutStrokes(text);
  return (
    list.find((one) => one.toLowerCase() === text.toLowerCase()) ??
    list.find((one) => withoutStrokes(one) === wanted) ??
    text
  );
}

function withoutStrokes(text: string): string {
  return text.toUpperCase().replaceAll('Đ', 'D');
}

/** The abbreviations of a list, with and without the stroke of a Đ; longer ones first where one begins with the other. */
function anyOf(list: readonly string[]): string {
  return list.map((one) => one.replaceAll('Đ', '[ĐD]')).join('|');
}

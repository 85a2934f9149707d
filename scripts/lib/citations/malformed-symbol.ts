/** Numbers and symbols that no body issues: the parts are there, what stands between them is another body's form, or the year is missing. */

import type { Span } from '../span.ts';
import { DOCUMENT_TYPES } from './document-type.ts';

/** A number and symbol that no body issues. */
export interface MalformedSymbol extends Span {
  readonly text: string;
  /** As that body writes it; null where the year cannot be told. */
  readonly expected: string | null;
  /** True where nothing but the year is missing. */
  readonly lacksYear: boolean;
}

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
const STATE = ['UBND', 'HĐND', 'TTg', 'CP', 'BNV', 'BTC', 'BGDĐT', 'BYT', 'BTP', 'BCA', 'BQP', 'BXD', 'BCT'] as const;

/** The type of document before a symbol. */
const TYPE = new RegExp(
  `(?<!\\p{L})(${DOCUMENT_TYPES.map((type) => type.replace(' ', '\\s')).join('|')})\\s(?:số\\s?:?\\s?)?$`,
  'iu',
);
const LONGEST_TYPE = 40;
const DIVIDER = '[-/\\u2010-\\u2014\\u2212]';
const BY_PARTS = new RegExp(
  `(?<!\\d)(?<symbol>(?<number>\\d{1,5})(?:${DIVIDER}(?<year>\\d{2}|\\d{4}))?${DIVIDER}(?<kind>${KINDS.join('|')})${DIVIDER}?(?<code>${[...PARTY, ...STATE].join('|')}))(?![\\p{L}\\d]|${DIVIDER}\\p{L})`,
  'giu',
);
const OF_PARLIAMENT = new RegExp(
  `(?<!\\d)(?<symbol>(?<number>\\d{1,3})(?:/(?<year>\\d{4}))?/QH(?:-?(?<term>\\d{1,2}))?)(?![\\p{L}\\d]|${DIVIDER}\\p{L})`,
  'gu',
);
const MAY_HOLD = /\d[-/\u2010-\u2014\u2212](?:\d{2,4}[-/\u2010-\u2014\u2212])?\p{L}/u;
/** What the day after a symbol tells of its year. */
const YEAR_AFTER = /^,?\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2}\s+năm\s+)(\d{4})/iu;

/** The malformed symbols after the type of a document in a text in NFC; spaces and dashes in one are `findSymbols`'s. */
export function findMalformedSymbols(text: string): readonly MalformedSymbol[] {
  if (!MAY_HOLD.test(text)) return [];
  const found: MalformedSymbol[] = [];
  for (const pattern of [BY_PARTS, OF_PARLIAMENT]) {
    for (const match of text.matchAll(pattern)) {
      const symbol = match.groups?.symbol ?? '';
      const type = TYPE.exec(text.slice(Math.max(0, match.index - LONGEST_TYPE), match.index))?.[1];
      if (type === undefined) continue;
      const end = match.index + match[0].length;
      const year = YEAR_AFTER.exec(text.slice(end, end + 60))?.[1] ?? null;
      // Before 1997 symbols had no year, and other separators.
      if (year !== null && Number(year) < 1997) continue;
      const { expected, lacksYear } =
        pattern === BY_PARTS ? formOf({ ...match.groups, type }, year) : ofParliament(match.groups ?? {}, year);
      const plain = symbol.replace(/[\u2010-\u2014\u2212]/gu, '-');
      // In a heading in capitals `TTg` is `TTG`.
      if (expected !== plain && expected?.toUpperCase() !== plain)
        found.push({ start: end - symbol.length, end, text: symbol, expected, lacksYear });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

type Groups = Readonly<Record<string, string | undefined>>;
type Form = Pick<MalformedSymbol, 'expected' | 'lacksYear'>;

function formOf({ type = '', number = '', kind = '', code = '', year }: Groups, dated: string | null): Form {
  const [as, by] = [spelt(KINDS, kind), spelt([...PARTY, ...STATE], code)];
  if (PARTY.some((one) => one === by))
    return { expected: year === undefined ? `${number}-${as}/${by}` : null, lacksYear: false };
  const isLaw = as === 'NĐ' || (as === 'TT' && /^thông\stư$/iu.test(type));
  if (year?.length === 4) return { expected: `${number}/${year}/${as}-${by}`, lacksYear: false };
  if (!isLaw && year === undefined) return { expected: `${number}/${as}-${by}`, lacksYear: false };
  return { expected: dated === null ? null : `${number}/${dated}/${as}-${by}`, lacksYear: year === undefined };
}

function ofParliament({ number = '', year, term }: Groups, dated: string | null): Form {
  const known = year ?? dated;
  return { expected: known && term ? `${number}/${known}/QH${term}` : null, lacksYear: year === undefined };
}

/** An abbreviation as its body writes it, whatever the case in the text. */
function spelt(list: readonly string[], text: string): string {
  return list.find((one) => one.toLowerCase() === text.toLowerCase()) ?? text;
}

/** The document that an outline comes with, as the outline or its letter names it. */
import { findSymbols } from '#lib/citations/symbol.ts';
import { type Day, formatDay } from '#lib/date.ts';
import { BLANK } from '#lib/vietnamese/placeholder.ts';
import type { ReadLetter } from './read-letter.ts';

const NAMED =
  /(Công văn|Kế hoạch|Hướng dẫn|Chương trình|Quyết định|Chỉ thị|Thông báo|Thông tri)\s+số\s*:?\s*[\d.…_\s]*[-–/]\s*[\p{L}\d&]+(?:\s*[-–/]\s*[\p{L}\d&]+)*(?:,?\s*ngày\s+(?:[\d/]+|[\d.…_\s]*tháng\s+[\d.…_\s]*năm\s*[\d.…_]*))?(?:\s+của\s+\p{Lu}[^,;:()]*?)?(?=\s+(?:về|để)\s|[,;:()]|$)/u;

/** The basis that a letter is. */
export function basisOfLetter({ head: { number, date }, type }: ReadLetter): string {
  const name = type === null ? 'Công văn' : type.charAt(0) + type.slice(1).toLowerCase();
  return `${name} số ${number !== null && /^\d/u.test(number) ? '' : BLANK}${number ?? ''} ngày ${dayText(date)}`;
}

function dayText(date: Day | null): string {
  return date === null ? BLANK : formatDay(date);
}

/** The basis that a sentence names, blanks in it as blanks; null where it names none. */
export function basisIn(sentence: string): string | null {
  const named = NAMED.exec(sentence)?.[0];
  if (named === undefined) return null;
  const [symbol] = findSymbols(named);
  const clean = symbol ? named.replace(symbol.text, symbol.clean) : named;
  return clean
    .replace(/số\s*:?\s*(?=[-/])/u, `số ${BLANK}`)
    .replace(/[.…_]{2,}|…/gu, BLANK)
    .replace(/,\s*(?=ngày)/u, ' ')
    .replace(/ngày\s+tháng/u, `ngày ${BLANK} tháng`)
    .replace(/\s+/gu, ' ')
    .trim();
}

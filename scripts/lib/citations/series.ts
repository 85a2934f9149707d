/** Series of numbers: two documents with one symbol are two documents when it started anew between them. */
import type { Day } from '../date.ts';
import type { SymbolForm } from './symbol.ts';

/** The first days after the congresses VI to XIV: the Party's numbers start anew with each term. */
const TERMS = [
  '1986-12-19',
  '1991-06-28',
  '1996-07-02',
  '2001-04-23',
  '2006-04-26',
  '2011-01-20',
  '2016-01-29',
  '2021-02-02',
  '2026-01-26',
];

/**
 * True when one issuer cannot have given one symbol on both days (ISO). A symbol with its year is given once; other numbers of the state start
 * anew every year (Nghị định 30/2020/NĐ-CP, Phụ lục I), those of the Party every term, which local bodies start in different months of the
 * congress year, and some of their boards every year.
 */
export function isOneSeries(form: SymbolForm, isCentral: boolean, a: Day, b: Day): boolean {
  if (form === 'law') return true;
  const isSameYear = a.slice(0, 4) === b.slice(0, 4);
  if (form === 'state') return isSameYear;
  if (isCentral) return term(a) === term(b) || a.slice(4) === b.slice(4);
  return isSameYear && (Number(a.slice(0, 4)) % 5 !== 0 || Math.abs(Date.parse(a) - Date.parse(b)) <= 60 * 86_400_000);
}

function term(day: Day): number {
  return TERMS.filter((first) => first <= day).length;
}

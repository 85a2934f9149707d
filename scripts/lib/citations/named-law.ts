/** Laws that a text cites by name, with a number or a year that is another law's. */
import type { Day } from '../date.ts';
import type { Period } from '../date-schema.ts';
import type { Span } from '../span.ts';
import type { Document, Documents } from './documents.ts';

/** A number or a year beside the name of a law that has another one. */
export interface WrongOfLaw extends Span {
  /** The one that is meant of those with the name. */
  readonly document: Document;
  /** What belongs there. */
  readonly expected: string;
}

/** A symbol of the National Assembly or of its Standing Committee. */
const SYMBOL = '(\\d{1,4}(?:[-/_]\\d{2,4})?[-/_]?(?:QH|PL|UBTVQH)[\\p{L}\\d-]{0,12})';
const SYMBOL_AFTER = new RegExp(`^(\\s{0,4}[,(]?\\s{0,4}(?:(?:Luật )?số)?\\s{0,4}:?\\s{0,4})${SYMBOL}`, 'iu');
const YEAR_AFTER = /^(\s{1,4})((?:năm\s{1,4})?(?:19|20)\d\d)(?![\d/]|\s*[-–])/iu;
const SYMBOL_BEFORE = new RegExp(
  `(?<!\\p{L})(bộ luật|luật|pháp lệnh)\\s{1,4}số\\s{0,4}:?\\s{0,4}${SYMBOL}(?:,?\\s{0,4}\\(?ngày\\s[\\d/]{6,10}\\)?)?(?:\\s{1,4}của\\s(?:Quốc hội|Ủy ban Thường vụ Quốc hội))?,?\\s{1,4}(?:về\\s{1,4}(?:việc\\s{1,4})?)?$`,
  'iu',
);
/** Another document than the law itself: a draft, or an act that changes it. */
const ABOUT = /(?:dự thảo|dự án|sửa đổi|bổ sung|thay thế|hướng dẫn|quy định chi tiết)[^.;:]{0,60}$/iu;

/** When a text was written, and what about: a law that had ended before that is none to advise. */
export interface CitedWhen {
  readonly period: Period | null;
  readonly written: Day | null;
}

/** The wrong numbers and years beside the names of laws in a text in NFC. */
export function findWrongOfLaws(text: string, { lawTitles }: Documents, when: CitedWhen): readonly WrongOfLaw[] {
  if (lawTitles.size === 0 || !/l(?:uật|ệnh)/i.test(text)) return [];
  const folded = text.toLowerCase();
  if (folded.length !== text.length) return [];
  const found: WrongOfLaw[] = [];
  for (const [title, bearers] of lawTitles) {
    const type = `${bearers[0]?.type.toLowerCase()} `;
    for (let at = folded.indexOf(title); at >= 0; at = folded.indexOf(title, at + title.length)) {
      const isNamed = folded.slice(Math.max(0, at - type.length), at) === type;
      const name = { start: isNamed ? at - type.length : at, end: at + title.length };
      const wrong = besideName(text, name, isNamed, bearers, when);
      if (wrong) found.push(wrong);
    }
  }
  return found;
}

function besideName(
  text: string,
  name: Span,
  isNamed: boolean,
  bearers: readonly Document[],
  when: CitedWhen,
): WrongOfLaw | null {
  const before = text.slice(Math.max(0, name.start - 120), name.start);
  if (ABOUT.test(before)) return null;
  const isOne = (symbol: string) => bearers.some((one) => one.symbol.toLowerCase() === symbol.toLowerCase());
  const wrong = (start: number, typed: string): WrongOfLaw | null => {
    const document = meantLaw(typed, bearers, when);
    return document && { start, end: start + typed.length, document, expected: document.symbol };
  };
  if (!isNamed) {
    const law = SYMBOL_BEFORE.exec(before);
    const [, type = '', symbol = ''] = law ?? [];
    if (!law || type.toLowerCase() !== bearers[0]?.type.toLowerCase() || isOne(symbol)) return null;
    return wrong(name.start - before.length + law.index + law[0].indexOf(symbol), symbol);
  }
  const after = text.slice(name.end, name.end + 60);
  const [, lead = '', symbol] = SYMBOL_AFTER.exec(after) ?? [];
  if (symbol !== undefined) return isOne(symbol) ? null : wrong(name.end + lead.length, symbol);
  const [, gap = '', year] = YEAR_AFTER.exec(after) ?? [];
  // A later year may be that of the work on the law: `triển khai Luật … năm 2023`.
  if (year === undefined || bearers.some(({ date }) => date === null || date.slice(0, 4) <= year.slice(-4)))
    return null;
  const found = wrong(name.end + gap.length, year);
  return found && { ...found, expected: year.slice(0, -4) + found.document.date?.slice(0, 4) };
}

/** Of the laws with a name, the one that is meant by a wrong number or year: among those that had not ended, the one most like it, or in force. */
function meantLaw(typed: string, bearers: readonly Document[], { period, written }: CitedWhen): Document | null {
  const day = written ?? period?.to ?? null;
  const isOver = ({ inForceTo }: Document) =>
    inForceTo !== null && (period ? inForceTo < period.from : day === null || inForceTo < day);
  const isLater = ({ date }: Document) => date !== null && written !== null && date > written;
  const alive = bearers.filter((one) => !isOver(one) && !isLater(one));
  const typedParts = partsOf(typed);
  const likeness = ({ symbol }: Document) => partsOf(symbol).filter((part, at) => part === typedParts[at]).length;
  const isNow = ({ inForceFrom, inForceTo }: Document) =>
    day !== null && (inForceFrom === null || inForceFrom <= day) && (inForceTo === null || inForceTo >= day) ? 1 : 0;
  const [first = null] = (alive.length > 0 ? alive : bearers).toSorted(
    (a, b) => likeness(b) - likeness(a) || isNow(b) - isNow(a) || ((a.date ?? '') < (b.date ?? '') ? 1 : -1),
  );
  return first;
}

/** Number and year of a symbol; of a year alone, that. */
function partsOf(symbol: string): readonly string[] {
  const [number = '', year = ''] = symbol.match(/\d+/gu) ?? [];
  return year === '' ? ['', number] : [number.replace(/^0+/u, ''), year];
}

/** Laws that a text cites by name, with a number or a year that is another law's. */
import type { Span } from '../span.ts';
import type { Document, Documents } from './documents.ts';

/** A number or a year beside the name of a law that has another one. */
export interface WrongOfLaw extends Span {
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

/** The wrong numbers and years beside the names of laws in a text in NFC. */
export function findWrongOfLaws(text: string, { lawTitles }: Documents): readonly WrongOfLaw[] {
  if (lawTitles.size === 0 || !/l(?:uật|ệnh)/i.test(text)) return [];
  const folded = text.toLowerCase();
  if (folded.length !== text.length) return [];
  const found: WrongOfLaw[] = [];
  for (const [title, bearers] of lawTitles) {
    const type = `${bearers[0]?.type.toLowerCase()} `;
    for (let at = folded.indexOf(title); at >= 0; at = folded.indexOf(title, at + title.length)) {
      const isNamed = folded.slice(Math.max(0, at - type.length), at) === type;
      const name = { start: isNamed ? at - type.length : at, end: at + title.length };
      const wrong = besideName(text, name, isNamed, bearers);
      if (wrong) found.push(wrong);
    }
  }
  return found;
}

function besideName(text: string, name: Span, isNamed: boolean, bearers: readonly Document[]): WrongOfLaw | null {
  const [document] = bearers;
  const before = text.slice(Math.max(0, name.start - 120), name.start);
  if (!document || ABOUT.test(before)) return null;
  const isOne = (symbol: string) => bearers.some((one) => one.symbol.toLowerCase() === symbol.toLowerCase());
  if (!isNamed) {
    const law = SYMBOL_BEFORE.exec(before);
    const [, type = '', symbol = ''] = law ?? [];
    if (type.toLowerCase() !== document.type.toLowerCase()) return null;
    const start = name.start - before.length + (law?.index ?? 0) + (law?.[0].indexOf(symbol) ?? 0);
    return law && !isOne(symbol) ? { start, end: start + symbol.length, document, expected: document.symbol } : null;
  }
  const after = text.slice(name.end, name.end + 60);
  const [, lead = '', symbol] = SYMBOL_AFTER.exec(after) ?? [];
  if (symbol !== undefined) {
    const start = name.end + lead.length;
    return isOne(symbol) ? null : { start, end: start + symbol.length, document, expected: document.symbol };
  }
  const [, gap = '', year] = YEAR_AFTER.exec(after) ?? [];
  const issued = document.date?.slice(0, 4);
  // A later year may be that of the work on the law: `triển khai Luật … năm 2023`.
  if (
    year === undefined ||
    issued === undefined ||
    bearers.some(({ date }) => date === null || date.slice(0, 4) <= year.slice(-4))
  )
    return null;
  const start = name.end + gap.length;
  return { start, end: start + year.length, document, expected: year.slice(0, -4) + issued };
}

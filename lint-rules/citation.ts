import { findBlankNumbers } from '#lib/citations/blank-number.ts';
import { type Citation, citationsIn } from '#lib/citations/citation.ts';
import { formDefects } from '#lib/citations/citation-form.ts';
import { documentDate, documentsOf, misspelt, otherDay, otherIssuer } from '#lib/citations/cited-document.ts';
import type { Document, Documents } from '#lib/citations/documents.ts';
import { EndedDocuments } from '#lib/citations/ended-documents.ts';
import { rankOfCode } from '#lib/citations/issuer.ts';
import { findMalformedSymbols, type MalformedSymbol } from '#lib/citations/malformed-symbol.ts';
import { type CitedWhen, findWrongOfLaws } from '#lib/citations/named-law.ts';
import { findDisagreements } from '#lib/citations/repeated-citation.ts';
import { type Day, formatDay, isDay } from '#lib/date.ts';
import type { Period } from '#lib/date-schema.ts';
import type { Passage } from '#lib/markdown/passage.ts';
import type { Span } from '#lib/span.ts';
import { proseRule } from './rule/define-rule.ts';
import type { WrittenSubject } from './rule/subject.ts';
import { type TellWords, tellWords } from './rule/tell-words.ts';

interface Cited {
  readonly passage: Passage;
  readonly citation: Citation;
}

/** A blank that was typed is for `placeholder`; where a citation may mean several documents, nothing is said. */
export default proseRule(
  {
    id: 'citation',
    summary:
      'Văn bản viện dẫn sai ngày, sai số, ký hiệu, để trống số, hoặc đã hết hiệu lực trước kỳ báo cáo (cảnh báo).',
  },
  (prose, tellAt, subject) => {
    const tell = tellWords(tellAt);
    const { documents } = subject;
    const reported = reportDay(subject);
    const undecided: Cited[] = [];
    const ended = new EndedDocuments<Passage>(documents);
    for (const passage of prose.passages) {
      ended.noteNames(passage);
      const told: Span[] = [
        ...tellLaws(passage, documents, { period: subject.period, written: reported }, ended, tell),
      ];
      if (subject.type === 'report') tellBlankNumbers(passage, tell);
      const malformed = findMalformedSymbols(passage.prose);
      for (const citation of citationsIn(passage)) {
        if (told.some((span) => touch(span, citation.symbol))) continue;
        const isMalformed = malformed.some((span) => touch(span, citation.symbol));
        for (const { span, message, ...details } of formDefects(citation, passage.prose))
          if (!isMalformed || !touch(span, citation.symbol)) tell(passage, span, message, details);
        const candidates = documentsOf(citation, documents, subject.places);
        const [only, ...others] = candidates;
        const isOne =
          only !== undefined &&
          others.length === 0 &&
          (citation.symbol.form === 'law' || only.date === citation.date?.iso);
        if (isOne) ended.note(only, passage, { start: citation.start, end: citation.symbol.end });
        if (tellMisspelt(passage, citation, subject, tell)) {
          told.push(citation.symbol);
          continue;
        }
        if (
          tellIssuer(passage, citation, subject, tell) ||
          tellDay(passage, citation, otherDay(citation, candidates), reported, tell)
        )
          continue;
        if (candidates.every((document) => document.date !== citation.date?.iso)) undecided.push({ passage, citation });
      }
      tellMalformed(
        passage,
        malformed.filter((one) => !told.some((span) => touch(span, one))),
        tell,
      );
    }
    tellDisagreements(undecided, tell);
    if (subject.period) tellEnded(ended, subject.period, reported, tell);
  },
);

function reportDay(subject: WrittenSubject): Day | null {
  const day =
    subject.type === 'report'
      ? subject.report.frontMatter?.date
      : subject.type === 'letter'
        ? subject.parsed.letter?.frontMatter.date
        : undefined;
  return day !== undefined && isDay(day) ? day : null;
}

function tellMisspelt(passage: Passage, citation: Citation, { documents }: WrittenSubject, tell: TellWords): boolean {
  const found = misspelt(citation, documents);
  if (!found) return false;
  const { symbol } = found.document;
  const isCertain = citation.date !== null || !found.lacksYear;
  const details = { expected: [symbol], ...(isCertain ? { mend: symbol } : { choices: [symbol] }) };
  const what = found.lacksYear ? `thiếu năm; có phải ${symbol}?` : 'viết sai dấu ngăn cách;';
  tell(passage, citation.symbol, `Số, ký hiệu “${citation.symbol.clean}” ${what} hãy ghi “${symbol}”`, details);
  return true;
}

function touch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const WITHOUT_YEAR = { party: 'văn bản của Đảng', union: 'văn bản của công đoàn', state: 'văn bản này' } as const;

function tellMalformed(passage: Passage, malformed: readonly MalformedSymbol[], tell: TellWords): void {
  for (const { text, expected, fault, family, ...span } of malformed) {
    const what = {
      form: 'không có dạng số, ký hiệu của cơ quan ấy',
      'lacks-year': 'thiếu năm ban hành',
      'has-year': `ghi cả năm, ${WITHOUT_YEAR[family]} không ghi năm trong số, ký hiệu`,
    }[fault];
    const advice = expected
      ? `hãy ghi “${expected}”`
      : 'hãy xem lại văn bản và ghi đủ số, năm, ký hiệu, như “145/2020/NĐ-CP”';
    const details =
      expected === null
        ? {}
        : { expected: [expected], ...(fault === 'form' ? { mend: expected } : { choices: [expected] }) };
    tell(passage, span, `Số, ký hiệu “${text}” ${what}; ${advice}`, details);
  }
}

function tellBlankNumbers(passage: Passage, tell: TellWords): void {
  for (const { name, ...span } of findBlankNumbers(passage.prose))
    tell(passage, span, `Viện dẫn “${name}” còn để trống số; hãy ghi số của văn bản, hoặc bỏ viện dẫn này`);
}

/** A law that the register has, named with the number or the year of another one; the places that were told. */
function tellLaws(
  passage: Passage,
  documents: Documents,
  when: CitedWhen,
  ended: EndedDocuments<Passage>,
  tell: TellWords,
): readonly Span[] {
  const found = findWrongOfLaws(passage.prose, documents, when);
  for (const { document, expected, ...span } of found) {
    const { type, title, symbol } = document;
    const actual = passage.text.slice(span.start, span.end);
    const isOver = ended.isOver(document, passage, when.period, when.written);
    const what = `${type} ${title} là ${type} số ${symbol}, ở đây ghi “${actual}”`;
    if (isOver)
      tell(passage, span, `${what}; văn bản ấy ${endedWords(document)}; hãy viện dẫn văn bản đang có hiệu lực`);
    else {
      const message = `${what}; hãy ghi “${expected}”, hoặc sửa tên nếu viện dẫn văn bản khác`;
      tell(passage, span, message, { expected: [expected], choices: [expected] });
    }
  }
  return found;
}

/** A document that symbol and day tell for certain, said to be of another body of its height. */
function tellIssuer(
  passage: Passage,
  citation: Citation,
  { documents, places }: WrittenSubject,
  tell: TellWords,
): boolean {
  const document = otherIssuer(citation, documents, places);
  if (!document || !citation.issuerSpan) return false;
  tell(
    passage,
    citation.issuerSpan,
    `${citation.name} do ${document.issuer} ban hành, ở đây ghi của ${citation.issuer}; hãy sửa cơ quan ban hành hoặc số, ký hiệu`,
    {
      expected: [document.issuer],
    },
  );
  return true;
}

/** At most one message about a day; true when something was said. */
function tellDay(
  passage: Passage,
  citation: Citation,
  other: Document | null,
  reported: Day | null,
  tell: TellWords,
): boolean {
  const date = other ? citation.date : documentDate(citation);
  const { name, symbol } = citation;
  if (reported !== null && symbol.year !== null && symbol.year > reported.slice(0, 4)) {
    tell(
      passage,
      symbol,
      `${name} là văn bản năm ${symbol.year}, sau ngày ${formatDay(reported)} của báo cáo này; hãy sửa số, ký hiệu hoặc ngày báo cáo`,
    );
    return true;
  }
  if (!date) return false;
  const day = formatDay(date.iso);
  if (other?.date) {
    const expected = formatDay(other.date);
    tell(
      passage,
      date,
      `${name} ban hành ngày ${expected}, ở đây ghi ngày ${day}; hãy sửa ngày, hoặc số nếu viện dẫn văn bản khác`,
      { expected: [expected], choices: [expected] },
    );
  } else if (symbol.year !== null && (rankOfCode(symbol.code) ?? 0) >= 2 && !date.iso.startsWith(symbol.year)) {
    tell(passage, date, `${name} là văn bản năm ${symbol.year}, ở đây ghi ngày ${day}; hãy sửa ngày hoặc số, ký hiệu`);
  } else if (reported !== null && date.iso > reported) {
    tell(
      passage,
      date,
      `${name} ghi ngày ${day}, sau ngày ${formatDay(reported)} của báo cáo này; hãy sửa ngày viện dẫn hoặc ngày báo cáo`,
    );
  } else return false;
  return true;
}

function tellDisagreements(undecided: readonly Cited[], tell: TellWords): void {
  for (const { first, later } of findDisagreements(undecided)) {
    const [known, date] = [first.citation.date, later.citation.date];
    if (!known || !date) continue;
    const { line } = first.passage.locate(known).place.start;
    const message = `${later.citation.name} ghi ngày ${formatDay(date.iso)}, nhưng ở dòng ${line} ghi ngày ${formatDay(known.iso)}; hãy xem lại và ghi một ngày`;
    tell(later.passage, date, message, { expected: [formatDay(known.iso)] });
  }
}

function tellEnded(ended: EndedDocuments<Passage>, period: Period, reported: Day | null, tell: TellWords): void {
  for (const { passage, span, document } of ended.found(period, reported)) {
    const { symbol, type, replacedBy } = document;
    const message = `${type} số ${symbol} ${endedWords(document)}; hãy viện dẫn văn bản đang có hiệu lực, hoặc nói rõ là đã hết hiệu lực`;
    tell(passage, span, message, { severity: 'warning', ...(replacedBy === '' ? {} : { expected: [replacedBy] }) });
  }
}

function endedWords({ inForceTo: last, replacedBy }: Document): string {
  const instead = replacedBy === '' ? '' : ` (được thay bằng ${replacedBy})`;
  return `hết hiệu lực${last === null ? '' : ` sau ngày ${formatDay(last)}`}${instead}, trước kỳ báo cáo`;
}

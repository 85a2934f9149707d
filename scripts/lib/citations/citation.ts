/** Citations of official documents in Vietnamese prose: type, number and symbol, day, issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b). */
import { type Day, isDay } from '../date.ts';
import type { Passage } from '../markdown/passage.ts';
import type { Span } from '../span.ts';
import { DOCUMENT_TYPES, type DocumentType, documentType } from './document-type.ts';
import { type DocumentSymbol, findSymbols } from './symbol.ts';

/** A day that is cited with a document. */
export interface CitedDate extends Span {
  readonly iso: Day;
  /** False where the day may be that of a meeting, or of another document: `hội nghị quán triệt Chỉ thị số 15-CT/TU ngày 10/12/2022`. */
  readonly isSure: boolean;
}

/** A document as a text cites it. */
export interface Citation extends Span {
  /** Null where no type stands before the number. */
  readonly type: DocumentType | null;
  /** As it stands in the text, with its second words: `Chương trình công tác`. */
  readonly typeText: string;
  /** Type and number without the rest: `Nghị định số 145/2020/NĐ-CP`. */
  readonly name: string;
  /** True when `số` or a type stands before the number. */
  readonly isIntroduced: boolean;
  /** `số:` with its colon, where a type stands before it. */
  readonly colon: Span | null;
  readonly symbol: DocumentSymbol;
  /** Its own day; a day that a list shares belongs to the last member. */
  readonly date: CitedDate | null;
  readonly issuer: string | null;
  /** Where the issuer stands, when it stands at the citation itself. */
  readonly issuerSpan: Span | null;
  /** True when the issuer stands at a later member of the list. */
  readonly isIssuerShared: boolean;
  /** The part that is cited: `Chương V`, `khoản 1 Điều 21`. */
  readonly part: string | null;
}

const TYPES = [...DOCUMENT_TYPES].map((type) => type.replace(' ', '\\s{1,3}')).join('|');
const SECOND =
  '(?:\\s{1,3}(?:công\\s{1,3}tác|hành\\s{1,3}động|phối\\s{1,3}hợp|liên\\s{1,3}tịch|liên\\s{1,3}ngành|giám\\s{1,3}sát|kiểm\\s{1,3}tra))?';
const INTRODUCTION = new RegExp(
  `(?<!\\p{L})(?<type>(?<head>${TYPES})${SECOND})(?:\\s{1,3}(?<label>số(?:\\s{0,4}:)?)\\s{0,8}|\\s{1,8})$`,
  'iu',
);
const NUMBER_LABEL = /(?<!\p{L})số\s{0,4}:?\s{0,8}$/iu;
const PART =
  /(?<!\p{L})((?:(?:điểm\s\p{Ll}|khoản\s\d{1,3}|Điều\s\d{1,3}|Mục\s[\p{Lu}\d]{1,5}|Chương\s[\p{Lu}\d]{1,7}|Phần\s[\p{L}\d]{1,7}|Phụ lục\s[\p{Lu}\d]{1,5}),?\s){1,4})(?:của\s)?$/iu;

const DATE =
  /^(?<comma>\s{0,4},)?\s{0,4}\(?(?:ban hành\s{1,3})?ngày\s{1,3}(?:(?<d1>\d{1,2})\s?[/.-]\s?(?<m1>\d{1,2})\s?[/.-]\s?(?<y1>\d{4})|(?<d2>\d{1,2})\s{1,3}tháng\s{1,3}(?<m2>\d{1,2})\s{1,3}năm\s{1,3}(?<y2>\d{4}))(?!\d)/iu;
/** A day that follows the issuer is the document's where nothing begins after it: not in `của Tỉnh ủy ngày 10/5/2018 Huyện ủy đã họp`. */
const CLOSED_AFTER_ISSUER = /^\s{1,3}ngày\s[^.;]{1,30}?\d{4}(?:\s*[.,;)”"]|$|\s+(?:về|và|được)(?!\p{L}))/iu;
const ISSUER = /^\)?\s{0,4},?\s{0,4}của\s{1,3}/iu;
const ABOUT = /^\)?\s{0,4},?\s{0,4}(?:về|v\/v)\s/iu;
/** What may follow a day that a comma stands before; otherwise the day may begin a clause: `Theo Kế hoạch số 5-KH/TU, ngày 12/6/2023 Quận ủy …`. */
const CLOSED = new RegExp(`^\\)?\\s{0,4}(?:[.;)”"]|$|(?:,|và)\\s{1,3}(?:các\\s{1,3})?(?:${TYPES})(?!\\p{L}))`, 'iu');
const ISSUER_END =
  /[,.;:()“”"\n…]|\s(?:về|và|ngày|năm|ban hành|triển khai|quy định|hướng dẫn|thực hiện|phê duyệt|khóa|khoá|tại|đến|tới|cho|vào|với|bằng|như|nhằm|sau|trước|gắn|cùng|có|còn|trên|qua|đều|sẽ|đang|theo|để|trong|khi|từ|là|được|đã|v\/v)(?!\p{L})/iu;
/** Things that have a day of their own. */
const EVENT =
  /(?<!\p{L})(?:hội nghị|hội thảo|tọa đàm|buổi|lớp|cuộc|đợt|tập huấn|họp|phiên|lễ|kế hoạch|chương trình|công văn|hướng dẫn|văn bản|báo cáo|thông báo|tờ trình|quyết định)(?!\p{L})/iu;
const EVENT_VERB =
  /(?<!\p{L})(?:quán triệt|triển khai|phổ biến|tuyên truyền|tổ chức|công bố|học tập|sơ kết|tổng kết|kiểm tra|giám sát)(?!\p{L})/iu;
/** A sentence that begins with the document: what follows, its day and its issuer, is the document's own. */
export const BEGINS_WITH_DOCUMENT =
  /(?:^|[.;:!?\n]\s+)[-+*\s]*(?:(?:Thực hiện|Căn cứ|Theo|Quán triệt|Triển khai|Chấp hành)\s+(?:nghiêm\s+|tốt\s+)?)?$/u;
const LINK = /^\s{0,4}(?:,|và|,\s{0,4}và)\s{1,4}(?:các\s{1,3})?$/iu;

const known = new WeakMap<Passage, readonly Citation[]>();

/** The citations by number in the prose of a passage, in order, which rules and pages of the site ask for. */
export function citationsIn(passage: Passage): readonly Citation[] {
  if (!passage.text.includes('/')) return [];
  const found = known.get(passage) ?? findCitations(passage.prose);
  known.set(passage, found);
  return found;
}

/** Finds the citations by number in a text, in order; the text is one block, in NFC. */
export function findCitations(text: string): readonly Citation[] {
  const found: Citation[] = [];
  for (const symbol of findSymbols(text)) {
    const previous = found.at(-1);
    const from = Math.max(previous?.end ?? 0, symbol.start - 200);
    const citation = readCitation(text, from, symbol);
    found.push(citation);
  }
  return shareIssuers(text, found);
}

function readCitation(text: string, from: number, symbol: DocumentSymbol): Citation {
  const before = text.slice(Math.max(from, symbol.start - 60), symbol.start);
  const groups = INTRODUCTION.exec(before);
  const start = groups ? symbol.start - before.length + groups.index : symbol.start;
  const { type: typeText = '', head = '', label = '' } = groups?.groups ?? {};
  const labelStart = start + (groups?.[0].lastIndexOf(label) ?? 0);
  const lead = text.slice(from, start);
  const first = readDate(text, symbol.end, lead);
  const issuer = readIssuer(text, first?.end ?? symbol.end);
  const date =
    first ??
    (issuer && CLOSED_AFTER_ISSUER.test(text.slice(issuer.end, issuer.end + 80))
      ? readDate(text, issuer.end, lead)
      : null);
  return {
    start,
    end: Math.max(issuer?.end ?? 0, date?.end ?? 0, symbol.end),
    issuerSpan: issuer && { start: issuer.end - issuer.text.length, end: issuer.end },
    type: documentType(head),
    typeText,
    name: `${typeText || 'Văn bản'} số ${symbol.clean}`,
    isIntroduced: groups !== null || NUMBER_LABEL.test(before),
    colon: label.endsWith(':') ? { start: labelStart, end: labelStart + label.length } : null,
    symbol,
    date,
    issuer: issuer?.text ?? null,
    isIssuerShared: false,
    part: PART.exec(lead.slice(-80))?.[1]?.trim() ?? null,
  };
}

function readDate(text: string, at: number, lead: string): CitedDate | null {
  const match = DATE.exec(text.slice(at, at + 80));
  if (!match) return null;
  const { comma, d1, m1, y1, d2, m2, y2 } = match.groups ?? {};
  const iso = `${y1 ?? y2}-${(m1 ?? m2 ?? '').padStart(2, '0')}-${(d1 ?? d2 ?? '').padStart(2, '0')}`;
  if (!isDay(iso)) return null;
  const end = at + match[0].length;
  const after = text.slice(end, end + 40);
  const isNamed = ISSUER.test(after) || ABOUT.test(after);
  if (comma !== undefined && !isNamed && !CLOSED.test(after)) return null;
  const sentence = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf(';')) + 1);
  const isSure = BEGINS_WITH_DOCUMENT.test(lead) || (!EVENT.test(sentence) && (isNamed || !EVENT_VERB.test(sentence)));
  return { start: at + match[0].search(/\d/u), end, iso, isSure };
}

function readIssuer(text: string, at: number): { readonly text: string; readonly end: number } | null {
  const rest = text.slice(at, at + 120);
  const match = ISSUER.exec(rest);
  if (!match) return null;
  const name = rest.slice(match[0].length);
  const stop = name.search(ISSUER_END);
  const issuer = (stop < 0 ? name : name.slice(0, stop)).trim();
  return issuer === '' ? null : { text: issuer, end: at + match[0].length + issuer.length };
}

/** Gives the issuer at the end of a list to the members before it; not across `;`, where each stands for itself. */
function shareIssuers(text: string, citations: readonly Citation[]): readonly Citation[] {
  const shared: Citation[] = [];
  for (let index = citations.length - 1; index >= 0; index--) {
    const [citation, next] = [citations[index] as Citation, shared[0]];
    const isLinked =
      next !== undefined &&
      citation.issuer === null &&
      next.issuer !== null &&
      LINK.test(text.slice(citation.end, next.start));
    shared.unshift(isLinked ? { ...citation, issuer: next.issuer, isIssuerShared: true } : citation);
  }
  return shared;
}

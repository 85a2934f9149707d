/** To whom a proposal goes, as its words say: `Đề nghị Trung ương sớm …`, `Với thành phố: …`, `Đảng ủy xã kiến nghị với huyện …`. */
import { countWords, fold } from '#lib/vietnamese/text.ts';
import { ASK, BODY, VERB } from './body-words.ts';
import { hasVerb, nameBefore, nameIn } from './named.ts';

/** What the first words of an item say. */
export interface Addressed {
  /** Whom it is asked of, as written; null where the words do not tell. */
  readonly addressee: string | null;
  /** Where the words begin that say what is asked, after `Với thành phố:`; 0 where the addressee is part of the sentence. */
  readonly start: number;
  /** What is asked, without the addressee, to be compared. */
  readonly asked: string;
}

/** Whom the words before items name. */
export interface LeadAddressee {
  readonly name: string;
  /** Why or when it is asked, as `Để hòa giải tốt hơn, xã đề nghị huyện:` says; may be empty. */
  readonly circumstance: string;
}

const TO = '(?:đối với|với|về phía|gửi|tới)';
/** Also after `kiến nghị`. */
const ON = '(?:đối với|với|gửi|tới|lên|đến)';
/** Words that join a sentence to the one before it. */
const JOINED =
  /^(?:(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám)|bên cạnh đó|đồng thời|ngoài ra|mặt khác|cuối cùng|trước hết|cùng với đó|tiếp theo)\s*[,:]?\s+|\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]+|\p{L})[.)]\s+)/iu;

const ASKING = new RegExp(`^${ASK}(?:\\s*,\\s*${ASK})*(?!\\p{L})\\s*:?\\s*`, 'iu');
const ANY_ASKING = new RegExp(`(?<!\\p{L})${ASK}(?:(?:\\s*,\\s*|\\s+)${ASK})*(?!\\p{L})`, 'giu');
const TOWARDS = new RegExp(`^${TO}\\s+`, 'iu');
/** What follows `đề nghị` where it is what a unit does: `kiến nghị của Nhân dân`, `đề xuất này` are things. */
const ASKED = new RegExp(`^\\s+(?:${ON}\\s+)?(?:${BODY}|${VERB})(?!\\p{L})`, 'iu');
const THING = /^\s*(?:,|[.;]|(?:của|này|đó|trên|nêu|gì|nào|khác|thêm|là|còn|chưa|đã|đều)(?!\p{L}))/u;
/** Words before `đề nghị` that make it a thing. */
const COUNTED = /(?:^|\s)(?:các|những|số|nội dung|ý kiến|đơn|về|theo|trước|sau|lời|bản)\s*$/iu;
/** How one asks. */
const HOW = /(?:(?:^|\s)(?:cũng|xin|tiếp tục|trân trọng|kính|tha thiết|mong muốn|có|đã|lại|và))+\s*$/iu;
/** What ends a name that stands apart from what is asked: `Với thành phố: …`, `Đối với tỉnh, đề nghị …`. */
const END = new RegExp(`(?::\\s*|,\\s*(?=${ASK}(?!\\p{L})))`, 'iu');
/** The same after `với`: `Với Trung ương, công đoàn cơ sở đề nghị …`. */
const END_TOWARDS = new RegExp(`(?::\\s*|,\\s*(?=(?:[^,.;:]{2,60}\\s)?${ASK}(?!\\p{L})))`, 'iu');
const ASKS = new RegExp(`(?<!\\p{L})${ASK}(?!\\p{L})`, 'iu');
/** Found faster; most sentences have none of these. */
const MAY_ASK = /nghị|xuất|mong/iu;
const LAST_ASKS = new RegExp(`^(?<before>.*(?<!\\p{L}))${ASK}(?:\\s+${ON})?\\s+(?<after>${BODY}(?!\\p{L}).*)$`, 'isu');
/** The end of words that announce proposals: `… một số nội dung sau`. */
const ANNOUNCED =
  /(?:,?(?<!(?<!\p{L})ban)\s+(?:xem xét|quan tâm|giải quyết|chỉ đạo|nghiên cứu|thực hiện))*(?:\s+(?:một số|những|các|mấy|hai|ba|bốn|năm|\d+))?(?:\s+(?:nội dung|vấn đề|việc|điểm|ý kiến|kiến nghị|đề xuất|đề nghị))*(?:\s+(?:trong|theo|tại)\s+(?:bảng|biểu|phụ lục)(?:\s+\d+)?)?(?:,?\s+(?:cụ thể|như sau|sau đây|dưới đây|sau|là|gồm))*$/iu;
const ANNOUNCING = new RegExp(`^(?<before>.*?(?<!\\p{L}))${ASK}(?:\\s*,\\s*${ASK})*${ANNOUNCED.source}`, 'isu');

/** The addressee that the words before a list name: `Đối với Trung ương:`; where a section asks, also `Trung ương:`, `Xã đề nghị tỉnh một số việc:`. */
export function leadAddressee(lead: string, isAsking: boolean): LeadAddressee | null {
  const words = withoutStop(lead).replace(JOINED, '');
  const whom = withoutMarks(words);
  const named = isMarked(words) ? nameIn(whom.replace(ANNOUNCED, '')) : isAsking ? nameIn(whom) : null;
  if (named !== null) return { name: named, circumstance: '' };
  if (!isAsking || !ASKS.test(words)) return null;
  const set = TOWARDS.test(words)
    ? nameIn(withoutMarks(words.replace(new RegExp(`,(?=[^,]*${ASK}).*$`, 'iu'), '')))
    : null;
  if (set !== null) return { name: set, circumstance: '' };
  const { before = '', after = '' } = LAST_ASKS.exec(words)?.groups ?? {};
  const name = nameIn(after.replace(ANNOUNCED, ''));
  return name === null ? null : { name, circumstance: clausesBefore(before) };
}

/** Why or when a unit asks, where words before a list say only that it does: empty if they say no more; null for other words. */
export function circumstanceOf(lead: string): string | null {
  const announced = ANNOUNCING.exec(withoutStop(lead))?.groups?.before;
  return announced === undefined ? null : clausesBefore(announced);
}

/** Words without the colon or full stop that ends them. */
export function withoutStop(words: string): string {
  const trimmed = words.trimEnd();
  return trimmed.endsWith(':') || trimmed.endsWith('.') ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** The clauses before that of who asks: `Đảng ủy, Ủy ban nhân dân xã`. */
function clausesBefore(words: string): string {
  const clauses = words.split(/,\s*/u).slice(0, -1);
  const last = clauses.findLastIndex((clause) => nameIn(clause) === null);
  return clauses
    .slice(0, last + 1)
    .join(', ')
    .trim();
}

/** True for words after a name that only announce a list, or for a name alone; `Với tỉnh: bố trí vốn, trong đó:` asks by itself. */
export function isOnlyLead(lead: string, isAsking: boolean): boolean {
  const { addressee, start, asked } = addressedBy(lead, isAsking, '');
  return addressee === null || start === 0 || circumstanceOf(asked) !== null || countWords(asked) < 3;
}

/** True for a sentence in which something is asked; where a section does not ask, only if it begins so. */
export function asks(sentence: string, isAsking: boolean): boolean {
  const hasAsking = MAY_ASK.test(sentence) && ASKS.test(sentence);
  if (!hasAsking && !sentence.includes(':')) return false;
  if (isSetOff(sentence.replace(JOINED, ''), isAsking)) return true;
  const clause = hasAsking ? askingClause(sentence) : null;
  return clause !== null && (isAsking || (clause.from === 0 && clause.subject === ''));
}

/** To whom an item of a unit goes by its own words; where a section does not ask, only if they ask. */
export function addressedBy(item: string, isAsking: boolean, unitName: string): Addressed {
  const nobody = { addressee: null, start: 0, asked: item };
  const joined = JOINED.exec(item)?.[0].length ?? 0;
  const words = item.slice(joined);
  if (!isAsking && !(isMarked(words) && ASKS.test(words))) return nobody;
  const end = (TOWARDS.test(words) ? END_TOWARDS : END).exec(words);
  if (end) {
    const addressee = nameIn(withoutMarks(words.slice(0, end.index)));
    const start = joined + end.index + end[0].length;
    if (addressee !== null && start < item.length) return { addressee, start, asked: item.slice(start) };
  }
  const clause = askingClause(words);
  if (clause) {
    const named = nameBefore(withoutMarks(words.slice(clause.ask)));
    return named ? { addressee: named.name, start: 0, asked: words.slice(0, clause.from) + named.rest } : nobody;
  }
  const named = nameBefore(withoutMarks(words));
  // Who is the subject of its own sentence tells what it does.
  if (!named || isOwn(named.name, unitName)) return nobody;
  return { addressee: named.name, start: 0, asked: named.rest };
}

/** `Với Trung ương: …`, `Đối với hộ nghèo, đề nghị …`; where a section asks, also `Trung ương: …`. */
function isSetOff(sentence: string, isAsking: boolean): boolean {
  const end = (TOWARDS.test(sentence) ? END_TOWARDS : isAsking ? END : null)?.exec(sentence);
  if (!end) return false;
  const isAsked =
    TOWARDS.test(sentence) && new RegExp(`^[^.:;]*${ASK}`, 'iu').test(sentence.slice(end.index + end[0].length));
  return isAsked || (isAsking && nameIn(withoutMarks(sentence.slice(0, end.index))) !== null);
}

interface AskingClause {
  readonly from: number;
  readonly ask: number;
  /** Who asks; mostly nobody is named. */
  readonly subject: string;
}

/** The first clause of a sentence in which someone asks: where it begins, with its subject, and where `đề nghị` stands. */
function askingClause(sentence: string): AskingClause | null {
  if (!MAY_ASK.test(sentence)) return null;
  const joined = JOINED.exec(sentence)?.[0].length ?? 0;
  for (const { index, 0: asking } of sentence.slice(joined).matchAll(ANY_ASKING)) {
    const ask = joined + index;
    const after = sentence.slice(ask + asking.length);
    const from = Math.max(
      joined,
      ...[...sentence.slice(0, ask).matchAll(/[,:;]\s+/gu)].map((one) => one.index + one[0].length),
    );
    const subject = sentence.slice(from, ask).replace(HOW, '').trim();
    if (subject === '' ? isAskedAfter(after, ask === joined) : ASKED.test(after) && isSubject(subject))
      return { from: from === joined ? 0 : from, ask, subject };
  }
  return null;
}

function isAskedAfter(after: string, isFirst: boolean): boolean {
  return isFirst ? !THING.test(after) || ASKED.test(after) : ASKED.test(after);
}

function isSubject(words: string): boolean {
  return countWords(words) <= 10 && !COUNTED.test(words) && !hasVerb(` ${words}`);
}

/** True for the unit itself, and for a body of it: `Đảng ủy xã`, `Đảng ủy xã Phú Sơn` of `Xã Phú Sơn`. */
function isOwn(name: string, unitName: string): boolean {
  const [own, one] = [fold(unitName), fold(name)];
  const level = /^(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố)(?=\s)/u.exec(own)?.[0];
  return (
    one.endsWith(own) ||
    (level !== undefined && new RegExp(`^(?:[^,]*\\s)?${level}$`, 'u').test(one) && !/^các\s/u.test(one))
  );
}

function isMarked(words: string): boolean {
  return ASKING.test(words) || TOWARDS.test(words);
}

/** The words after `đề nghị`, `kiến nghị với`, `đối với`. */
function withoutMarks(words: string): string {
  return words.trim().replace(ASKING, '').replace(TOWARDS, '');
}

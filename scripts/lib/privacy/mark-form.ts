/** Whether the words of a mark stand as a mark does: alone, set off, behind their label, at the end of a title; or disguised. */
import {
  ALONE_AFTER,
  DOCUMENT,
  DRESS_BEFORE,
  FOLLOWING,
  NOTHING_BEFORE,
  NUMBERED,
  SUBJECT,
  URGENT,
} from './mark-dress.ts';
import type { Place } from './mark-place.ts';
import { isBrought, saysOfItself } from './mark-sentence.ts';
import { isGradeOfTitle, isInTitle, isOfTitle, isStampShown } from './mark-title.ts';
import { isBehindUrgency } from './mark-urgency.ts';
import { isCapitals, type MarkWords } from './mark-words.ts';

const CAPITAL_INTRODUCTION = `(?:(?:${DOCUMENT}|dấu)[: ]{1,3}|${URGENT}[\\s,/-]{1,5})`;
const INTRODUCTION = `(?:(?:lưu ý|ghi chú|chú ý|chú thích) ?: ?)?(?:(?:đề nghị|yêu cầu)(?: (?:các |quý )?(?:đồng chí|đại biểu))? |phạm vi )?(?:${DOCUMENT} )?(?:thuộc (?:loại|diện) )?(?:không (?:được )?(?:phép )?(?:sao chụp|sao chép|phổ biến),? )?(?:chỉ )?(?:được )?(?:bản số[ :]{1,3}\\d{1,4}(?:/\\d{1,4})? - )?`;

const ITEM_BEFORE = /(?:\d{1,3}(?:\.\d{1,2}){0,3}[.)]|(?<!\p{L})(?:[IVXLC]{1,6}|\p{L})[.)-])/u;
/** A box that is ticked. */
const CHOSEN_BEFORE = /(?:[☑☒✓✔]|\[x\])\s{0,3}$/iu;
const CAPITALS_BEFORE = new RegExp(
  `^${DRESS_BEFORE}(?:${NUMBERED}${DRESS_BEFORE})?(?:${CAPITAL_INTRODUCTION}|${INTRODUCTION})${DRESS_BEFORE}$`,
  'iu',
);
const COVER_BEFORE = new RegExp(`^${DRESS_BEFORE}(?:\\[\\^[^\\]]{1,20}\\]:${DRESS_BEFORE})?${INTRODUCTION}$`, 'iu');
const LABEL =
  '(?<!\\p{L})(?:(?:độ|bậc|cấp|mức)(?: bảo)? mật|do ?mat|[§®]é mËt|[ÑN]OÄ MAÄT|(?:mức|cấp)(?: độ)? bảo mật|dấu mật)';
const LABEL_BEFORE = new RegExp(`${LABEL}[*_ ]{0,9}(?:[:=(-]| là)[*_ "“(\\[\`]{0,9}$`, 'iu');
const LABEL_CELL = new RegExp(`${LABEL}[*_: ]{0,9}$`, 'iu');
/** `Độ mật Tối mật`. */
const LABEL_ALONE = new RegExp(`^${DRESS_BEFORE}${LABEL}[*_ ]{1,9}$`, 'iu');
/** Over a column, of a table that says how urgent a document is as well. */
const LABEL_HEAD = new RegExp(`^[*_ ]{0,9}${LABEL}[*_: ]{0,9}$`, 'iu');
const NUMBER_HEAD = /^[*_ ]{0,9}(?:số|so|số,? ký hiệu)[*_: ]{0,9}$/iu;
const URGENCY_HEAD = /độ khẩn/iu;
const LABEL_AFTER = new RegExp(
  `^(?:${FOLLOWING}|)[*_\\s"”)\\].!\`]{0,9}(?:$|<|-->|[,;]?\\s{0,3}(?:mức )?độ khẩn)`,
  'iu',
);
const WEAK_LABEL = new RegExp(
  `^${DRESS_BEFORE}(?:phân loại|mức độ|cấp độ|loại văn bản|loại|chế độ|đóng dấu|dấu)[*_ ]{0,9}:${DRESS_BEFORE}$`,
  'iu',
);

const SET_OFF_BEFORE = /(?:[*_~`=([{【<]\s{0,3}|(?:=|\]\([^()\s]{0,120}\s{1,3})["']\s{0,3})$/u;
const SET_OFF_AFTER = /^\s{0,3}[.!]?\s{0,3}[*_~`=)\]}】>"']/u;
const LINK_BEFORE = /\[\s{0,3}$/u;
const LINK_AFTER = /^\s{0,3}\](?:\(|\[)/u;
const TITLE_END = new RegExp(`(?:\\s-|[;.]|(?<!\\p{L})${DOCUMENT}[^:]{0,80}:)\\s{1,3}[*_([]{0,3}$`, 'iu');
/** “Tài liệu dùng cho hội nghị, LƯU HÀNH NỘI BỘ”. */
const DOCUMENT_SAID = new RegExp(`^${DRESS_BEFORE}${DOCUMENT}(?!\\p{L})[^:;.]{0,80},\\s$`, 'iu');
const TITLE_AFTER =
  /^[*_)\]]{0,3}\s{0,3}[:-]\s{1,3}(?:Kế hoạch|Báo cáo|Phương án|Đề án|Tờ trình|Quyết định|Công văn|Văn bản|Tài liệu|Hồ sơ|không (?:in|gửi|phổ biến|sao|chuyển)|đề nghị|cấm)(?!\p{L})/iu;

/** Ordinary words, but in capitals or brackets. */
const NEEDS_BRACKETS =
  /^(?:CHỈ DÙNG TRONG NGÀNH|KHÔNG ĐƯỢC PHỔ BIẾN|THU HỒI SAU HỘI NGHỊ|HẠN CHẾ PHỔ BIẾN|KHÔNG PHỔ BIẾN|CẤM PHỔ BIẾN|KHÔNG (?:ĐƯỢC )?SAO CHỤP|KHÔNG (?:ĐƯỢC )?SAO CHÉP|CẤM SAO CHỤP)$/u;

const YAML_KEY = /^\s*(?:-\s+)?([\w-]+):\s{0,9}["']?\s{0,3}$/u;
const YAML_END = /^\s{0,3}["']?\s{0,9}$/u;
const YAML_LIST = /^\s*[\w-]+:\s{0,9}\[(?:.*,)?\s{0,9}["']?$/u;

const SAID_OF = /(?<!\p{L})(?:dấu|độ|chữ|mức|từ|loại)[*_`\s(:[]{0,5}$/iu;
/** Words that go on with `mật` behind them, or before them: `bảo mật`, `mật độ`. */
const GOES_ON_BEFORE =
  /(?:(?<!\p{L})(?:bí|bảo|cơ|độ|bản|liệu|sơ|tin|dấu|giải|và|hoặc|là|chữ|mức|loại|cáo|túi|gan|sỏi)|,)\s*$/iu;
const LETTER_BEFORE = /(?<!\p{L})\p{L}\s*$/u;
const GOES_ON_AFTER = /^\s*(?:(?:độ|khẩu|thiết|mã|vụ|ong|thám|báo(?! cáo)|danh|nghị|nhà|và)(?!\p{L})|\p{L}(?!\p{L}))/iu;
const LETTERHEAD = /CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|ỦY BAN|UỶ BAN|HỘI ĐỒNG|Nơi nhận|Số:/u;

const URGENT_LINE = new RegExp(`^${DRESS_BEFORE}${URGENT}[\\s*_)\\].]{0,9}$`, 'iu');
/** The line of a document's own number. */
const NUMBER_LINE = /^[\s*_>]{0,9}(?:Số|SỐ)[*_]{0,3} ?:/u;

const MAX_LETTERHEAD = 4;
/** Most words are in the middle of a sentence. */
const SENTENCE_BEFORE = /[\p{L}\p{N}] ?$/u;
const SENTENCE_AFTER =
  /^ ?(?!số|bản|khẩn|hỏa|hoả|thượng|[ABC](?!\p{L})|không|lưu|trong|ngay|sau (?:hội|khi họp|cuộc họp|kỳ họp|phiên họp)|văn phòng|văn thư|đảng|ngành|cơ quan|đơn vị)[\p{L}\p{N}]/iu;

/** Whether words are a mark; `inGroup` and `inLine` say how many different grades there are beside them. */
export function isMark(words: MarkWords, place: Place, isDisguised: boolean, inGroup: number, inLine: number): boolean {
  const { before, after } = place;
  if (words.kind === 'grade' && CHOSEN_BEFORE.test(before) && !GOES_ON_AFTER.test(after)) return true;
  // Several grades in one line are its subject.
  if (words.kind === 'grade' && inLine > 1) return false;
  if (isCapitals(words.text) && (isGradeOfTitle(place) || isStampShown(place))) return true;
  if (words.kind === 'grade' && (saysOfItself(words.text, place) || isBrought(words.text, place))) return true;
  if (words.kind === 'grade' && isBehindUrgency(place, inGroup)) return true;
  const isInSentence = SENTENCE_BEFORE.test(before) && SENTENCE_AFTER.test(after);
  if (isInSentence && !isDisguised && !isSplit(words.text)) return false;
  if (isLabelled(words, place)) return true;
  const isCapital = isCapitals(words.text);
  if (isSplit(words.text) && NOTHING_BEFORE.test(before) && ALONE_AFTER.test(after)) return true;
  if (isYamlValue(words, place, isCapital)) return true;
  if (isCapital && CAPITALS_BEFORE.test(before) && ALONE_AFTER.test(after))
    return isAloneInCapitals(words, place, inGroup);
  if (!isCapital && isOfTitle(words, place)) return true;
  if (
    !isCapital &&
    ALONE_AFTER.test(after) &&
    (COVER_BEFORE.test(before) || (place.form === 'heading' && NOTHING_BEFORE.test(before)))
  )
    return isCover(words, place, inGroup);
  const isAmong = GOES_ON_BEFORE.test(before) || LETTER_BEFORE.test(before) || GOES_ON_AFTER.test(after);
  if (isCapital && (isDisguised || isSplit(words.text)) && !isAmong) return true;
  return isSetOff(words, place, isCapital);
}

/** Letters that are set apart by points or spaces. */
function isSplit(text: string): boolean {
  return /M[^\p{L}]+[ẬÂ]/iu.test(text);
}

/** Whether words before end in one that goes on with `mật`: `bí mật`. */
export function goesOnBefore(before: string): boolean {
  return GOES_ON_BEFORE.test(before);
}

/** Whether words behind begin with one that goes on from `mật`: `mật độ`. */
export function goesOnAfter(after: string): boolean {
  return GOES_ON_AFTER.test(after);
}

function isLabelled({ kind, text }: MarkWords, place: Place): boolean {
  const { before, after, row, column, head, isCounted } = place;
  if (kind !== 'grade' || !LABEL_AFTER.test(after)) return false;
  if (LABEL_BEFORE.test(before)) return true;
  if (LABEL_ALONE.test(before) && ALONE_AFTER.test(after)) return /^\p{Lu}/u.test(text);
  if (WEAK_LABEL.test(before)) return text !== text.toLowerCase() || /\s/u.test(text);
  if (!NOTHING_BEFORE.test(before) || !ALONE_AFTER.test(after)) return false;
  if (LABEL_HEAD.test(head[column]?.text ?? '')) {
    if (isOnlyRow(place)) return !isCounted || isNumberFirst(place);
    if (head.some((cell) => URGENCY_HEAD.test(cell.text))) return !isCounted;
  }
  return column > 0 && LABEL_CELL.test(row[column - 1]?.text ?? '');
}

/** A table of one row is a box that tells of its own document. */
function isOnlyRow({ line, block, lineAfter }: Place): boolean {
  return (line === block + 1 || line === block + 2) && lineAfter.trim() === '';
}

/** The only number of the row is that of the document. */
function isNumberFirst({ row, head }: Place): boolean {
  const first = row.findIndex(({ text }) => /\d/u.test(text));
  return NUMBER_HEAD.test(head[first]?.text ?? '') && !row.slice(first + 1).some(({ text }) => /\d/u.test(text));
}

function isYamlValue({ kind, text, mark }: MarkWords, { before, after }: Place, isCapital: boolean): boolean {
  if (
    (isCapital || (kind === 'grade' && /^\p{Lu}.* /u.test(text))) &&
    YAML_LIST.test(before) &&
    /^\s*["']?[,\]]/u.test(after)
  )
    return true;
  const key = YAML_KEY.exec(before)?.[1];
  if (key === undefined || !YAML_END.test(after)) return false;
  return (
    isCapital ||
    (kind === 'circulation' && !NEEDS_BRACKETS.test(mark)) ||
    (!/^(?:name|place|id|ten)$/iu.test(key) && text !== text.toLowerCase()) ||
    /mat$|secre|class/iu.test(key)
  );
}

function isAloneInCapitals(words: MarkWords, place: Place, inGroup: number): boolean {
  if (words.kind === 'grade' && place.form !== 'line' && inGroup > 1) return false;
  return !(place.form === 'cell' ? place.isCounted : goesOn(place));
}

/** A word of a sentence that goes over the end of a line. */
function goesOn({ before, after, lineBefore, lineAfter }: Place): boolean {
  const isFirst =
    before.trim() === '' && GOES_ON_BEFORE.test(lineBefore.slice(-40)) && !/(?: {2}|\\)$/u.test(lineBefore);
  return isFirst || (after.trim() === '' && (GOES_ON_AFTER.test(lineAfter) || /^\p{Ll}/u.test(lineAfter)));
}

/** Marks that are printed in lower case stand alone on a line; in a list or a cell they may be said of another document. */
function isCover({ kind, text, mark }: MarkWords, place: Place, inGroup: number): boolean {
  const { before, form } = place;
  const isBare = NOTHING_BEFORE.test(before);
  const isTitle = /^\p{Lu}/u.test(text);
  if (mark === 'TÀI LIỆU NỘI BỘ' || (NEEDS_BRACKETS.test(mark) && !/[([]\s*$/u.test(before))) return false;
  if (!/[^ -~]/u.test(text) && !isTitle && kind === 'grade') return false;
  if (form === 'list' || (kind === 'grade' && form !== 'line' && inGroup > 1)) return false;
  if (form === 'heading') return isBare && isTitle && !ITEM_BEFORE.test(before);
  if (form === 'cell') return isBare && isTitle && isCoverCell(mark, place);
  if (mark === 'MẬT' && isBare)
    return (
      isTitle &&
      ((isBoundary(place.lineBefore) && isBoundary(place.lineAfter)) ||
        [place.lineBefore, place.lineAfter].some((line) => NUMBER_LINE.test(line)))
    );
  return (
    !/[\p{Ll},]\s?$/u.test(isBoundary(place.lineBefore) ? '' : place.lineBefore) && !/^\p{Ll}/u.test(place.lineAfter)
  );
}

function isCoverCell(mark: string, place: Place): boolean {
  if (place.isCounted) return false;
  const isOnlyHead =
    place.line === place.block && place.row.every(({ text }, at) => at === place.column || text === '');
  return mark !== 'MẬT' || isOnlyHead || place.row.slice(0, MAX_LETTERHEAD).some(({ text }) => LETTERHEAD.test(text));
}

function isBoundary(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line) || URGENT_LINE.test(line) || /^\s*(?:#|[*]{0,2}<)/u.test(line);
}

function isSetOff({ kind, text, mark }: MarkWords, place: Place, isCapital: boolean): boolean {
  const { before, after } = place;
  if (LINK_BEFORE.test(before) && LINK_AFTER.test(after)) return isCapital || /^\p{Lu}/u.test(text);
  const isAround = SET_OFF_BEFORE.test(before) && SET_OFF_AFTER.test(after);
  if (!isCapital) return isInTitle(text, place);
  if (SAID_OF.test(before) || (NEEDS_BRACKETS.test(mark) && !isAround)) return false;
  if (isAround) return true;
  if (SUBJECT.test(before) || SUBJECT.test(after)) return false;
  if (ALONE_AFTER.test(after) && (TITLE_END.test(before) || (kind === 'circulation' && DOCUMENT_SAID.test(before))))
    return true;
  return TITLE_AFTER.test(after) && NOTHING_BEFORE.test(before);
}
